using System.Globalization;

namespace Aufenthalt.Tenancy.Zusammenfassung.Schrift;

/// <summary>How a text looks.</summary>
/// <param name="Size">Size in points.</param>
/// <param name="Bold">The heavier face.</param>
/// <param name="Gray">0 black to 1 white; at most 0.45, which keeps a contrast of 4.5:1 on white (WCAG 1.4.3).</param>
internal sealed record TextStyle(double Size, bool Bold = false, double Gray = 0);

/// <summary>One line, its clusters from left to right.</summary>
/// <param name="Clusters">What is drawn.</param>
/// <param name="Style">How.</param>
/// <param name="Width">Width without blanks at the end.</param>
/// <param name="Lead">Width of such blanks when they stand at the left, in a right-to-left line.</param>
/// <param name="RightToLeft">The line's direction.</param>
/// <param name="Text">The signs in the order in which they were typed.</param>
internal sealed record Line(IReadOnlyList<Cluster> Clusters, TextStyle Style, double Width, double Lead, bool RightToLeft, string Text)
{
    // Faces with tall signs (Khmer, Burmese) make their line higher; all others share the measure of Noto Sans.
    private const double MinAscent = 1.0;
    private const double MinHeight = 1.32;

    /// <summary>True if what is drawn from left to right is not what is read.</summary>
    public bool IsReordered => Clusters.Any(cluster => cluster.Level > 0);

    public double Ascent { get; } =
        Style.Size * Clusters.Select(cluster => cluster.Face.Ascent - 0.07).Append(MinAscent).Max();

    public double Height { get; } =
        Style.Size * Clusters.Select(cluster => cluster.Face.Ascent + cluster.Face.Descent - 0.05).Append(MinHeight).Max();
}

/// <summary>Breaks texts into lines of a given width.</summary>
internal static class Paragraph
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u2028", "\u2029"];

    /// <summary>Lines of <paramref name="text"/>; every line end in it begins a new paragraph with its own direction.</summary>
    public static List<Line> Set(string text, TextStyle style, double width, bool? rightToLeft = null)
    {
        var lines = new List<Line>();
        foreach (var paragraph in text.Split(LineEnds, StringSplitOptions.None))
        {
            var rtl = rightToLeft ?? Bidi.IsRightToLeft(paragraph) ?? false;
            var clusters = ShapedText.Shape(paragraph, style.Bold, rtl);
            Break(clusters, style, width, rtl, lines);
        }

        return lines;
    }

    private static void Break(List<Cluster> clusters, TextStyle style, double width, bool rtl, List<Line> lines)
    {
        var from = 0;
        do
        {
            var to = NextBreak(clusters, from, width / style.Size);
            lines.Add(Build(clusters[from..to], style, rtl));
            from = to;
        }
        while (from < clusters.Count);
    }

    /// <summary>Where the line that begins at <paramref name="from"/> ends: after the last place to break that fits, else anywhere that fits.</summary>
    private static int NextBreak(List<Cluster> clusters, int from, double width)
    {
        var used = 0.0;
        var lastPlace = -1;
        for (var i = from; i < clusters.Count; i++)
        {
            var blank = string.IsNullOrWhiteSpace(clusters[i].Text);
            used += clusters[i].Advance;
            if (used > width + 0.001 && !blank && i > from)
            {
                return lastPlace > from ? lastPlace : i;
            }

            if (i + 1 < clusters.Count && MayBreak(clusters[i].Text, clusters[i + 1].Text))
            {
                lastPlace = i + 1;
            }
        }

        return clusters.Count;
    }

    /// <summary>A small part of UAX #14: after blanks and dashes, after a slash, and between signs of Chinese, Japanese and Korean.</summary>
    private static bool MayBreak(string before, string after)
    {
        if (before.Length == 0 || after.Length == 0 || char.IsWhiteSpace(after[0]))
        {
            return false;
        }

        return before[^1] switch
        {
            // An amount keeps its unit, a section its number, a number its parts.
            ' ' when after[0] is '€' or '%' or '°' => false,
            '-' when char.IsAsciiDigit(after[0]) => false,
            '\u00A0' or '\u202F' or '\u2060' => false,
            ' ' or '\t' or '\u200B' or '\u00AD' or '-' or '\u2010' or '\u2013' or '\u2014' or '/' => true,
            var sign when char.IsWhiteSpace(sign) => true,
            var sign => (IsEastAsian(sign) || IsEastAsian(after[0])) && !IsClosing(after) && !IsOpening(before),
        };
    }

    private static bool IsEastAsian(char sign) => sign is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFF60');

    private static bool IsClosing(string text) =>
        CharUnicodeInfo.GetUnicodeCategory(text, 0) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    private static bool IsOpening(string text) =>
        CharUnicodeInfo.GetUnicodeCategory(text, text.Length - 1) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static Line Build(List<Cluster> logical, TextStyle style, bool rtl)
    {
        var seen = logical.Count;
        while (seen > 0 && string.IsNullOrWhiteSpace(logical[seen - 1].Text))
        {
            seen--;
        }

        // L1: blanks at the end of a line stand outside it; their text stays in the line, so that words do not run together when copied.
        var width = logical.Take(seen).Sum(cluster => cluster.Advance) * style.Size;
        var lead = rtl ? logical.Skip(seen).Sum(cluster => cluster.Advance) * style.Size : 0;
        return new Line(Reorder(logical, seen, rtl), style, width, lead, rtl, string.Concat(logical.Select(cluster => cluster.Text)));
    }

    /// <summary>L2: reverses runs from the highest level down to the lowest odd one.</summary>
    private static List<Cluster> Reorder(List<Cluster> logical, int seen, bool rtl)
    {
        var line = logical.Select((cluster, i) => i < seen ? cluster : cluster with { Level = (byte)(rtl ? 1 : 0) }).ToList();
        var highest = line.Count == 0 ? 0 : line.Max(cluster => cluster.Level);
        for (var level = highest; level > 0; level--)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var end = i;
                while (end < line.Count && line[end].Level >= level)
                {
                    end++;
                }

                if (end > i)
                {
                    line.Reverse(i, end - i);
                    i = end;
                }
            }
        }

        return line;
    }
}
