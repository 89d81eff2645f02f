using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// Reads a decrypted ContentContainer: one message in Base64Content, attachments beside it, at least one signature that
/// covers all of them. Digests are taken in the one pass, since signatures stand first.
/// </summary>
internal sealed class Containerleser(Zwischenlager container, Antwort antwort)
{
    private readonly List<Signatur.Signatur> _signaturen = [];
    private readonly Dictionary<string, Func<string, byte[]>> _digests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _transforms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kennungen = new(StringComparer.Ordinal);
    private readonly List<XElement> _verschluesselt = [];
    private readonly List<string> _verweise = [];
    private readonly List<OsciAnlage> _anlagen = [];
    private string? _inhaltId;

    public OsciKlartext Lies()
    {
        container.Position = 0;
        using var xml = XmlGrenzen.Leser(container, container.Length);
        xml.MoveToContent();
        if (xml.LocalName != "ContentContainer" || xml.NamespaceURI != OsciNamen.Osci)
            throw Struktur(xml.LocalName);
        var id = xml.GetAttribute("Id") ?? throw Struktur("ContentContainer");
        Kennung(id);
        xml.Read();
        while (xml.MoveToContent() == XmlNodeType.Element)
            Kind(xml);
        if (_inhaltId is null)
            throw Struktur("Content");
        Anlagen();
        return new OsciKlartext(container, id, _inhaltId, Autor(), _anlagen);
    }

    private void Kind(XmlReader xml)
    {
        switch (xml.NamespaceURI, xml.LocalName)
        {
            case (OsciNamen.Ds, "Signature"):
                _signaturen.Add(Signatur.Signatur.Lies(Kanonisch(xml)));
                break;
            case (OsciNamen.Xenc, "EncryptedData"):
                _verschluesselt.Add(XmlStueck.Lies(Kanonisch(xml)));
                break;
            case (OsciNamen.Osci, "Content") when xml.GetAttribute("href") is { } ort:
                Anlagenverweis(xml, ort);
                break;
            case (OsciNamen.Osci, "Content"):
                Inhalt(xml);
                break;
            default:
                throw Struktur(xml.LocalName);
        }
    }

    private void Anlagenverweis(XmlReader xml, string ort)
    {
        var id = xml.GetAttribute("Id") ?? throw Struktur("Content");
        if (!ort.StartsWith("cid:", StringComparison.Ordinal))
            throw Struktur("href");
        var kanonisch = Kanonisch(xml);
        _verweise.Add(ort[4..]);
        Merke("#" + id, Verfahren.C14n, verfahren => Pruefsumme.Berechne(verfahren, kanonisch));
    }

    private void Inhalt(XmlReader xml)
    {
        xml.Read();
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "Base64Content" || _inhaltId is not null)
            throw Struktur("Content");
        var id = xml.GetAttribute("Id") ?? throw Struktur("Base64Content");
        Kennung(id);
        _inhaltId = id;
        var verfahren = _signaturen.SelectMany(s => s.Verweise).FirstOrDefault(v => v.Uri == "#" + id)?.Digestverfahren ?? Verfahren.Sha256;
        using var summe = new Pruefsumme(verfahren);
        using (var inhalt = new Base64Lesestrom(xml))
            inhalt.CopyTo(summe);
        var digest = summe.Fertig();
        Merke("#" + id, Verfahren.Base64, gefragt => gefragt == verfahren ? digest : throw Struktur("DigestMethod"));
        if (xml.MoveToContent() != XmlNodeType.EndElement)
            throw Struktur("Content");
        xml.Read();
    }

    private void Anlagen()
    {
        foreach (var name in _verweise)
        {
            var anlage = Anlagenleser.Lies(antwort.Nachricht, name, _verschluesselt);
            _anlagen.Add(new OsciAnlage(name, anlage));
            Merke("cid:" + name, string.Empty, verfahren =>
            {
                using var summe = new Pruefsumme(verfahren);
                anlage.Position = 0;
                anlage.CopyTo(summe);
                return summe.Fertig();
            });
        }
    }

    /// <summary>Every signature must hold and cover everything; the first one names the author.</summary>
    private X509Certificate2 Autor()
    {
        if (_signaturen.Count == 0)
            throw Format.Fehler("T010", "Der Inhalt ist nicht signiert.", "The content is not signed.", "ContentContainer");
        var zertifikate = _signaturen.Select(Pruefe).ToArray();
        return zertifikate[0];
    }

    private X509Certificate2 Pruefe(Signatur.Signatur signatur)
    {
        var offen = new HashSet<string>(_digests.Keys, StringComparer.Ordinal);
        foreach (var verweis in signatur.Verweise)
        {
            if (!offen.Remove(verweis.Uri))
                throw Falsch("Reference");
            string[] transforms = _transforms[verweis.Uri] is { Length: > 0 } transform ? [transform] : [];
            if (!verweis.Transforms.SequenceEqual(transforms, StringComparer.Ordinal)
                || !CryptographicOperations.FixedTimeEquals(_digests[verweis.Uri](verweis.Digestverfahren), verweis.Digest))
                throw Falsch("DigestValue");
        }
        if (offen.Count > 0)
            throw Format.Fehler("T011", "Ein Teil des Inhalts ist nicht signiert.", "A part of the content is not signed.", "SignedInfo");
        var zertifikat = antwort.Zertifikate.Finde(signatur.ZertifikatId) ?? throw Falsch("KeyInfo");
        return signatur.Stimmt(zertifikat) ? zertifikat : throw Falsch("SignatureValue");
    }

    private byte[] Kanonisch(XmlReader xml)
    {
        using var ziel = new BegrenzterSpeicher(XmlGrenzen.Blockgroesse);
        new Kanonisierer(ziel, Kennung).Schreibe(xml);
        return ziel.ToArray();
    }

    private void Merke(string uri, string transform, Func<string, byte[]> digest)
    {
        if (!_digests.TryAdd(uri, digest))
            throw Struktur("Content");
        _transforms[uri] = transform;
    }

    private void Kennung(string id)
    {
        if (!_kennungen.Add(id) || _kennungen.Count > XmlGrenzen.Kennungen)
            throw Format.Fehler("id-doppelt", "Eine Id kommt mehrfach vor.", "An Id occurs more than once.", "ContentContainer");
    }

    private static OsciFormatException Falsch(string stelle) =>
        Format.Fehler("T011", "Die Signatur des Inhalts stimmt nicht.", "The signature of the content is wrong.", stelle);

    private static OsciFormatException Struktur(string stelle) =>
        Format.Fehler("struktur", "Der Aufbau des Inhalts stimmt nicht.", "The structure of the content is wrong.", stelle);
}
