using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Canonical XML by .NET's own transform, on documents of at most 1 MB.</summary>
internal static class Kanon
{
    public const int Dokumentgroesse = 1024 * 1024;
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    public static XmlDocument Lade(ReadOnlySpan<byte> xml)
    {
        if (xml.Length > Dokumentgroesse)
            throw new Zurueckweisung("9100", "an envelope without its body is larger than 1 MB");
        using var strom = new MemoryStream(xml.ToArray(), writable: false);
        using var leser = XmlReader.Create(strom, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var dokument = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        try
        {
            dokument.Load(leser);
        }
        catch (XmlException fehler)
        {
            throw new Zurueckweisung("9100", "not well-formed", fehler);
        }
        return dokument;
    }

    public static XmlDocument Lade(string xml) => Lade(Encoding.UTF8.GetBytes(xml));

    /// <summary>C14N 1.0 of an element at its place: namespaces of its ancestors are in scope.</summary>
    public static byte[] Form(XmlElement element)
    {
        var dokument = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var kopie = (XmlElement)dokument.ImportNode(element, deep: true);
        dokument.AppendChild(kopie);
        for (var ahne = element.ParentNode as XmlElement; ahne is not null; ahne = ahne.ParentNode as XmlElement)
        {
            foreach (XmlAttribute attribut in ahne.Attributes)
            {
                if (attribut.NamespaceURI == Xmlns && !kopie.HasAttribute(attribut.Name))
                    kopie.SetAttribute(attribut.Name, attribut.Value);
            }
        }
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(dokument);
        using var ergebnis = (MemoryStream)transform.GetOutput(typeof(Stream));
        return ergebnis.ToArray();
    }
}
