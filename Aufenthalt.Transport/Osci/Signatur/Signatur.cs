using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Signatur;

/// <summary>A reference as read: transforms and digest are checked against the closed lists by whoever verifies.</summary>
internal sealed record GelesenerVerweis(string Uri, IReadOnlyList<string> Transforms, string Digestverfahren, byte[] Digest);

/// <summary>A ds:Signature as read from a message. References are taken from the canonical bytes that were signed.</summary>
internal sealed class Signatur
{
    private static readonly XName SignedInfoName = XmlStueck.Ds + "SignedInfo";
    private readonly byte[] _signedInfo;
    private readonly string _verfahren;
    private readonly byte[] _wert;

    private Signatur(byte[] signatur)
    {
        if (Stuecke(signatur, SignedInfoName) is not [var signedInfo])
            throw Format.Fehler("struktur", "Eine Signatur ist falsch aufgebaut.", "A signature is structured wrongly.", "Signature");
        _signedInfo = signedInfo;
        var info = XmlStueck.Lies(signedInfo);
        if (info.Eines(XmlStueck.Ds + "CanonicalizationMethod").Pflicht("Algorithm") != Verfahren.C14n)
            throw Format.Fehler("verfahren", "Die Kanonisierung wird nicht angenommen.", "The canonicalization is not accepted.", "SignedInfo");
        _verfahren = info.Eines(XmlStueck.Ds + "SignatureMethod").Pflicht("Algorithm");
        Verweise = [.. info.Elements(XmlStueck.Ds + "Reference").Select(Lies)];
        var element = XmlStueck.Lies(signatur);
        _wert = element.Eines(XmlStueck.Ds + "SignatureValue").Base64();
        var ort = element.Eines(XmlStueck.Ds + "KeyInfo").Eines(XmlStueck.Ds + "RetrievalMethod").Pflicht("URI");
        ZertifikatId = ort.StartsWith('#') ? ort[1..] : throw Format.Fehler("struktur", "Die Signatur verweist nicht auf ein Zertifikat der Nachricht.",
            "The signature does not refer to a certificate of the message.", "KeyInfo");
    }

    public IReadOnlyList<GelesenerVerweis> Verweise { get; }

    public string ZertifikatId { get; }

    /// <param name="kanonisch">Canonical bytes of the header block that has ds:Signature children.</param>
    /// <returns>One entry per ds:Signature, in document order.</returns>
    public static IReadOnlyList<Signatur> AusBlock(byte[] kanonisch) => [.. Stuecke(kanonisch, XmlStueck.Ds + "Signature").Select(Lies)];

    /// <param name="signatur">Canonical bytes of one ds:Signature, with the namespaces in scope at its place.</param>
    public static Signatur Lies(byte[] signatur) => new(signatur);

    /// <summary>True if the value fits the signed bytes and the certificate. Says nothing about the certificate itself.</summary>
    public bool Stimmt(X509Certificate2 zertifikat) => Signaturverfahren.Pruefe(_verfahren, _signedInfo, _wert, zertifikat);

    /// <summary>Canonical bytes of the children of this name.</summary>
    private static List<byte[]> Stuecke(byte[] kanonisch, XName name)
    {
        var gefunden = new List<byte[]>();
        using var strom = new MemoryStream(kanonisch, writable: false);
        using var leser = XmlGrenzen.Leser(strom, XmlGrenzen.Blockgroesse * 2L);
        while (!leser.EOF)
        {
            if (leser is { NodeType: XmlNodeType.Element, Depth: 1 } && leser.LocalName == name.LocalName && leser.NamespaceURI == name.NamespaceName)
            {
                using var ziel = new MemoryStream();
                new Kanonisierer(ziel).Schreibe(leser);
                gefunden.Add(ziel.ToArray());
            }
            else
            {
                leser.Read();
            }
        }
        return gefunden;
    }

    private static GelesenerVerweis Lies(XElement verweis) => new(
        verweis.Pflicht("URI"),
        [.. verweis.Elements(XmlStueck.Ds + "Transforms").Elements(XmlStueck.Ds + "Transform").Select(t => t.Pflicht("Algorithm"))],
        verweis.Eines(XmlStueck.Ds + "DigestMethod").Pflicht("Algorithm"),
        verweis.Eines(XmlStueck.Ds + "DigestValue").Base64());
}
