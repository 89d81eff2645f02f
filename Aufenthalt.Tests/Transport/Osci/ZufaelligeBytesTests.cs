using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Nachricht;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Responses and content with random damage end as one of the errors that become values, never otherwise.</summary>
[Category(Kategorien.Fuzz)]
public sealed class ZufaelligeBytesTests
{
    private byte[] _antwort = null!;

    [OneTimeSetUp]
    public async Task Aufzeichnen()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        await strecke.HinterlegeAsync("<a>ß</a>"u8.ToArray());
        strecke.Mitschnitt.Aufzeichnen = true;
        await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (_, _) => Task.FromResult(true));
        var innen = strecke.Mitschnitt.Paare.Select(p => Manipulation.Oeffne(p.Antwort, TestZertifikate.Pki.Chiffre("fachverfahren")));
        _antwort = Encoding.Latin1.GetBytes(innen.Single(s => s.Contains("soapResponseToFetchDelivery", StringComparison.Ordinal)));
    }

    [Test]
    public void An_undamaged_response_is_read() => Assert.That(Lies(_antwort), Is.Null);

    [Test]
    public void A_damaged_response_is_never_taken_and_never_crashes()
    {
        var zufall = new Random(20261125);
        var gelesen = 0;
        for (var runde = Umfang.Runden(2_000, 50_000); runde > 0; runde--)
        {
            var bytes = Beschaedige(zufall);
            if (Lies(bytes) is null)
                gelesen++;
        }

        // Bytes outside of what is signed, such as MIME headers and blanks, may change without harm.
        Assert.That(gelesen, Is.LessThan(Umfang.Runden(2_000, 50_000) / 4));
    }

    private byte[] Beschaedige(Random zufall)
    {
        var bytes = _antwort.ToArray();
        switch (zufall.Next(4))
        {
            case 0:
                bytes[zufall.Next(bytes.Length)] ^= (byte)(1 << zufall.Next(8));
                return bytes;
            case 1:
                return bytes[..zufall.Next(bytes.Length)];
            case 2:
                var stelle = zufall.Next(bytes.Length);
                return [.. bytes[..stelle], .. bytes[zufall.Next(bytes.Length)..]];
            default:
                zufall.NextBytes(bytes.AsSpan(zufall.Next(bytes.Length - 40), 40));
                return bytes;
        }
    }

    /// <returns>The kind of error, or null.</returns>
    private static string? Lies(byte[] bytes)
    {
        try
        {
            var lager = Zwischenlager.Fuer(10_000_000);
            lager.Write(bytes);
            using var antwort = Antwort.Lies(MimeLeser.Lies(lager), "FetchDelivery", 10_000_000);
            return null;
        }
        catch (Exception fehler) when (fehler is OsciFormatException or XmlException or CryptographicException or FormatException)
        {
            return fehler.GetType().Name;
        }
    }
}
