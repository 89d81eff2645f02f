using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.Fachverfahren;

/// <summary>
/// Which version of XAusländer a message goes out in. A tenant's setting names one ("26.11") or a change with its day in Germany
/// ("1.21.1; 26.11 ab 2026-12-01"), so a change at midnight needs no release; it is asked when a message is built.
/// </summary>
internal static class Versionswahl
{
    /// <summary>The version of the tenant's setting if the receiver takes it, else the newest one in force that it takes; null when it takes none we know.</summary>
    public static Profil? Waehle(string einstellung, Fachverfahrenprofil verfahren, Profilordner profile, DateTimeOffset jetzt)
    {
        var heute = DeutscheZeit.Tag(jetzt);
        var gewollt = Eintraege(einstellung).Where(eintrag => eintrag.Ab <= heute).OrderBy(eintrag => eintrag.Ab).Select(eintrag => eintrag.Version).LastOrDefault();
        if (gewollt is not null && verfahren.Versionen.Contains(gewollt) && profile.Suche(gewollt) is { } profil)
        {
            return profil;
        }

        return profile.Alle.LastOrDefault(eintrag => eintrag.GueltigAb <= heute && verfahren.Versionen.Contains(eintrag.Version));
    }

    /// <summary>False when the setting cannot be read; the console refuses it at save.</summary>
    public static bool IstGueltig(string einstellung, Profilordner profile) =>
        Eintraege(einstellung).ToList() is { Count: > 0 } eintraege
        && eintraege.Count == Teile(einstellung).Length
        && eintraege.All(eintrag => profile.Suche(eintrag.Version) is not null);

    private static IEnumerable<(string Version, DateOnly Ab)> Eintraege(string einstellung)
    {
        foreach (var teil in Teile(einstellung))
        {
            var woerter = teil.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (woerter.Length == 1)
            {
                yield return (woerter[0], DateOnly.MinValue);
            }
            else if (woerter is [var version, "ab", var tag] && DateOnly.TryParseExact(tag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ab))
            {
                yield return (version, ab);
            }
        }
    }

    private static string[] Teile(string einstellung) => einstellung.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
