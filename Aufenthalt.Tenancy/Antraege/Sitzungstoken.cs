using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Secret of a session: 256 random bits in base64url, sent as <c>Authorization: Bearer</c>, stored as SHA-256. <see cref="ToString"/> hides it.</summary>
public readonly record struct Sitzungstoken
{
    private const int Length = 43;
    private readonly string? text;

    private Sitzungstoken(string text) => this.text = text;

    /// <summary>Draws a token.</summary>
    public static Sitzungstoken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Reads a token of the right length; whether it is good, only the database knows.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Sitzungstoken token)
    {
        var valid = text is { Length: Length } && Base64Url.IsValid(text);
        token = valid ? new Sitzungstoken(text!) : default;
        return valid;
    }

    /// <summary>The token, for the answer that creates the session.</summary>
    public string Reveal() => text ?? "";

    /// <summary>What is stored. 256 random bits need no salt and no slow hash.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Reveal()));

    /// <summary>Never the token: it would end in a log.</summary>
    public override string ToString() => "(Sitzungstoken)";
}
