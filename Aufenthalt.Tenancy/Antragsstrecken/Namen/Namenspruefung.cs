using System.Globalization;
using System.Text;
using Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

namespace Aufenthalt.Tenancy.Antragsstrecken.Namen;

/// <summary>What is wrong with a name.</summary>
/// <param name="Code"><c>zeichen_nicht_erlaubt</c> or <c>kyrillisch_erkannt</c> (any other script).</param>
/// <param name="Zeichen">The offending sign; a combining mark stands on a dotted circle.</param>
/// <param name="Codepunkt">Its code point, e.g. <c>U+0300</c>.</param>
/// <param name="Schrift">Name of the foreign script in German, or null.</param>
/// <param name="Vorschlag">The whole name with obvious replacements, or null.</param>
public sealed record Namensfehler(string Code, string Zeichen, string Codepunkt, string? Schrift, string? Vorschlag);

/// <summary>Checks names against datatype A of DIN 91379 (names of persons: no digits, no foreign scripts).</summary>
public static class Namenspruefung
{
    // Signs that phones and foreign keyboards put where an apostrophe or a hyphen is meant.
    private static readonly Dictionary<string, string> Ersatz = new(StringComparer.Ordinal)
    {
        ["\u2018"] = "\u2019",
        ["\u201B"] = "\u2019",
        ["\u02BC"] = "\u2019",
        ["\u02BB"] = "\u02BF",
        ["\u2032"] = "\u2019",
        ["\uFF07"] = "'",
        ["\u2010"] = "-",
        ["\u2011"] = "-",
        ["\u2012"] = "-",
        ["\u2013"] = "-",
        ["\u2014"] = "-",
        ["\u2212"] = "-",
        ["\u00AD"] = "",
        ["\u0131\u0307"] = "i",
        ["\uFB01"] = "fi",
        ["\uFB02"] = "fl",
    };

    /// <summary>The first fault of a name in NFC, or null.</summary>
    public static Namensfehler? Pruefe(string name)
    {
        var teile = Din91379.Zerlege(name, 'A').ToArray();
        var erster = teile.FirstOrDefault(teil => !teil.Erlaubt).Zeichen;
        if (erster is null)
        {
            return null;
        }

        var fremd = teile.Where(teil => !teil.Erlaubt)
            .Select(teil => (teil.Zeichen, Schrift: Schriften.Fremd(teil.Zeichen)))
            .FirstOrDefault(teil => teil.Schrift is not null);
        if (fremd.Schrift is not null)
        {
            return new Namensfehler("kyrillisch_erkannt", fremd.Zeichen, Punkt(fremd.Zeichen), fremd.Schrift, null);
        }

        return new Namensfehler("zeichen_nicht_erlaubt", Sichtbar(erster), Punkt(erster), null, Vorschlag(teile));
    }

    private static string? Vorschlag((string Zeichen, bool Erlaubt)[] teile)
    {
        var vorschlag = new StringBuilder();
        foreach (var (zeichen, erlaubt) in teile)
        {
            var ersatz = erlaubt ? zeichen : Ersetze(zeichen);
            if (ersatz is null)
            {
                return null;
            }

            vorschlag.Append(ersatz);
        }

        var ergebnis = Zeichen.Zeile(vorschlag.ToString());
        return ergebnis.Length > 0 && IstName(ergebnis) ? ergebnis : null;
    }

    // A mark that the standard has no sequence for is left out; a letter in disguise (full-width A) becomes itself.
    private static string? Ersetze(string zeichen) =>
        Ersatz.TryGetValue(zeichen, out var ersatz) ? ersatz
        : IstMarke(zeichen) ? ""
        : zeichen.Normalize(NormalizationForm.FormKC) is var gewoehnlich && gewoehnlich != zeichen && IstName(gewoehnlich) ? gewoehnlich
        : zeichen.Normalize(NormalizationForm.FormD) is { Length: > 1 } zerlegt && Din91379.IstErlaubt(zerlegt[..1], 'A') ? zerlegt[..1]
        : null;

    private static bool IstName(string text) => Din91379.Zerlege(text, 'A').All(teil => teil.Erlaubt);

    private static bool IstMarke(string zeichen) =>
        Rune.GetUnicodeCategory(zeichen.EnumerateRunes().First()) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Sichtbar(string zeichen) => IstMarke(zeichen) ? "\u25CC" + zeichen : zeichen;

    private static string Punkt(string zeichen) => Zeichen.Codepunkt(zeichen.EnumerateRunes().First());
}
