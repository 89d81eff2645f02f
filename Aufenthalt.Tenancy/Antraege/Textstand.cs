using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// The texts of a tenant for one service that differ from the shipped ones, decided (design D9) for every language on offer, and the
/// tenant's name: frozen when a session begins, so that a later change does not reach into a running or submitted Antrag (D11).
/// </summary>
public sealed class Textstand
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> texts;

    private Textstand(Inhalt content, byte[] document)
    {
        Behoerde = content.Behoerde;
        Ags = content.Ags;
        texts = content.Texte.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary());
        Dokument = document;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(document));
    }

    /// <summary>Name of the authority.</summary>
    public string Behoerde { get; }

    /// <summary>Its AGS.</summary>
    public string Ags { get; }

    /// <summary>Name of this state.</summary>
    public string Sha256 { get; }

    /// <summary>What is stored.</summary>
    public byte[] Dokument { get; }

    /// <summary>The tenant's text for a path in exactly this language, variables unfilled; <c>null</c> where the shipped one stands.</summary>
    public string? Find(string pfad, string sprache) => texts.TryGetValue(sprache, out var own) ? own.GetValueOrDefault(pfad) : null;

    /// <summary>Freezes what a tenant has configured for a service.</summary>
    public static Textstand Aus(MandantenSicht sicht, Definition definition)
    {
        var languages = sicht.Sprachen.Select(sprache => sprache.Code).Append(Sprache.Deutsch).Distinct();
        var paths = sicht.Texte.EigenePfade(definition.Schluessel).Order(StringComparer.Ordinal).ToList();
        var texts = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            texts[language] = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in paths)
            {
                var decided = sicht.Texte.Entscheide(definition.Schluessel, path, language, tag => Shipped(definition, tag, path));
                if (decided is { Ebene: not TextEbene.Standard } own)
                {
                    texts[language][path] = own.Wert;
                }
            }
        }

        return Lies(JsonSerializer.SerializeToUtf8Bytes(new Inhalt(sicht.Tenant.Name, sicht.Tenant.Ags, texts)));
    }

    /// <summary>Reads what was stored.</summary>
    public static Textstand Lies(byte[] document) => new(JsonSerializer.Deserialize<Inhalt>(document)!, document);

    private static string? Shipped(Definition definition, string language, string path) =>
        definition.Texte.TryGetValue(language, out var texts) ? texts.GetValueOrDefault(path) : null;

    private sealed record Inhalt(string Behoerde, string Ags, SortedDictionary<string, SortedDictionary<string, string>> Texte);
}
