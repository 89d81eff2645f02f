using System.Text;

namespace Aufenthalt.Tenancy.Antragsstrecken.Namen;

/// <summary>A text as the XML can hold it.</summary>
/// <param name="Text">Only signs of datatype C.</param>
/// <param name="Ersetzt">Whether a sign was lost ("?"); the text then ends with the note that the whole stands in the summary.</param>
public sealed record DatentypCText(string Text, bool Ersetzt);

/// <summary>Maps free text to datatype C of DIN 91379, which has neither typographic quotes nor any other script.</summary>
public static class DatentypC
{
    /// <summary>What stands at the end of a text that lost a sign.</summary>
    public const string Vermerk = "[vollständiger Text siehe Antragszusammenfassung]";

    private static readonly Dictionary<string, string> Abbildung = new(StringComparer.Ordinal)
    {
        ["\u201E"] = "\"",
        ["\u201C"] = "\"",
        ["\u201D"] = "\"",
        ["\u201F"] = "\"",
        ["\u2033"] = "\"",
        ["\u2018"] = "'",
        ["\u201A"] = "'",
        ["\u201B"] = "'",
        ["\u2032"] = "'",
        ["\u2039"] = "'",
        ["\u203A"] = "'",
        ["\u02BC"] = "'",
        ["\u2026"] = "...",
        ["\u2013"] = "-",
        ["\u2014"] = "-",
        ["\u2012"] = "-",
        ["\u2015"] = "-",
        ["\u2010"] = "-",
        ["\u2011"] = "-",
        ["\u2212"] = "-",
        ["\u2022"] = "-",
        ["\u202F"] = "\u00A0",
        ["\u2009"] = " ",
        ["\u2002"] = " ",
        ["\u2003"] = " ",
        ["\u200B"] = "",
        ["\u200C"] = "",
        ["\u200D"] = "",
        ["\u200E"] = "",
        ["\u200F"] = "",
        ["\u2060"] = "",
        ["\uFEFF"] = "",
        ["\u00AD"] = "",
    };

    /// <summary>Maps a text. Letters, digits and signs of datatype C stay; quotes and dashes become simple ones; everything else "?".</summary>
    public static DatentypCText Abbilden(string text)
    {
        var ziel = new StringBuilder(text.Length);
        var ersetzt = false;
        foreach (var (zeichen, erlaubt) in Din91379.Zerlege(text.Normalize(NormalizationForm.FormC), 'C'))
        {
            if (erlaubt)
            {
                ziel.Append(zeichen);
            }
            else if (Abbildung.TryGetValue(zeichen, out var einfach))
            {
                ziel.Append(einfach);
            }
            else
            {
                ziel.Append('?');
                ersetzt = true;
            }
        }

        return ersetzt ? new DatentypCText($"{ziel} {Vermerk}", true) : new DatentypCText(ziel.ToString(), false);
    }
}
