using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Aufenthalt.Tests.Transport.Osci;
using Aufenthalt.Transport.TestIntermediaer;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.TestIntermediaer;

/// <summary>Orders that the Intermediär must refuse, each with the code of the standard.</summary>
public sealed partial class FeindlicheAnfrageTests
{
    private static X509Certificate2 Intermediaer => TestZertifikate.Pki.Chiffre("intermediaer");

    private static IEnumerable<TestCaseData> Ablagen()
    {
        yield return Fall("no signature", s => Signaturblock().Replace(s, string.Empty), "9600");
        yield return Fall("a changed subject", s => s.Replace("<osci:Subject>Test", "<osci:Subject>Tast", StringComparison.Ordinal), "9601");
        yield return Fall("a changed content", s => s.Replace("</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></osci:ContentPackage>", "AAAA</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></osci:ContentPackage>", StringComparison.Ordinal), "9601");
        yield return Fall("an unsigned header block", s => s.Replace("</soap:Header>", "<x xmlns=\"u:x\" Id=\"x\"></x></soap:Header>", StringComparison.Ordinal), "9602");
        yield return Fall("a signature with SHA-1", s => s.Replace("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1", StringComparison.Ordinal), "9601");
        yield return Fall("no message id", s => Kennung().Replace(s, string.Empty), "9601");
        yield return Fall("a duplicate Id", s => s.Replace("Id=\"desiredlanguages\"", "Id=\"controlblock\"", StringComparison.Ordinal), "fault 9100");
        yield return Fall("a DTD", s => s.Replace("<soap:Envelope", "<!DOCTYPE x><soap:Envelope", StringComparison.Ordinal), "fault 9100");
        yield return Fall("an unknown type", s => s.Replace("soapStoreDelivery.xsd", "soapBringDelivery.xsd", StringComparison.Ordinal), "fault 9100");
        yield return Fall("no control block challenge", s => Challenge().Replace(s, string.Empty), "fault 9400");
        yield return Fall("a sequence number", s => s.Replace("SequenceNumber=\"0\"", "SequenceNumber=\"1\"", StringComparison.Ordinal), "fault 9400");
        yield return Fall("no envelope", _ => "Guten Tag", "fault 9100");
    }

    [TestCaseSource(nameof(Ablagen))]
    public async Task A_manipulated_order_is_refused(Func<string, string> aenderung, string codes)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        await strecke.HinterlegeAsync("<a/>"u8.ToArray());
        var ablage = strecke.Mitschnitt.Paare[1].Anfrage;

        var antwort = await SendeAsync(strecke, Manipulation.Aendere(ablage, Intermediaer, aenderung));

        Assert.That(Manipulation.Codes(antwort, TestZertifikate.Pki.Chiffre("onlinedienst")), Is.EqualTo(codes));
    }

    [Test]
    public async Task A_replayed_deposit_finds_its_id_used_up()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        await strecke.HinterlegeAsync("<a/>"u8.ToArray());

        var antwort = await SendeAsync(strecke, strecke.Mitschnitt.Paare[1].Anfrage);

        Assert.That(Manipulation.Codes(antwort, TestZertifikate.Pki.Chiffre("onlinedienst")), Is.EqualTo("9801"));
    }

    [Test]
    public async Task A_replayed_order_of_a_dialog_is_refused()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        var dialog = await strecke.Empfaenger.OeffneDialogAsync(strecke.Ziel);
        await dialog.Wert!.UngeleseneAsync(10);

        var antwort = await SendeAsync(strecke, strecke.Mitschnitt.Paare[1].Anfrage);

        Assert.That(Manipulation.Codes(antwort, TestZertifikate.Pki.Chiffre("fachverfahren")), Is.EqualTo("fault 9400"));
    }

    [Test]
    public async Task An_order_for_another_key_and_a_broken_ciphertext_are_told_apart()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);
        var kaputt = strecke.Mitschnitt.Paare[0].Anfrage.ToArray();
        kaputt[^60] ^= 1;
        var fremd = Umschlagoeffner.Verschliesse(new Stuecke().Plus("x"), TestZertifikate.Pki.Chiffre("fachverfahren")).AlsBytes();

        Assert.That(Manipulation.Codes(await SendeAsync(strecke, kaputt), Intermediaer), Is.EqualTo("fault 9202"));
        Assert.That(Manipulation.Codes(await SendeAsync(strecke, fremd), Intermediaer), Is.EqualTo("fault 9200"));
    }

    private static async Task<byte[]> SendeAsync(Teststrecke strecke, byte[] anfrage)
    {
        using var http = new HttpClient();
        using var antwort = await http.PostAsync(strecke.Ziel.Adresse, new ByteArrayContent(anfrage));
        return await antwort.Content.ReadAsByteArrayAsync();
    }

    private static TestCaseData Fall(string name, Func<string, string> aenderung, string codes) =>
        new TestCaseData(aenderung, codes).SetArgDisplayNames(name, codes);

    [GeneratedRegex("<osci:ClientSignature.*?</osci:ClientSignature>", RegexOptions.Singleline)]
    private static partial Regex Signaturblock();

    [GeneratedRegex("<osci:MessageId>[^<]*</osci:MessageId>")]
    private static partial Regex Kennung();

    [GeneratedRegex("<osci:Challenge>[^<]*</osci:Challenge>")]
    private static partial Regex Challenge();
}
