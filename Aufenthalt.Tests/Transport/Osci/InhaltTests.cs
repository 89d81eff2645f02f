using System.Text;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Inhalt;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Content end to end: what the reader accepts, and what goes to quarantine with which reason.</summary>
public sealed class InhaltTests
{
    private const string Nachricht = "<a>ß</a>";

    private static IEnumerable<TestCaseData> Abzulehnende()
    {
        var onlinedienst = TestZertifikate.Pki.Signatur("onlinedienst");
        var gut = FremderInhalt.Signiert(Nachricht, onlinedienst);
        yield return Fall("not signed", new() { Container = FremderInhalt.Huelle(FremderInhalt.Inhalt(Nachricht)) }, "T010");
        yield return Fall("content changed after signing", new() { Container = FremderInhalt.Signiert(Nachricht, onlinedienst, ersetzt: "<a>x</a>") }, "T011");
        yield return Fall("signed by another than named", new() { Container = FremderInhalt.Signiert(Nachricht, TestZertifikate.Pki.Signatur("fachverfahren"), onlinedienst) }, "T011");
        yield return Fall("signed by a certificate that is not enclosed", new() { Container = FremderInhalt.Signiert(Nachricht, TestZertifikate.Pki.Signatur("fachverfahren")) }, "T011");
        yield return Fall("a second content nobody signed", new() { Container = gut.Replace("</osci:ContentContainer>", FremderInhalt.Inhalt("x", "content1") + "</osci:ContentContainer>", StringComparison.Ordinal) }, "struktur");
        yield return Fall("the same Id twice", new() { Container = gut.Replace("<ds:KeyInfo>", "<ds:KeyInfo Id=\"content0\">", StringComparison.Ordinal) }, "id-doppelt");
        yield return Fall("an attachment that is not there", new() { Container = gut.Replace("</osci:ContentContainer>", "<osci:Content Id=\"a\" href=\"cid:fehlt\"></osci:Content></osci:ContentContainer>", StringComparison.Ordinal) }, "struktur");
        yield return Fall("an attachment by web address", new() { Container = gut.Replace("</osci:ContentContainer>", "<osci:Content Id=\"a\" href=\"http://127.0.0.1/x\"></osci:Content></osci:ContentContainer>", StringComparison.Ordinal) }, "struktur");
        yield return Fall("a container inside a container", new() { Container = FremderInhalt.Huelle("<osci:Content>" + gut + "</osci:Content>") }, "struktur");
        yield return Fall("a DTD inside", new() { Container = "<!DOCTYPE x>" + gut }, "unlesbar");
        yield return Fall("something else inside", new() { Container = "<a/>" }, "struktur");
        yield return Fall("not encrypted", new() { Container = gut, Unverschluesselt = true }, "unverschluesselt");
        yield return Fall("CBC", new() { Container = gut, Datenverfahren = "http://www.w3.org/2001/04/xmlenc#aes256-cbc" }, "verfahren");
        yield return Fall("Triple-DES", new() { Container = gut, Datenverfahren = "http://www.w3.org/2001/04/xmlenc#tripledes-cbc" }, "verfahren");
        yield return Fall("RSA 1.5", new() { Container = gut, Schluesseltransport = "http://www.w3.org/2001/04/xmlenc#rsa-1_5" }, "verfahren");
        yield return Fall("encrypted for somebody else", new() { Container = gut, Leser = TestZertifikate.Pki.Chiffre("intermediaer"), Benannt = TestZertifikate.Pki.Chiffre("intermediaer") }, "T020");
        yield return Fall("named for us, encrypted for somebody else", new() { Container = gut, Leser = TestZertifikate.Pki.Chiffre("intermediaer"), Benannt = TestZertifikate.Pki.Chiffre("fachverfahren") }, "T020");
    }

