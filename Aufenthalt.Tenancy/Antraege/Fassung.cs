using System.Collections.Concurrent;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What a session or an Antrag is read with: definition, thresholds and the tenant's texts, each as of its beginning (design D11).</summary>
/// <param name="Definition">Pages, fields, rules and shipped texts.</param>
/// <param name="Schwellen">Dated amounts and lists.</param>
/// <param name="Texte">The tenant's texts.</param>
public sealed record Fassung(Definition Definition, Schwellen Schwellen, Textstand Texte)
{
    /// <summary>Values for places that belong to one session, such as the question that a reply answers.</summary>
    public IReadOnlyDictionary<string, string>? Werte { get; init; }

    /// <summary>The text for a path with the tenant's variables filled in; German where the language has none; <c>null</c> if nobody knows it.</summary>
    public string? Text(string pfad, string sprache, IReadOnlyDictionary<string, string>? werte = null) =>
        Raw(pfad, sprache) is { } text ? Fill(text, sprache, werte) : null;

    /// <summary>The words of a message, in the reader's language.</summary>
    /// <param name="meldung">What a rule said.</param>
    /// <param name="sprache">Reader's language.</param>
    /// <param name="dienst">Name of the service that the message points to, for <c>{{dienst}}</c>.</param>
    public string Meldungstext(Meldung meldung, string sprache, string? dienst = null)
    {
        IReadOnlyDictionary<string, string> values = dienst is null ? meldung.Werte : meldung.Werte.SetItem("dienst", dienst);
        return Text(meldung.Textpfad, sprache, values) ?? meldung.Code;
    }

    private string? Raw(string pfad, string sprache) =>
        Texte.Find(pfad, sprache) ?? Shipped(pfad, sprache) ?? Texte.Find(pfad, Sprache.Deutsch) ?? Shipped(pfad, Sprache.Deutsch);

    private string? Shipped(string pfad, string sprache) =>
        Definition.Texte.TryGetValue(sprache, out var texts) ? texts.GetValueOrDefault(pfad) : null;

    private string Fill(string text, string sprache, IReadOnlyDictionary<string, string>? values) =>
        Systemtexte.Fill(text, name => values?.GetValueOrDefault(name) ?? Werte?.GetValueOrDefault(name) ?? Raw("variables." + name, sprache));
}

/// <summary>Loads and keeps parsed definitions and thresholds.</summary>
public sealed class Fassungen(DefinitionStore definitions, TextstandStore texts)
{
    private readonly ConcurrentDictionary<string, Definition> parsed = new();
    private readonly ConcurrentDictionary<string, Schwellen> thresholds = new();

    /// <summary>The definition that new sessions use.</summary>
    /// <returns><c>null</c> if no such Antragsstrecke ships.</returns>
    public async Task<Definition?> CurrentAsync(MandantenSicht sicht, string schluessel) =>
        (await CurrentAsync(sicht)).TryGetValue(schluessel, out var sha256) ? await DefinitionAsync(sha256) : null;

    /// <summary>All definitions that new sessions use: key → SHA-256. Read once per configured state: publishing makes all states new.</summary>
    public ValueTask<IReadOnlyDictionary<string, string>> CurrentAsync(MandantenSicht sicht) =>
        sicht.Abgeleitet("fassungen", _ => new Gemerkt<IReadOnlyDictionary<string, string>>()).GetAsync(() => definitions.CurrentAsync());

    /// <summary>Thresholds that new sessions use.</summary>
    public async Task<Schwellen> CurrentSchwellenAsync() =>
        await SchwellenAsync(await definitions.CurrentSchwellenAsync() ?? throw new InvalidOperationException("No thresholds are published: run migrate."));

    /// <summary>What a session is read with.</summary>
    public async Task<Fassung> OfAsync(Sitzung sitzung, CancellationToken cancel = default) =>
        await OfAsync(sitzung.Scope, sitzung.DefinitionSha256, sitzung.SchwellenSha256, sitzung.TextstandSha256, cancel) with
        {
            Werte = sitzung.Inhalt.Antwortbezug?.Werte,
        };

    /// <summary>What an Antrag is read with.</summary>
    public Task<Fassung> OfAsync(Antrag antrag, CancellationToken cancel = default) =>
        OfAsync(antrag.Scope, antrag.DefinitionSha256, antrag.SchwellenSha256, antrag.TextstandSha256, cancel);

    /// <summary>A definition by its hash; <c>null</c> if it was never published.</summary>
    public async Task<Definition?> DefinitionAsync(string sha256, CancellationToken cancel = default)
    {
        if (parsed.TryGetValue(sha256, out var known))
        {
            return known;
        }

        return await definitions.FindAsync(sha256, cancel) is { } document ? parsed[sha256] = Definition.Lade(document) : null;
    }

    private async Task<Schwellen> SchwellenAsync(string sha256, CancellationToken cancel = default)
    {
        if (thresholds.TryGetValue(sha256, out var known))
        {
            return known;
        }

        var document = await definitions.FindSchwellenAsync(sha256, cancel) ?? throw new InvalidOperationException($"Thresholds {sha256} are missing.");
        return thresholds[sha256] = Schwellen.Lade(document);
    }

    private async Task<Fassung> OfAsync(TenantScope scope, string definition, string schwellen, string textstand, CancellationToken cancel) => new(
        await DefinitionAsync(definition, cancel) ?? throw new InvalidOperationException($"Definition {definition} is missing."),
        await SchwellenAsync(schwellen, cancel),
        await texts.LoadAsync(scope, textstand, cancel));
}
