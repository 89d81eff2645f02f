using System.Text.RegularExpressions;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>Recognises the invented values that ship ("Landkreis XY", "089/123456"): one that is left blocks going live (design section 4).</summary>
public static partial class Platzhaltertext
{
    /// <summary>Whether a text still holds an invented value.</summary>
    public static bool Steht(string text) => PlaceholderRegex().IsMatch(text);

    [GeneratedRegex(@"\bXY\b|landkreis-xy|\b089/123456\b|Musterstadt|Mustermann", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceholderRegex();
}
