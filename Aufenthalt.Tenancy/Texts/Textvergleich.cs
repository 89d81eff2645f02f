using System.Text.RegularExpressions;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>What became of a part of a text.</summary>
public enum Vergleichsart
{
    /// <summary>Stands in both.</summary>
    Gleich,

    /// <summary>Stands in the old text only.</summary>
    Entfallen,

    /// <summary>Stands in the new text only.</summary>
    Neu,
}

/// <summary>A part of a comparison.</summary>
/// <param name="Art">What became of it.</param>
/// <param name="Text">The part.</param>
public sealed record Vergleichsteil(Vergleichsart Art, string Text);

/// <summary>Compares two texts word by word (longest common subsequence), for history and promotion.</summary>
public static partial class Textvergleich
{
    // Longer texts are shown whole, old and new: the table of the comparison would grow with the square.
    private const int MaxWords = 2000;

    /// <summary>The parts in reading order; neighbours of one kind are joined.</summary>
    public static IReadOnlyList<Vergleichsteil> Vergleiche(string alt, string neu)
    {
        var (a, b) = (Words(alt), Words(neu));
        if (a.Length > MaxWords || b.Length > MaxWords)
        {
            return [new(Vergleichsart.Entfallen, alt), new(Vergleichsart.Neu, neu)];
        }

        var common = Lengths(a, b);
        var parts = new List<Vergleichsteil>();
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                Add(parts, Vergleichsart.Gleich, a[i++]);
                j++;
            }
            else if (j >= b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(parts, Vergleichsart.Entfallen, a[i++]);
            }
            else
            {
                Add(parts, Vergleichsart.Neu, b[j++]);
            }
        }

        return parts;
    }

    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static void Add(List<Vergleichsteil> parts, Vergleichsart art, string text)
    {
        if (parts.Count > 0 && parts[^1].Art == art)
        {
            parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
        }
        else
        {
            parts.Add(new(art, text));
        }
    }

    private static string[] Words(string text) => [.. WordRegex().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|\w+|[^\w\s]", RegexOptions.Singleline)]
    private static partial Regex WordRegex();
}
