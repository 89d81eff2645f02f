using System.Collections.Frozen;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>Everything beside the answers that rules may look at. The clock is an argument: nothing here reads the time.</summary>
/// <param name="Heute">Today in Europe/Berlin; the caller decides.</param>
/// <param name="Schwellen">The version of the dated values that counts.</param>
public sealed record Auswertungskontext(DateOnly Heute, Schwellen Schwellen)
{
    /// <summary>Names of the tenant's switches that are on.</summary>
    public FrozenSet<string> Schalter { get; init; } = [];

    /// <summary>The chosen concern.</summary>
    public string? Anliegen { get; init; }

    /// <summary>The reader's language, BCP 47.</summary>
    public string Sprache { get; init; } = "de";

    /// <summary>The postcode of the start page.</summary>
    public string? Plz { get; init; }

    /// <summary>The AGS of the Gemeinde chosen there.</summary>
    public string? Ort { get; init; }
}
