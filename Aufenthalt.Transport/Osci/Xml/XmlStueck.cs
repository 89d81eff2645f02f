using System.Xml.Linq;

namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>Reads a small piece of XML that is bounded in size already.</summary>
internal static class XmlStueck
{
    public static readonly XNamespace Osci = OsciNamen.Osci;
    public static readonly XNamespace Ds = OsciNamen.Ds;
    public static readonly XNamespace Xenc = OsciNamen.Xenc;
    public static readonly XNamespace Soap = OsciNamen.Soap;

    public static XElement Lies(byte[] xml)
    {
        using var strom = new MemoryStream(xml, writable: false);
        using var leser = XmlGrenzen.Leser(strom, XmlGrenzen.Blockgroesse * 2L);
        return XElement.Load(leser, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The one child of this name; none or several is an error of the message.</summary>
    public static XElement Eines(this XElement eltern, XName name) => eltern.Elements(name).Take(2).ToArray() is [var kind]
        ? kind
        : throw Format.Fehler("struktur", $"In {eltern.Name.LocalName} wird genau ein {name.LocalName} erwartet.",
            $"Exactly one {name.LocalName} is expected in {eltern.Name.LocalName}.", eltern.Name.LocalName);

    public static string Pflicht(this XElement element, string attribut) => element.Attribute(attribut)?.Value
        ?? throw Format.Fehler("struktur", $"Das Attribut {attribut} fehlt.", $"The attribute {attribut} is missing.", element.Name.LocalName);

    public static byte[] Base64(this XElement element)
    {
        try
        {
            return Convert.FromBase64String(element.Value);
        }
        catch (FormatException fehler)
        {
            throw Format.Fehler("base64", "Ein Base64-Wert ist nicht lesbar.", "A base64 value cannot be read.", element.Name.LocalName, fehler);
        }
    }
}
