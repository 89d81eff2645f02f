using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Textpflege;

/// <summary>What an editor must know of a text without opening it.</summary>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Geaendert">The tenant has a value of its own in some language.</param>
/// <param name="Pflicht">Must be adapted before going live.</param>
/// <param name="Platzhalter">An invented value of the standard is left.</param>
/// <param name="StandardGeaendert">The standard changed since the tenant overrode it.</param>
/// <param name="Fehlt">Languages on offer in which no layer has a value.</param>
/// <param name="Veraltet">Languages whose text was written against another German text.</param>
public sealed record TextLage(
    string Pfad, bool Geaendert, bool Pflicht, bool Platzhalter, bool StandardGeaendert, IReadOnlyList<string> Fehlt, IReadOnlyList<string> Veraltet)
{
    /// <summary>Whether the text stands in the way of going live.</summary>
    public bool Offen => Pflicht && Platzhalter;
}

/// <summary>The texts of one Antragsstrecke as a tenant has them, and what is wrong with them. Counts only languages on offer.</summary>
public sealed class Textbestand
{
    private readonly Definition definition;
    private readonly ILookup<string, MandantText> own;
    private readonly TextEntscheidung decide;
    private readonly IReadOnlyList<string> languages;

    /// <summary>Puts the layers together.</summary>
    /// <param name="definition">The Antragsstrecke with its standard texts.</param>
    /// <param name="eigene">All values of the tenant's environment.</param>
    /// <param name="zentrale">The central values.</param>
    /// <param name="sprachen">Languages on offer.</param>
    public Textbestand(
        Definition definition, IReadOnlyList<MandantText> eigene, IEnumerable<TextWert> zentrale, IEnumerable<string> sprachen)
    {
        this.definition = definition;
        own = eigene.Where(text => text.Dienst == definition.Schluessel || text.Dienst == TextPfad.Mandantenweit).ToLookup(text => text.Pfad);
        decide = new TextEntscheidung(eigene.Select(text => new TextWert(text.Dienst, text.Pfad, text.Sprache, text.Wert)), zentrale);
        languages = [.. sprachen.Where(code => code != Sprache.Deutsch)];
    }

    /// <summary>Every path of the service, those an authority changes most first.</summary>
    public IEnumerable<string> Pfade =>
        definition.Texte[Sprache.Deutsch].Keys.Concat(own.Select(group => group.Key)).Distinct().OrderBy(Rank).ThenBy(path => path, StringComparer.Ordinal);

    /// <summary>The text that shows in a language.</summary>
    public EntschiedenerText? Zeige(string pfad, string sprache) =>
        decide.Entscheide(definition.Schluessel, pfad, sprache, code => Standard(pfad, code));

    /// <summary>The shipped text; <c>null</c> where there is none.</summary>
    public string? Standard(string pfad, string sprache) => definition.Texte.GetValueOrDefault(sprache)?.GetValueOrDefault(pfad);

    /// <summary>Whether path, or what shows in any language, holds a string.</summary>
    public bool Enthaelt(string pfad, string suche) =>
        pfad.Contains(suche, StringComparison.OrdinalIgnoreCase)
        || languages.Prepend(Sprache.Deutsch).Any(code => Zeige(pfad, code)?.Wert.Contains(suche, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>What is to be said of a text.</summary>
    public TextLage Lage(string pfad)
    {
        var german = Zeige(pfad, Sprache.Deutsch)?.Wert ?? "";
        var neutral = TextPfad.IsSprachneutral(pfad) || german.Length == 0;
        return new TextLage(
            pfad,
            own[pfad].Any(),
            TextPfad.PflichtAufPro.Contains(pfad),
            Platzhaltertext.Steht(german),
            own[pfad].Any(text => text.StandardSha is { } sha && !sha.AsSpan().SequenceEqual(TextStore.Fingerprint(Standard(pfad, text.Sprache) ?? ""))),
            neutral ? [] : [.. languages.Where(code => Zeige(pfad, code)?.Sprache is null or Sprache.Deutsch)],
            neutral ? [] : [.. languages.Where(code => IsStale(pfad, code, german))]);
    }

    private bool IsStale(string pfad, string code, string german)
    {
        if (Zeige(pfad, code) is not { } shown || shown.Sprache == Sprache.Deutsch)
        {
            return false;
        }

        if (own[pfad].FirstOrDefault(text => text.Sprache == code && text.Wert == shown.Wert) is { } text)
        {
            return text.DeutschSha is { } sha && !sha.AsSpan().SequenceEqual(TextStore.Fingerprint(german));
        }

        // A shipped translation of a German text that the tenant rewrote says something else now.
        return shown.Ebene == TextEbene.Standard && own[pfad].Any(own => own.Sprache == Sprache.Deutsch);
    }

    private static int Rank(string path) => path.Split('.')[0] switch
    {
        "variables" => 0,
        "service" => 1,
        "html" => 2,
        "anliegen" => 3,
        _ => 4,
    };
}
