using System.Xml;
using Aufenthalt.Transport.Osci.Krypto;

namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>
/// Reads an envelope in one pass: header blocks into memory (bounded), the body through a digest. Refuses duplicate Ids
/// anywhere in the envelope, because a signature could otherwise point to another element than the one that is used.
/// </summary>
internal sealed class Umschlagleser
{
    private readonly HashSet<string> _kennungen = new(StringComparer.Ordinal);
    private readonly List<Kopfblock> _bloecke = [];

    /// <exception cref="OsciFormatException">The stream does not hold an acceptable envelope.</exception>
    public static Umschlag Lies(Stream xml, long hoechstZeichen)
    {
        try
        {
            using var leser = XmlGrenzen.Leser(xml, hoechstZeichen);
            return new Umschlagleser().Lies(leser);
        }
        catch (XmlException fehler)
        {
            throw Format.Fehler("xml", "Das XML der Nachricht ist nicht lesbar.", "The XML of the message cannot be read.", "Envelope", fehler);
        }
    }

    private Umschlag Lies(XmlReader leser)
    {
        leser.MoveToContent();
        Erwarte(leser, "Envelope");
        var typ = Typ(leser);
        Attribute(leser);
        Weiter(leser);
        if (Steht(leser, "Header"))
            Kopf(leser);
        Erwarte(leser, "Body");
        var koerper = LiesKoerper(leser);
        if (leser.MoveToContent() != XmlNodeType.EndElement)
            throw Struktur("Envelope");
        while (leser.Read())
        {
            if (leser.NodeType is not (XmlNodeType.Whitespace or XmlNodeType.Comment or XmlNodeType.ProcessingInstruction))
                throw Struktur("Envelope");
        }
        return new Umschlag(typ, _bloecke, koerper);
    }

    private static string? Typ(XmlReader leser)
    {
        var ort = leser.GetAttribute("schemaLocation", OsciNamen.Xsi);
        if (ort is null)
            return null;
        return OsciNamen.Nachrichtentyp(ort)
            ?? throw Format.Fehler("9100", "Der Nachrichtentyp ist unbekannt.", "The message type is unknown.", "Envelope");
    }

    private void Kopf(XmlReader leser)
    {
        Attribute(leser);
        if (leser.IsEmptyElement)
        {
            Weiter(leser);
            return;
        }
        leser.Read();
        while (leser.MoveToContent() == XmlNodeType.Element)
        {
            if (_bloecke.Count >= XmlGrenzen.Bloecke)
                throw Struktur("Header");
            var (name, raum, id) = (leser.LocalName, leser.NamespaceURI, leser.GetAttribute("Id"));
            if (name is not "QualityOfTimestamp" && _bloecke.Exists(b => b.Name == name && b.Namensraum == raum))
                throw Format.Fehler("struktur", "Ein Kopfblock steht doppelt.", "A header block appears twice.", name);
            using var kanonisch = new BegrenzterSpeicher(XmlGrenzen.Blockgroesse);
            new Kanonisierer(kanonisch, Kennung).Schreibe(leser);
            _bloecke.Add(new Kopfblock(name, raum, id, kanonisch.ToArray()));
        }
        if (leser.NodeType != XmlNodeType.EndElement)
            throw Struktur("Header");
        leser.ReadEndElement();
        leser.MoveToContent();
    }

    private Koerper LiesKoerper(XmlReader leser)
    {
        var id = leser.GetAttribute("Id");
        var verfahren = Digestverfahren(id);
        using var summe = new Pruefsumme(verfahren);
        using var beides = new Abzweig(summe, XmlGrenzen.Blockgroesse);
        new Kanonisierer(beides, Kennung).Schreibe(leser);
        return new Koerper(id, verfahren, summe.Fertig(), beides.Inhalt);
    }

    /// <summary>The signature precedes the body, so the algorithm is known before the body is read.</summary>
    private string Digestverfahren(string? id)
    {
        var block = _bloecke.Find(b => b.Name is "SupplierSignature" or "ClientSignature");
        return block?.Element.Descendants(XmlStueck.Ds + "Reference")
            .FirstOrDefault(verweis => verweis.Attribute("URI")?.Value == "#" + id)?
            .Element(XmlStueck.Ds + "DigestMethod")?.Attribute("Algorithm")?.Value ?? Verfahren.Sha256;
    }

    /// <summary>Envelope and Header may carry an Id, but no xml: attribute (it would be part of every signed block).</summary>
    private void Attribute(XmlReader leser)
    {
        while (leser.MoveToNextAttribute())
        {
            if (leser.NamespaceURI == OsciNamen.XmlNs)
                throw Format.Fehler("struktur", "Am Umschlag steht ein xml:-Attribut.", "The envelope carries an xml: attribute.", "Envelope");
            if (leser is { NamespaceURI.Length: 0, LocalName: "Id" })
                Kennung(leser.Value);
        }
        leser.MoveToElement();
    }

    private void Kennung(string id)
    {
        if (!_kennungen.Add(id) || _kennungen.Count > XmlGrenzen.Kennungen)
            throw Format.Fehler("id-doppelt", "Eine Id kommt mehrfach vor.", "An Id occurs more than once.", "Envelope");
    }

    private static void Weiter(XmlReader leser)
    {
        leser.Read();
        leser.MoveToContent();
    }

    private static bool Steht(XmlReader leser, string name) =>
        leser.NodeType == XmlNodeType.Element && leser.LocalName == name && leser.NamespaceURI == OsciNamen.Soap;

    private static void Erwarte(XmlReader leser, string name)
    {
        if (!Steht(leser, name))
            throw Struktur(name);
    }

    private static OsciFormatException Struktur(string stelle) =>
        Format.Fehler("struktur", "Der Aufbau des SOAP-Umschlags stimmt nicht.", "The structure of the SOAP envelope is wrong.", stelle);
}
