using System.Diagnostics.CodeAnalysis;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Number of an Antrag: <c>XXXX-XXXX-XXXX</c>, eleven random signs of Crockford's base 32 and one check sign. PRE begins with T, PRO
/// never does, so that a test cannot be taken for an Antrag (design section 9).
/// </summary>
public readonly record struct Vorgangsnummer
{
    private const char TestSign = 'T';
    private const int Length = 12;
    private readonly string? signs;

    private Vorgangsnummer(string signs) => this.signs = signs;

    /// <summary>The number with its hyphens.</summary>
    public string Value => signs is null ? "" : $"{signs[..4]}-{signs[4..8]}-{signs[8..]}";

    /// <summary>The environment that the number belongs to.</summary>
    public TenantEnvironment Environment => signs?[0] == TestSign ? TenantEnvironment.Pre : TenantEnvironment.Pro;

    /// <summary>Draws a number. Uniqueness is the database's: on a collision draw again.</summary>
    public static Vorgangsnummer New(TenantEnvironment environment)
    {
        string random;
        do
        {
            random = Crockford.Random(Length - 1);
        }
        while (environment == TenantEnvironment.Pro && random[0] == TestSign);

        var body = environment == TenantEnvironment.Pre ? TestSign + random[1..] : random;
        return new Vorgangsnummer(body + Crockford.CheckSign(body));
    }

    /// <summary>Reads a number as a person types it: hyphens, blanks and case do not matter, O is 0, I and L are 1.</summary>
    /// <returns><c>false</c> for a wrong length, a foreign sign or a wrong check sign.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Vorgangsnummer number)
    {
        var read = Crockford.Normalize(text);
        var valid = read is { Length: Length } && Crockford.CheckSign(read.AsSpan(0, Length - 1)) == read[^1];
        number = valid ? new Vorgangsnummer(read!) : default;
        return valid;
    }

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
