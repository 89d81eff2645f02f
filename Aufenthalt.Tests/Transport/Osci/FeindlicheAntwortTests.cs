using System.Text.RegularExpressions;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.TestIntermediaer;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>What a client must not fall for. Every case ends as a value, and never as "done".</summary>
public sealed partial class FeindlicheAntwortTests
{
    private static IEnumerable<TestCaseData> Innen()
    {
        yield return Fall("a changed feedback text", s => s.Replace("Dialog beendet", "Dialog Beendet", StringComparison.Ordinal), "9601");
        yield return Fall("no signature", s => Signaturblock().Replace(s, string.Empty), "9600");
        yield return Fall("a header block that is not signed", s => s.Replace("</soap:Header>", "<osci:Neu Id=\"neu\"/></soap:Header>", StringComparison.Ordinal), "9602");
        yield return Fall("an attachment that is not signed", MitAnlage, "9602");
        yield return Fall("an Id that occurs twice", s => s.Replace("<soap:Body Id=\"im-koerper\">", "<soap:Body Id=\"im-kontrolle\">", StringComparison.Ordinal), "id-doppelt");
        yield return Fall("a second control block", s => s.Replace("<osci:SupplierSignature ", "<osci:ControlBlock Id=\"zwei\"/><osci:SupplierSignature ", StringComparison.Ordinal), "struktur");
        yield return Fall("the signed body moved away and another in its place", Umverpackt, "struktur");
        yield return Fall("another challenge", s => Antwortwert().Replace(s, "<osci:Response>AAAAAAAAAAAAAA==</osci:Response>"), "9601");
        yield return Fall("a signature with SHA-1", s => s.Replace("http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1", "http://www.w3.org/2000/09/xmldsig#rsa-sha1", StringComparison.Ordinal), "verfahren");
        yield return Fall("a digest with SHA-1", s => s.Replace("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1", StringComparison.Ordinal), "verfahren");
        yield return Fall("a reference without transform", s => s.Replace("<ds:Transforms>", "<ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>", StringComparison.Ordinal), "9601");
        yield return Fall("another message type", s => s.Replace("soapResponseToGetMessageId", "soapResponseToStoreDelivery", StringComparison.Ordinal), "9100");
        yield return Fall("an unknown message type", s => s.Replace("soapResponseToGetMessageId.xsd", "soapX.xsd x", StringComparison.Ordinal), "9100");
        yield return Fall("a DTD", s => s.Replace("<soap:Envelope", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x\"><soap:Envelope", StringComparison.Ordinal), "xml");
        yield return Fall("an entity bomb", s => s.Replace("<soap:Envelope", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><soap:Envelope", StringComparison.Ordinal), "xml");
        yield return Fall("XML that is not well-formed", s => s.Replace("</soap:Header>", string.Empty, StringComparison.Ordinal), "xml");
        yield return Fall("nesting without end", s => s.Replace("</soap:Header>", string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)) + "</soap:Header>", StringComparison.Ordinal), "xml-tiefe");
        yield return Fall("a header block of 2 MB", s => s.Replace("</soap:Header>", $"<a Id=\"gross\">{new string('x', 2_000_000)}</a></soap:Header>", StringComparison.Ordinal), "zu-gross");
        yield return Fall("an xml: attribute on the envelope", s => s.Replace("<soap:Envelope ", "<soap:Envelope xml:lang=\"de\" ", StringComparison.Ordinal), "struktur");
        yield return Fall("a part in another charset", s => s.Replace("charset=UTF-8", "charset=UTF-16", StringComparison.Ordinal), "mime");
        yield return Fall("no end boundary", s => s[..s.LastIndexOf("--", StringComparison.Ordinal)], "mime");
        yield return Fall("no multipart at all", _ => "Guten Tag", "mime");
        yield return Fall("feedback that is empty", s => Feedback().Replace(s, "<osci:Feedback/>"), "9601");
        yield return Fall("text behind the envelope", s => s.Replace("</soap:Envelope>", "</soap:Envelope>x", StringComparison.Ordinal), "xml");
    }

