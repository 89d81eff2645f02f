using System.IO.Compression;
using System.Security.Cryptography;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Pakete;
using Aufenthalt.Transport.XAuslaender.Schreiben;
using Aufenthalt.Transport.XAuslaender.Zuordnen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>Size costs no memory, and what is too large for one message goes in packages.</summary>
public sealed class GrosseNachrichtenTests
{
    private const int Mebibyte = 1024 * 1024;

    [Test]
    public async Task A_message_of_50_MB_is_written_in_bounded_memory()
    {
        var nachricht = Beispiele.Baue(Mit(36, Mebibyte)).Nachricht!;
        var vorher = GC.GetTotalAllocatedBytes(precise: true);
        await using var ziel = new Zaehler();
        await Nachrichtenschreiber.SchreibeAsync(nachricht, Beispiele.Aktuell, ziel);
        var belegt = GC.GetTotalAllocatedBytes(precise: true) - vorher;
        Assert.Multiple(() =>
        {
            Assert.That(ziel.Bytes, Is.GreaterThan(48 * Mebibyte));
            Assert.That(belegt, Is.LessThan(12 * Mebibyte));
        });
    }

    [Test]
    public async Task A_message_of_50_MB_is_read_in_bounded_memory()
    {
        var datei = Path.GetTempFileName();
        await using (var ziel = File.Create(datei))
        {
            await Nachrichtenschreiber.SchreibeAsync(Beispiele.Baue(Mit(36, Mebibyte)).Nachricht!, Beispiele.Aktuell, ziel);
        }

        await using var quelle = File.OpenRead(datei);
        var vorher = GC.GetAllocatedBytesForCurrentThread();
        var ergebnis = Beispiele.Leser.Lies(quelle);
        var belegt = GC.GetAllocatedBytesForCurrentThread() - vorher;
        File.Delete(datei);
        Assert.Multiple(() =>
        {
            Assert.That(ergebnis.Gelesen?.Anlagen, Has.Count.EqualTo(37));
            Assert.That(belegt, Is.LessThan(12 * Mebibyte));
        });
    }

    [Test]
    public async Task A_small_message_needs_no_packages()
    {
        var sendung = await Paketierung.PlaneAsync(Beispiele.Baue(Beispiele.P1()).Nachricht!, Beispiele.Aktuell);
        Assert.That((sendung.Pakete.Count, sendung.Fehler), Is.EqualTo((0, (Baufehler?)null)));
    }

    [Test]
    public async Task Packages_put_together_are_the_archive_with_every_document()
    {
        var sendung = await Paketierung.PlaneAsync(Beispiele.Baue(Mit(70, Mebibyte)).Nachricht!, Beispiele.Aktuell);
        var antrag = (Antrag)sendung.Fachnachricht;
        using var archiv = new MemoryStream();
        foreach (var paket in sendung.Pakete)
        {
            var xml = await Beispiele.SchreibeAsync(paket);
            Assert.That(xml, Has.Length.LessThan(50_000_000));
            var gelesen = Beispiele.Lies(xml, _ => new Offen(archiv));
            Assert.That(gelesen.Gelesen?.Nachricht, Is.EqualTo(paket));
        }

        Assert.Multiple(() =>
        {
            Assert.That(sendung.Pakete.Select(paket => paket.Paketnummer), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(antrag.Lieferung, Is.EqualTo(new Dokumentenlieferung(3, archiv.Length)));
            Assert.That(antrag.Zusammenfassung!.Referenz, Is.Null);
        });
        using var zip = new ZipArchive(archiv, ZipArchiveMode.Read);
        foreach (var (nachweis, nummer) in antrag.Nachweise.Select((nachweis, nummer) => (nachweis, nummer)))
        {
            await using var inhalt = zip.GetEntry($"{nachweis.Referenz}.pdf")!.Open();
            Assert.That(Convert.ToHexString(await SHA256.HashDataAsync(inhalt)), Is.EqualTo(Pruefsumme(nummer, Mebibyte)));
        }
    }

    [Test]
    public async Task The_same_application_gives_the_same_packages_again()
    {
        var nachricht = Beispiele.Baue(Mit(40, Mebibyte)).Nachricht!;
        var erste = await Paketierung.PlaneAsync(nachricht, Beispiele.Aktuell);
        var zweite = await Paketierung.PlaneAsync(nachricht, Beispiele.Aktuell);
        Assert.That(await HashAsync(zweite.Pakete[1]), Is.EqualTo(await HashAsync(erste.Pakete[1])));
    }

    [Test]
    public async Task Embedded_pages_that_alone_are_too_large_are_reported()
    {
        var seiten = Mit(40, Mebibyte).Anlagen.Select(anlage => anlage with { Feld = "belegAusweis", Inhaltstyp = "image/jpeg" }).ToList();
        var sendung = await Paketierung.PlaneAsync(Beispiele.Baue(Beispiele.P1() with { Anlagen = seiten }).Nachricht!, Beispiele.Aktuell);
        Assert.That(sendung.Fehler?.Code, Is.EqualTo("zu_gross"));
    }

    private static NachrichtEingabe Mit(int anzahl, int bytes) => Beispiele.P1() with
    {
        Anlagen = [.. Enumerable.Range(0, anzahl).Select(nummer =>
            new Anlage(new Guid(nummer, 1, 7, [8, 0, 0, 0, 0, 0, 0, 1]), "belegLohn", $"Lohn {nummer}", $"lohn-{nummer}.pdf", "application/pdf", Quelle(nummer, bytes)))],
    };

    private static Dokumentquelle Quelle(int nummer, int bytes) => Dokumentquelle.Aus(bytes, _ => ValueTask.FromResult<Stream>(new Muster(nummer, bytes)));

    private static string Pruefsumme(int nummer, int bytes)
    {
        using var strom = new Muster(nummer, bytes);
        return Convert.ToHexString(SHA256.HashData(strom));
    }

    private static async Task<string> HashAsync(Nachricht nachricht) => Convert.ToHexString(SHA256.HashData(await Beispiele.SchreibeAsync(nachricht)));

    /// <summary>The reader closes what it writes to; here one stream takes several attachments.</summary>
    private sealed class Offen(Stream ziel) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => ziel.Write(buffer, offset, count);
    }

    private sealed class Zaehler : MemoryStream
    {
        public long Bytes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Bytes += count;
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Bytes that follow from their place and a number, never held.</summary>
    private sealed class Muster(int saat, long laenge) : Stream
    {
        private long _ort;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => laenge;

        public override long Position
        {
            get => _ort;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bytes = (int)Math.Min(count, laenge - _ort);
            for (var i = 0; i < bytes; i++, _ort++)
            {
                buffer[offset + i] = (byte)(((_ort * 31) + saat) ^ (_ort >> 9));
            }

            return bytes;
        }

        public override void Flush()
        {
            // Nothing is buffered.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
