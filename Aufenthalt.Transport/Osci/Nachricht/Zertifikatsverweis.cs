using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>
/// Ids of certificates are made from their SHA-256, so that content which was signed and encrypted earlier still points to
/// the right element when it is sent again.
/// </summary>
internal static class Zertifikatsverweis
{
    public static string Signatur(X509Certificate2 zertifikat) => "originator_signature_" + Fingerabdruck(zertifikat);

    public static string Chiffre(X509Certificate2 zertifikat) => "originator_cipher_" + Fingerabdruck(zertifikat);

    public static string Leser(X509Certificate2 zertifikat) => "addressee_cipher_" + Fingerabdruck(zertifikat);

    public static string Fingerabdruck(X509Certificate2 zertifikat) =>
        Convert.ToHexStringLower(SHA256.HashData(zertifikat.RawDataMemory.Span));
}
