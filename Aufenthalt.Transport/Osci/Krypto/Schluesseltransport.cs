using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>
/// RSA-OAEP of XML Encryption 1.1. Out: SHA-256 for both hashes. In: SHA-256, SHA-384 or SHA-512, the same for both
/// (Korrigendum 4); anything else, RSA 1.5 above all, is refused.
/// </summary>
internal static class Schluesseltransport
{
    public static byte[] Verpacke(byte[] schluessel, X509Certificate2 empfaenger)
    {
        using var rsa = empfaenger.GetRSAPublicKey()
            ?? throw Format.Fehler("zertifikat", "Das Chiffrierzertifikat hat keinen RSA-Schlüssel.", "The cipher certificate has no RSA key.", "EncryptedKey");
        return rsa.Encrypt(schluessel, RSAEncryptionPadding.OaepSHA256);
    }

    /// <summary>The symmetric key, or null if this private key does not open it.</summary>
    public static byte[]? Entpacke(byte[] verpackt, X509Certificate2 leser, string mgf, string digest)
    {
        var polsterung = Polsterung(mgf, digest);
        using var rsa = leser.GetRSAPrivateKey()
            ?? throw Format.Fehler("zertifikat", "Zum Chiffrierzertifikat fehlt der private RSA-Schlüssel.", "The cipher certificate has no private RSA key.", "EncryptedKey");
        try
        {
            return rsa.Decrypt(verpackt, polsterung);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static RSAEncryptionPadding Polsterung(string mgf, string digest) => (mgf, digest) switch
    {
        (Verfahren.Mgf1Sha256, Verfahren.Sha256) => RSAEncryptionPadding.OaepSHA256,
        (Verfahren.Mgf1Sha384, Verfahren.Sha384Digest) => RSAEncryptionPadding.OaepSHA384,
        (Verfahren.Mgf1Sha512, Verfahren.Sha512) => RSAEncryptionPadding.OaepSHA512,
        _ => throw Format.Fehler("verfahren", "Das Verfahren des Schlüsseltransports wird nicht angenommen.", "The key transport algorithm is not accepted.", "EncryptedKey"),
    };
}
