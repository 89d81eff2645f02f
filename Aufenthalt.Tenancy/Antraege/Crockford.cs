using System.Security.Cryptography;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Crockford's base 32: digits and capital letters without I, L, O, U, so that nothing is misread when typed from paper.</summary>
internal static class Crockford
{
    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>Drops hyphens and blanks, reads lower case, O as 0, I and L as 1. <c>null</c> if another sign occurs.</summary>
    internal static string? Normalize(string? text)
    {
        if (text is null || text.Length > 64)
        {
            return null;
        }

        var signs = new List<char>(text.Length);
        foreach (var sign in text)
        {
            if (sign is '-' or '\u2010' or '\u2011' or '\u2013' || char.IsWhiteSpace(sign))
            {
                continue;
            }

            if (Read(sign) is not { } read)
            {
                return null;
            }

            signs.Add(read);
        }

        return new string([.. signs]);
    }

    /// <summary>
    /// Check sign by Luhn's rule modulo 32: from the right every second value is doubled and its two digits in base 32 are added. Finds
    /// every single wrong sign and every swap of neighbours except 0 with Z.
    /// </summary>
    internal static char CheckSign(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        var doubled = true;
        for (var i = signs.Length - 1; i >= 0; i--, doubled = !doubled)
        {
            var value = Alphabet.IndexOf(signs[i], StringComparison.Ordinal) * (doubled ? 2 : 1);
            sum += (value / 32) + (value % 32);
        }

        return Alphabet[(32 - (sum % 32)) % 32];
    }

    private static char? Read(char sign)
    {
        var upper = char.ToUpperInvariant(sign);
        var read = upper switch { 'O' => '0', 'I' or 'L' => '1', _ => upper };
        return Alphabet.Contains(read, StringComparison.Ordinal) ? read : null;
    }
}
