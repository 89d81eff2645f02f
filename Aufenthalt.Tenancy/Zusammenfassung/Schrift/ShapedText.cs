using System.Globalization;
using HarfBuzzSharp;

namespace Aufenthalt.Tenancy.Zusammenfassung.Schrift;

/// <summary>A glyph of a cluster and where it is drawn, in units of its face.</summary>
internal readonly record struct Glyph(ushort Id, short X, short Y);

/// <summary>
/// The smallest piece a line can hold: signs whose glyphs belong together, such as a letter with its marks. Drawn as one glyph, so that
/// every program that reads the PDF finds the text in one place.
/// </summary>
/// <param name="Text">The signs, in the order in which they were typed.</param>
/// <param name="Face">The font file.</param>
/// <param name="Glyphs">Its glyphs, placed.</param>
/// <param name="Units">Width in units of the face.</param>
/// <param name="Level">Level of UAX #9.</param>
internal sealed record Cluster(string Text, FontFace Face, IReadOnlyList<Glyph> Glyphs, int Units, byte Level)
{
    /// <summary>Width in em.</summary>
    public double Advance { get; } = Units / (double)Face.UnitsPerEm;
}

/// <summary>Turns a paragraph into clusters: direction, choice of face, shaping (joining, ligatures, placing of marks) by HarfBuzz.</summary>
internal static class ShapedText
{
    private const int TabEms = 2;

    // Else the library takes the machine's locale, and a document would look different elsewhere.
    private static readonly Language NoLanguage = new("und");

    public static List<Cluster> Shape(string paragraph, bool bold, bool rightToLeft)
    {
        var text = WellFormed(paragraph);
        var clusters = new List<Cluster>();
        var levels = Bidi.Levels(text, rightToLeft);
        FontFace? face = null;
        var start = 0;
        var at = 0;
        foreach (var grapheme in Graphemes(text))
        {
            var next = FaceFor(grapheme, bold, face);
            if (at > start && (next != face || levels[at] != levels[start] || next is null))
            {
                AddRun(clusters, text[start..at], face, levels[start]);
                start = at;
            }

            face = next;
            at += grapheme.Length;
        }

        if (at > start)
        {
            AddRun(clusters, text[start..at], face, levels[start]);
        }

        return clusters;
    }

    /// <summary>A half of a surrogate pair is no character; it is shown as U+FFFD.</summary>
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            {
                return string.Concat(text.EnumerateRunes());
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return text;
    }

    private static IEnumerable<string> Graphemes(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    /// <summary>Spaces and common marks stay with the face before them, so that a foreign sentence is one run.</summary>
    private static FontFace? FaceFor(string grapheme, bool bold, FontFace? before)
    {
        if (before is not null && grapheme is " " && before.Has(' '))
        {
            return before;
        }

        if (grapheme.Length == 1 && (char.IsControl(grapheme[0]) || FontSet.IsInvisible(grapheme[0])))
        {
            return char.IsControl(grapheme[0]) ? null : before ?? FontSet.Default(bold);
        }

        return FontSet.For(grapheme, bold);
    }

    private static void AddRun(List<Cluster> clusters, string run, FontFace? face, byte level)
    {
        if (face is not null)
        {
            clusters.AddRange(Shaped(run, face, level));
        }
        else if (run is "\t")
        {
            clusters.Add(Tab(level));
        }
        else
        {
            clusters.AddRange(Unknown(run, level));
        }
    }

    private static List<Cluster> Shaped(string run, FontFace face, byte level)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(run);
        buffer.GuessSegmentProperties();
        buffer.Language = NoLanguage;
        buffer.Direction = level % 2 == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        face.Shape(buffer);
        var infos = buffer.GlyphInfos;
        var positions = buffer.GlyphPositions;
        var found = new List<Cluster>();
        for (var i = 0; i < infos.Length;)
        {
            var end = i;
            while (end < infos.Length && infos[end].Cluster == infos[i].Cluster)
            {
                end++;
            }

            var from = (int)infos[i].Cluster;
            var to = level % 2 == 1
                ? i > 0 ? (int)infos[i - 1].Cluster : run.Length
                : end < infos.Length ? (int)infos[end].Cluster : run.Length;
            found.Add(Build(run[from..to], face, infos.AsSpan(i, end - i), positions.AsSpan(i, end - i), level));
            i = end;
        }

        if (level % 2 == 1)
        {
            found.Reverse();
        }

        return found;
    }

    private static Cluster Build(string text, FontFace face, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, byte level)
    {
        var glyphs = new Glyph[infos.Length];
        var pen = 0;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = new Glyph((ushort)infos[i].Codepoint, (short)(pen + positions[i].XOffset), (short)positions[i].YOffset);
            pen += positions[i].XAdvance;
        }

        return new Cluster(text, face, glyphs, pen, level);
    }

    private static Cluster Tab(byte level)
    {
        var space = Shaped(" ", FontSet.Default(bold: false), level)[0];
        return space with { Text = "\t", Units = space.Face.UnitsPerEm * TabEms };
    }

    /// <summary>A sign that no face draws is named by its number, and copying still gives the sign.</summary>
    private static IEnumerable<Cluster> Unknown(string text, byte level) => text.EnumerateRunes().Select(rune =>
    {
        var name = Shaped($"[U+{rune.Value:X4}]", FontSet.Default(bold: false), 0);
        var glyphs = new List<Glyph>();
        var pen = 0;
        foreach (var part in name)
        {
            var shift = pen;
            glyphs.AddRange(part.Glyphs.Select(glyph => glyph with { X = (short)(glyph.X + shift) }));
            pen += part.Units;
        }

        return new Cluster(rune.ToString(), name[0].Face, glyphs, pen, level);
    });
}
