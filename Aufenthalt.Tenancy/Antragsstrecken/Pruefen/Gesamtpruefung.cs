using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>A required document that was not uploaded.</summary>
/// <param name="Feld">The upload field.</param>
/// <param name="Grund">The reason given, or null when neither document nor reason is there.</param>
public sealed record FehlendeUnterlage(Feld Feld, string? Grund);

/// <summary>The whole application, checked.</summary>
/// <param name="Meldungen">All messages of all visible pages, in order.</param>
/// <param name="ErsteFehlerseite">The first page with an F, or null: the application can be sent.</param>
/// <param name="FehlendeUnterlagen">Required documents that are not there.</param>
public sealed record Gesamtergebnis(IReadOnlyList<Meldung> Meldungen, string? ErsteFehlerseite, IReadOnlyList<FehlendeUnterlage> FehlendeUnterlagen)
{
    /// <summary>Warnings and hints, for the summary.</summary>
    public IEnumerable<Meldung> Hinweise => Meldungen.Where(meldung => meldung.Schwere != Schwere.Fehler);
}

/// <summary>Checks all visible pages at once, as <c>absenden</c> demands.</summary>
public static class Gesamtpruefung
{
    /// <summary>Checks all pages.</summary>
    public static Gesamtergebnis Pruefe(Definition definition, Angaben angaben, Auswertungskontext kontext)
    {
        var auswerter = new Auswerter(definition, angaben, kontext);
        var meldungen = definition.Seiten.SelectMany(seite => SeitenPruefung.Pruefe(auswerter, seite)).ToArray();
        var fehlende = meldungen
            .Where(meldung => meldung.Code is "beleg_pflicht" or "beleg_fehlt")
            .Select(meldung => new FehlendeUnterlage(
                definition.Felder[meldung.Feld].Feld,
                meldung.Code == "beleg_fehlt" ? Angaben.Text(angaben[meldung.Feld + "FehltGrund"]) : null));
        return new Gesamtergebnis(
            meldungen,
            Array.Find(meldungen, meldung => meldung.Schwere == Schwere.Fehler)?.Seite,
            [.. fehlende]);
    }
}
