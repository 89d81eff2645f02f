using System.Globalization;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>Dates, times and sizes as German authorities write them, whatever the machine's culture and zone.</summary>
public static class Amtszeit
{
    /// <summary>Digits and separators of German office use, fixed here so that an update of ICU cannot change documents.</summary>
    internal static readonly NumberFormatInfo Zahlen = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The instant with Germany's offset at that time.</summary>
    public static DateTimeOffset InDeutschland(DateTimeOffset zeit) => TimeZoneInfo.ConvertTime(zeit, Zone);

    /// <summary><c>24.11.2026, 14:03:22 Uhr (MEZ)</c>; in summer MESZ (§ 4 EinhZeitG).</summary>
    public static string MitSekunde(DateTimeOffset zeit)
    {
        var deutsch = InDeutschland(zeit);
        var name = Zone.IsDaylightSavingTime(deutsch) ? "MESZ" : "MEZ";
        return string.Create(CultureInfo.InvariantCulture, $"{deutsch:dd.MM.yyyy}, {deutsch:HH:mm:ss} Uhr ({name})");
    }

    /// <summary>Size of a file: <c>812 Byte</c>, <c>43,1 kB</c>, <c>2,4 MB</c>.</summary>
    public static string Groesse(long bytes) => bytes switch
    {
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} Byte"),
        < 1_000_000 => (bytes / 1000m).ToString("0.0", Zahlen) + " kB",
        _ => (bytes / 1_000_000m).ToString("0.0", Zahlen) + " MB",
    };
}
