using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What an Antrag holds of its applicant, frozen at submission and stored sealed. Nothing hidden is in it.</summary>
public sealed record AntragInhalt
{
    /// <summary>The chosen Anliegen.</summary>
    public string? Anliegen { get; init; }

    /// <summary>Postcode that was checked at the start.</summary>
    public string? Plz { get; init; }

    /// <summary>AGS of the Gemeinde, where the postcode is shared.</summary>
    public string? Ort { get; init; }

    /// <summary>Effective answers: visible fields only, computed values included, uploads as lists of ids.</summary>
    public required Angaben Angaben { get; init; }

    /// <summary>Warnings and hints that fired, for the authority.</summary>
    public IReadOnlyList<AntragMeldung> Meldungen { get; init; } = [];

    /// <summary>Where the applicant can be reached about this Antrag.</summary>
    public Kontakt Kontakt { get; init; } = new([], null);

    /// <summary>Code of the purpose of stay that the message carries, if its definition names one.</summary>
    public string? GrundDesAufenthalts { get; init; }

    /// <summary>The tenant's switches that were on.</summary>
    public IReadOnlyList<string> Schalter { get; init; } = [];

    /// <summary>Day that counted for rules and amounts, in German official time.</summary>
    public DateOnly Stichtag { get; init; }

    /// <summary>What rules and computed values looked at beside the answers, so that PDF and message come out as they did at submission.</summary>
    /// <param name="fassung">What the Antrag is read with.</param>
    /// <param name="sprache">Reader's language.</param>
    public Auswertungskontext Kontext(Fassung fassung, string sprache) => new(Stichtag, fassung.Schwellen)
    {
        Schalter = Schalter.ToFrozenSet(),
        Anliegen = Anliegen,
        Sprache = sprache,
        Plz = Plz,
        Ort = Ort,
    };

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["anliegen"] = Anliegen,
        ["plz"] = Plz,
        ["ort"] = Ort,
        ["stichtag"] = Stichtag.ToString("O", CultureInfo.InvariantCulture),
        ["angaben"] = Angaben.AlsJson(),
        ["grundDesAufenthalts"] = GrundDesAufenthalts,
        ["schalter"] = new JsonArray([.. Schalter.Select(schalter => (JsonNode)schalter)]),
        ["meldungen"] = JsonSerializer.SerializeToNode(Meldungen),
        ["kontakt"] = JsonSerializer.SerializeToNode(Kontakt),
    });

    internal static AntragInhalt Read(ReadOnlySpan<byte> json)
    {
        var content = JsonNode.Parse(json)!.AsObject();
        return new AntragInhalt
        {
            Anliegen = (string?)content["anliegen"],
            Plz = (string?)content["plz"],
            Ort = (string?)content["ort"],
            Stichtag = DateOnly.ParseExact((string)content["stichtag"]!, "O", CultureInfo.InvariantCulture),
            Angaben = Angaben.Aus(content["angaben"]!.AsObject()),
            GrundDesAufenthalts = (string?)content["grundDesAufenthalts"],
            Schalter = [.. content["schalter"]!.AsArray().Select(schalter => (string)schalter!)],
            Meldungen = content["meldungen"].Deserialize<List<AntragMeldung>>()!,
            Kontakt = content["kontakt"].Deserialize<Kontakt>()!,
        };
    }
}

/// <summary>A message of a rule that did not stop the Antrag.</summary>
/// <param name="Seite">Page.</param>
/// <param name="Feld">Path of the field.</param>
/// <param name="Code">Code of the rule.</param>
/// <param name="Schwere">W or H.</param>
/// <param name="Textpfad">Path of its text.</param>
/// <param name="Werte">Values for the places of the text, written for German.</param>
public sealed record AntragMeldung(string Seite, string Feld, string Code, string Schwere, string Textpfad, IReadOnlyDictionary<string, string> Werte);

/// <summary>Where the applicant, or who acts for the applicant, can be reached.</summary>
/// <param name="Emails">Addresses for the confirmation; may be empty.</param>
/// <param name="Telefon">Telephone, if given.</param>
public sealed record Kontakt(IReadOnlyList<string> Emails, string? Telefon);
