using System.Buffers.Binary;
using System.Security.Cryptography;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.XAuslaender.Pakete;

/// <summary>A message and the packages that carry its documents; none when it is small enough.</summary>
internal sealed record Sendung(Nachricht Fachnachricht, IReadOnlyList<Dokumentpaket> Pakete, Baufehler? Fehler = null);

/// <summary>Moves documents of a message that is too large into packages (000040).</summary>
internal static class Paketierung
{
    // Room for header, answers and tags; the texts of a form are a few thousand characters.
    private const long Rahmen = 512 * 1024;

    /// <param name="grenze">Bytes of one message; the smaller of the version's and the Fachverfahren's limit.</param>
    public static async Task<Sendung> PlaneAsync(Nachricht nachricht, Profil profil, long? grenze = null, CancellationToken abbruch = default)
    {
        var hoechstens = Math.Min(grenze ?? long.MaxValue, profil.Grenzen.NachrichtBytes);
        if (Groesse(Eingebettet(nachricht)) + Rahmen <= hoechstens)
        {
            return new Sendung(nachricht, []);
        }

        var verwiesen = MitVerweisen(nachricht);
        if (verwiesen is null || Groesse(Eingebettet(verwiesen)) + Rahmen > hoechstens)
        {
            return new Sendung(nachricht, [], new Baufehler(
                "zu_gross", "Die Nachricht ist größer als der Empfänger annimmt.", "The message is larger than the receiver takes.", nachricht.Kopf.Typ));
        }

        return await PaketeAsync(verwiesen, Verwiesen(verwiesen), TeilBytes(profil, hoechstens), abbruch);
    }

    private static async Task<Sendung> PaketeAsync(Nachricht nachricht, IReadOnlyList<Dokument> dokumente, long teil, CancellationToken abbruch)
    {
        var archiv = new Dokumentarchiv(dokumente, nachricht.Kopf.Erstellt);
        var groesse = await archiv.GroesseAsync(abbruch);
        var anzahl = (int)((groesse + teil - 1) / teil);
        var verweis = new Nachrichtenverweis(nachricht.Kopf.Uuid, nachricht.Kopf.Typ, nachricht.Kopf.Erstellt);
        var pakete = Enumerable.Range(1, anzahl).Select(nummer => new Dokumentpaket
        {
            Kopf = nachricht.Kopf with { Uuid = Abgeleitet(nachricht.Kopf.Uuid, nummer), Typ = "000040" },
            Fachnachricht = verweis,
            Paketnummer = nummer,
            Teil = archiv.Teil((nummer - 1) * teil, Math.Min(nummer * teil, groesse)),
        });
        return new Sendung(MitLieferung(nachricht, new Dokumentenlieferung(anzahl, groesse)), pakete.ToList());
    }

    private static long TeilBytes(Profil profil, long hoechstens) => Math.Min(profil.Grenzen.PaketBytes, (hoechstens - Rahmen) / 4 * 3);

    private static long Groesse(IEnumerable<Dokument> dokumente) => dokumente.Sum(dokument => ((dokument.Quelle?.Laenge ?? 0) + 2) / 3 * 4);

    // The summary stays in the message: it must be readable before the packages have arrived. Pages of an ID have no reference in the schema.
    private static Nachricht? MitVerweisen(Nachricht nachricht) => nachricht switch
    {
        Fachkraefte antrag => antrag with
        {
            Nachweise = Verweise(antrag.Nachweise),
            Arbeitgeber = antrag.Arbeitgeber with { Anlagen = Verweise(antrag.Arbeitgeber.Anlagen) },
        },
        Antragsnachricht antrag => antrag with { Nachweise = Verweise(antrag.Nachweise) },
        RueckkanalAntwort antwort => antwort with { Unterlagen = Verweise(antwort.Unterlagen) },
        _ => null,
    };

    private static Nachricht MitLieferung(Nachricht nachricht, Dokumentenlieferung lieferung) => nachricht switch
    {
        Antragsnachricht antrag => antrag with { Lieferung = lieferung },
        RueckkanalAntwort antwort => antwort with { Lieferung = lieferung },
        _ => nachricht,
    };

    private static Liste<Dokument> Verweise(Liste<Dokument> dokumente) =>
        dokumente.Select(dokument => dokument with { Referenz = dokument.Kennung ?? Guid.NewGuid() }).AlsListe();

    private static List<Dokument> Verwiesen(Nachricht nachricht) => Alle(nachricht).Where(dokument => dokument.Referenz is not null).ToList();

    private static IEnumerable<Dokument> Eingebettet(Nachricht nachricht) => Alle(nachricht).Where(dokument => dokument.Referenz is null);

    private static Liste<Dokument> Alle(Nachricht nachricht) => nachricht switch
    {
        Antrag antrag => [.. Gemeinsam(antrag), .. Von(antrag.Person), .. antrag.Vertreter?.Anlagen ?? []],
        Freizuegigkeit meldung => [.. Gemeinsam(meldung), .. Von(meldung.Person), .. meldung.Vertreter?.Anlagen ?? []],
        Fachkraefte antrag => [.. Gemeinsam(antrag), .. Von(antrag.Fachkraft), .. antrag.Arbeitgeber.Anlagen],
        RueckkanalAntwort antwort => antwort.Unterlagen,
        RueckmeldungVereinbarung rueckmeldung => [rueckmeldung.Vereinbarung],
        Empfangsbestaetigung bestaetigung => [bestaetigung.Bestaetigung],
        _ => [],
    };

    private static IEnumerable<Dokument> Gemeinsam(Antragsnachricht antrag) =>
        antrag.Zusammenfassung is { } zusammenfassung ? antrag.Nachweise.Prepend(zusammenfassung) : antrag.Nachweise;

    private static IEnumerable<Dokument> Von(Person person) =>
        [.. person.Ausweisdokument?.Seiten ?? [], .. person.Aufenthaltsdokument?.Seiten ?? []];

    // The package's id follows from the message's, so that a retry sends the same packages again.
    private static Guid Abgeleitet(Guid uuid, int nummer)
    {
        Span<byte> eingabe = stackalloc byte[20];
        uuid.TryWriteBytes(eingabe, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(eingabe[16..], nummer);
        var bytes = SHA256.HashData(eingabe).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
