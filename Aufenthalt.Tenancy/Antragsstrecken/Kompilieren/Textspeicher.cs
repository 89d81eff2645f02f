using System.Collections.Concurrent;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>
/// One instance of every default text. Eleven services share most of their texts in twelve languages;
/// without this the same words would lie in memory up to eleven times.
/// </summary>
internal static class Textspeicher
{
    private static readonly ConcurrentDictionary<string, string> Texte = new(StringComparer.Ordinal);

    internal static string Eindeutig(string text) => Texte.GetOrAdd(text, text);
}
