using System.Diagnostics.CodeAnalysis;

namespace Aufenthalt.Tenancy.Tenants;

/// <summary>
/// Amtlicher Gemeindeschlüssel: eight digits as text, leading zeros kept (Destatis, GV100AD). Identifies a tenant to the outside; may be
/// fictitious and may change with a territorial reform.
/// </summary>
public readonly record struct Ags
{
    private readonly string? value;

    private Ags(string value) => this.value = value;

    /// <summary>The eight digits.</summary>
    public string Value => value ?? "";

    /// <summary>The Land: the first two digits.</summary>
    public string Land => Value[..2];

    /// <summary>Reads exactly eight ASCII digits. Arabic digits, blanks and a trailing newline are refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ags ags)
    {
        var valid = text is { Length: 8 } && text.All(char.IsAsciiDigit);
        ags = valid ? new Ags(text!) : default;
        return valid;
    }

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
