using Microsoft.AspNetCore.Http.Features;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Puts the test Intermediär behind an HTTP address.</summary>
internal static class TestIntermediaerEndpunkt
{
    private const long Hoechstgroesse = 250L * 1024 * 1024;

    public static IEndpointConventionBuilder MapTestIntermediaer(this IEndpointRouteBuilder routen, string pfad, TestIntermediaerDienst dienst) =>
        routen.MapPost(pfad, context => AntworteAsync(context, dienst));

    private static async Task AntworteAsync(HttpContext context, TestIntermediaerDienst dienst)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } grenze)
            grenze.MaxRequestBodySize = Hoechstgroesse;
        using var anfrage = new MemoryStream((int)Math.Clamp(context.Request.ContentLength ?? 0, 0, Hoechstgroesse));
        await context.Request.Body.CopyToAsync(anfrage, context.RequestAborted);
        var bytes = anfrage.Length == anfrage.Capacity ? anfrage.GetBuffer() : anfrage.ToArray();
        var ausgang = await dienst.NimmAnAsync(bytes, context.RequestAborted);
        if (ausgang.Trennen || ausgang.Antwort is null)
        {
            context.Abort();
            return;
        }
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength = ausgang.Antwort.Laenge;
        await ausgang.Antwort.SchreibeNachAsync(context.Response.Body, context.RequestAborted);
    }
}
