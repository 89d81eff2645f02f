using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>What came of the PUT of a page.</summary>
public abstract record SeitenErgebnis
{
    private protected SeitenErgebnis()
    {
    }
}

/// <summary>The request is malformed: nothing is stored.</summary>
/// <param name="Code"><c>seite_unbekannt</c> (404), <c>feld_unbekannt</c> or <c>wert_format</c> (both 400), <c>unterlage_unbekannt</c> (400).</param>
/// <param name="Feld">Path of the offending member.</param>
/// <param name="Deutsch">What is wrong, in German.</param>
/// <param name="Englisch">The same in English.</param>
public sealed record Abgewiesen(string Code, string Feld, string Deutsch, string Englisch) : SeitenErgebnis;

/// <summary>The page is well-formed and is stored, with or without messages.</summary>
/// <param name="Angaben">All answers of the session with this page replaced.</param>
/// <param name="Seitenwerte">The cleaned values of the page alone.</param>
/// <param name="Meldungen">Messages in the order of the fields.</param>
public sealed record Angenommen(Angaben Angaben, JsonObject Seitenwerte, IReadOnlyList<Meldung> Meldungen) : SeitenErgebnis
{
    /// <summary>Whether nothing on the page blocks (no F).</summary>
    public bool IstVollstaendig => Meldungen.All(meldung => meldung.Schwere != Schwere.Fehler);
}
