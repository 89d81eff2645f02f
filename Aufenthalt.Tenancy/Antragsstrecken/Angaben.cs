using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>The answers of a session: field id → value as the format writes it, dormant values included. Immutable.</summary>
public sealed class Angaben
{
    private readonly JsonObject werte;

    private Angaben(JsonObject werte) => this.werte = werte;

    /// <summary>No answers.</summary>
    public static Angaben Leer { get; } = new([]);

    /// <summary>The ids that have a value.</summary>
    public IEnumerable<string> Ids => werte.Select(wert => wert.Key);

    /// <summary>The value of a field, or null. Not to be changed.</summary>
    public JsonNode? this[string id] => werte.TryGetPropertyValue(id, out var wert) ? wert : null;

    /// <summary>Takes a copy of a JSON object.</summary>
    public static Angaben Aus(JsonObject werte) => new((JsonObject)werte.DeepClone());

    /// <summary>Reads stored bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a JSON object: damaged storage.</exception>
    public static Angaben Lies(ReadOnlySpan<byte> json) =>
        JsonNode.Parse(json) is JsonObject werte ? new(werte) : throw new InvalidDataException("Answers are not a JSON object.");

    /// <summary>The bytes to store: canonical JSON.</summary>
    public ReadOnlyMemory<byte> Schreibe() => Kanonisch.Schreibe(werte);

    /// <summary>A copy as JSON object.</summary>
    public JsonObject AlsJson() => (JsonObject)werte.DeepClone();

    /// <summary>The same answers with some replaced; null removes one.</summary>
    public Angaben Mit(IEnumerable<KeyValuePair<string, JsonNode?>> neue)
    {
        var kopie = AlsJson();
        foreach (var (id, wert) in neue)
        {
            kopie.Remove(id);
            if (wert is not null)
            {
                kopie[id] = wert.DeepClone();
            }
        }

        return new Angaben(kopie);
    }

    /// <summary>The same answers with one replaced; null removes it.</summary>
    public Angaben Mit(string id, JsonNode? wert) => Mit([KeyValuePair.Create(id, wert)]);

    internal static string? Text(JsonNode? wert) =>
        wert is JsonValue einfach && einfach.GetValueKind() == JsonValueKind.String ? einfach.GetValue<string>() : null;
}
