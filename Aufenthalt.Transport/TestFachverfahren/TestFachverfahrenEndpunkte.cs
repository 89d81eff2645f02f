using System.Net;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>What the test Fachverfahren shows of its inbox. From this machine only (design D20).</summary>
internal static class TestFachverfahrenEndpunkte
{
    public static void MapTestFachverfahren(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/test-fachverfahren/{ags}/nachrichten").AddEndpointFilter(OnlyLocal);
        group.MapGet("", ListAsync);
        group.MapGet("{uuid:guid}", XmlAsync);
    }

    private static ValueTask<object?> OnlyLocal(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var remote = context.HttpContext.Connection.RemoteIpAddress;
        return remote is null || IPAddress.IsLoopback(remote) ? next(context) : ValueTask.FromResult<object?>(TypedResults.NotFound());
    }

    private static async Task<IResult> ListAsync(string ags, EmpfangeneNachrichten inbox, CancellationToken cancel)
    {
        if (!Ags.TryParse(ags, out var key))
        {
            return TypedResults.NotFound();
        }

        var messages = await inbox.ListAsync(key.Value, cancel);
        return TypedResults.Ok(new
        {
            nachrichten = messages.Select(message => new { uuid = message.Id, message.Vorgangsnummer, message.Typ, message.EmpfangenAm }),
        });
    }

    private static async Task<IResult> XmlAsync(string ags, Guid uuid, EmpfangeneNachrichten inbox, CancellationToken cancel) =>
        await inbox.XmlAsync(ags, uuid, cancel) is { } xml ? TypedResults.Bytes(xml, "application/xml; charset=utf-8") : TypedResults.NotFound();
}
