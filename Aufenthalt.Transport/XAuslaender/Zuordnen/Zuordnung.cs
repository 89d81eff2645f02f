using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Where the answer to a field goes in a message of one version of XAusländer: <c>zuordnung.json</c>, keyed by field id.</summary>
internal sealed record Zuordnung
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Fields of the shared pages and groups.</summary>
    public IReadOnlyDictionary<string, Feldzuordnung> Felder { get; init; } = new Dictionary<string, Feldzuordnung>();

    /// <summary>Key of an Antragsstrecke to what differs there.</summary>
    public IReadOnlyDictionary<string, Streckenzuordnung> Strecken { get; init; } = new Dictionary<string, Streckenzuordnung>();

    public static Zuordnung Lies(JsonObject json) => json.Deserialize<Zuordnung>(Json)!;

    /// <summary>The fields of one Antragsstrecke: its own entries win over the shared ones.</summary>
    public IReadOnlyDictionary<string, Feldzuordnung> Fuer(string schluessel)
    {
        var felder = new Dictionary<string, Feldzuordnung>(Felder, StringComparer.Ordinal);
        foreach (var (feld, eintrag) in Strecken.GetValueOrDefault(schluessel)?.Felder ?? new Dictionary<string, Feldzuordnung>())
        {
            felder[feld] = eintrag;
        }

        return felder;
    }

    public Anliegenzuordnung Anliegen(string schluessel, string? anliegen) =>
        anliegen is not null && Strecken.GetValueOrDefault(schluessel)?.Anliegen.GetValueOrDefault(anliegen) is { } eintrag
            ? eintrag
            : new Anliegenzuordnung();
}

internal sealed record Streckenzuordnung
{
    public IReadOnlyDictionary<string, Feldzuordnung> Felder { get; init; } = new Dictionary<string, Feldzuordnung>();

    public IReadOnlyDictionary<string, Anliegenzuordnung> Anliegen { get; init; } = new Dictionary<string, Anliegenzuordnung>();
}

/// <summary>What depends on the concern chosen, beyond the codes that the definition itself names.</summary>
/// <param name="Anmerkung">Sentence for sonstigeAnmerkung where the standard has no code of its own.</param>
internal sealed record Anliegenzuordnung(string? Anmerkung = null);
