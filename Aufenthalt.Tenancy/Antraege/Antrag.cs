using Aufenthalt.Tenancy.Antraege.Unterlagen;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>A submitted Antrag. Immutable but for its state.</summary>
public sealed record Antrag
{
    /// <summary>Tenant and environment.</summary>
    public required TenantScope Scope { get; init; }

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number that people and authorities know it by.</summary>
    public required Vorgangsnummer Vorgangsnummer { get; init; }

    /// <summary>Key of the Antragsstrecke.</summary>
    public required string Dienst { get; init; }

    /// <summary>Language of the applicant, BCP 47.</summary>
    public required string Sprache { get; init; }

    /// <summary>Definition it was filled in with (D11).</summary>
    public required string DefinitionSha256 { get; init; }

    /// <summary>Resolved texts of the tenant (D11).</summary>
    public required string TextstandSha256 { get; init; }

    /// <summary>Thresholds (D11).</summary>
    public required string SchwellenSha256 { get; init; }

    /// <summary>State of delivery.</summary>
    public required AntragZustand Zustand { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset ZustandSeit { get; init; }

    /// <summary>Why it waits or failed, for the operator.</summary>
    public string? Grund { get; init; }

    /// <summary>Receipt; decides the Fiktionswirkung (§ 81 AufenthG).</summary>
    public required DateTimeOffset EingegangenAm { get; init; }

    /// <summary>What the applicant said; <c>null</c> once the key is destroyed.</summary>
    public AntragInhalt? Inhalt { get; init; }

    /// <summary>Uploaded documents, by field and place. Content through <see cref="UnterlagenStore"/>.</summary>
    public IReadOnlyList<Unterlage> Unterlagen { get; init; } = [];
}
