using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What a session holds of its applicant; stored sealed.</summary>
public sealed record SitzungsInhalt
{
    /// <summary>The chosen Anliegen.</summary>
    public string? Anliegen { get; init; }

    /// <summary>Postcode given at the start.</summary>
    public string? Plz { get; init; }

    /// <summary>AGS of the Gemeinde, where the postcode is shared.</summary>
    public string? Ort { get; init; }

    /// <summary>Answers, dormant ones too; uploads are not among them, they are rows of their own.</summary>
    public Angaben Angaben { get; init; } = Angaben.Leer;

    /// <summary>Pages that were stored at least once.</summary>
    public ImmutableSortedSet<string> GespeicherteSeiten { get; init; } = [];

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["anliegen"] = Anliegen,
        ["plz"] = Plz,
        ["ort"] = Ort,
        ["angaben"] = Angaben.AlsJson(),
        ["seiten"] = new JsonArray([.. GespeicherteSeiten.Select(seite => (JsonNode)seite)]),
    });

    internal static SitzungsInhalt Read(ReadOnlySpan<byte> json)
    {
        var content = JsonNode.Parse(json)!.AsObject();
        return new SitzungsInhalt
        {
            Anliegen = (string?)content["anliegen"],
            Plz = (string?)content["plz"],
            Ort = (string?)content["ort"],
            Angaben = Angaben.Aus(content["angaben"]!.AsObject()),
            GespeicherteSeiten = [.. content["seiten"]!.AsArray().Select(seite => (string)seite!)],
        };
    }
}
