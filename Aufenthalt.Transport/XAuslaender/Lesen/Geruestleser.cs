using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>
/// Reads a document once, in pieces: its frame becomes a small tree, each attachment goes to the place the caller names. No DTD, no
/// entity, no external reference; bounds for depth, number and size of everything.
/// </summary>
internal sealed class Geruestleser(XmlReader xml, Lesegrenzen grenzen, Func<int, Stream>? anlagenziel)
{
    private const int Puffer = 48 * 1024;
    private const string Platzhalter = "AA==";
    private static readonly HashSet<string> Base64Elemente = ["dokument", "dokumentcontainer", "nachricht"];

    private readonly byte[] _bytes = new byte[Puffer];
    private readonly char[] _zeichen = new char[4096];
    private readonly List<GeleseneAnlage> _anlagen = [];
    private readonly XDocument _dokument = new();
    private XContainer _ort = new XDocument();
    private int _elemente;
    private int _text;
    private Lesefehler? _fehler;

    public IReadOnlyList<GeleseneAnlage> Anlagen => _anlagen;

    /// <param name="fehler">Set when the result is null.</param>
    /// <exception cref="XmlException">Not well-formed, or a DTD.</exception>
    public XDocument? Lies(out Lesefehler? fehler)
    {
        _ort = _dokument;
        xml.Read();
        while (!xml.EOF && _fehler is null)
        {
            Knoten();
        }

        fehler = _fehler;
        return _fehler is null ? _dokument : null;
    }

    private void Knoten()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                PruefeKodierung();
                break;
            case XmlNodeType.Element:
                Element();
                return;
            case XmlNodeType.EndElement:
                _ort = _ort.Parent ?? (XContainer)_dokument;
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                Text();
                break;
        }

        xml.Read();
    }

    private void PruefeKodierung()
    {
        if (xml.GetAttribute("encoding") is { } kodierung && !kodierung.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            Melde("S001", "Die Nachricht ist nicht in UTF-8.", "The message is not in UTF-8.");
        }
    }

    private void Element()
    {
        if (++_elemente > grenzen.Elemente || xml.Depth > grenzen.Tiefe)
        {
            Melde("X001", "Die Nachricht hat zu viele oder zu tief geschachtelte Elemente.", "The message has too many elements or nests them too deeply.");
            return;
        }

        var element = new XElement(XName.Get(xml.LocalName, xml.NamespaceURI));
        Attribute(element);
        _ort.Add(element);
        if (xml.IsEmptyElement)
        {
            xml.Read();
        }
        else if (Base64Elemente.Contains(element.Name.LocalName))
        {
            Anlage(element);
        }
        else
        {
            _ort = element;
            xml.Read();
        }
    }

    private void Attribute(XElement element)
    {
        while (xml.MoveToNextAttribute())
        {
            _text += xml.Value.Length;
            element.Add(new XAttribute(XName.Get(xml.LocalName, xml.Prefix.Length == 0 ? "" : xml.NamespaceURI), xml.Value));
        }

        xml.MoveToElement();
        PruefeGesamttext();
    }

    private void Text()
    {
        var text = new StringBuilder();
        int gelesen;
        while ((gelesen = xml.ReadValueChunk(_zeichen, 0, _zeichen.Length)) > 0)
        {
            text.Append(_zeichen, 0, gelesen);
            if (text.Length > grenzen.Textzeichen)
            {
                Melde("X001", "Ein Text ist zu lang.", "A text is too long.");
                return;
            }
        }

        _text += text.Length;
        PruefeGesamttext();
        _ort.Add(text.ToString());
    }

    // After the last piece the reader stands behind the end tag, so there is nothing to step over.
    private void Anlage(XElement element)
    {
        using var ziel = anlagenziel?.Invoke(_anlagen.Count + 1) ?? Stream.Null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        int gelesen;
        while ((gelesen = xml.ReadElementContentAsBase64(_bytes, 0, _bytes.Length)) > 0)
        {
            ziel.Write(_bytes, 0, gelesen);
            hash.AppendData(_bytes, 0, gelesen);
            bytes += gelesen;
        }

        var anlage = new GeleseneAnlage(_anlagen.Count + 1, Pfad(element), bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        _anlagen.Add(anlage);
        element.AddAnnotation(anlage);
        element.Add(Platzhalter);
    }

    private void PruefeGesamttext()
    {
        if (_text > grenzen.Gesamttext)
        {
            Melde("X001", "Die Nachricht enthält zu viel Text.", "The message holds too much text.");
        }
    }

    private void Melde(string code, string deutsch, string english)
    {
        var stelle = xml is IXmlLineInfo zeile ? $"Zeile {zeile.LineNumber}, Spalte {zeile.LinePosition}" : "";
        _fehler ??= new Lesefehler(code, deutsch, english, stelle);
    }

    private static string Pfad(XElement element) =>
        string.Join('/', element.AncestorsAndSelf().Reverse().Select(vorfahr => vorfahr.Name.LocalName));
}
