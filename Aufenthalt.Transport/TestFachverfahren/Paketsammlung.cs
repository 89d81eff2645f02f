using System.IO.Compression;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Puts the parts of a package delivery (000040) together once all of them and the message they belong to have arrived, in any order.</summary>
internal sealed class Paketsammlung(EmpfangeneNachrichten eingang, Nachrichtenleser leser, TestFachverfahrenOptionen optionen)
{
    private const long GroessteDatei = 200_000_000;

    /// <returns>Folder with the documents, or null while something is missing or no folder is configured.</returns>
    public async Task<string?> SammleAsync(string ags, Guid fachnachricht, CancellationToken abbruch = default)
    {
        if (optionen.Aktenordner is not { } wurzel || await FachnachrichtAsync(ags, fachnachricht, abbruch) is not { } nachricht || Lieferung(nachricht) is not { } lieferung)
        {
            return null;
        }

        using var archiv = new MemoryStream();
        for (var nummer = 1; nummer <= lieferung.AnzahlPakete; nummer++)
        {
            if (!await HaengeAnAsync(ags, fachnachricht, nummer, archiv, abbruch))
            {
                return null;
            }
        }

        if (archiv.Length != lieferung.Archivgroesse)
        {
            return null;
        }

        var ordner = Directory.CreateDirectory(Path.Combine(wurzel, ags, Dateinamen.Ordner(nachricht.Antragsidentifikation), fachnachricht.ToString(), "pakete")).FullName;
        await PackeAusAsync(archiv, Erwartet(nachricht), ordner, abbruch);
        return ordner;
    }

    private async Task<OzgNachricht?> FachnachrichtAsync(string ags, Guid uuid, CancellationToken abbruch) =>
        await eingang.XmlAsync(ags, uuid, abbruch) is { } xml && Lies(xml, null) is OzgNachricht nachricht ? nachricht : null;

    private async Task<bool> HaengeAnAsync(string ags, Guid fachnachricht, int paketnummer, MemoryStream archiv, CancellationToken abbruch)
    {
        foreach (var eintrag in (await eingang.ListAsync(ags, abbruch)).Where(eintrag => eintrag.Typ == "000040"))
        {
            var xml = await eingang.XmlAsync(ags, eintrag.Id, abbruch);
            if (xml is not null && Lies(xml, null) is Dokumentpaket paket && paket.Fachnachricht.Uuid == fachnachricht && paket.Paketnummer == paketnummer)
            {
                using var teil = new MemoryStream();
                Lies(xml, teil);
                archiv.Write(teil.ToArray());
                return true;
            }
        }

        return false;
    }

    // Only the names that the message announced are taken: nothing else in the archive reaches the disk.
    private static async Task PackeAusAsync(MemoryStream archiv, HashSet<string> erwartet, string ordner, CancellationToken abbruch)
    {
        archiv.Position = 0;
        await using var zip = new ZipArchive(archiv, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var eintrag in zip.Entries.Where(eintrag => erwartet.Contains(eintrag.FullName) && eintrag.Length <= GroessteDatei))
        {
            await using var inhalt = await eintrag.OpenAsync(abbruch);
            await using var datei = File.Create(Path.Combine(ordner, eintrag.FullName));
            await inhalt.CopyToAsync(datei, abbruch);
        }
    }

    private static Dokumentenlieferung? Lieferung(OzgNachricht nachricht) => nachricht switch
    {
        Antragsnachricht antrag => antrag.Lieferung,
        RueckkanalAntwort antwort => antwort.Lieferung,
        _ => null,
    };

    private static HashSet<string> Erwartet(OzgNachricht nachricht)
    {
        IEnumerable<Dokument> dokumente = nachricht switch
        {
            Fachkraefte antrag => antrag.Nachweise.Concat(antrag.Arbeitgeber.Anlagen),
            Antragsnachricht antrag => antrag.Nachweise,
            RueckkanalAntwort antwort => antwort.Unterlagen,
            _ => [],
        };
        return dokumente.Where(dokument => dokument.Referenz is not null).Select(dokument => $"{dokument.Referenz}.{dokument.Endung}").ToHashSet(StringComparer.Ordinal);
    }

    private Nachricht? Lies(byte[] xml, MemoryStream? ziel)
    {
        using var strom = new MemoryStream(xml, writable: false);
        return leser.Lies(strom, ziel is null ? null : _ => ziel).Gelesen?.Nachricht;
    }
}
