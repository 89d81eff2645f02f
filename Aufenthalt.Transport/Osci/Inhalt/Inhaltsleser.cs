using System.Security.Cryptography.X509Certificates;
using System.Xml;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// Finds the encrypted content of a delivery that is meant for us and decrypts it into memory (never to disk). Content
/// that is not encrypted is refused: the profile of XAusländer demands encryption.
/// </summary>
internal sealed class Inhaltsleser(Antwort antwort, IReadOnlyList<X509Certificate2> leser, long grenze)
{
    public OsciKlartext Oeffne()
    {
        var container = Entschluessele();
        try
        {
            return new Containerleser(container, antwort).Lies();
        }
        catch
        {
            container.Dispose();
            throw;
        }
    }

    private Zwischenlager Entschluessele()
    {
        using var strom = antwort.Nachricht.Oeffne(antwort.Nachricht.Teile[0]);
        using var xml = XmlGrenzen.Leser(strom, grenze);
        if (!xml.ReadToFollowing("Body", OsciNamen.Soap) || !xml.ReadToDescendant("ContentPackage", OsciNamen.Osci))
            throw Format.Fehler("struktur", "Die Zustellung hat keinen Inhalt.", "The delivery has no content.", "Body");
        xml.Read();
        while (xml.MoveToContent() == XmlNodeType.Element)
        {
            if (xml.LocalName != "EncryptedData" || xml.NamespaceURI != OsciNamen.Xenc)
                throw Format.Fehler("unverschluesselt", "Der Inhalt ist nicht verschlüsselt.", "The content is not encrypted.", xml.LocalName);
            if (LiesDaten(xml) is { } container)
                return container;
        }
        throw Format.Fehler("T020", "Der Inhalt ist nicht für uns verschlüsselt.", "The content is not encrypted for us.", "EncryptedKey");
    }

    /// <returns>Null if this EncryptedData is for somebody else.</returns>
    private Zwischenlager? LiesDaten(XmlReader xml)
    {
        var tiefe = xml.Depth;
        var angaben = new XElement("angaben");
        Zwischenlager? container = null;
        xml.Read();
        while (xml.MoveToContent() != XmlNodeType.EndElement || xml.Depth > tiefe)
        {
            if (xml.EOF)
                throw new XmlException("The document ends inside EncryptedData.");
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "CipherData" } && container is null)
                container = LiesChiffrat(xml, Chiffrierangaben.Lies(angaben));
            else if (xml.NodeType == XmlNodeType.Element)
                angaben.Add(Stueck(xml));
            else
                xml.Read();
        }
        xml.Read();
        return container;
    }

    private Zwischenlager? LiesChiffrat(XmlReader xml, Chiffrierangaben angaben)
    {
        var schluessel = angaben.Schluessel
            .Select(s => s.Oeffne(leser, antwort.Zertifikate.Finde, angaben.Schluessellaenge))
            .FirstOrDefault(s => s is not null);
        if (schluessel is null)
        {
            xml.Skip();
            return null;
        }
        var laenge = antwort.Nachricht.Teile[0].Laenge;
        xml.Read();
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "CipherValue")
            throw Format.Fehler("struktur", "Der verschlüsselte Inhalt steht nicht in der Nachricht.", "The encrypted content is not in the message.", "CipherData");
        var klar = Zwischenlager.NurSpeicher(grenze, laenge / 4 * 3);
        using var chiffrat = new Base64Lesestrom(xml);
        if (Gcm.Entschluessele(Bekannt(chiffrat, laenge, out var genau), genau, klar, schluessel, angaben.IvLaenge))
            return klar;
        klar.Dispose();
        throw Format.Fehler("T020", "Der Inhalt ist nicht entschlüsselbar.", "The content cannot be decrypted.", "CipherValue");
    }

    /// <summary>Small ciphertexts are gathered, so that their length is known and .NET's AES can take them in one piece.</summary>
    private static Stream Bekannt(Stream chiffrat, long hoechstens, out long genau)
    {
        genau = -1;
        if (hoechstens > Gcm.EinStueck)
            return chiffrat;
        var gesammelt = new MemoryStream();
        chiffrat.CopyTo(gesammelt);
        genau = gesammelt.Length;
        gesammelt.Position = 0;
        return gesammelt;
    }

    private static XElement Stueck(XmlReader xml)
    {
        using var ziel = new BegrenzterSpeicher(XmlGrenzen.Blockgroesse);
        new Kanonisierer(ziel).Schreibe(xml);
        return XmlStueck.Lies(ziel.ToArray());
    }
}
