using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Code with which an interrupted session goes on within 14 days: 16 random signs of Crockford's base 32, stored as a hash.</summary>
public readonly record struct Fortsetzungscode
{
    private const int Length = 16;
    private readonly string? signs;

    private Fortsetzungscode(string signs) => this.signs = signs;

    /// <summary>Draws a code.</summary>
    public static Fortsetzungscode New() => new(Crockford.Random(Length));

    /// <summary>Reads a code as a person types it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Fortsetzungscode code)
    {
        var read = Crockford.Normalize(text);
        var valid = read is { Length: Length };
        code = valid ? new Fortsetzungscode(read!) : default;
        return valid;
    }

    /// <summary>The code in groups of four, for the applicant's eyes only.</summary>
    public string Reveal() => signs is null ? "" : $"{signs[..4]}-{signs[4..8]}-{signs[8..12]}-{signs[12..]}";

    /// <summary>What is stored; the session is found by it.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes($"fortsetzungscode|{signs}"));

    /// <summary>Never the code: it would end in a log.</summary>
    public override string ToString() => "(Fortsetzungscode)";
}
