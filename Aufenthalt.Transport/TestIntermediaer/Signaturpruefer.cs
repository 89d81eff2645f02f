using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Checks the client's signature: 9600 unsigned, 9601 wrong, 9602 something left out.</summary>
internal static class Signaturpruefer
{
    private const string C14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private static readonly Dictionary<string, (HashAlgorithmName Hash, RSASignaturePadding Polster)> Verfahren = new(StringComparer.Ordinal)
    {
        ["http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"] = (HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ["http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"] = (HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1"] = (HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1"] = (HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
    };

    /// <returns>The signer's certificate as it lies in the order.</returns>
    public static Beigelegt Pruefe(Auftrag auftrag)
    {
        var bloecke = auftrag.Kopf.ChildNodes.OfType<XmlElement>().ToArray();
        var block = bloecke.FirstOrDefault(b => b.LocalName == "ClientSignature" && b.NamespaceURI == Namensraum.Osci)
            ?? throw new Zurueckweisung("9600", "no ClientSignature");
        var info = block.SelectNodes("ds:Signature/ds:SignedInfo", auftrag.Kuerzel) is { Count: 1 } infos
            ? (XmlElement)infos[0]!
            : throw new Zurueckweisung("9601", "exactly one SignedInfo");
        string Wert(string pfad) => block.SelectSingleNode("ds:Signature/" + pfad, auftrag.Kuerzel)?.Value ?? throw new Zurueckweisung("9601", "missing " + pfad);
        if (Wert("ds:SignedInfo/ds:CanonicalizationMethod/@Algorithm") != C14n)
            throw new Zurueckweisung("9601", "canonicalization");
        var verweise = info.SelectNodes("ds:Reference", auftrag.Kuerzel)!.Cast<XmlElement>().ToDictionary(r => r.GetAttribute("URI"), StringComparer.Ordinal);
        foreach (var kopf in bloecke.Where(b => b != block))
            Digest(auftrag, verweise, "#" + kopf.GetAttribute("Id"), () => Kanon.Form(kopf), C14n);
        Digest(auftrag, verweise, "#" + auftrag.Koerper.GetAttribute("Id"), () => auftrag.KoerperForm(), C14n);
        foreach (var anlage in auftrag.Anlagen)
            Digest(auftrag, verweise, "cid:" + anlage.Kennung, () => anlage.Inhalt, null);
        if (verweise.Count > 0)
            throw new Zurueckweisung("9601", "a reference to something unknown");
        var signierer = auftrag.Zertifikate.FirstOrDefault(z => "#" + z.Id == Wert("ds:KeyInfo/ds:RetrievalMethod/@URI"))
            ?? throw new Zurueckweisung("9601", "the signer's certificate is missing");
        if (!Stimmt(signierer.Zertifikat, Wert("ds:SignedInfo/ds:SignatureMethod/@Algorithm"), Kanon.Form(info), Convert.FromBase64String(Wert("ds:SignatureValue/text()"))))
            throw new Zurueckweisung("9601", "the signature value is wrong");
        return signierer.Rolle == "SignatureCertificateOriginator" ? signierer : throw new Zurueckweisung("9601", "not signed by the originator");
    }

    private static void Digest(Auftrag auftrag, Dictionary<string, XmlElement> verweise, string uri, Func<ReadOnlyMemory<byte>> inhalt, string? transform)
    {
        if (!verweise.Remove(uri, out var verweis))
            throw new Zurueckweisung("9602", "not signed: " + uri);
        var transforms = verweis.SelectNodes("ds:Transforms/ds:Transform/@Algorithm", auftrag.Kuerzel)!.Cast<XmlAttribute>().Select(a => a.Value);
        if (!transforms.SequenceEqual(transform is null ? [] : [transform], StringComparer.Ordinal))
            throw new Zurueckweisung("9601", "transforms of " + uri);
        var summe = verweis.SelectSingleNode("ds:DigestMethod/@Algorithm", auftrag.Kuerzel)?.Value switch
        {
            "http://www.w3.org/2001/04/xmlenc#sha256" => SHA256.HashData(inhalt().Span),
            "http://www.w3.org/2001/04/xmlenc#sha512" => SHA512.HashData(inhalt().Span),
            _ => throw new Zurueckweisung("9601", "digest algorithm of " + uri),
        };
        if (verweis.SelectSingleNode("ds:DigestValue", auftrag.Kuerzel)?.InnerText.Trim() != Convert.ToBase64String(summe))
            throw new Zurueckweisung("9601", "digest of " + uri);
    }

    private static bool Stimmt(X509Certificate2 zertifikat, string verfahren, byte[] daten, byte[] wert)
    {
        if (!Verfahren.TryGetValue(verfahren, out var v))
            throw new Zurueckweisung("9601", "signature algorithm");
        using var rsa = zertifikat.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(daten, wert, v.Hash, v.Polster);
    }
}
