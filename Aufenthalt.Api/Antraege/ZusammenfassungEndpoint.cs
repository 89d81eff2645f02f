using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Zusammenfassung;

namespace Aufenthalt.Api.Antraege;

internal sealed record ZeileAntwort(string Feld, string Label, string Wert, bool Leer);

internal sealed record GruppeAntwort(string? Titel, IReadOnlyList<ZeileAntwort> Zeilen);

internal sealed record AbschnittAntwort(string Id, string Titel, IReadOnlyList<GruppeAntwort> Gruppen);

internal sealed record FehltAntwort(string Seite, string Feld, string Label, string Code, string Text);

internal sealed record ZusammenfassungAntwort(
    IReadOnlyList<AbschnittAntwort> Seiten, IReadOnlyList<MeldungAntwort> Meldungen, IReadOnlyList<FehltAntwort> Fehlt);

/// <summary>The page before sending: every visible answer in the reader's language, warnings, and what still stops the submission. The same model as the PDFs.</summary>
internal static class ZusammenfassungEndpoint
{
    // Its own confirmations are given on this very page.
    private const string EigeneSeite = "zusammenfassung";

    public static void MapZusammenfassung(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/sitzungen/{sitzung}/zusammenfassung", HandleAsync)
            .WithTags("Sitzungen").WithSummary("Everything that will be sent, and what is missing").Produces<ZusammenfassungAntwort>();

    private static async Task<IResult> HandleAsync(string sitzung, OffeneSitzung offen, Dienste dienste, TimeProvider clock, HttpContext context)
    {
        var sicht = offen.Mandant.Sicht;
        var sprache = offen.Sprache(context);
        var now = clock.GetUtcNow();
        var modell = Antragsmodell.Baue(sicht, offen.Sitzung, offen.Fassung, sprache, now);
        var bild = Sitzungsbild.Von(offen, offen.Sitzung, sprache, now);
        return Results.Json(new ZusammenfassungAntwort(
            [.. modell.Abschnitte.Where(abschnitt => abschnitt.Id != EigeneSeite).Select(Abschnitt)],
            await Meldungen.AlsAntwortAsync(
                dienste, sicht, offen.Fassung, bild.Alle.Where(meldung => meldung.Schwere != Schwere.Fehler), sprache, mitSeite: true),
            [.. bild.Alle.Where(meldung => meldung.Schwere == Schwere.Fehler).Select(meldung => Fehlt(offen.Fassung, meldung, sprache))]));
    }

    private static AbschnittAntwort Abschnitt(Abschnitt abschnitt) => new(
        abschnitt.Id,
        Text(abschnitt.Titel),
        [.. abschnitt.Gruppen.Select(gruppe => new GruppeAntwort(
            gruppe.Titel is { } titel ? Text(titel) : null, [.. gruppe.Zeilen.SelectMany(zeile => Zeilen(zeile, ""))]))]);

    // An item of a group, or a block, is told by the beginning of its labels: "Kind 2, Vorname".
    private static IEnumerable<ZeileAntwort> Zeilen(Zeile zeile, string davor) => zeile switch
    {
        Angabe angabe => [new ZeileAntwort(angabe.Pfad, davor + Text(angabe.Label), Text(angabe.Wert), angabe.Leer)],
        Eintrag eintrag => eintrag.Zeilen.SelectMany(innen => Zeilen(innen, $"{davor}{Text(eintrag.Titel)}, ")),
        _ => [],
    };

    private static FehltAntwort Fehlt(Fassung fassung, Meldung meldung, string sprache) => new(
        meldung.Seite, meldung.Feld, Label(fassung, meldung.Feld, sprache), meldung.Code, fassung.Meldungstext(meldung, sprache));

    // kinder[0].vorname → feld.kinder.vorname.label; a part of an address bears the label of the address.
    private static string Label(Fassung fassung, string feld, string sprache)
    {
        var pfad = string.Join('.', feld.Split('.').Select(teil => teil.Split('[')[0]));
        return fassung.Text($"feld.{pfad}.label", sprache) ?? fassung.Text($"feld.{pfad.Split('.')[0]}.label", sprache) ?? feld;
    }

    private static string Text(Beschriftung beschriftung) => beschriftung.Uebersetzung ?? beschriftung.Deutsch;
}
