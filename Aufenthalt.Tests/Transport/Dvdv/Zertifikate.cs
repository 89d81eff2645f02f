using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Tests.Transport.Dvdv;

/// <summary>Certificates of invented authorities, made for one test run.</summary>
internal static class Zertifikate
{
    public static X509Certificate2 Neu(DateTimeOffset von, DateTimeOffset bis, string name = "CN=Test")
    {
        using var schluessel = RSA.Create(2048);
        return new CertificateRequest(name, schluessel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(von, bis);
    }

    public static string Der(DateTimeOffset von, DateTimeOffset bis)
    {
        using var zertifikat = Neu(von, bis);
        return Convert.ToBase64String(zertifikat.RawData);
    }
}
