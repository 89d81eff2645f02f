using System.Globalization;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>How a value stands in a message: dates by German rules, numbers with the separators of the reader's language, digits always Western.</summary>
internal static class Anzeige
{
    private const decimal AbTausenderzeichen = 10_000m;

    internal static string Text(Wert wert, string sprache) => wert switch
    {
        Datumswert d => d.Tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        Zahlwert z => Zahl(z.Zahl, sprache),
        Textwert t => t.Text,
        Listenwert l => string.Join(", ", l.Werte.Select(einer => Text(einer, sprache))),
        _ => "",
    };

    /// <summary>Whole numbers without decimals, all others with two; 9999 without, 10.000 with a separator.</summary>
    internal static string Zahl(decimal zahl, string sprache)
    {
        var gerundet = Math.Round(zahl, 2, MidpointRounding.AwayFromZero);
        var form = gerundet == decimal.Truncate(gerundet) ? "0" : "2";
        return gerundet.ToString((Math.Abs(gerundet) < AbTausenderzeichen ? "F" : "N") + form, Format(sprache));
    }

    private static NumberFormatInfo Format(string sprache)
    {
        try
        {
            var format = CultureInfo.GetCultureInfo(sprache).NumberFormat;
            return format.NumberDecimalSeparator is "," or "." ? format : Deutsch;
        }
        catch (CultureNotFoundException)
        {
            return Deutsch;
        }
    }

    private static NumberFormatInfo Deutsch => CultureInfo.GetCultureInfo("de").NumberFormat;
}
