using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>State of a session.</summary>
public enum SitzungZustand
{
    /// <summary>Being filled in.</summary>
    Offen,

    /// <summary>Put aside; only its code takes it up again.</summary>
    Unterbrochen,

    /// <summary>Became an Antrag; its token is good for repeating the answer, nothing else.</summary>
    Abgesendet,
}

/// <summary>An application that is being filled in. Read with the definition, texts and thresholds that it began with (design D11).</summary>
public sealed record Sitzung
{
    /// <summary>Tenant and environment.</summary>
    public required TenantScope Scope { get; init; }

    /// <summary>The 22 signs of its id.</summary>
    public required string Kennung { get; init; }

    /// <summary>Key of the Antragsstrecke.</summary>
    public required string Dienst { get; init; }

    /// <summary>Definition it began with.</summary>
    public required string DefinitionSha256 { get; init; }

    /// <summary>Resolved texts of the tenant it began with.</summary>
    public required string TextstandSha256 { get; init; }

    /// <summary>Thresholds it began with.</summary>
    public required string SchwellenSha256 { get; init; }

    /// <summary>Language of the applicant, BCP 47.</summary>
    public required string Sprache { get; init; }

    /// <summary>State.</summary>
    public required SitzungZustand Zustand { get; init; }

    /// <summary>Number of the state, for If-Match.</summary>
    public required long Version { get; init; }

    /// <summary>When it ends if nothing happens.</summary>
    public required DateTimeOffset LaeuftAbAm { get; init; }

    /// <summary>The Antrag it became.</summary>
    public Guid? AntragId { get; init; }

    /// <summary>The answer it became, where it is a session of the reply form.</summary>
    public Guid? AntwortId { get; init; }

    /// <summary>What the applicant entered.</summary>
    public required SitzungsInhalt Inhalt { get; init; }

    /// <summary>What the applicant uploaded.</summary>
    public IReadOnlyList<Unterlage> Unterlagen { get; init; } = [];

    /// <summary>All answers with the ids of the documents in their fields, as rules and messages read them.</summary>
    public Angaben Angaben => Inhalt.Angaben.Mit(
        Unterlagen.GroupBy(unterlage => unterlage.Feld).Select(group => KeyValuePair.Create(
            group.Key, (JsonNode?)new JsonArray([.. group.Select(unterlage => (JsonNode)unterlage.Id.ToString())]))));

    internal byte[] Schluessel { get; init; } = [];
}

/// <summary>What a session begins with.</summary>
/// <param name="Dienst">Key of the Antragsstrecke.</param>
/// <param name="DefinitionSha256">Definition.</param>
/// <param name="TextstandSha256">Resolved texts.</param>
/// <param name="SchwellenSha256">Thresholds.</param>
/// <param name="Sprache">Language.</param>
/// <param name="Inhalt">Anliegen, postcode, answers that were carried over.</param>
public sealed record NeueSitzung(
    string Dienst, string DefinitionSha256, string TextstandSha256, string SchwellenSha256, string Sprache, SitzungsInhalt Inhalt);
