using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Osci;

internal enum Verwendung
{
    Signatur,
    Chiffrierung,
}

/// <summary>Checks certificates: time, key, purpose, chain to the configured anchors, revocation if asked for.</summary>
internal sealed class Zertifikatspruefung(OsciVertrauen vertrauen, TimeProvider zeit)
{
    private static readonly TimeSpan Merkdauer = TimeSpan.FromMinutes(5);
    private const int Merkzahl = 1000;

    /// <summary>Chains that were found good, by fingerprint, and until when that may be believed: building one costs as much as a signature.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _gute = new(StringComparer.Ordinal);

    private static readonly string[] AlteSignaturen =
    [
        "1.2.840.113549.1.1.4", // md5WithRSA
        "1.2.840.113549.1.1.5", // sha1WithRSA
        "1.2.840.10045.4.1", // ecdsa-with-SHA1
    ];

    /// <returns>Null if the certificate may be used.</returns>
    public OsciFehler? PruefeFremdes(X509Certificate2 zertifikat, Verwendung verwendung, string stelle) =>
        Grundlegend(zertifikat, verwendung, vertrauen.MindestlaengeFremd, stelle) ?? Kette(zertifikat, stelle);

    /// <summary>Our own: a chain is the peer's business, key and time are ours.</summary>
    public OsciFehler? PruefeEigenes(X509Certificate2 zertifikat, Verwendung verwendung, string stelle)
    {
        if (!zertifikat.HasPrivateKey)
            return Fehler("zertifikat-schluessel", "hat keinen privaten Schlüssel", "has no private key", stelle);
        return Grundlegend(zertifikat, verwendung, vertrauen.MindestlaengeEigen, stelle);
    }

    private OsciFehler? Grundlegend(X509Certificate2 zertifikat, Verwendung verwendung, int mindestlaenge, string stelle)
    {
        var jetzt = zeit.GetUtcNow();
        if (jetzt < zertifikat.NotBefore.ToUniversalTime() || jetzt > zertifikat.NotAfter.ToUniversalTime())
            return Fehler("zertifikat-zeit", "ist abgelaufen oder noch nicht gültig", "is expired or not yet valid", stelle);
        if (AlteSignaturen.Contains(zertifikat.SignatureAlgorithm.Value, StringComparer.Ordinal))
            return Fehler("zertifikat-verfahren", "trägt eine Unterschrift nach altem Verfahren", "carries a signature of an old algorithm", stelle);
        if (!SchluesselReicht(zertifikat, verwendung, mindestlaenge))
            return Fehler("zertifikat-laenge", "hat einen zu kurzen oder ungeeigneten Schlüssel", "has a key that is too short or unsuitable", stelle);
        var zweck = zertifikat.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        var erlaubt = verwendung == Verwendung.Signatur
            ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation
            : X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment;
        return zweck is { } z && (z & erlaubt) == 0
            ? Fehler("zertifikat-zweck", "ist für einen anderen Zweck ausgestellt", "is issued for another purpose", stelle)
            : null;
    }

    private static bool SchluesselReicht(X509Certificate2 zertifikat, Verwendung verwendung, int mindestlaenge)
    {
        using var rsa = zertifikat.GetRSAPublicKey();
        if (rsa is not null)
            return rsa.KeySize >= mindestlaenge;
        using var ecdsa = verwendung == Verwendung.Signatur ? zertifikat.GetECDsaPublicKey() : null;
        return ecdsa?.KeySize >= 256;
    }

    private OsciFehler? Kette(X509Certificate2 zertifikat, string stelle)
    {
        if (vertrauen.Anker.Count == 0)
            return Fehler("zertifikat-anker", "ist nicht prüfbar, weil kein Vertrauensanker eingerichtet ist", "cannot be checked because no trust anchor is configured", stelle);
        var merkmal = zertifikat.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);
        if (_gute.TryGetValue(merkmal, out var bis) && zeit.GetUtcNow() < bis)
            return null;
        using var kette = new X509Chain();
        kette.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        kette.ChainPolicy.CustomTrustStore.AddRange(vertrauen.Anker.ToArray());
        kette.ChainPolicy.ExtraStore.AddRange(vertrauen.Zwischenstellen.ToArray());
        kette.ChainPolicy.VerificationTime = zeit.GetUtcNow().UtcDateTime;
        kette.ChainPolicy.RevocationMode = vertrauen.Sperrpruefung ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
        kette.ChainPolicy.RevocationFlag = X509RevocationFlag.EndCertificateOnly;
        kette.ChainPolicy.UrlRetrievalTimeout = TimeSpan.FromSeconds(10);
        kette.ChainPolicy.DisableCertificateDownloads = !vertrauen.Sperrpruefung;
        if (kette.Build(zertifikat))
        {
            if (_gute.Count >= Merkzahl)
                _gute.Clear();
            _gute[merkmal] = zeit.GetUtcNow() + Merkdauer;
            return null;
        }
        var gruende = string.Join(", ", kette.ChainStatus.Select(status => status.Status).Distinct());
        return kette.ChainStatus.Any(status => status.Status == X509ChainStatusFlags.Revoked)
            ? Fehler("zertifikat-gesperrt", "ist gesperrt", "is revoked", stelle)
            : Fehler("zertifikat-kette", $"führt zu keinem Vertrauensanker ({gruende})", $"leads to no trust anchor ({gruende})", stelle);
    }

    private static OsciFehler Fehler(string code, string deutsch, string englisch, string stelle) =>
        new(code, $"Das Zertifikat {deutsch}.", $"The certificate {englisch}.", stelle);
}
