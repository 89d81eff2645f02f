using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Textpflege;

/// <summary>One text that search and replace would change.</summary>
/// <param name="Dienst">Service, or <c>*</c>.</param>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Vorher">What shows now.</param>
/// <param name="Nachher">Checked text after the replacement; <c>null</c> if refused.</param>
/// <param name="Fehler">Why it is refused.</param>
/// <param name="Aenderung">The save that carries it out; <c>null</c> if refused.</param>
public sealed record Ersetzung(string Dienst, string Pfad, string Sprache, string Vorher, string? Nachher, Fehler? Fehler, TextAenderung? Aenderung);

/// <summary>Search and replace over all Antragsstrecken of a tenant: first a preview, then one save of what was chosen.</summary>
public sealed class TextErsetzung(TextStore texts, DefinitionStore definitions)
{
    /// <summary>The most texts that one run shows and changes.</summary>
    public const int Grenze = 500;

    /// <summary>Finds what would change.</summary>
    /// <param name="scope">Tenant and environment.</param>
    /// <param name="suche">What is looked for, as typed; upper and lower case differ.</param>
    /// <param name="ersatz">What takes its place.</param>
    /// <param name="auchStandard">Standard texts too: they become texts of the authority.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<Ersetzung>> VorschauAsync(
        TenantScope scope, string suche, string ersatz, bool auchStandard, CancellationToken cancel = default)
    {
        if (suche.Length == 0 || suche == ersatz)
        {
            return [];
        }

        var all = await definitions.AllCurrentAsync(cancel);
        var own = await texts.ListAsync(scope, cancel);
        var overrides = own.Select(text => (text.Dienst, text.Pfad, text.Sprache, text.Wert, (MandantText?)text));
        var taken = own.Select(text => (text.Dienst, text.Pfad, text.Sprache)).ToHashSet();
        var standards = from definition in auchStandard ? all : []
                        from language in definition.Texte
                        from text in language.Value
                        let dienst = TextPfad.VariablenName(text.Key) is null ? definition.Schluessel : TextPfad.Mandantenweit
                        where !taken.Contains((dienst, text.Key, language.Key)) && !taken.Contains((TextPfad.Mandantenweit, text.Key, language.Key))
                        select (dienst, text.Key, language.Key, text.Value, (MandantText?)null);
        return [.. overrides.Concat(standards.DistinctBy(one => (one.dienst, one.Item2, one.Item3)))
            .Where(one => one.Item4.Contains(suche, StringComparison.Ordinal))
            .Take(Grenze)
            .Select(one => Ersetze(all, own, (one.Item1, one.Item2, one.Item3), one.Item4, one.Item4.Replace(suche, ersatz, StringComparison.Ordinal), one.Item5))];
    }

    /// <summary>Carries out what was chosen, all of it in one step.</summary>
    /// <returns>Texts that somebody changed since the preview: nothing was saved then.</returns>
    public Task<IReadOnlyList<MandantText>> WendeAnAsync(
        TenantScope scope, IEnumerable<Ersetzung> gewaehlt, string author, CancellationToken cancel = default) =>
        texts.SaveAsync(scope, [.. gewaehlt.Select(one => one.Aenderung).OfType<TextAenderung>()], author, cancel);

    private static Ersetzung Ersetze(
        IReadOnlyList<Definition> all, IReadOnlyList<MandantText> own, (string Dienst, string Pfad, string Sprache) key, string before, string after,
        MandantText? from)
    {
        var definition = all.FirstOrDefault(one => one.Schluessel == key.Dienst) ?? all[0];
        var standard = definition.Texte.GetValueOrDefault(key.Sprache)?.GetValueOrDefault(key.Pfad);
        var german = own.FirstOrDefault(text => (text.Dienst, text.Pfad, text.Sprache) == (key.Dienst, key.Pfad, Sprache.Deutsch))?.Wert
            ?? definition.Text(Sprache.Deutsch, key.Pfad);
        var places = definition.Texte[Sprache.Deutsch].Keys.Select(TextPfad.VariablenName).OfType<string>()
            .Concat(TextPruefung.Platzhalter(definition.Text(Sprache.Deutsch, key.Pfad) ?? "")).ToHashSet();
        var geprueft = TextPruefung.Pruefe(key.Pfad, after, places);
        return new Ersetzung(key.Dienst, key.Pfad, key.Sprache, before, geprueft.Wert, geprueft.Fehler, geprueft.Wert is null
            ? null
            : new TextAenderung(key.Dienst, key.Pfad, key.Sprache, geprueft.Wert, from?.Revision, german, standard, "Suchen und Ersetzen"));
    }
}
