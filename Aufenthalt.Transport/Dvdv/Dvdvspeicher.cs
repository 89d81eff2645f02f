using System.Collections.Concurrent;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>
/// Remembers what the directory said. An entry serves on for a day while the directory cannot be reached, but never past the end of its
/// certificates.
/// </summary>
internal sealed class Dvdvspeicher(IDvdvVerzeichnis verzeichnis, DvdvOptionen optionen, TimeProvider uhr) : IDvdvVerzeichnis
{
    private readonly ConcurrentDictionary<(string Organisation, string Dienst), (DvdvErgebnis Ergebnis, DateTimeOffset Seit)> _eintraege = new();

    public async Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel)
    {
        var jetzt = uhr.GetUtcNow();
        var bekannt = _eintraege.TryGetValue((organisation, dienst), out var eintrag);
        if (bekannt && jetzt - eintrag.Seit < Frist(eintrag.Ergebnis))
        {
            return Geprueft(organisation, eintrag.Ergebnis, jetzt);
        }

        var neu = await verzeichnis.FindeAsync(organisation, dienst, cancel);
        if (neu.Fehler is { Voruebergehend: true })
        {
            return bekannt && eintrag.Ergebnis.Dienst is not null && jetzt - eintrag.Seit < optionen.Notbetrieb ? Geprueft(organisation, eintrag.Ergebnis, jetzt) : neu;
        }

        _eintraege[(organisation, dienst)] = (neu, jetzt);
        return neu;
    }

    /// <summary>Asks the directory: who looks up many at once wants to know how things stand.</summary>
    public Task<IReadOnlyList<DvdvErgebnis>> FindeAlleAsync(IReadOnlyList<string> organisationen, string dienst, CancellationToken cancel) =>
        verzeichnis.FindeAlleAsync(organisationen, dienst, cancel);

    /// <summary>After a rejection for the certificate's sake: the next look-up asks the directory.</summary>
    public void Vergiss(string organisation, string dienst) => _eintraege.TryRemove((organisation, dienst), out _);

    private TimeSpan Frist(DvdvErgebnis ergebnis) => ergebnis.Dienst is null ? optionen.Fehlanzeige : optionen.Zwischenspeicher;

    private static DvdvErgebnis Geprueft(string organisation, DvdvErgebnis ergebnis, DateTimeOffset jetzt) =>
        ergebnis.Dienst is { } dienst ? Zertifikatspruefung.Pruefe(organisation, dienst, jetzt) : ergebnis;
}
