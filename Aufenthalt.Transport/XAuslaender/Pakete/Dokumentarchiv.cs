using System.IO.Compression;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Pakete;

/// <summary>
/// The zip archive of a package delivery: flat names <c>&lt;uuid&gt;.&lt;format&gt;</c>, stored without compression (PDF and JPG do not
/// shrink), always the same bytes. It is never held: each part is cut out of a fresh run, so parts can be built one by one, days apart.
/// </summary>
internal sealed class Dokumentarchiv(IReadOnlyList<Dokument> dokumente, DateTimeOffset zeitpunkt)
{
    private static readonly byte[] Nullen = new byte[64 * 1024];

    /// <summary>Bytes of the archive. Depends on the documents' lengths only, so they need not be read for it.</summary>
    public async Task<long> GroesseAsync(CancellationToken abbruch = default)
    {
        await using var zaehler = Ausschnittstrom.Zaehler();
        await SchreibeAsync(zaehler, quelle => new Dokumentquelle(quelle.Laenge, (ziel, ende) => SchreibeNullenAsync(ziel, quelle.Laenge, ende)), abbruch);
        return zaehler.Geschrieben;
    }

    /// <summary>The bytes from <paramref name="von"/> to before <paramref name="bis"/>.</summary>
    public Dokumentquelle Teil(long von, long bis) => new(bis - von, async (ziel, abbruch) =>
    {
        await using var ausschnitt = new Ausschnittstrom(ziel, von, bis);
        await SchreibeAsync(ausschnitt, quelle => quelle, abbruch);
    });

    private async Task SchreibeAsync(Stream ziel, Func<Dokumentquelle, Dokumentquelle> wahl, CancellationToken abbruch)
    {
        await using var archiv = await ZipArchive.CreateAsync(ziel, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, abbruch);
        foreach (var dokument in dokumente)
        {
            var eintrag = archiv.CreateEntry($"{dokument.Referenz}.{dokument.Endung}", CompressionLevel.NoCompression);
            eintrag.LastWriteTime = zeitpunkt;
            await using var inhalt = await eintrag.OpenAsync(abbruch);
            await wahl(dokument.Quelle!).Schreibe(inhalt, abbruch);
        }
    }

    private static async Task SchreibeNullenAsync(Stream ziel, long laenge, CancellationToken abbruch)
    {
        for (var rest = laenge; rest > 0; rest -= Nullen.Length)
        {
            await ziel.WriteAsync(Nullen.AsMemory(0, (int)Math.Min(rest, Nullen.Length)), abbruch);
        }
    }
}
