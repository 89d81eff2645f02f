using System.Text;
using Aufenthalt.Transport.XAuslaender.Lesen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>What strangers send: refused with a code, never a crash, never unbounded memory.</summary>
public sealed class LeserTests
{
    [Test]
    public void A_document_type_is_refused() => Erwarte("X000", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");

    [Test]
    public void An_entity_bomb_is_refused() => Erwarte(
        "X000", "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><l>&c;</l>");

    [Test]
    public void An_external_entity_is_refused() => Erwarte("X000", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");

    [Test]
    public void Broken_xml_is_refused() => Erwarte("X000", "<a><b></a>");

    [Test]
    public void Nothing_at_all_is_refused() => Erwarte("X000", "");

    [Test]
    public void Another_declared_encoding_is_refused() => Erwarte("S001", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>");

    [Test]
    public void Bytes_that_are_not_utf8_are_refused() => Erwarte("S001", [(byte)'<', (byte)'a', (byte)'>', 0xE4, (byte)'<', (byte)'/', (byte)'a', (byte)'>']);

    [Test]
    public void Utf16_is_refused() => Erwarte("S001", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<a/>")]);

    [Test]
    public void An_unknown_version_is_refused() => Erwarte("V000", "<a xmlns=\"http://www.osci.de/xauslaender9999\" version=\"99.99\"/>");

    [Test]
    public void A_known_namespace_with_another_version_is_refused() => Erwarte("V000", "<a xmlns=\"http://www.osci.de/xauslaender2611\" version=\"1.21.1\"/>");

    [Test]
    public void An_element_the_schema_does_not_know_is_refused() => Erwarte("X001", "<a xmlns=\"http://www.osci.de/xauslaender2611\" version=\"26.11\"/>");

    [Test]
    public void A_message_without_its_body_is_refused_with_the_place() =>
        Assert.That(Lies(Encoding.UTF8.GetBytes("<x:OZG.Ruecknahme.130111 xmlns:x=\"http://www.osci.de/xauslaender2611\" version=\"26.11\"/>"))?.Stelle, Does.Contain("130111"));

    [TestCase("<a>", "", "</a>", 100_000_000, TestName = "An_element_of_100_MB_is_refused_in_bounded_memory")]
    [TestCase("<a b=\"", "", "\"/>", 100_000_000, TestName = "An_attribute_of_100_MB_is_refused_in_bounded_memory")]
    [TestCase("<a b=\"", ">", "\"/>", 100_000_000, TestName = "An_attribute_full_of_closing_brackets_is_refused_in_bounded_memory")]
    [TestCase("<", "", "/>", 100_000_000, TestName = "A_name_of_100_MB_is_refused_in_bounded_memory")]
    [TestCase("<a>", "<b/>", "</a>", 100_000_000, TestName = "Millions_of_elements_are_refused_in_bounded_memory")]
    [TestCase("<a>", "<b>", "", 1_000_000, TestName = "Endless_nesting_is_refused_in_bounded_memory")]
    public void Huge_things_are_refused(string anfang, string stueck, string ende, int laenge)
    {
        using var strom = new Wiederholung(anfang, stueck.Length == 0 ? "x" : stueck, ende, laenge);
        var vorher = GC.GetAllocatedBytesForCurrentThread();
        var ergebnis = Beispiele.Leser.Lies(strom);
        var belegt = GC.GetAllocatedBytesForCurrentThread() - vorher;
        Assert.Multiple(() =>
        {
            Assert.That(ergebnis.Fehler, Is.Not.Null);
            Assert.That(belegt, Is.LessThan(60_000_000));
        });
    }

    [Test]
    public void An_error_never_repeats_what_the_message_said()
    {
        var fehler = Lies(Encoding.UTF8.GetBytes("<x:OZG.Ruecknahme.130111 xmlns:x=\"http://www.osci.de/xauslaender2611\" version=\"26.11\"><geheim>Mustermann</geheim></x:OZG.Ruecknahme.130111>"));
        Assert.That(fehler!.ToString(), Does.Not.Contain("Mustermann"));
    }

    private static void Erwarte(string code, string xml) => Erwarte(code, Encoding.UTF8.GetBytes(xml));

    private static void Erwarte(string code, byte[] xml) => Assert.That(Lies(xml)?.Code, Is.EqualTo(code));

    private static Lesefehler? Lies(byte[] xml) => Beispiele.Lies(xml).Fehler;

    /// <summary>A long document that is never held: a beginning, one piece over and over, an end.</summary>
    private sealed class Wiederholung(string anfang, string stueck, string ende, long laenge) : Stream
    {
        private readonly byte[] _anfang = Encoding.UTF8.GetBytes(anfang);
        private readonly byte[] _stueck = Encoding.UTF8.GetBytes(stueck);
        private readonly byte[] _ende = Encoding.UTF8.GetBytes(ende);
        private long _ort;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => _anfang.Length + laenge + _ende.Length;

        public override long Position
        {
            get => _ort;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bytes = (int)Math.Min(count, Length - _ort);
            for (var i = 0; i < bytes; i++, _ort++)
            {
                var imStueck = _ort - _anfang.Length;
                buffer[offset + i] = imStueck < 0 ? _anfang[_ort] : imStueck < laenge ? _stueck[imStueck % _stueck.Length] : _ende[imStueck - laenge];
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
