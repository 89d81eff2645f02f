namespace Aufenthalt.Tests.Fixtures;

/// <summary>
/// Heavy categories have two sizes. The everyday run takes a fixed sample; <c>AUFENTHALT_UMFANG=voll</c> takes all, and
/// <c>./aufenthalt test --filter Category=…</c> sets it when it names such a category.
/// </summary>
internal static class Umfang
{
    /// <summary>Whether everything runs.</summary>
    public static bool IstVoll { get; } =
        string.Equals(Environment.GetEnvironmentVariable("AUFENTHALT_UMFANG"), "voll", StringComparison.OrdinalIgnoreCase);

    /// <summary>All items in a full run; otherwise a fixed sample of the given size, spread evenly, so that the same items run each day.</summary>
    public static IEnumerable<T> Auswahl<T>(IReadOnlyList<T> alle, int anzahl) =>
        IstVoll || alle.Count <= anzahl ? alle : Enumerable.Range(0, anzahl).Select(nummer => alle[nummer * alle.Count / anzahl]);

    /// <summary>Number of rounds for a property or fuzz test.</summary>
    public static int Runden(int alltag, int voll) => IstVoll ? voll : alltag;
}
