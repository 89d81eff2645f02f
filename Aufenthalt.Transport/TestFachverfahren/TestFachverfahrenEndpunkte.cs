using System.Net;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Lesen;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>The test Fachverfahren over HTTP. It shows decrypted messages, so it exists only when switched on and answers this machine only.</summary>
internal static class TestFachverfahrenEndpunkte
{
    public static void MapTestFachverfahren(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<TestFachverfahrenOptionen>().An)
        {
            return;
        }

        var gruppe = app.MapGroup("/test-fachverfahren/{ags:regex(^[0-9]{{8}}\\z)}").AddEndpointFilter(NurVonHierAsync);
        gruppe.MapGet("/nachrichten", ListeAsync);
        gruppe.MapGet("/nachrichten/{uuid:guid}", XmlAsync);
        gruppe.MapGet("/nachrichten/{uuid:guid}/anlagen/{nummer:int}", AnlageAsync);
        gruppe.MapPost("/nachrichten/{uuid:guid}/rueckmeldungen", RueckmeldungAsync);
        gruppe.MapGet("", Arbeitsplatz.SeiteAsync);
        gruppe.MapPost("/antwort", Arbeitsplatz.AntworteAsync).DisableAntiforgery();
    }

    private static async ValueTask<object?> NurVonHierAsync(EndpointFilterInvocationContext kontext, EndpointFilterDelegate weiter) =>
        kontext.HttpContext.Connection.RemoteIpAddress is { } adresse && IPAddress.IsLoopback(adresse) && Eigener(kontext.HttpContext.Request)
            ? await weiter(kontext)
            : Results.NotFound();

    // A page elsewhere could make this machine's browser ask; a foreign name for this address or a foreign origin gives it away.
    private static bool Eigener(HttpRequest anfrage) =>
        (anfrage.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
        && (anfrage.Headers.Origin.Count == 0 || anfrage.Headers.Origin == $"{anfrage.Scheme}://{anfrage.Host}");

    private static async Task<IResult> ListeAsync(string ags, EmpfangeneNachrichten eingang, CancellationToken abbruch) =>
        Results.Json(new
        {
            nachrichten = (await eingang.ListAsync(ags, abbruch)).Select(eintrag => new { uuid = eintrag.Id, eintrag.Vorgangsnummer, eintrag.Typ, eintrag.EmpfangenAm }),
        });

    private static async Task<IResult> XmlAsync(string ags, Guid uuid, EmpfangeneNachrichten eingang, CancellationToken abbruch) =>
        await eingang.XmlAsync(ags, uuid, abbruch) is { } xml ? Results.Bytes(xml, "application/xml; charset=utf-8") : Results.NotFound();

    private static async Task<IResult> AnlageAsync(string ags, Guid uuid, int nummer, EmpfangeneNachrichten eingang, Nachrichtenleser leser, CancellationToken abbruch)
    {
        if (await eingang.XmlAsync(ags, uuid, abbruch) is not { } xml)
        {
            return Results.NotFound();
        }

        using var ziel = new MemoryStream();
        using var strom = new MemoryStream(xml, writable: false);
        var gelesen = leser.Lies(strom, anlage => anlage == nummer ? ziel : Stream.Null).Gelesen;
        return gelesen is null || gelesen.Anlagen.All(anlage => anlage.Nummer != nummer)
            ? Results.NotFound()
            : Results.Bytes(ziel.ToArray(), Inhaltstyp(ziel.ToArray()));
    }

    private static async Task<IResult> RueckmeldungAsync(string ags, Guid uuid, Rueckmeldungsangabe angabe, Rueckmeldedienst dienst, CancellationToken abbruch)
    {
        var ergebnis = await dienst.SendeAsync(ags, uuid, angabe, abbruch);
        return ergebnis.Fehler is { } fehler
            ? Results.Problem(fehler, statusCode: ergebnis.Status)
            : Results.Json(new { uuid = ergebnis.Uuid }, statusCode: StatusCodes.Status201Created);
    }

    private static string Inhaltstyp(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) ? "application/pdf" : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : "application/octet-stream";
}
