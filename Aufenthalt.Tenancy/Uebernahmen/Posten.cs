namespace Aufenthalt.Tenancy.Uebernahmen;

/// <summary>One setting of a tenant's environment, small enough to be taken over alone.</summary>
/// <param name="Bereich">One of <see cref="Bereiche"/>.</param>
/// <param name="Schluessel">What it is within the area: <c>dienst|pfad|sprache</c>, a postcode, the key of a service …</param>
public readonly record struct Posten(string Bereich, string Schluessel);

/// <summary>Areas of configuration, in the order in which they are shown and applied.</summary>
public static class Bereiche
{
    /// <summary>Texts; key <c>dienst|pfad|sprache</c>.</summary>
    public const string Texte = "texte";

    /// <summary>Languages; key is the BCP 47 tag.</summary>
    public const string Sprachen = "sprachen";

    /// <summary>Postcodes; key is the postcode.</summary>
    public const string Postleitzahlen = "postleitzahlen";

    /// <summary>Switched Antragsstrecken; key is the service.</summary>
    public const string Antragsstrecken = "antragsstrecken";

    /// <summary>Settings; key is the name of the setting.</summary>
    public const string Einstellungen = "einstellungen";

    /// <summary>All areas.</summary>
    public static IReadOnlyList<string> Alle { get; } = [Texte, Sprachen, Postleitzahlen, Antragsstrecken, Einstellungen];
}

/// <summary>A difference between source and target.</summary>
/// <param name="Posten">What differs.</param>
/// <param name="Quelle">Value in the source; <c>null</c>: it has none, taking it over removes the target's.</param>
/// <param name="Ziel">Value in the target; <c>null</c>: it has none.</param>
/// <param name="ZielEigen">The target was changed since the last promotion (or never promoted): taking it over loses that.</param>
public sealed record Unterschied(Posten Posten, string? Quelle, string? Ziel, bool ZielEigen);

/// <summary>What a promotion did to one setting.</summary>
/// <param name="Bereich">Area.</param>
/// <param name="Schluessel">Key within the area.</param>
/// <param name="Vorher">Value before; <c>null</c>: there was none.</param>
/// <param name="Nachher">Value after; <c>null</c>: there is none.</param>
public sealed record Postenwechsel(string Bereich, string Schluessel, string? Vorher, string? Nachher)
{
    /// <summary>The setting.</summary>
    public Posten Posten => new(Bereich, Schluessel);
}

/// <summary>A promotion as the history shows it.</summary>
/// <param name="Id">Key; time-ordered.</param>
/// <param name="Quelle">Where from: <c>pre</c>, or AGS and environment of another tenant.</param>
/// <param name="Notiz">Why.</param>
/// <param name="Wechsel">What it changed.</param>
/// <param name="Am">When.</param>
/// <param name="Von">By whom.</param>
/// <param name="RueckgaengigAm">When it was taken back.</param>
/// <param name="RueckgaengigVon">By whom it was taken back.</param>
public sealed record Uebernahme(
    Guid Id, string Quelle, string Notiz, IReadOnlyList<Postenwechsel> Wechsel, DateTimeOffset Am, string Von, DateTimeOffset? RueckgaengigAm,
    string? RueckgaengigVon);

/// <summary>Outcome of a promotion or of taking one back: applied, or the settings that somebody changed since they were shown.</summary>
/// <param name="Id">The promotion; <c>null</c> if nothing was applied.</param>
/// <param name="Konflikte">What the target holds by now.</param>
/// <param name="Schranken">Gates of PRO that would be open; nothing is applied then.</param>
public sealed record UebernahmeErgebnis(Guid? Id, IReadOnlyList<Postenwechsel> Konflikte, IReadOnlyList<OffeneSchranke> Schranken);
