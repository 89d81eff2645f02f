using System.Globalization;
using System.Numerics;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>What this Intermediär thinks of certificates: issued by its CA (when it has one), and in time.</summary>
internal sealed class Zertifikatsurteil(X509Certificate2? ca)
{
    /// <summary>Refuses a signer it does not trust; warns of one whose time is over.</summary>
    public IReadOnlyList<string> UeberClient(X509Certificate2 signatur, X509Certificate2 chiffre, DateTimeOffset jetzt)
    {
        if (!Vertraut(signatur))
            throw new Zurueckweisung("9700", "the client's signature certificate is not trusted");
        List<string> warnungen = [];
        if (!InZeit(signatur, jetzt))
            warnungen.Add("3700");
        if (!InZeit(chiffre, jetzt))
            warnungen.Add("3500");
        return warnungen;
    }

    public IReadOnlyList<string> UeberEmpfaenger(X509Certificate2 chiffre, DateTimeOffset jetzt)
    {
        if (!Vertraut(chiffre))
            throw new Zurueckweisung("9706", "the addressee's cipher certificate is not trusted");
        return InZeit(chiffre, jetzt) ? [] : ["3705"];
    }

    public string Vermerke(IEnumerable<Beigelegt> zertifikate, DateTimeOffset jetzt)
    {
        var aus = new StringBuilder();
        foreach (var zertifikat in zertifikate.Select(z => z.Zertifikat))
        {
            var seriennummer = new BigInteger(zertifikat.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true);
            aus.Append(CultureInfo.InvariantCulture, $"<osci:Inspection><osci:Timestamp><osci:Plain>{jetzt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}</osci:Plain></osci:Timestamp><osci:X509SubjectName>{SecurityElement.Escape(zertifikat.Subject)}</osci:X509SubjectName><osci:X509IssuerName>{SecurityElement.Escape(zertifikat.Issuer)}</osci:X509IssuerName><osci:X509SerialNumber>{seriennummer}</osci:X509SerialNumber><osci:CertType Type=\"advanced\"/><osci:MathResult Result=\"{(Vertraut(zertifikat) ? "ok" : "indeterminate")}\"/><osci:OfflineResult Result=\"{(InZeit(zertifikat, jetzt) ? "valid" : "invalid")}\"/></osci:Inspection>");
        }
        return aus.ToString();
    }

    private bool Vertraut(X509Certificate2 zertifikat)
    {
        if (ca is null)
            return true;
        using var kette = new X509Chain();
        kette.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        kette.ChainPolicy.CustomTrustStore.Add(ca);
        kette.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        kette.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        kette.ChainPolicy.DisableCertificateDownloads = true;
        return kette.Build(zertifikat);
    }

    private static bool InZeit(X509Certificate2 zertifikat, DateTimeOffset jetzt) =>
        jetzt >= zertifikat.NotBefore.ToUniversalTime() && jetzt <= zertifikat.NotAfter.ToUniversalTime();
}
