using System.Text.Json;
using System.Text.Json.Serialization;
using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Hand-over to an electronic file: the summary as PDF, the attachments under safe names, and what a document system asks about them.</summary>
internal sealed class Aktenuebergabe(TestFachverfahrenOptionen optionen, Nachrichtenleser leser)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <returns>The folder of this message, or null when no hand-over is configured.</returns>
    public async Task<string?> UebergibAsync(string ags, byte[] xml, OzgNachricht nachricht, Fachverfahrenprofil profil, CancellationToken abbruch = default)
    {
        if (optionen.Aktenordner is not { } wurzel)
        {
            return null;
        }

        var ordner = Directory.CreateDirectory(Path.Combine(wurzel, ags, Dateinamen.Ordner(nachricht.Antragsidentifikation), nachricht.Kopf.Uuid.ToString())).FullName;
        var benannt = Benannt(nachricht, profil.Akte).ToDictionary(eintrag => eintrag.Nummer);
        using (var strom = new MemoryStream(xml, writable: false))
        {
            leser.Lies(strom, nummer => benannt.TryGetValue(nummer, out var eintrag) ? File.Create(Path.Combine(ordner, eintrag.Datei)) : Stream.Null);
        }

        if (profil.Akte.Metadaten)
        {
            var metadaten = new Akteneintrag(
                nachricht.Antragsidentifikation, nachricht.Kopf.Uuid, nachricht.Kopf.Typ, nachricht.Kopf.Erstellt, profil.Name,
                [.. benannt.Values.OrderBy(eintrag => eintrag.Nummer)]);
            await File.WriteAllTextAsync(Path.Combine(ordner, "metadaten.json"), JsonSerializer.Serialize(metadaten, Json) + "\n", abbruch);
        }

        return ordner;
    }

    private static IEnumerable<Aktenstueck> Benannt(OzgNachricht nachricht, Aktenform form)
    {
        foreach (var (dokument, art) in Dokumente(nachricht).Where(eintrag => eintrag.Dokument.Anlage is not null))
        {
            var summe = art == "Zusammenfassung";
            if (summe || form.Anlagen)
            {
                var nummer = dokument.Anlage!.Value;
                var name = Dateinamen.Sicher(dokument.Dateiname ?? dokument.Bezeichnung ?? art, dokument.Endung);
                yield return new Aktenstueck(nummer, summe ? "Antragszusammenfassung.pdf" : $"{nummer:00}-{name}", art, dokument.Bezeichnung, dokument.Format == Dokument.Pdf ? "application/pdf" : "image/jpeg");
            }
        }
    }

    private static IEnumerable<(Dokument Dokument, string Art)> Dokumente(OzgNachricht nachricht)
    {
        IEnumerable<(Dokument?, string)> alle = nachricht switch
        {
            Antrag antrag => [(antrag.Zusammenfassung, "Zusammenfassung"), .. Von(antrag.Person), .. Je(antrag.Vertreter?.Anlagen, "Vertretungsnachweis"), .. Je(antrag.Nachweise, "Nachweis")],
            Freizuegigkeit meldung => [(meldung.Zusammenfassung, "Zusammenfassung"), .. Von(meldung.Person), .. Je(meldung.Vertreter?.Anlagen, "Vertretungsnachweis"), .. Je(meldung.Nachweise, "Nachweis")],
            Fachkraefte antrag => [(antrag.Zusammenfassung, "Zusammenfassung"), .. Von(antrag.Fachkraft), .. Je(antrag.Arbeitgeber.Anlagen, "Vertretungsnachweis"), .. Je(antrag.Nachweise, "Nachweis")],
            RueckkanalAntwort antwort => Je(antwort.Unterlagen, "Unterlage"),
            RueckmeldungVereinbarung rueckmeldung => [(rueckmeldung.Vereinbarung, "Vereinbarung")],
            Empfangsbestaetigung bestaetigung => [(bestaetigung.Bestaetigung, "Empfangsbestätigung")],
            _ => [],
        };
        return alle.Where(eintrag => eintrag.Item1 is not null).Select(eintrag => (eintrag.Item1!, eintrag.Item2));
    }

    private static IEnumerable<(Dokument?, string)> Von(Person person) =>
        [.. Je(person.Ausweisdokument?.Seiten, "Ausweisdokument"), .. Je(person.Aufenthaltsdokument?.Seiten, "Aufenthaltsdokument")];

    private static IEnumerable<(Dokument?, string)> Je(IEnumerable<Dokument>? dokumente, string art) =>
        (dokumente ?? []).Select(dokument => ((Dokument?)dokument, art));

    internal sealed record Akteneintrag(
        string Vorgangsnummer, Guid NachrichtenUuid, string Nachrichtentyp, DateTimeOffset ErstelltAm, string Fachverfahren, IReadOnlyList<Aktenstueck> Dokumente);

    internal sealed record Aktenstueck(int Nummer, string Datei, string Art, string? Bezeichnung, string Inhaltstyp);
}
