using System.Security.Cryptography;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Inhalt;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>60 MB of XML are about 107 MB on the wire; they pass through files and small buffers.</summary>
[NonParallelizable]
public sealed class GrosseNachrichtTests
{
    private const int Groesse = 60 * 1024 * 1024;

    [Test]
    public async Task Sixty_megabytes_are_built_and_sent_in_little_memory_and_arrive_unchanged()
    {
        var ordner = Directory.CreateTempSubdirectory("osci-gross").FullName;
        try
        {
            var (quelle, erwartet) = await ErzeugeAsync(Path.Combine(ordner, "nachricht.xml"));
            var ablage = Path.Combine(ordner, "inhalt");
            var vorher = GC.GetTotalAllocatedBytes(precise: true);
            await using (var xml = File.OpenRead(quelle))
            await using (var ziel = File.Create(ablage))
                Inhaltsbauer.Baue(xml, TestZertifikate.Pki.Signatur("onlinedienst"), TestZertifikate.Pki.Chiffre("fachverfahren"), "XAUSLAENDER_DATA", ziel);
            var nachBau = GC.GetTotalAllocatedBytes(precise: true);
            Assert.That(nachBau - vorher, Is.LessThan(20_000_000), "allocated while building");

            await using var strecke = await Teststrecke.StarteAsync();
            var id = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);
            var gesendet = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id.Wert!, "groß", OsciInhalt.Lies(() => File.OpenRead(ablage)));
            Assert.That(gesendet.IstErledigt, Is.True, gesendet.Fehler?.ToString());

            byte[]? gefunden = null;
            var abruf = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) =>
            {
                using var klar = sendung.Oeffne().Wert!;
                using var summe = SHA256.Create();
                using (var ziel = new CryptoStream(Stream.Null, summe, CryptoStreamMode.Write))
                    klar.KopiereNach(ziel);
                gefunden = summe.Hash;
                return Task.FromResult(true);
            });
            Assert.That(abruf.Wert, Is.EqualTo(1), abruf.Fehler?.ToString());
            Assert.That(gefunden, Is.EqualTo(erwartet));
        }
        finally
        {
            Directory.Delete(ordner, recursive: true);
        }
    }

    [Test]
    public async Task The_body_of_a_large_order_is_written_without_holding_it()
    {
        var ablage = Path.GetTempFileName();
        try
        {
            await using (var ziel = File.Create(ablage))
            {
                using var xml = new MemoryStream(new byte[Groesse]);
                Inhaltsbauer.Baue(xml, TestZertifikate.Pki.Signatur("onlinedienst"), TestZertifikate.Pki.Chiffre("fachverfahren"), "C", ziel);
            }
            using var http = new HttpClient(new Senke());
            var client = new OsciClient(http, TestZertifikate.Onlinedienst, TestZertifikate.Einstellungen with { Frist = TimeSpan.FromMinutes(5) }, TimeProvider.System);
            var vorher = GC.GetTotalAllocatedBytes(precise: true);

            var ergebnis = await client.HinterlegeAsync(
                new OsciZiel(new Uri("http://127.0.0.1/"), TestZertifikate.Pki.Chiffre("intermediaer")), "id", null, OsciInhalt.Lies(() => File.OpenRead(ablage)));

            Assert.That(ergebnis.Ausgang, Is.EqualTo(OsciAusgang.Unbekannt));
            Assert.That(GC.GetTotalAllocatedBytes(precise: true) - vorher, Is.LessThan(30_000_000), "allocated while sending");
        }
        finally
        {
            File.Delete(ablage);
        }
    }

    private static async Task<(string Pfad, byte[] Summe)> ErzeugeAsync(string pfad)
    {
        using var summe = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var datei = File.Create(pfad);
        var stueck = new byte[1024 * 1024];
        var zufall = new Random(7);
        for (var i = 0; i < Groesse / stueck.Length; i++)
        {
            zufall.NextBytes(stueck);
            summe.AppendData(stueck);
            await datei.WriteAsync(stueck);
        }
        return (pfad, summe.GetHashAndReset());
    }

    /// <summary>Takes the order and answers nothing.</summary>
    private sealed class Senke : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            return new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        }
    }
}
