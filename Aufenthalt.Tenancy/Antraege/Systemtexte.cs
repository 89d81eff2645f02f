using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Texts that belong to no Antragsstrecke: errors of the API, states and events of a Vorgang, mails. Data in
/// <c>Daten/systemtexte/{language}.json</c>, flat, places written <c>{{name}}</c>. Mails can be worded by the tenant (path <c>mail.*</c>).
/// </summary>
public static class Systemtexte
{
    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> ByLanguage = new(Load);

    /// <summary>Languages that have a file.</summary>
    public static IEnumerable<string> Sprachen => ByLanguage.Value.Keys;

    /// <summary>All texts of a language.</summary>
    public static IReadOnlyDictionary<string, string> In(string language) => ByLanguage.Value[language];

    /// <summary>A text in a language, else in German; <c>null</c> if German does not know it.</summary>
    public static string? Find(string path, string language) =>
        Standard(path, language) ?? (ByLanguage.Value[Sprache.Deutsch].TryGetValue(path, out var german) ? german : null);

    /// <summary>A text in exactly this language.</summary>
    public static string? Standard(string path, string language) =>
        ByLanguage.Value.TryGetValue(language, out var texts) && texts.TryGetValue(path, out var text) ? text : null;

    /// <summary>A text that must exist, with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">No such text ships: a fault of this build.</exception>
    public static string Get(string path, string language, IReadOnlyDictionary<string, string>? values = null) =>
        Fill(Find(path, language) ?? throw new KeyNotFoundException($"No text '{path}' in Daten/systemtexte."), values);

    /// <summary>Puts values into the places of a text; a place without value stays.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string>? values) => Fill(text, name => values?.GetValueOrDefault(name));

    /// <summary>Puts values into the places of a text; a place for which nothing is found stays. Values are not looked into again.</summary>
    public static string Fill(string text, Func<string, string?> value)
    {
        var filled = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf("{{") is >= 0 and var open && rest[open..].IndexOf("}}") is > 0 and var length)
        {
            var place = rest.Slice(open, length + 2);
            filled.Append(rest[..open]).Append(value(place[2..^2].ToString()) ?? place.ToString());
            rest = rest[(open + place.Length)..];
        }

        return filled.Append(rest).ToString();
    }

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Load() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Daten", "systemtexte"), "*.json")
            .ToFrozenDictionary(
                file => Path.GetFileNameWithoutExtension(file)!,
                file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))!.ToFrozenDictionary());
}
