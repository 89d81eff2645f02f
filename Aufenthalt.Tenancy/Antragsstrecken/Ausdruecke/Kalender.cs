using System.Globalization;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

internal enum Dauereinheit { Tage, Monate, Jahre }

/// <summary>A literal such as "28T", "6M", "-2J".</summary>
internal sealed record Dauer(int Anzahl, Dauereinheit Einheit)
{
    internal static Dauer? Lies(string text)
    {
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var anzahl)
            || text[0] == '+' || Math.Abs(anzahl) > 9999)
        {
            return null;
        }

        return text[^1] switch
        {
            'T' => new Dauer(anzahl, Dauereinheit.Tage),
            'M' => new Dauer(anzahl, Dauereinheit.Monate),
            'J' => new Dauer(anzahl, Dauereinheit.Jahre),
            _ => null,
        };
    }
}

/// <summary>Arithmetic with days. Every date lies in the years 1 to 9999; what leaves them is empty.</summary>
internal static class Kalender
{
    internal static DateOnly? Plus(DateOnly tag, Dauer dauer)
    {
        if (dauer.Einheit == Dauereinheit.Tage)
        {
            var nummer = (long)tag.DayNumber + dauer.Anzahl;
            return nummer < 0 || nummer > DateOnly.MaxValue.DayNumber ? null : tag.AddDays(dauer.Anzahl);
        }

        var monate = dauer.Einheit == Dauereinheit.Jahre ? dauer.Anzahl * 12 : dauer.Anzahl;
        var ziel = (tag.Year * 12) + tag.Month - 1 + monate;
        return ziel < 12 || ziel >= 120_000 ? null : tag.AddMonths(monate);
    }

    internal static int Messe(Zeitmass mass, DateOnly von, DateOnly bis) => mass switch
    {
        Zeitmass.Tage => bis.DayNumber - von.DayNumber,
        Zeitmass.Monate => bis < von ? -VolleMonate(bis, von) : VolleMonate(von, bis),
        _ => bis < von ? -VolleJahre(bis, von) : VolleJahre(von, bis),
    };

    // The largest n for which von plus n months (end-clamped) is not after bis.
    private static int VolleMonate(DateOnly von, DateOnly bis)
    {
        var monate = ((bis.Year - von.Year) * 12) + bis.Month - von.Month;
        return von.AddMonths(monate) > bis ? monate - 1 : monate;
    }

    // Who is born on 29 February completes a year of life with the end of 28 February (§ 187 Abs. 2, § 188 BGB): full on 1 March.
    private static int VolleJahre(DateOnly von, DateOnly bis)
    {
        var jahre = bis.Year - von.Year;
        return (bis.Month, bis.Day).CompareTo((von.Month, von.Day)) < 0 ? jahre - 1 : jahre;
    }

    /// <summary>Reads "YYYY-MM-DD" in ASCII digits; null otherwise.</summary>
    internal static DateOnly? LiesTag(string text) =>
        text.Length == 10 && text.All(zeichen => char.IsAsciiDigit(zeichen) || zeichen == '-')
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag)
            ? tag
            : null;

    /// <summary>Reads "YYYY", "YYYY-MM" or "YYYY-MM-DD" as first and last day; null otherwise.</summary>
    internal static (DateOnly Von, DateOnly Bis)? LiesZeitraum(string text)
    {
        var erster = LiesTag(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text });
        return erster is not { } von
            ? null
            : text.Length switch
            {
                4 => (von, new DateOnly(von.Year, 12, 31)),
                7 => (von, new DateOnly(von.Year, von.Month, DateTime.DaysInMonth(von.Year, von.Month))),
                _ => (von, von),
            };
    }
}
