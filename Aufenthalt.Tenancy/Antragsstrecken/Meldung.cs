using System.Collections.Immutable;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>A message about an answer.</summary>
/// <param name="Seite">Id of the page.</param>
/// <param name="Feld">Path with index, e.g. <c>kinder[0].vorname</c>; a part of an address as <c>anschrift.plz</c>.</param>
/// <param name="Code">The code, e.g. <c>pflicht</c>.</param>
/// <param name="Schwere">The severity.</param>
public sealed record Meldung(string Seite, string Feld, string Code, Schwere Schwere)
{
    /// <summary>Values for places in the text, already written for the reader's language.</summary>
    public ImmutableSortedDictionary<string, string> Werte { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Key of the right service when this one is wrong, or null.</summary>
    public string? Dienst { get; init; }

    /// <summary>Path of the text, usually <c>meldung.{Code}</c>.</summary>
    public string Textpfad { get; init; } = $"meldung.{Code}";

    /// <summary>F, W or H.</summary>
    public char Buchstabe => Schwere switch { Schwere.Fehler => 'F', Schwere.Warnung => 'W', _ => 'H' };
}
