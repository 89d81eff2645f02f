using System.Globalization;
using System.Text.RegularExpressions;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>Dates as people type them: <c>1998-05-17</c>, <c>17.5.1998</c>, <c>5.1998</c>.</summary>
internal static partial class DatumEingabe
{
    internal const int ErstesJahr = 1900;
    internal const int LetztesJahr = 2200;
    internal const string Unbekannt = "unbekannt";

    /// <summary>ISO spelling where the input has the shape of a date, possible or not; else the cleaned input.</summary>
    internal static string Bereinige(string roh, Feld feld)
    {
        var text = Zeichen.Ziffern(roh);
        var iso = DeutscherTag().Match(text) is { Success: true } tag ? $"{tag.Groups[3].Value}-{Zwei(tag.Groups[2].Value)}-{Zwei(tag.Groups[1].Value)}"
            : feld.Typ == Feldtyp.Teildatum && DeutscherMonat().Match(text) is { Success: true } monat ? $"{monat.Groups[2].Value}-{Zwei(monat.Groups[1].Value)}"
            : feld.Typ == Feldtyp.Teildatum && text.Equals(Unbekannt, StringComparison.OrdinalIgnoreCase) ? Unbekannt
            : text;
        return feld.NurMonat && iso.Length == 10 && Kalender.LiesTag(iso) is not null ? iso[..7] : iso;
    }

    /// <summary>The first code that applies, or null.</summary>
    internal static string? Pruefe(string text, Feld feld, DateOnly heute)
    {
        if (feld.Typ == Feldtyp.Teildatum && text == Unbekannt)
        {
            return feld.UnbekanntErlaubt ? null : "datum_jahr_noetig";
        }

        var zeit = feld.Typ == Feldtyp.Datum && text.Length != 10 ? null : Kalender.LiesZeitraum(text);
        return zeit is not { } zeitraum || zeitraum.Von.Year is < ErstesJahr or > LetztesJahr ? "datum_unmoeglich"
            : !feld.Zukunft && zeitraum.Von > heute ? "datum_zukunft"
            : !feld.Vergangenheit && zeitraum.Bis < heute ? "datum_vergangenheit"
            : null;
    }

    private static string Zwei(string zahl) => int.Parse(zahl, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})\z")]
    private static partial Regex DeutscherTag();

    [GeneratedRegex(@"^([0-9]{1,2})[./] ?([0-9]{4})\z")]
    private static partial Regex DeutscherMonat();
}
