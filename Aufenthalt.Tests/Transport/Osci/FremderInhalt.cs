using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Aufenthalt.Transport.Osci.Inhalt;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Nachricht;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Content as others might build it: any container, any algorithm. Handed in as if it were our own.</summary>
internal sealed class FremderInhalt
{
    public const string Raeume =
        "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:osci=\"http://www.osci.de/2002/04/osci\" xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    public required string Container { get; init; }

    public int IvLaenge { get; init; } = 12;

    public string Datenverfahren { get; init; } = Verfahren.Aes256Gcm;

    public string Schluesseltransport { get; init; } = Verfahren.RsaOaep;

    public X509Certificate2 Leser { get; init; } = TestZertifikate.Pki.Chiffre("fachverfahren");

    /// <summary>Whose Id the EncryptedKey names; differs from the reader in one test.</summary>
    public X509Certificate2? Benannt { get; init; }

    public bool Unverschluesselt { get; init; }

    public OsciInhalt Baue()
    {
        using var aus = new MemoryStream();
        OsciInhalt.SchreibeKopf(aus, TestZertifikate.Pki.Signatur("onlinedienst"), TestZertifikate.Pki.Chiffre("fachverfahren"));
        aus.Write(Encoding.UTF8.GetBytes($"<osci:ContentPackage>{(Unverschluesselt ? Container.Replace(" " + Raeume, string.Empty, StringComparison.Ordinal) : Daten())}</osci:ContentPackage>"));
        return OsciInhalt.Lies(aus.ToArray());
    }

    /// <summary>A container with one signed content, whose signature is made by the given certificate.</summary>
    public static string Signiert(string inhalt, X509Certificate2 signierer, X509Certificate2? benannt = null, string? ersetzt = null)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(inhalt));
        var verweis = new Aufenthalt.Transport.Osci.Signatur.Verweis("#content0", Verfahren.Base64, digest);
        var signatur = Aufenthalt.Transport.Osci.Signatur.Signaturschreiber.Schreibe([verweis], signierer, Zertifikatsverweis.Signatur(benannt ?? signierer));
        return Huelle(Encoding.UTF8.GetString(signatur) + Inhalt(ersetzt ?? inhalt));
    }

    public static string Huelle(string innen) => $"<osci:ContentContainer {Raeume} Id=\"c\">{innen}</osci:ContentContainer>";

    public static string Inhalt(string text, string id = "content0") =>
        $"<osci:Content><osci:Base64Content Id=\"{id}\">{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}</osci:Base64Content></osci:Content>";

    private string Daten()
    {
        var schluessel = RandomNumberGenerator.GetBytes(32);
        var iv = RandomNumberGenerator.GetBytes(IvLaenge);
        var gcm = Gcm.Maschine(verschluesseln: true, schluessel, iv);
        var klar = Encoding.UTF8.GetBytes(Container);
        var chiffrat = new byte[gcm.GetOutputSize(klar.Length)];
        gcm.DoFinal(chiffrat, gcm.ProcessBytes(klar, 0, klar.Length, chiffrat, 0));
        var angabe = IvLaenge == 12 ? "<o8:IvLength xmlns:o8=\"http://xoev.de/transport/osci12/8\" Value=\"12\"></o8:IvLength>" : string.Empty;
        return $"<xenc:EncryptedData Id=\"e\" MimeType=\"text/xml\"><xenc:EncryptionMethod Algorithm=\"{Datenverfahren}\">{angabe}</xenc:EncryptionMethod>"
            + $"<ds:KeyInfo><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm=\"{Schluesseltransport}\"><x:MGF xmlns:x=\"http://www.w3.org/2009/xmlenc11#\" Algorithm=\"{Verfahren.Mgf1Sha256}\"></x:MGF><ds:DigestMethod Algorithm=\"{Verfahren.Sha256}\"></ds:DigestMethod></xenc:EncryptionMethod>"
            + $"<ds:KeyInfo><ds:RetrievalMethod URI=\"#{Zertifikatsverweis.Leser(Benannt ?? Leser)}\"></ds:RetrievalMethod></ds:KeyInfo>"
            + $"<xenc:CipherData><xenc:CipherValue>{Convert.ToBase64String(Aufenthalt.Transport.Osci.Krypto.Schluesseltransport.Verpacke(schluessel, Leser))}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>"
            + $"<xenc:CipherData><xenc:CipherValue>{Convert.ToBase64String((byte[])[.. iv, .. chiffrat])}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>";
    }
}
