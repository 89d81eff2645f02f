using System.Globalization;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>Numbers and money as people type them: <c>1.234,5</c>, <c>48 000</c>, <c>48000.00</c>.</summary>
internal static class ZahlEingabe
{
    /// <summary>Answers stay below this, so that rules can multiply them.</summary>
    internal const decimal Obergrenze = 1_000_000_000_000_000m;

    /// <summary>The canonical spelling, or the cleaned input when it cannot be read.</summary>
    internal static string Bereinige(string roh, int stellen, bool betrag)
    {
        var text = Zeichen.Ziffern(roh).Replace('\u066B', ',').Replace('\u066C', '.').Replace('−', '-');
        var kern = Kern(text);
        var punkte = kern.Contains(',', StringComparison.Ordinal) ? OhneTausender(kern.Split(',')[0]) + "." + kern[(kern.IndexOf(',', StringComparison.Ordinal) + 1)..]
            : stellen < 3 && IstTausender(kern) ? kern.Replace(".", "", StringComparison.Ordinal)
            : kern;
        if (IstZahl(punkte) && Rechnen.Lies(punkte) is { } zahl && Math.Abs(zahl) < Obergrenze && decimal.Round(zahl, stellen) == zahl)
        {
            return Schreibe(zahl, betrag ? 2 : null);
        }

        return text;
    }

    internal static string Schreibe(decimal zahl, int? stellen) =>
        zahl.ToString(stellen is { } feste ? "F" + feste.ToString(CultureInfo.InvariantCulture) : "0.##########", CultureInfo.InvariantCulture);

    private static string Kern(string text)
    {
        var kern = text;
        foreach (var ende in (string[])["€", "EUR"])
        {
            kern = kern.EndsWith(ende, StringComparison.Ordinal) ? kern[..^ende.Length] : kern;
        }

        return kern.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
    }

    // "1.234" before a comma; an odd place for a dot makes the whole unreadable.
    private static string OhneTausender(string ganz) =>
        IstTausender(ganz) ? ganz.Replace(".", "", StringComparison.Ordinal) : ganz.Contains('.', StringComparison.Ordinal) ? "?" : ganz;

    private static bool IstTausender(string text)
    {
        var gruppen = text.TrimStart('-').Split('.');
        return gruppen.Length > 1 && gruppen[0].Length is > 0 and <= 3 && gruppen[0] != "0" && gruppen.All(gruppe => gruppe.All(char.IsAsciiDigit))
            && gruppen.Skip(1).All(gruppe => gruppe.Length == 3);
    }

    private static bool IstZahl(string text)
    {
        var teile = text.StartsWith('-') ? text[1..].Split('.') : text.Split('.');
        return teile.Length is 1 or 2 && teile.All(teil => teil.Length > 0 && teil.All(char.IsAsciiDigit));
    }
}
