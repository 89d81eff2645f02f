using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Public name of a session: <c>AGS-</c> and 22 base64url signs (128 random bits). The AGS leads to the tenant, so that a preflight without token can be decided.</summary>
/// <param name="Ags">AGS that the session was begun under.</param>
/// <param name="Kennung">The 22 signs; key of the session within its tenant and environment.</param>
public readonly record struct Sitzungskennung(Ags Ags, string Kennung)
{
    private const int AgsLength = 8;
    private const int KennungLength = 22;

    /// <summary>Draws an id.</summary>
    public static Sitzungskennung New(Ags ags) => new(ags, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Reads an id; anything but the exact form is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Sitzungskennung id)
    {
        id = default;
        if (text is not { Length: AgsLength + 1 + KennungLength } || text[AgsLength] != '-' || !Ags.TryParse(text[..AgsLength], out var ags))
        {
            return false;
        }

        var signs = text[(AgsLength + 1)..];
        if (!signs.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_'))
        {
            return false;
        }

        id = new Sitzungskennung(ags, signs);
        return true;
    }

    /// <summary>The id as it stands in addresses.</summary>
    public override string ToString() => $"{Ags}-{Kennung}";
}