    [TestCaseSource(nameof(Abzulehnende))]
    public async Task Content_is_refused_with_a_reason_and_can_still_be_acknowledged(Func<object> inhalt, string code)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);
        var ablage = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id.Wert!, null, (OsciInhalt)inhalt());
        Assert.That(ablage.IstErledigt, Is.True, ablage.Fehler?.ToString());

        OsciErgebnis<OsciKlartext>? geoeffnet = null;
        var abruf = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) =>
        {
            geoeffnet = sendung.Oeffne();
            return Task.FromResult(true);
        });

        Assert.That((geoeffnet!.Ausgang, geoeffnet.Fehler?.Code), Is.EqualTo((OsciAusgang.Abgelehnt, code)), geoeffnet.Fehler?.ToString());
        Assert.That(abruf.Wert, Is.EqualTo(1));
    }

    [Test]
    public async Task An_initialization_vector_of_16_bytes_is_read()
    {
        var inhalt = new FremderInhalt { Container = FremderInhalt.Signiert(Nachricht, TestZertifikate.Pki.Signatur("onlinedienst")), IvLaenge = 16 }.Baue();

        var (text, _) = await UeberAsync(inhalt);

        Assert.That(text, Is.EqualTo(Nachricht));
    }

    [Test]
    public async Task A_message_signed_before_the_certificate_changed_still_names_its_author()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var neuer = strecke.Client(new OsciIdentitaet(TestZertifikate.Pki.Signatur("fachverfahren"), TestZertifikate.Pki.Chiffre("onlinedienst")));
        var id = await neuer.ReserviereNachrichtenIdAsync(strecke.Ziel);
        await neuer.HinterlegeAsync(strecke.Ziel, id.Wert!, null, Teststrecke.Inhalt(Encoding.UTF8.GetBytes(Nachricht)));

        string? autor = null;
        await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) =>
        {
            autor = sendung.Oeffne().Wert!.Autor.Subject;
            return Task.FromResult(true);
        });

        Assert.That(autor, Is.EqualTo(TestZertifikate.Pki.Signatur("onlinedienst").Subject));
    }

    [Test]
    public async Task A_mailbox_of_an_earlier_certificate_is_still_emptied()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        await strecke.HinterlegeAsync("<a/>"u8.ToArray());
        var gewechselt = strecke.Client(new OsciIdentitaet(TestZertifikate.Pki.Signatur("fachverfahren"), TestZertifikate.Pki.Chiffre("intermediaer"))
        {
            FruehereChiffren = [TestZertifikate.Pki.Chiffre("fachverfahren")],
        });

        var geoeffnet = false;
        var abruf = await gewechselt.PostfachAsync(strecke.Ziel, (sendung, _) => Task.FromResult(geoeffnet = sendung.Oeffne().IstErledigt));

        Assert.That((abruf.Wert, geoeffnet), Is.EqualTo((1, true)));
    }

    [Test]
    public void Stored_content_is_read_back_with_its_certificates()
    {
        var inhalt = Teststrecke.Inhalt("<a/>"u8.ToArray());

        Assert.That(inhalt.Autor.Subject, Is.EqualTo(TestZertifikate.Pki.Signatur("onlinedienst").Subject));
        Assert.That(inhalt.Leser.Subject, Is.EqualTo(TestZertifikate.Pki.Chiffre("fachverfahren").Subject));
        Assert.That(() => OsciInhalt.Lies("irgendwas, das kein Inhalt ist"u8.ToArray()), Throws.TypeOf<InvalidDataException>());
    }

    private static async Task<(string Text, OsciFehler? AutorFehler)> UeberAsync(OsciInhalt inhalt)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);
        await strecke.Sender.HinterlegeAsync(strecke.Ziel, id.Wert!, null, inhalt);
        (string, OsciFehler?) gefunden = ("", null);
        await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) =>
        {
            var klar = sendung.Oeffne();
            Assert.That(klar.IstErledigt, Is.True, klar.Fehler?.ToString());
            gefunden = (Encoding.UTF8.GetString(klar.Wert!.AlsBytes()), klar.Wert.AutorFehler);
            return Task.FromResult(true);
        });
        return gefunden;
    }

    private static TestCaseData Fall(string name, FremderInhalt inhalt, string code) =>
        new TestCaseData(new Func<object>(inhalt.Baue), code).SetArgDisplayNames(name, code);
}
