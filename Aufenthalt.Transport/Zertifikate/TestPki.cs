using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Zertifikate;

/// <summary>
/// Certificates of a made-up administration, for local use and tests only: one CA, and for each role one certificate for
/// signing and one for deciphering. Their names say that they are worthless elsewhere.
/// </summary>
internal sealed class TestPki : IDisposable
{
    /// <summary>Roles a complete set has; the file names are made of role and purpose.</summary>
    public static IReadOnlyList<string> Rollen { get; } = ["intermediaer", "onlinedienst", "fachverfahren"];

    private readonly Dictionary<string, X509Certificate2> _zertifikate;

    internal TestPki(X509Certificate2 ca, Dictionary<string, X509Certificate2> zertifikate) => (Ca, _zertifikate) = (ca, zertifikate);

    /// <summary>The anchor, without key once it was read back from a folder.</summary>
    public X509Certificate2 Ca { get; }

    public X509Certificate2 Signatur(string rolle) => _zertifikate[rolle + "-signatur"];

    public X509Certificate2 Chiffre(string rolle) => _zertifikate[rolle + "-chiffre"];

    public IReadOnlyDictionary<string, X509Certificate2> Alle => _zertifikate;

    /// <param name="zeit">Certificates are valid from a day before now for two years.</param>
    public static TestPki Erzeuge(TimeProvider zeit)
    {
        var jetzt = zeit.GetUtcNow();
        var ca = Aussteller(jetzt);
        var zertifikate = Rollen
            .SelectMany(rolle => (string[])[rolle + "-signatur", rolle + "-chiffre"])
            .AsParallel()
            .Select(name => (name, Zertifikat: Stelle(ca, name, name.EndsWith("-signatur", StringComparison.Ordinal), jetzt.AddDays(-1), jetzt.AddYears(2))))
            .ToDictionary(z => z.name, z => z.Zertifikat, StringComparer.Ordinal);
        return new TestPki(ca, zertifikate);
    }

    /// <summary>One more certificate of a CA that still has its key; for tests of expired or foreign certificates.</summary>
    public static X509Certificate2 Stelle(X509Certificate2 ca, string name, bool signatur, DateTimeOffset von, DateTimeOffset bis, int bits = 3072)
    {
        using var schluessel = RSA.Create(bits);
        var antrag = new CertificateRequest(Name(name), schluessel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        antrag.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        antrag.CertificateExtensions.Add(new X509KeyUsageExtension(
            signatur ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation : X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, true));
        antrag.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(antrag.PublicKey, false));
        antrag.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca, true, false));
        var anfang = von < ca.NotBefore ? ca.NotBefore : von;
        using var ohneSchluessel = antrag.Create(ca, anfang, bis, Seriennummer());
        return MitSchluessel(ohneSchluessel, schluessel);
    }

    public void Dispose()
    {
        Ca.Dispose();
        foreach (var zertifikat in _zertifikate.Values)
            zertifikat.Dispose();
    }

    private static X509Certificate2 Aussteller(DateTimeOffset jetzt)
    {
        using var schluessel = RSA.Create(3072);
        var antrag = new CertificateRequest(Name("ca"), schluessel, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        antrag.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        antrag.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        antrag.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(antrag.PublicKey, false));
        return antrag.CreateSelfSigned(jetzt.AddYears(-1), jetzt.AddYears(5));
    }

    /// <summary>Eight bytes: libxml2 takes no integer of more than 24 digits, and process cards name serial numbers as integers.</summary>
    private static byte[] Seriennummer()
    {
        var nummer = RandomNumberGenerator.GetBytes(8);
        nummer[0] = (byte)(nummer[0] & 0x3F | 0x40);
        return nummer;
    }

    /// <summary>Through PKCS#12, so that the key is not lost with the RSA object it was made with.</summary>
    private static X509Certificate2 MitSchluessel(X509Certificate2 zertifikat, RSA schluessel)
    {
        using var beides = zertifikat.CopyWithPrivateKey(schluessel);
        return X509CertificateLoader.LoadPkcs12(beides.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    private static X500DistinguishedName Name(string name) => new($"CN=Aufenthalt Test {name}, O=Nur fuer Tests, C=DE");
}
