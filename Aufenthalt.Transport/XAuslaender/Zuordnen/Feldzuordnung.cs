using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Where one field goes. In the file a plain string is the Ziel alone.</summary>
[JsonConverter(typeof(FeldzuordnungJson))]
internal sealed record Feldzuordnung
{
    /// <summary>The field has no element; it stands in the summary, which every message carries.</summary>
    public const string NurZusammenfassung = "nur-zusammenfassung";

    /// <summary>One of <see cref="Ziele.Alle"/>, or <see cref="NurZusammenfassung"/>; null for a block whose members say it themselves.</summary>
    public string? Ziel { get; init; }

    /// <summary>Members of a group or block, keyed by their id.</summary>
    public IReadOnlyDictionary<string, Feldzuordnung> Glieder { get; init; } = new Dictionary<string, Feldzuordnung>();

    /// <summary>Option to the code or text that stands for it; other values go as they are.</summary>
    public IReadOnlyDictionary<string, string> Werte { get; init; } = new Dictionary<string, string>();

    /// <summary>Text set before the value ("Geburtsname: ").</summary>
    public string? Davor { get; init; }

    /// <summary>Sentence that a "yes" becomes.</summary>
    public string? Satz { get; init; }

    /// <summary>Name of an attachment where the field's own label would not tell the caseworker.</summary>
    public string? Bezeichnung { get; init; }

    public string Wert(string wert) => Davor + Werte.GetValueOrDefault(wert, wert);
}

internal sealed class FeldzuordnungJson : JsonConverter<Feldzuordnung>
{
    public override Feldzuordnung Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new Feldzuordnung { Ziel = reader.GetString() };
        }

        var form = JsonSerializer.Deserialize<Form>(ref reader, options)!;
        return new Feldzuordnung
        {
            Ziel = form.Ziel,
            Glieder = form.Glieder ?? new Dictionary<string, Feldzuordnung>(),
            Werte = form.Werte ?? new Dictionary<string, string>(),
            Davor = form.Davor,
            Satz = form.Satz,
            Bezeichnung = form.Bezeichnung,
        };
    }

    public override void Write(Utf8JsonWriter writer, Feldzuordnung value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Zuordnungen werden nur gelesen.");

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    private sealed record Form(
        string? Ziel,
        Dictionary<string, Feldzuordnung>? Glieder,
        Dictionary<string, string>? Werte,
        string? Davor,
        string? Satz,
        string? Bezeichnung);
}
