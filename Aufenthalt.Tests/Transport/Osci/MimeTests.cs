using System.Text;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Mime;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

[Category(Kategorien.Fuzz)]
public sealed class MimeTests
{
    private const string Kopf = "MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary=g; type=text/xml\r\n";

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void What_is_packed_is_unpacked_byte_for_byte(byte[]? inhalt, byte[]? zweiter)
    {
        var grenze = MimeSchreiber.NeueGrenze();
        var nachricht = MimeSchreiber.Kopf(grenze)
            .PlusUmschlag(grenze, new Bytefolge().Plus(inhalt ?? []), mitLaenge: false)
            .PlusChiffratkopf(grenze).Plus(zweiter ?? [])
            .PlusEnde(grenze).AlsBytesAsync(default).Result;

        using var gelesen = Lies(nachricht);

        Assert.That(gelesen.Teile.Select(t => t.ContentId), Is.EqualTo(new[] { "osci@message", "osci_enc" }));
        Assert.That(Inhalt(gelesen, 0), Is.EqualTo(inhalt ?? []));
        Assert.That(Inhalt(gelesen, 1), Is.EqualTo(zweiter ?? []));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Any_bytes_are_read_or_refused_but_never_crash(int saat)
    {
        var zufall = new Random(saat);
        var bytes = Encoding.Latin1.GetBytes(Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\nxyz\r\n--g\r\nContent-ID: <b>\r\n\r\n\0\u00ff\r\n--g--\r\n");
        for (var i = zufall.Next(1, 6); i > 0; i--)
            bytes[zufall.Next(bytes.Length)] = (byte)zufall.Next(256);
        bytes = bytes[..zufall.Next(bytes.Length + 1)];

        try
        {
            using var gelesen = Lies(bytes);
            Assert.That(gelesen.Teile.Sum(t => t.Laenge), Is.LessThanOrEqualTo(bytes.Length));
        }
        catch (OsciFormatException fehler)
        {
            Assert.That(fehler.Fehler.Code, Is.EqualTo("mime"));
        }
    }

    [TestCase(64 * 1024)]
    [TestCase(64 * 1024 - 1)]
    [TestCase(64 * 1024 - 7)]
    [TestCase(5_000_000)]
    public void A_boundary_is_found_wherever_blocks_of_the_search_meet(int laenge)
    {
        var inhalt = new byte[laenge];
        new Random(1).NextBytes(inhalt);
        var nachricht = (byte[])[.. Encoding.ASCII.GetBytes(Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\n"), .. inhalt, .. "\r\n--g--\r\n"u8];

        using var gelesen = Lies(nachricht);

        Assert.That(Inhalt(gelesen, 0), Is.EqualTo(inhalt));
    }

    [TestCase("\r\n\r\n" + Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\nx\r\n--g--", "x", TestName = "Leading blank lines are allowed")]
    [TestCase(Kopf + "\r\nVorwort\r\n--g\r\nContent-ID: <a>\r\n\r\nx\r\n--g--", "x", TestName = "A preamble is skipped")]
    [TestCase(Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\n--gx\r\n--g--", "--gx", TestName = "A line that only begins like the boundary is content")]
    [TestCase(Kopf + "\r\n--g\r\nContent-ID: <a>\r\nContent-Length: 99\r\n\r\nx\r\n--g--", "x", TestName = "A wrong Content-Length is ignored")]
    [TestCase(Kopf + "\r\n--g\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\neHl6\r\n\r\n--g--", "xyz", TestName = "Base64 is decoded")]
    [TestCase(Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\n\r\n--g--", "", TestName = "A part may be empty")]
    public void Lenient_where_peers_differ(string nachricht, string erwartet)
    {
        using var gelesen = Lies(Encoding.Latin1.GetBytes(nachricht));
        using var strom = gelesen.OeffneDekodiert(gelesen.Teile[0]);
        using var leser = new StreamReader(strom, Encoding.Latin1);

        Assert.That(leser.ReadToEnd(), Is.EqualTo(erwartet));
    }

    [TestCase(Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\nx\r\n--g\r\nContent-ID: <a>\r\n\r\ny\r\n--g--", TestName = "Duplicate Content-ID")]
    [TestCase(Kopf + "\r\n--g\r\nContent-ID: <a>\r\n\r\nx", TestName = "No end boundary")]
    [TestCase(Kopf + "\r\n--g\r\nContent-Type: text/xml; charset=utf-16\r\n\r\nx\r\n--g--", TestName = "Other charset")]
    [TestCase(Kopf + "\r\n--g\r\nContent-Transfer-Encoding: uuencode\r\n\r\nx\r\n--g--", TestName = "Unknown encoding")]
    [TestCase("Content-Type: text/plain\r\n\r\nx", TestName = "Not multipart")]
    [TestCase("Content-Type: Multipart/Related\r\n\r\nx", TestName = "No boundary")]
    [TestCase("Content-Type: Multipart/Related; boundary=g\r\nContent-Type: Multipart/Related; boundary=h\r\n\r\n--g--", TestName = "Duplicate header line")]
    [TestCase("", TestName = "Nothing at all")]
    public void Strict_where_leniency_would_be_dangerous(string nachricht) =>
        Assert.That(() => Lies(Encoding.Latin1.GetBytes(nachricht)), Throws.TypeOf<OsciFormatException>());

    [Test]
    public void A_header_without_end_is_bounded()
    {
        var endlos = Encoding.ASCII.GetBytes("X: " + new string('y', 200_000));

        Assert.That(() => Lies(endlos), Throws.TypeOf<OsciFormatException>());
    }

    private static MimeNachricht Lies(byte[] bytes)
    {
        var lager = Zwischenlager.Fuer(100_000_000);
        lager.Write(bytes);
        return MimeLeser.Lies(lager);
    }

    private static byte[] Inhalt(MimeNachricht nachricht, int teil)
    {
        using var strom = nachricht.Oeffne(nachricht.Teile[teil]);
        using var ziel = new MemoryStream();
        strom.CopyTo(ziel);
        return ziel.ToArray();
    }
}
