using System.Collections.Concurrent;
using System.Globalization;

namespace Aufenthalt.Tenancy.Zusammenfassung.Schrift;

/// <summary>
/// The faces that come with the program, in the order in which they are asked for a sign. Files are read when first needed.
/// </summary>
internal static class FontSet
{
    private static readonly ConcurrentDictionary<string, FontFace> Loaded = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Grapheme, bool Bold), FontFace?> Chosen = new();

    private static readonly string[] Fallbacks =
    [
        "NotoSansHebrew", "NotoSansArmenian", "NotoSansGeorgian", "NotoSansEthiopic", "NotoSansDevanagari", "NotoSansBengali",
        "NotoSansGurmukhi", "NotoSansGujarati", "NotoSansOriya", "NotoSansTamil", "NotoSansTelugu", "NotoSansKannada",
        "NotoSansMalayalam", "NotoSansSinhala", "NotoSansThai", "NotoSansLao", "NotoSansKhmer", "NotoSansMyanmar", "NotoSansSyriac",
        "NotoSansThaana", "NotoSansNKo", "NotoSansTifinagh", "NotoSansAdlam", "NotoSansMath", "NotoEmoji", "NotoSansSymbols",
        "NotoSansSymbols2", "NotoSansSC", "NotoSansKR",
    ];

    private static readonly string[] Regular =
        [.. new[] { "NotoSans", "NotoSansArabic" }.Concat(Fallbacks).Select(name => name + "-Regular")];

    private static readonly string[] Bold =
        [.. new[] { "NotoSans-Bold", "NotoSansArabic-Bold" }, .. Fallbacks.Select(name => name + "-Regular")];

    public static FontFace Default(bool bold) => Face(bold ? Bold[0] : Regular[0]);

    /// <summary>The first face that draws every sign of the grapheme; null when none does.</summary>
    public static FontFace? For(string grapheme, bool bold) =>
        Covers(Default(bold), grapheme) ? Default(bold) : grapheme.Length <= 2 ? Chosen.GetOrAdd((grapheme, bold), key => Find(key.Grapheme, key.Bold)) : Find(grapheme, bold);

    private static FontFace? Find(string grapheme, bool bold)
    {
        foreach (var name in bold ? Bold : Regular)
        {
            var face = Face(name);
            if (Covers(face, grapheme))
            {
                return face;
            }
        }

        return null;
    }

    /// <summary>Signs that steer and have no shape: they never decide about a face (Unicode, Default_Ignorable_Code_Point).</summary>
    public static bool IsInvisible(int codePoint) =>
        codePoint is 0x00AD or 0x034F or 0x061C or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F)
            or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF
            or (>= 0xE0000 and <= 0xE0FFF);

    private static bool Covers(FontFace face, string grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (!IsInvisible(rune.Value) && Rune(face, rune.Value) is false)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Rune(FontFace face, int codePoint) =>
        face.Has(codePoint) || (CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.SpaceSeparator && face.Has(' '));

    private static FontFace Face(string name) =>
        Loaded.GetOrAdd(name, key => FontFace.Load(Path.Combine(AppContext.BaseDirectory, "Daten", "schriften", key + ".ttf")));
}
