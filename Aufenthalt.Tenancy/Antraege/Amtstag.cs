namespace Aufenthalt.Tenancy.Antraege;

/// <summary>The German calendar day (§ 4 EinhZeitG), which counts for rules, amounts and the receipt.</summary>
public static class Amtstag
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The instant with Germany's offset at that time.</summary>
    public static DateTimeOffset In(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Berlin);

    /// <summary>The German day of an instant.</summary>
    public static DateOnly Von(DateTimeOffset instant) => DateOnly.FromDateTime(In(instant).DateTime);
}
