using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>
/// An anchored pattern in the small common part of .NET's and JavaScript's regular expressions.
/// It is matched without backtracking, so no input can hold the server up.
/// </summary>
public sealed partial class Muster
{
    private const string Sonderzeichen = "[]()*+?{}.|^$-/\\";

    // The same few patterns stand in all services, and each is costly to build.
    private static readonly ConcurrentDictionary<string, Regex> Gebaut = new(StringComparer.Ordinal);

    private readonly Regex ausdruck;

    private Muster(string quelle, Regex ausdruck)
    {
        Quelle = quelle;
        this.ausdruck = ausdruck;
    }

    /// <summary>The pattern as written, <c>^…$</c>.</summary>
    public string Quelle { get; }

    /// <summary>Whether the whole text fits.</summary>
    public bool Passt(string text) => ausdruck.IsMatch(text);

    /// <inheritdoc/>
    public override string ToString() => Quelle;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Muster anderes && anderes.Quelle == Quelle;

    /// <inheritdoc/>
    public override int GetHashCode() => Quelle.GetHashCode(StringComparison.Ordinal);

    /// <summary>Reads a pattern; null when it is not anchored or uses more than the format admits.</summary>
    public static Muster? Lies(string quelle)
    {
        if (quelle.Length < 2 || quelle[0] != '^' || quelle[^1] != '$' || quelle[^2] == '\\'
            || quelle.Contains("(?", StringComparison.Ordinal) || GrosseWiederholung().IsMatch(quelle) || Uebersetze(quelle) is not { } dotnet)
        {
            return null;
        }

        try
        {
            return new Muster(quelle, Gebaut.GetOrAdd(dotnet, static muster => new Regex($@"\A(?:{muster})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // .NET's $ also matches before a last line break; JavaScript's does not, and neither does \z.
    private static string? Uebersetze(string quelle)
    {
        var ziel = new StringBuilder(quelle.Length);
        var inKlasse = false;
        for (var i = 0; i < quelle.Length; i++)
        {
            var zeichen = quelle[i];
            if (zeichen == '\\' && i + 1 < quelle.Length && Sonderzeichen.Contains(quelle[i + 1]))
            {
                ziel.Append(zeichen).Append(quelle[++i]);
                continue;
            }

            if (zeichen == '\\' || char.IsControl(zeichen) || (inKlasse && zeichen == '['))
            {
                return null;
            }

            ziel.Append(!inKlasse && zeichen == '$' ? @"\z" : zeichen.ToString());
            inKlasse = zeichen == '[' || (inKlasse && zeichen != ']');
        }

        return inKlasse ? null : ziel.ToString();
    }

    [GeneratedRegex(@"\{[^}]*[0-9]{4}")]
    private static partial Regex GrosseWiederholung();
}
