using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>Writes the parts of xenc:EncryptedData before and after the ciphertext: aes256-gcm, RSA-OAEP with SHA-256.</summary>
internal static class Chiffrierschreiber
{
    private static readonly (string, string) Osci128 = ("osci128", OsciNamen.Osci128);
    private static readonly (string, string) Xenc11 = ("xenc11", OsciNamen.Xenc11);

    public static KanonischerSchreiber Methode(this KanonischerSchreiber aus) => aus
        .Auf("xenc:EncryptionMethod", ("Algorithm", Verfahren.Aes256Gcm))
        .AufMit(Osci128, "osci128:IvLength", ("Value", "12")).Zu()
        .Zu();

    /// <summary>The key, wrapped for the reader; the caller writes what names the reader's certificate.</summary>
    public static KanonischerSchreiber VerpackterSchluessel(
        this KanonischerSchreiber aus, byte[] schluessel, X509Certificate2 leser, Action<KanonischerSchreiber> schluesselinfo)
    {
        aus.Auf("ds:KeyInfo").Auf("xenc:EncryptedKey")
            .Auf("xenc:EncryptionMethod", ("Algorithm", Verfahren.RsaOaep))
            .AufMit(Xenc11, "xenc11:MGF", ("Algorithm", Verfahren.Mgf1Sha256)).Zu()
            .Auf("ds:DigestMethod", ("Algorithm", Verfahren.Sha256)).Zu()
            .Zu()
            .Auf("ds:KeyInfo");
        schluesselinfo(aus);
        return aus.Zu()
            .Auf("xenc:CipherData").Element("xenc:CipherValue", Convert.ToBase64String(Schluesseltransport.Verpacke(schluessel, leser))).Zu()
            .Zu().Zu();
    }

    public static KanonischerSchreiber Chiffratverweis(this KanonischerSchreiber aus, string uri) => aus
        .Auf("xenc:CipherData").Auf("xenc:CipherReference", ("URI", uri)).Auf("xenc:Transforms")
        .Auf("ds:Transform", ("Algorithm", Verfahren.Base64)).Zu()
        .Zu().Zu().Zu();
}
