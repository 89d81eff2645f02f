using System.Collections.Immutable;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>What an expression looks at.</summary>
internal static class Bezuege
{
    /// <summary>The operands of an expression.</summary>
    internal static IEnumerable<Ausdruck> Teile(Ausdruck ausdruck) => ausdruck switch
    {
        Verknuepfung v => v.Teile,
        Vergleich v => [v.Links, v.Rechts],
        InWerten i => [i.Wert],
        InListe i => [i.Wert],
        Enthaelt e => [e.Liste, e.Wert],
        Merkmalsfrage m => [m.Wert],
        Passt p => [p.Text],
        Zeitspanne z => [z.Von, z.Bis],
        PlusDauer p => [p.Datum],
        Rechnung r => r.Teile,
        JeEintrag j => [j.Inhalt],
        WennDann w => [w.Bedingung, w.Dann, w.Sonst],
        _ => [],
    };

    /// <summary>The expression and everything inside it.</summary>
    internal static IEnumerable<Ausdruck> Alle(Ausdruck ausdruck) => Teile(ausdruck).SelectMany(Alle).Prepend(ausdruck);

    /// <summary>The paths of all fields it reads, members of groups asked about included.</summary>
    internal static IEnumerable<string> Felder(Ausdruck ausdruck) => Alle(ausdruck).SelectMany(teil => teil switch
    {
        Feldbezug f => [f.Pfad],
        JeEintrag j => [j.Gruppe],
        Doppelt d => d.Mitglieder.Select(mitglied => $"{d.Gruppe}.{mitglied}").Prepend(d.Gruppe),
        Ueberlappt u => [u.Gruppe, $"{u.Gruppe}.{u.Von}", $"{u.Gruppe}.{u.Bis}"],
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>The fields outside the group that a question about its items reads, through computed members too.</summary>
    internal static ImmutableArray<string> Aussen(Definition definition, JeEintrag frage) =>
        definition.Aussenbezuege.GetOrAdd(frage, static (f, d) =>
        {
            var gesehen = new HashSet<string>(StringComparer.Ordinal);
            Sammle(f.Inhalt, f.Gruppe, d, gesehen);
            return [.. gesehen.Where(pfad => !IstMitglied(d, pfad, f.Gruppe)).Order(StringComparer.Ordinal)];
        }, definition);

    private static void Sammle(Ausdruck ausdruck, string gruppe, Definition definition, HashSet<string> gesehen)
    {
        foreach (var pfad in Alle(ausdruck).OfType<Feldbezug>().Select(bezug => bezug.Pfad))
        {
            if (gesehen.Add(pfad) && IstMitglied(definition, pfad, gruppe) && definition.Felder[pfad].Feld.Ausdruck is { } formel)
            {
                Sammle(formel, gruppe, definition, gesehen);
            }
        }
    }

    private static bool IstMitglied(Definition definition, string pfad, string gruppe) =>
        definition.Felder.TryGetValue(pfad, out var ort) && ort.Eltern?.Id == gruppe && ort.Eltern.Typ == Feldtyp.Gruppe;
}
