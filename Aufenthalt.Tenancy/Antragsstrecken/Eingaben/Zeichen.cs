using System.Globalization;
using System.Text;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>Cleaning of typed text, as the format's section "Values" says. Every function is idempotent.</summary>
internal static class Zeichen
{
    /// <summary>NFC, no control signs, no blanks at the ends; line breaks stay only where <paramref name="mehrzeilig"/>.</summary>
    internal static string Text(string roh, bool mehrzeilig)
    {
        var sauber = new StringBuilder(roh.Length);
        foreach (var zeichen in roh.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
        {
            if (zeichen is '\n' or '\t')
            {
                sauber.Append(mehrzeilig ? zeichen : ' ');
            }
            else if (!char.IsControl(zeichen))
            {
                sauber.Append(zeichen);
            }
        }

        return Beschnitten(sauber.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>For names, addresses of mail and telephone: invisible signs go, every run of blanks is one U+0020.</summary>
    internal static string Zeile(string roh)
    {
        var sauber = new StringBuilder(roh.Length);
        foreach (var zeichen in Text(roh, mehrzeilig: false).Where(zeichen => !IstUnsichtbar(zeichen)))
        {
            if (!IstLeerraum(zeichen))
            {
                sauber.Append(zeichen);
            }
            else if (sauber.Length > 0 && sauber[^1] != ' ')
            {
                sauber.Append(' ');
            }
        }

        return sauber.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>A line in which the digits of other scripts are ASCII.</summary>
    internal static string Ziffern(string roh) => string.Concat(Zeile(roh).EnumerateRunes()
        .Select(zeichen => Ziffer(zeichen.Value) is { } ziffer ? ((char)('0' + ziffer)).ToString() : zeichen.ToString()));

    private static int? Ziffer(int zeichen) => zeichen switch
    {
        >= 0x0660 and <= 0x0669 => zeichen - 0x0660,
        >= 0x06F0 and <= 0x06F9 => zeichen - 0x06F0,
        >= 0x0966 and <= 0x096F => zeichen - 0x0966,
        >= 0xFF10 and <= 0xFF19 => zeichen - 0xFF10,
        _ => null,
    };

    private static string Beschnitten(string text)
    {
        var (anfang, ende) = (0, text.Length);
        while (anfang < ende && IstLeerraum(text[anfang]))
        {
            anfang++;
        }

        while (ende > anfang && IstLeerraum(text[ende - 1]))
        {
            ende--;
        }

        return text[anfang..ende];
    }

    // The blanks of Unicode; the same list stands in the browser.
    private static bool IstLeerraum(char zeichen) =>
        zeichen is ' ' or '\t' or '\n' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029';

    private static bool IstUnsichtbar(char zeichen) =>
        zeichen is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>Number of Unicode code points.</summary>
    internal static int Laenge(string text) => text.EnumerateRunes().Count();

    /// <summary>Whether a string holds no half of a surrogate pair.</summary>
    internal static bool IstGueltig(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"U+0300" and the like.</summary>
    internal static string Codepunkt(Rune zeichen) => $"U+{zeichen.Value.ToString("X4", CultureInfo.InvariantCulture)}";
}
