using System.Collections.Frozen;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>German names of languages, for caseworkers: "Ausgefüllt in Arabisch".</summary>
public static class Sprachname
{
    private static readonly FrozenDictionary<string, string> Namen = new Dictionary<string, string>
    {
        ["ar"] = "Arabisch",
        ["de"] = "Deutsch",
        ["en"] = "Englisch",
        ["es"] = "Spanisch",
        ["fa"] = "Persisch",
        ["fr"] = "Französisch",
        ["pl"] = "Polnisch",
        ["ro"] = "Rumänisch",
        ["ru"] = "Russisch",
        ["sr-Latn"] = "Serbisch (lateinische Schrift)",
        ["tr"] = "Türkisch",
        ["uk"] = "Ukrainisch",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The German name; for a language that a tenant added, its own name or tag.</summary>
    /// <param name="code">BCP 47 tag.</param>
    public static string Deutsch(string code) =>
        Namen.GetValueOrDefault(code) ?? Sprache.Mitgeliefert.FirstOrDefault(sprache => sprache.Code == code)?.Eigenname ?? code;
}
