using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Rueckkanal;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;

namespace Aufenthalt.Api.Antraege;

internal sealed record EreignisAntwort(DateTimeOffset Am, string Art, string Text);

internal sealed record RuecknahmeAntwort(bool Moeglich, DateTimeOffset? ErklaertAm);

internal sealed record VorgangAntwort(
    string Vorgangsnummer, string Schluessel, string Titel, string Behoerde, DateTimeOffset EingegangenAm, string Umgebung, string Zustand,
    string ZustandText, IReadOnlyList<EreignisAntwort> Ereignisse, IReadOnlyList<NachrichtAntwort> Nachrichten, IReadOnlyList<GesendeteAntwort> Antworten,
    RuecknahmeAntwort Ruecknahme);

/// <summary>What the applicant sees of a submitted Antrag, with number and access code. Unknown number and wrong code: the same 404.</summary>
internal static class VorgangEndpoints
{
    public static void MapVorgaenge(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/{ags}/vorgaenge/{vorgangsnummer}", ShowAsync)
            .WithTags("Vorgänge").WithSummary("Status; Authorization: Zugangscode …")
            .Produces<VorgangAntwort>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> ShowAsync(
        string ags, string vorgangsnummer, HttpContext context, MandantKontext mandant, VorgangZugang zugang, EreignisStore events, Fassungen fassungen,
        Nachrichtenliste nachrichten)
    {
        var (antrag, problem) = await zugang.OpenAsync(context, mandant, vorgangsnummer);
        if (antrag is null)
        {
            return problem!;
        }

        var sprache = mandant.Sicht.WaehleSprache(Sprachwunsch.Query(context) ?? antrag.Sprache).Code;
        var fassung = await fassungen.OfAsync(antrag, context.RequestAborted);
        var log = await events.ListAsync(antrag.Scope, antrag.Id, context.RequestAborted);
        var (messages, answers, withdrawn) = await nachrichten.OfAsync(antrag, fassung, sprache, context.RequestAborted);
        return Results.Json(new VorgangAntwort(
            antrag.Vorgangsnummer.Value, antrag.Dienst, fassung.Text("service.title", sprache) ?? antrag.Dienst, fassung.Texte.Behoerde,
            Amtstag.In(antrag.EingegangenAm), antrag.Scope.Environment.Name(), antrag.Zustand.Name(),
            fassung.Text(ZustandPfad(antrag.Zustand), sprache) ?? antrag.Zustand.Name(),
            [.. log.Select(entry => new EreignisAntwort(Amtstag.In(entry.Am), entry.Art, Words(entry.Art, sprache)))],
            messages, answers, withdrawn));
    }

    private static string Words(string art, string sprache) =>
        Systemtexte.Find($"ereignis.{art}", sprache) ?? Systemtexte.Get("ereignis.sonstiges", sprache);

    // Building and depositing are one step to the applicant.
    internal static string ZustandPfad(AntragZustand zustand) => zustand switch
    {
        AntragZustand.Eingegangen or AntragZustand.Gebaut => "ui.zustand_eingegangen",
        AntragZustand.Hinterlegt => "ui.zustand_uebermittelt",
        AntragZustand.Quittiert or AntragZustand.Geloescht => "ui.zustand_quittiert",
        _ => $"ui.zustand_{zustand.Name()}",
    };
}

/// <summary>Opens a submitted Antrag for number and code of a request; counts wrong guesses by address.</summary>
internal sealed class VorgangZugang(AntragStore applications, Mengengrenzen grenzen)
{
    private const string Scheme = "Zugangscode ";

    public async Task<(Antrag? Antrag, IResult? Problem)> OpenAsync(HttpContext context, MandantKontext mandant, string vorgangsnummer)
    {
        var (antrag, _, problem) = await OpenWithCodeAsync(context, mandant, vorgangsnummer);
        return (antrag, problem);
    }

    /// <summary>The same, with the code: it stands on the applicant's copy.</summary>
    public async Task<(Antrag? Antrag, Zugangscode Code, IResult? Problem)> OpenWithCodeAsync(
        HttpContext context, MandantKontext mandant, string vorgangsnummer)
    {
        if (grenzen.GuessesTooOften(context))
        {
            return (null, default, new ZuOft());
        }

        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && Zugangscode.TryParse(header[Scheme.Length..], out var code)
            && Vorgangsnummer.TryParse(vorgangsnummer, out var number)
            && await applications.FindAsync(mandant.Sicht.Scope, number, code, context.RequestAborted) is { } antrag)
        {
            return (antrag, code, null);
        }

        grenzen.CountWrongGuess(context);
        return (null, default, Netz.Problem.VorgangUnbekannt);
    }

    private sealed class ZuOft : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Mengengrenzen.RejectAsync(httpContext, null).AsTask();
    }
}
