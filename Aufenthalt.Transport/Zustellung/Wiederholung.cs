namespace Aufenthalt.Transport.Zustellung;

/// <summary>When a failed attempt is tried again: exponential with jitter, within 72 hours of the series' begin.</summary>
internal static class Wiederholung
{
    public static readonly TimeSpan Reihe = TimeSpan.FromHours(72);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <param name="attempts">Attempts made in this series, at least 1.</param>
    /// <param name="since">Begin of the series.</param>
    /// <param name="now">Now.</param>
    /// <param name="random">Between 0 and 1; spreads what failed together.</param>
    /// <returns>When to try again; <c>null</c> when the series is over.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset since, DateTimeOffset now, double random)
    {
        if (now - since >= Reihe)
        {
            return null;
        }

        var doubled = First * Math.Pow(2, Math.Min(attempts - 1, 20));
        var pause = doubled < Longest ? doubled : Longest;
        return now + (pause * (0.75 + (0.5 * random)));
    }

    /// <summary>When a deposited message is asked for again: often at first, every quarter of an hour later.</summary>
    public static DateTimeOffset NextCard(DateTimeOffset deposited, DateTimeOffset now)
    {
        var age = now - deposited;
        var pause = age < TimeSpan.FromMinutes(1) ? TimeSpan.FromSeconds(2)
            : age < TimeSpan.FromHours(1) ? TimeSpan.FromMinutes(1)
            : TimeSpan.FromMinutes(15);
        return now + pause;
    }
}
