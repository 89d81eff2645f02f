using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>
/// Tools that know nothing of us verify and decrypt what we send: xmlsec1, and openssl for the key transport, since xmlsec1
/// of Debian does not know RSA-OAEP of XML Encryption 1.1.
/// </summary>
[Category(Kategorien.Interop)]
public sealed partial class FremdesWerkzeugTests
{
    private static readonly string[] Bloecke =
        ["ControlBlock", "DesiredLanguages", "QualityOfTimestamp", "storeDelivery", "fetchDelivery", "NonIntermediaryCertificates", "FeatureDescription", "Body"];

    private string _ordner = null!;

    [SetUp]
    public void Anlegen()
    {
        if (!((string[])["xmlsec1", "openssl"]).All(Vorhanden))
            Assert.Fail("xmlsec1 or openssl is not installed; ./aufenthalt test installs both where apt-get may be used.");
        _ordner = Directory.CreateTempSubdirectory("osci-xmlsec").FullName;
    }

    [TearDown]
    public void Wegwerfen()
    {
        if (_ordner is not null)
            Directory.Delete(_ordner, recursive: true);
    }

    [Test]
    public async Task Xmlsec1_verifies_the_signature_of_every_order()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        var id = await strecke.HinterlegeAsync("<a>ß</a>"u8.ToArray(), "A & B");
        await strecke.Sender.LaufzettelAsync(strecke.Ziel, [id]);
        await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (_, _) => Task.FromResult(true));
        var intermediaer = TestZertifikate.Pki.Chiffre("intermediaer");

        foreach (var umschlag in strecke.Mitschnitt.Paare.Select(p => Umschlag(Manipulation.Oeffne(p.Anfrage, intermediaer))))
        {
            var rolle = umschlag.Contains(Convert.ToBase64String(TestZertifikate.Pki.Signatur("onlinedienst").RawData), StringComparison.Ordinal) ? "onlinedienst" : "fachverfahren";
            Assert.That(await PruefeAsync(umschlag, rolle, Bloecke), Is.Null);
            Assert.That(await PruefeAsync(umschlag.Replace("mustUnderstand=\"1\"", "mustUnderstand=\"0\"", StringComparison.Ordinal), rolle, Bloecke), Is.Not.Null);
        }
    }

    [Test]
    public async Task Openssl_and_xmlsec1_decrypt_the_content_and_verify_its_author()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Mitschnitt.Aufzeichnen = true;
        await strecke.HinterlegeAsync("<a>ß</a>"u8.ToArray());
        var umschlag = Umschlag(Manipulation.Oeffne(strecke.Mitschnitt.Paare[1].Anfrage, TestZertifikate.Pki.Chiffre("intermediaer")));
        var paket = Paket().Match(umschlag).Value;

        await EntpackeSchluesselAsync(Chiffrat().Match(paket).Groups[1].Value);
        var ohneSchluessel = Schluesselinfo().Replace(umschlag, string.Empty);
        await File.WriteAllTextAsync(Im("umschlag.xml"), ohneSchluessel, Encoding.Latin1);
        Assert.That(await Werkzeug.LaufeAsync("xmlsec1",
            ["--decrypt", "--aeskey", Im("aes.key"), "--node-xpath", "//*[local-name()='EncryptedData']", "--output", Im("klar.xml"), Im("umschlag.xml")]), Is.Null);

        var container = Container().Match(await File.ReadAllTextAsync(Im("klar.xml"))).Value;
        Assert.That(await PruefeAsync(container, "onlinedienst", ["Base64Content"]), Is.Null);
        Assert.That(await PruefeAsync(container.Replace(">PGE+w588L2E+<", ">PGE+WHg8L2E+<", StringComparison.Ordinal), "onlinedienst", ["Base64Content"]), Is.Not.Null);
    }

    private async Task<string?> PruefeAsync(string xml, string rolle, string[] mitId)
    {
        await File.WriteAllTextAsync(Im("signiert.xml"), xml, Encoding.Latin1);
        await File.WriteAllTextAsync(Im("zertifikat.pem"), TestZertifikate.Pki.Signatur(rolle).ExportCertificatePem());
        return await Werkzeug.LaufeAsync("xmlsec1",
            ["--verify", "--pubkey-cert-pem", Im("zertifikat.pem"), .. mitId.SelectMany(name => new[] { "--id-attr:Id", name }), Im("signiert.xml")]);
    }

    private async Task EntpackeSchluesselAsync(string base64)
    {
        using var rsa = TestZertifikate.Pki.Chiffre("fachverfahren").GetRSAPrivateKey()!;
        await File.WriteAllTextAsync(Im("leser.pem"), rsa.ExportPkcs8PrivateKeyPem());
        await File.WriteAllBytesAsync(Im("verpackt.bin"), Convert.FromBase64String(base64));
        Assert.That(await Werkzeug.LaufeAsync("openssl",
        [
            "pkeyutl", "-decrypt", "-inkey", Im("leser.pem"), "-in", Im("verpackt.bin"), "-out", Im("aes.key"), "-pkeyopt", "rsa_padding_mode:oaep",
            "-pkeyopt", "rsa_oaep_md:sha256", "-pkeyopt", "rsa_mgf1_md:sha256",
        ]), Is.Null);
    }

    private string Im(string datei) => Path.Combine(_ordner, datei);

    private static string Umschlag(string innen)
    {
        const string ende = "</soap:Envelope>";
        return innen[innen.IndexOf("<soap:Envelope", StringComparison.Ordinal)..(innen.IndexOf(ende, StringComparison.Ordinal) + ende.Length)];
    }

    private static bool Vorhanden(string programm) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(ordner => File.Exists(Path.Combine(ordner, programm)));

    [GeneratedRegex("<osci:ContentPackage>.*</osci:ContentPackage>", RegexOptions.Singleline)]
    private static partial Regex Paket();

    [GeneratedRegex("<xenc:CipherValue>([^<]*)</xenc:CipherValue>")]
    private static partial Regex Chiffrat();

    [GeneratedRegex("<ds:KeyInfo><xenc:EncryptedKey>.*</xenc:EncryptedKey></ds:KeyInfo>")]
    private static partial Regex Schluesselinfo();

    [GeneratedRegex("<osci:ContentContainer .*</osci:ContentContainer>", RegexOptions.Singleline)]
    private static partial Regex Container();
}
