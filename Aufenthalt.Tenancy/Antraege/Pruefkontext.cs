using System.Collections.Frozen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What rules look at beside the answers, for a session.</summary>
public static class Pruefkontext
{
    /// <summary>Puts it together: the German day, the session's thresholds, the tenant's switches, what was chosen at the start.</summary>
    /// <param name="sicht">The tenant's present state.</param>
    /// <param name="sitzung">The session.</param>
    /// <param name="fassung">What it is read with.</param>
    /// <param name="now">Instant that counts.</param>
    /// <param name="sprache">Reader's language, if another than the session's.</param>
    public static Auswertungskontext Fuer(MandantenSicht sicht, Sitzung sitzung, Fassung fassung, DateTimeOffset now, string? sprache = null) =>
        new(Amtstag.Von(now), fassung.Schwellen)
        {
            Schalter = sicht.Schalter.Where(schalter => schalter.Value).Select(schalter => schalter.Key)
                .Concat(sitzung.Inhalt.Antwortbezug?.Schalter ?? []).ToFrozenSet(),
            Anliegen = sitzung.Inhalt.Anliegen,
            Sprache = sprache ?? sitzung.Sprache,
            Plz = sitzung.Inhalt.Plz,
            Ort = sitzung.Inhalt.Ort,
        };
}
