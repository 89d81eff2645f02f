using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// The applicant's key to the status of an Antrag: 16 random signs of Crockford's base 32 (80 bits), shown on the confirmation page and
/// the applicant's copy only; stored as a hash. Never in mail, the authority's PDF, XML or logs: <see cref="ToString"/> hides it.
/// </summary>
public readonly record struct Zugangscode
{
    private const int Length = 16;
    private readonly string? signs;

    private Zugangscode(string signs) => this.signs = signs;

    /// <summary>Draws a code.</summary>
    public static Zugangscode New() => new(Crockford.Random(Length));

    /// <summary>Reads a code as a person types it: hyphens, blanks and case do not matter, O is 0, I and L are 1.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Zugangscode code)
    {
        var read = Crockford.Normalize(text);
        var valid = read is { Length: Length };
        code = valid ? new Zugangscode(read!) : default;
        return valid;
    }

    /// <summary>The code in groups of four, for the applicant's eyes only.</summary>
    public string Reveal() => signs is null ? "" : $"{signs[..4]}-{signs[4..8]}-{signs[8..12]}-{signs[12..]}";

    /// <summary>What is stored: SHA-256 over the Vorgangsnummer and the code, so that equal codes do not look equal.</summary>
    public byte[] Hash(Vorgangsnummer number) => SHA256.HashData(Encoding.ASCII.GetBytes($"zugangscode|{number.Value}|{signs}"));

    /// <summary>Compares with a stored hash in constant time.</summary>
    public bool Matches(Vorgangsnummer number, ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(Hash(number), hash);

    /// <summary>Never the code: it would end in a log.</summary>
    public override string ToString() => "(Zugangscode)";
}
