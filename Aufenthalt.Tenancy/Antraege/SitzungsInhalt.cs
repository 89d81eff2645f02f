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

    /// <summary>What a session of the reply form answers; <c>null</c> for an application.</summary>
    public Antwortbezug? Antwortbezug { get; init; }

    /// <summary>First Antrag of the family that this one is filled in beside.</summary>
    public Guid? Verbund { get; init; }

    /// <summary>Pages that were stored at least once.</summary>
    public ImmutableSortedSet<string> GespeicherteSeiten { get; init; } = [];

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["anliegen"] = Anliegen,
        ["plz"] = Plz,
        ["ort"] = Ort,
        ["angaben"] = Angaben.AlsJson(),
        ["antwortbezug"] = JsonSerializer.SerializeToNode(Antwortbezug),
        ["verbund"] = Verbund,
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
            Antwortbezug = content["antwortbezug"].Deserialize<Antwortbezug>(),
            Verbund = (Guid?)content["verbund"],
            GespeicherteSeiten = [.. content["seiten"]!.AsArray().Select(seite => (string)seite!)],
        };
    }
}

/// <summary>What a session of the reply form refers to. Lies in the sealed content: what the authority asks is about a person.</summary>
/// <param name="AntragId">The Antrag.</param>
/// <param name="NachrichtId">The message that is answered.</param>
/// <param name="Werte">Values for places of the form's texts: the question, the documents asked for.</param>
/// <param name="Schalter">Switches that the form's conditions read, beside the tenant's.</param>
public sealed record Antwortbezug(Guid AntragId, Guid NachrichtId, IReadOnlyDictionary<string, string> Werte, IReadOnlyList<string> Schalter);
