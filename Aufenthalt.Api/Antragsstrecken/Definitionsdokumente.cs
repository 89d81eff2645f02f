using System.Collections.Concurrent;
using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Dokument;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Api.Antragsstrecken;

/// <summary>Definition documents as bytes, one per definition and language, compressed once.</summary>
internal sealed class Definitionsdokumente
{
    private readonly ConcurrentDictionary<(string Sha256, string Sprache), Lazy<Dokument>> kept = new();

    /// <summary>The document in the language that fits the wish best; a language without shipped texts gets the German one.</summary>
    public Dokument Get(Definition definition, string? wunsch)
    {
        var sprache = Sprache.Waehle(wunsch, definition.Texte.Keys);
        return kept.GetOrAdd((definition.Sha256, sprache), _ => new(() => new Dokument(DefinitionDokument.Erzeuge(definition, sprache).ToArray()))).Value;
    }
}
