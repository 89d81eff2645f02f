namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>The number of another application. Only its check sign is looked at, so that the form tells nobody which numbers exist.</summary>
internal static class VorgangsnummerEingabe
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Laenge = 12;

    /// <summary><c>XXXX-XXXX-XXXX</c> where the input has twelve signs of Crockford's alphabet; else the cleaned input.</summary>
    internal static string Bereinige(string roh)
    {
        var text = Zeichen.Ziffern(roh).ToUpperInvariant();
        var zeichen = string.Concat(text.Where(z => z is not ('-' or ' ')).Select(z => z switch { 'O' => '0', 'I' or 'L' => '1', _ => z }));
        return zeichen.Length == Laenge && zeichen.All(z => Alphabet.Contains(z, StringComparison.Ordinal))
            ? $"{zeichen[..4]}-{zeichen[4..8]}-{zeichen[8..]}"
            : text;
    }

    /// <summary>Whether shape and check sign (Luhn's rule modulo 32) are right.</summary>
    internal static bool IstGueltig(string text)
    {
        var werte = text.Where(z => z != '-').Select(z => Alphabet.IndexOf(z, StringComparison.Ordinal)).ToArray();
        if (werte.Length != Laenge || werte.Contains(-1) || text.Length != Laenge + 2)
        {
            return false;
        }

        var summe = werte.Reverse().Select((wert, i) => i % 2 == 0 ? wert : wert * 2 / 32 + wert * 2 % 32).Sum();
        return summe % 32 == 0;
    }
}
