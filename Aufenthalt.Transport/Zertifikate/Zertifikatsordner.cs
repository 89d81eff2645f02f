using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Aufenthalt.Transport.Zertifikate;

/// <summary>
/// A folder with a test PKI: <c>ca.pem</c>, and per role and purpose <c>&lt;name&gt;.p12</c> (no password, mode 0600) and
/// <c>&lt;name&gt;.pem</c> (certificate only). Created once, then read.
/// </summary>
internal static class Zertifikatsordner
{
    private const UnixFileMode NurWir = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the PKI of the folder; creates it if the folder has none or if it ends within a month.</summary>
    public static TestPki LiesOderErzeuge(string ordner, TimeProvider zeit)
    {
        if (File.Exists(Path.Combine(ordner, "ca.pem")))
        {
            var vorhanden = Lies(ordner);
            if (vorhanden.Alle.Values.All(z => z.NotAfter.ToUniversalTime() > zeit.GetUtcNow().AddDays(30)))
                return vorhanden;
            vorhanden.Dispose();
        }
        var neu = TestPki.Erzeuge(zeit);
        Schreibe(ordner, neu);
        return neu;
    }

    public static TestPki Lies(string ordner) => new(
        X509CertificateLoader.LoadCertificateFromFile(Path.Combine(ordner, "ca.pem")),
        Directory.EnumerateFiles(ordner, "*.p12").ToDictionary(
            datei => Path.GetFileNameWithoutExtension(datei),
            datei => X509CertificateLoader.LoadPkcs12FromFile(datei, null, X509KeyStorageFlags.Exportable),
            StringComparer.Ordinal));

    public static void Schreibe(string ordner, TestPki pki)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(ordner);
        else
            Directory.CreateDirectory(ordner, NurWir | UnixFileMode.UserExecute);
        foreach (var (name, zertifikat) in pki.Alle)
        {
            SchreibeDatei(Path.Combine(ordner, name + ".p12"), zertifikat.Export(X509ContentType.Pkcs12));
            SchreibeDatei(Path.Combine(ordner, name + ".pem"), Encoding.ASCII.GetBytes(zertifikat.ExportCertificatePem()));
        }
        // Last, because its presence says that the set is complete.
        SchreibeDatei(Path.Combine(ordner, "ca.pem"), Encoding.ASCII.GetBytes(pki.Ca.ExportCertificatePem()));
    }

    private static void SchreibeDatei(string pfad, byte[] inhalt)
    {
        File.Delete(pfad);
        var optionen = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            optionen.UnixCreateMode = NurWir;
        using var datei = new FileStream(pfad, optionen);
        datei.Write(inhalt);
    }
}
