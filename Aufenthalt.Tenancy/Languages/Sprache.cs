using System.Collections.Frozen;

namespace Aufenthalt.Tenancy.Languages;

/// <summary>A language that texts can be shown in.</summary>
/// <param name="Code">BCP 47 tag: <c>de</c>, <c>sr-Latn</c> …</param>
/// <param name="Eigenname">Its name in itself.</param>
/// <param name="Richtung"><c>ltr</c> or <c>rtl</c>.</param>
public sealed record Sprache(string Code, string Eigenname, string Richtung)
{
    /// <summary>The original of every text, and what decides in a dispute.</summary>
    public const string Deutsch = "de";

    /// <summary>The twelve languages that ship, in the order of the selection.</summary>
    public static IReadOnlyList<Sprache> Mitgeliefert { get; } =
    [
        new("de", "Deutsch", "ltr"),
        new("en", "English", "ltr"),
        new("ar", "العربية", "rtl"),
        new("es", "español", "ltr"),
        new("fa", "فارسی", "rtl"),
        new("fr", "français", "ltr"),
        new("pl", "polski", "ltr"),
        new("ro", "română", "ltr"),
        new("ru", "русский", "ltr"),
        new("sr-Latn", "српски / srpski", "ltr"),
        new("tr", "Türkçe", "ltr"),
        new("uk", "українська", "ltr"),
    ];

    private static readonly FrozenSet<string> Rtl = new[] { "ar", "fa", "ur", "ckb", "ps", "he", "prs", "sd", "ug", "yi" }.ToFrozenSet();

    /// <summary>Direction of a script by its language.</summary>
    public static string RichtungVon(string code) => Rtl.Contains(code.Split('-')[0]) ? "rtl" : "ltr";

    /// <summary>Finds the best of the languages on offer for a wish: the tag itself, its parents (<c>de-AT</c> → <c>de</c>), a relative (<c>sr</c> → <c>sr-Latn</c>), else German.</summary>
    /// <param name="wish">What was asked for; may be malformed.</param>
    /// <param name="offered">Tags on offer.</param>
    public static string Waehle(string? wish, IEnumerable<string> offered)
    {
        var list = offered as IReadOnlyList<string> ?? [.. offered];
        for (var tag = wish ?? ""; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "")
        {
            if (list.FirstOrDefault(code => code.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } exact)
            {
                return exact;
            }

            if (list.FirstOrDefault(code => code.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase)) is { } relative)
            {
                return relative;
            }
        }

        return Deutsch;
    }
}
