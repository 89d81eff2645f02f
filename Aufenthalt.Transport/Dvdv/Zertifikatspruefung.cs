using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>A service may be used only while both certificates are valid; asked anew each time, because a cached entry grows old.</summary>
internal static class Zertifikatspruefung
{
    public const string Intermediaer = "Das Zertifikat des Intermediärs";
    public const string Empfaenger = "Das Verschlüsselungszertifikat";

    public static DvdvErgebnis Pruefe(string organisation, DvdvDienst dienst, DateTimeOffset jetzt)
    {
        var fehler = dienst.Widerruf
            ?? Pruefe(organisation, Intermediaer, dienst.IntermediaerChiffre, jetzt)
            ?? Pruefe(organisation, Empfaenger, dienst.EmpfaengerChiffre, jetzt);
        return fehler is null ? DvdvErgebnis.Gefunden(dienst) : DvdvErgebnis.Von(fehler);
    }

    /// <summary>Null when the text is no certificate.</summary>
    public static X509Certificate2? Lies(string? base64)
    {
        var puffer = new byte[base64?.Length ?? 0];
        if (base64 is null || !Convert.TryFromBase64String(base64, puffer, out var laenge))
        {
            return null;
        }

        try
        {
            return X509CertificateLoader.LoadCertificate(puffer.AsSpan(0, laenge));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Dvdvfehler? Pruefe(string organisation, string was, X509Certificate2 zertifikat, DateTimeOffset jetzt) =>
        zertifikat.NotAfter < jetzt ? Dvdvfehler.Abgelaufen(organisation, was, zertifikat.NotAfter)
        : zertifikat.NotBefore > jetzt ? Dvdvfehler.NochNichtGueltig(organisation, was, zertifikat.NotBefore)
        : null;
}
