using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Signatur;
using Aufenthalt.Transport.Osci.Xml;
using Aufenthalt.Transport.TestIntermediaer;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Messages of the most used library, recorded: who reads these reads the world's.</summary>
[Category(Kategorien.Interop)]
public sealed class AufgezeichneteSchleifeTests
{
    private const long Grenze = 10_000_000;

    [Test]
    public void The_recorded_loop_is_at_hand()
    {
        if (OsciUnterlagen.Ordner is null)
            Assert.Ignore("No folder 'shared' beside the checkout and no AUFENTHALT_SHARED: the recorded OSCI messages and the schemas are not tested.");
        Assert.That(OsciUnterlagen.Beispiele("*.mime").Count(), Is.EqualTo(44));
    }

    [TestCaseSource(nameof(Innere))]
    public void A_recorded_message_is_read_and_its_signature_holds(string name)
    {
        using var nachricht = Lies(name);
        var umschlag = Lies(nachricht);
        var signaturblock = name.StartsWith("req", StringComparison.Ordinal) ? "ClientSignature" : "SupplierSignature";

        var signierer = Nachrichtensignatur.Pruefe(umschlag, nachricht, Zertifikatsblock.Lies(umschlag), signaturblock);

        Assert.That(signierer.Subject, Does.Contain("Signature"));
        Assert.That(Kontrollangaben.Lies(umschlag), Is.Not.Null);
    }

    [TestCaseSource(nameof(Aeussere))]
    public void A_recorded_envelope_says_for_whom_and_how_it_is_encrypted(string name)
    {
        using var nachricht = Lies(name);
        var umschlag = Lies(nachricht);

        var angaben = Chiffrierangaben.Lies(XmlStueck.Lies(umschlag.Koerper.Kanonisch!).Eines(XmlStueck.Xenc + "EncryptedData"));

        Assert.That(umschlag.Nachrichtentyp, Is.EqualTo("MessageEncrypted"));
        Assert.That((angaben.Verfahren, angaben.IvLaenge), Is.EqualTo((Verfahren.Aes256Gcm, 12)));
        Assert.That(angaben.Schluessel.Single().Zertifikat, Is.Not.Null);
        Assert.That(nachricht.Finde("osci_enc"), Is.Not.Null);
    }

    [TestCaseSource(nameof(Antworten))]
    public void A_recorded_response_yields_feedback_cards_and_features(string name)
    {
        var nachricht = Lies(name);
        var typ = Lies(nachricht).Nachrichtentyp!["ResponseTo".Length..];
        using var antwort = Antwort.Lies(nachricht, typ, Grenze);

        Assert.That(antwort.Rueckmeldungen.Single().Code, Is.EqualTo("0800").Or.EqualTo("0801"));
        if (typ == "GetMessageId")
            Assert.That(antwort.MessageId, Is.EqualTo("665d3fc8-acda-4397-abe8-9a8e468421d5"));
        if (name == "rsp-10.inner.mime")
            Assert.That(antwort.Laufzettel.Single(), Has.Property("Abruf").Not.Null.And.Property("Empfang").Not.Null.And.Property("Betreff").EqualTo("beispiel"));
    }

    [TestCaseSource(nameof(Anfragen))]
    public void The_test_Intermediaer_accepts_a_recorded_order(string name)
    {
        var auftrag = Auftrag(name);

        var signierer = Signaturpruefer.Pruefe(auftrag);

        Assert.That(signierer.Rolle, Is.EqualTo("SignatureCertificateOriginator"));
    }

    [TestCaseSource(nameof(Innere))]
    public void A_single_changed_byte_of_a_signed_block_is_noticed(string name)
    {
        var bytes = OsciUnterlagen.Beispiel(name);
        var stelle = bytes.AsSpan().IndexOf("<osci:Challenge>"u8);
        if (stelle < 0)
            stelle = bytes.AsSpan().IndexOf("<osci:Response>"u8);
        bytes[stelle + 18] ^= 1;
        using var nachricht = Lies(bytes);
        var umschlag = Lies(nachricht);
        var signaturblock = name.StartsWith("req", StringComparison.Ordinal) ? "ClientSignature" : "SupplierSignature";

        Assert.That(() => Nachrichtensignatur.Pruefe(umschlag, nachricht, Zertifikatsblock.Lies(umschlag), signaturblock),
            Throws.TypeOf<OsciFormatException>().With.Property("Fehler").Property("Code").EqualTo("9601"));
    }

    private static IEnumerable<string> Innere() => OsciUnterlagen.Beispiele("*.inner.mime");

    private static IEnumerable<string> Aeussere() => OsciUnterlagen.Beispiele("*.mime").Except(Innere());

    private static IEnumerable<string> Antworten() => OsciUnterlagen.Beispiele("rsp-*.inner.mime");

    private static IEnumerable<string> Anfragen() => OsciUnterlagen.Beispiele("req-*.inner.mime");

    private static Aufenthalt.Transport.TestIntermediaer.Auftrag Auftrag(string name) =>
        Aufenthalt.Transport.TestIntermediaer.Auftrag.Lies(Paket.Zerlege(OsciUnterlagen.Beispiel(name)));

    private static MimeNachricht Lies(string name) => Lies(OsciUnterlagen.Beispiel(name));

    private static MimeNachricht Lies(byte[] bytes)
    {
        var lager = Zwischenlager.Fuer(Grenze);
        lager.Write(bytes);
        return MimeLeser.Lies(lager);
    }

    private static Umschlag Lies(MimeNachricht nachricht)
    {
        using var strom = nachricht.Oeffne(nachricht.Teile[0]);
        return Umschlagleser.Lies(strom, Grenze);
    }
}
