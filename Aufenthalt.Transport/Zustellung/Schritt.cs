namespace Aufenthalt.Transport.Zustellung;

/// <summary>Why an attempt did not succeed, and whether another can.</summary>
/// <param name="Code">Stable; the console words it: <c>grund.&lt;code&gt;</c>.</param>
/// <param name="Endgueltig">A fault in our data or settings: a person must act.</param>
/// <param name="Einzelheit">Codes and identifiers for the log; nothing an applicant said.</param>
internal sealed record Hindernis(string Code, bool Endgueltig, string Einzelheit = "");

/// <summary>Outcome of one step: a value, or what stood in the way.</summary>
internal readonly record struct Schritt<T>(T? Wert, Hindernis? Hindernis)
{
    public static implicit operator Schritt<T>(T value) => new(value, null);

    public static implicit operator Schritt<T>(Hindernis reason) => new(default, reason);
}
