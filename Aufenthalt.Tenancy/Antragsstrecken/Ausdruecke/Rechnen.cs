using System.Globalization;
using System.Numerics;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>
/// Decimals of the rule format: whole multiples of 10⁻¹⁰ below 10¹⁸. The browser does the same with BigInt,
/// so every result here is defined without regard to the limits of <see cref="decimal"/>.
/// </summary>
internal static class Rechnen
{
    internal const int Stellen = 10;
    private static readonly BigInteger Massstab = BigInteger.Pow(10, Stellen);
    private static readonly BigInteger Grenze = BigInteger.Pow(10, 18) * Massstab;

    internal static decimal? Rechne(Rechenart art, decimal links, decimal rechts)
    {
        var (l, r) = (Skaliert(links), Skaliert(rechts));
        return art switch
        {
            Rechenart.Addiere => Zurueck(l + r),
            Rechenart.Minus => Zurueck(l - r),
            Rechenart.Mal => Zurueck(TeileGerundet(l * r, Massstab)),
            _ => r.IsZero ? null : Zurueck(TeileGerundet(l * Massstab, r)),
        };
    }

    /// <summary>Reads "12", "-3.50": at most 10 decimals, below 10¹⁸; null otherwise.</summary>
    internal static decimal? Lies(string text)
    {
        const NumberStyles stil = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length is 0 or > 32 || text[0] is '+' or '.' || text[^1] == '.'
            || !text.All(zeichen => char.IsAsciiDigit(zeichen) || zeichen is '-' or '.')
            || !decimal.TryParse(text, stil, CultureInfo.InvariantCulture, out var zahl))
        {
            return null;
        }

        return Passt(zahl) ? zahl : null;
    }

    /// <summary>Whether a decimal belongs to the numbers of the rule format.</summary>
    internal static bool Passt(decimal zahl) =>
        decimal.Round(zahl, Stellen) == zahl && Math.Abs(zahl) < 1_000_000_000_000_000_000m;

    private static BigInteger Skaliert(decimal zahl) =>
        new BigInteger(decimal.Truncate(zahl)) * Massstab
        + new BigInteger((zahl - decimal.Truncate(zahl)) * (decimal)Massstab);

    private static decimal? Zurueck(BigInteger skaliert)
    {
        if (BigInteger.Abs(skaliert) >= Grenze)
        {
            return null;
        }

        var ganz = BigInteger.DivRem(skaliert, Massstab, out var rest);
        return (decimal)ganz + (decimal)rest / (decimal)Massstab;
    }

    private static BigInteger TeileGerundet(BigInteger zaehler, BigInteger nenner)
    {
        var ganz = BigInteger.DivRem(BigInteger.Abs(zaehler), BigInteger.Abs(nenner), out var rest);
        var vergleich = (rest * 2).CompareTo(BigInteger.Abs(nenner));
        if (vergleich > 0 || (vergleich == 0 && !ganz.IsEven))
        {
            ganz += 1;
        }

        return zaehler.Sign * nenner.Sign < 0 ? -ganz : ganz;
    }
}
