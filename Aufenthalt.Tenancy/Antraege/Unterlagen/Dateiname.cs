using System.Globalization;
using System.Text;

namespace Aufenthalt.Tenancy.Antraege.Unterlagen;

/// <summary>Names of uploaded files: any script passes, path parts and signs that deceive or break a file system never do.</summary>
public static class Dateiname
{
    private const int Longest = 100;
    private const string Ersatz = "Dokument";
    private static readonly string[] Geraete = ["con", "prn", "aux", "nul", "com", "lpt"];

    /// <summary>Cleans a name as it was sent and gives it the ending of its content.</summary>
    /// <param name="name">From the multipart header; may hold a path of either kind.</param>
    /// <param name="typ">Content type that is kept.</param>
    public static string Saeubere(string? name, string typ)
    {
        var last = (name ?? "").Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var clean = string.Concat(last.EnumerateRunes().Where(Passes).Select(rune => rune.ToString()));
        var endings = Endings(typ);
        var stem = Stem(clean, endings).Trim(' ', '.');
        stem = Shorten(stem, Longest);
        if (stem.Length == 0 || IsDevice(stem))
        {
            stem = Ersatz;
        }

        return stem + endings[0];
    }

    /// <summary>The name itself for messages about a file that was refused: without path and without deceiving signs.</summary>
    public static string Anzeige(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var clean = Shorten(string.Concat(last.EnumerateRunes().Where(Passes).Select(rune => rune.ToString())).Trim(), Longest);
        return clean.Length > 0 ? clean : Ersatz;
    }

    /// <summary>Keeps equal names apart: <c>pass.pdf</c>, <c>pass (2).pdf</c>.</summary>
    public static string Unterscheide(string name, IEnumerable<string> known)
    {
        var taken = known.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var dot = name.LastIndexOf('.');
        var candidate = name;
        for (var nr = 2; taken.Contains(candidate); nr++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name[..dot]} ({nr}){name[dot..]}");
        }

        return candidate;
    }

    private static string[] Endings(string typ) => typ == Dateipruefung.Pdf ? [".pdf"] : [".jpg", ".jpeg", ".jpe", ".jfif", ".png"];

    private static string Stem(string name, string[] endings)
    {
        var ending = endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? name : name[..^ending.Length];
    }

    private static bool Passes(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*');

    // Cuts between what a reader takes for one sign.
    private static string Shorten(string text, int longest)
    {
        var info = new StringInfo(text);
        return info.LengthInTextElements <= longest ? text : info.SubstringByTextElements(0, longest).TrimEnd(' ', '.');
    }

    private static bool IsDevice(string stem) =>
        Geraete.Any(device => stem.Equals(device, StringComparison.OrdinalIgnoreCase)
            || (stem.Length == device.Length + 1 && stem.StartsWith(device, StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(stem[^1])));
}
