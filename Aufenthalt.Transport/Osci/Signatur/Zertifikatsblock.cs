using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Signatur;

/// <summary>The certificates of a message by Id, with the role their element gives them.</summary>
internal sealed class Zertifikatsblock(IReadOnlyDictionary<string, (string Rolle, X509Certificate2 Zertifikat)> zertifikate)
{
    private const int Hoechstzahl = 64;

    public IEnumerable<(string Rolle, X509Certificate2 Zertifikat)> Alle => zertifikate.Values;

    public X509Certificate2? Finde(string id) => zertifikate.TryGetValue(id, out var eintrag) ? eintrag.Zertifikat : null;

    public X509Certificate2? NachRolle(string rolle) =>
        zertifikate.Values.Where(z => z.Rolle == rolle).Select(z => z.Zertifikat).FirstOrDefault();

    /// <summary>Reads both certificate blocks of an envelope.</summary>
    public static Zertifikatsblock Lies(Umschlag umschlag)
    {
        var gefunden = new Dictionary<string, (string, X509Certificate2)>(StringComparer.Ordinal);
        foreach (var name in (string[])["IntermediaryCertificates", "NonIntermediaryCertificates"])
        {
            foreach (var element in umschlag.Block(name)?.Element.Elements() ?? [])
            {
                var id = element.Pflicht("Id");
                var der = element.Eines(XmlStueck.Ds + "X509Data").Eines(XmlStueck.Ds + "X509Certificate").Base64();
                gefunden.Add(id, (element.Name.LocalName, Lade(der, element.Name.LocalName)));
                if (gefunden.Count > Hoechstzahl)
                    throw Format.Fehler("struktur", "Zu viele Zertifikate.", "Too many certificates.", name);
            }
        }
        return new Zertifikatsblock(gefunden);
    }

    private static X509Certificate2 Lade(byte[] der, string stelle)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (CryptographicException fehler)
        {
            throw Format.Fehler("zertifikat", "Ein Zertifikat der Nachricht ist nicht lesbar.", "A certificate of the message cannot be read.", stelle, fehler);
        }
    }
}