    [TestCaseSource(nameof(Innen))]
    public async Task A_manipulated_response_counts_as_no_answer(Func<string, string> aenderung, string code)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.AendereAntwort = antwort => Manipulation.Aendere(antwort, TestZertifikate.Pki.Chiffre("onlinedienst"), aenderung);

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler?.Code), Is.EqualTo((OsciAusgang.Unbekannt, code)), ergebnis.Fehler?.ToString());
    }

    [Test]
    public async Task A_response_of_another_order_is_rejected_as_a_replay()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);
        var alt = strecke.Mitschnitt.Paare[0].Antwort;
        strecke.Mitschnitt.AendereAntwort = _ => alt;

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "9400")));
    }

    [Test]
    public async Task A_flipped_bit_of_the_ciphertext_is_noticed()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.AendereAntwort = antwort =>
        {
            antwort[^60] ^= 1;
            return antwort;
        };

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "9202")));
    }

    [TestCase("http://www.w3.org/2009/xmlenc11#aes256-gcm", "http://www.w3.org/2001/04/xmlenc#aes256-cbc")]
    [TestCase("http://www.w3.org/2009/xmlenc11#aes256-gcm", "http://www.w3.org/2001/04/xmlenc#tripledes-cbc")]
    [TestCase("http://www.w3.org/2009/xmlenc11#rsa-oaep", "http://www.w3.org/2001/04/xmlenc#rsa-1_5")]
    [TestCase("http://www.w3.org/2009/xmlenc11#mgf1sha256", "http://www.w3.org/2009/xmlenc11#mgf1sha1")]
    [TestCase("Value=\"12\"", "Value=\"4\"")]
    public async Task Older_algorithms_of_the_envelope_are_refused(string gut, string alt)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.AendereAntwort = antwort =>
            System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(antwort).Replace(gut, alt, StringComparison.Ordinal));

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "verfahren")));
    }

    [Test]
    public async Task An_unencrypted_response_is_refused()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.AendereAntwort = antwort => System.Text.Encoding.Latin1.GetBytes(Manipulation.Oeffne(antwort, TestZertifikate.Pki.Chiffre("onlinedienst")));

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "unverschluesselt")));
    }

    [Test]
    public async Task An_answer_larger_than_allowed_is_cut_off()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var client = strecke.Client(TestZertifikate.Onlinedienst, einstellungen: TestZertifikate.Einstellungen with { HoechstAntwort = 1000 });

        var ergebnis = await client.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "zu-gross")));
    }

    [Test]
    public async Task A_response_signed_with_an_expired_certificate_is_refused()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Dienst.Stoerung.Setze(new Stoerfall { AbgelaufenesZertifikat = true });

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "zertifikat-zeit")));
    }

    [Test]
    public async Task A_response_signed_by_somebody_of_another_PKI_is_refused()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var client = strecke.Client(TestZertifikate.Onlinedienst, einstellungen: TestZertifikate.Einstellungen with
        {
            Vertrauen = new OsciVertrauen { Anker = [TestZertifikate.Pki.Ca] },
        });
        var fremd = strecke.Ziel with { Signatur = TestZertifikate.Pki.Signatur("fachverfahren") };

        var ergebnis = await client.ReserviereNachrichtenIdAsync(fremd);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "9601")));
    }

    [Test]
    public async Task Without_a_trust_anchor_nothing_is_sent()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        var client = strecke.Client(TestZertifikate.Onlinedienst, einstellungen: new OsciEinstellungen());

        var ergebnis = await client.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Abgelehnt, "zertifikat-anker")));
        Assert.That(strecke.Mitschnitt.Paare, Is.Empty);
    }

    private static TestCaseData Fall(string name, Func<string, string> aenderung, string code) =>
        new TestCaseData(aenderung, code).SetArgDisplayNames(name, code);

    private static string MitAnlage(string s)
    {
        var grenze = Grenze().Match(s).Groups[1].Value;
        var ende = s.LastIndexOf($"\r\n--{grenze}--", StringComparison.Ordinal);
        return s[..ende] + $"\r\n--{grenze}\r\nContent-Type: application/octet-stream\r\nContent-ID: <boese.exe>\r\n\r\nMZ" + s[ende..];
    }

    /// <summary>Signature wrapping: the signed body under an element nobody reads, a forged one where the reader looks.</summary>
    private static string Umverpackt(string s)
    {
        var koerper = Koerper().Match(s).Value;
        var falsch = koerper.Replace("im-koerper", "falsch", StringComparison.Ordinal);
        return s.Replace(koerper, falsch + koerper, StringComparison.Ordinal);
    }

    [GeneratedRegex("<osci:SupplierSignature.*?</osci:SupplierSignature>", RegexOptions.Singleline)]
    private static partial Regex Signaturblock();

    [GeneratedRegex("<osci:Response>[^<]*</osci:Response>")]
    private static partial Regex Antwortwert();

    [GeneratedRegex("<osci:Feedback>.*?</osci:Feedback>")]
    private static partial Regex Feedback();

    [GeneratedRegex("<soap:Body.*?</soap:Body>", RegexOptions.Singleline)]
    private static partial Regex Koerper();

    [GeneratedRegex("boundary=([^;]+);")]
    private static partial Regex Grenze();
}
