using System.Text;
using System.Xml;

namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>
/// Canonical XML 1.0 without comments (inclusive) of one element and what it holds, read from a forward-only reader, so that
/// a body of 100 MB costs no more memory than one of 1 kB. Namespaces in scope are written at the apex. An xml: attribute
/// on an ancestor would have to be inherited; the caller refuses such messages instead (see <see cref="Umschlagleser"/>).
/// </summary>
internal sealed class Kanonisierer(Stream ziel, Action<string>? kennung = null)
{
    private readonly List<(string Praefix, string Uri)> _deklarationen = [];
    private readonly List<(string Uri, string Name, string Qname, string Wert)> _attribute = [];
    private readonly List<Dictionary<string, string>> _bereiche = [];
    private readonly char[] _zeichen = new char[8192];
    private readonly byte[] _bytes = new byte[8192 * 3];

    /// <summary>Writes the element the reader stands on and leaves the reader behind it.</summary>
    public void Schreibe(XmlReader leser)
    {
        if (leser.NodeType != XmlNodeType.Element)
            throw new InvalidOperationException("The reader does not stand on an element.");
        var tiefe = leser.Depth;
        _bereiche.Clear();
        Anfang(leser, spitze: true);
        while (_bereiche.Count > 0)
        {
            if (!leser.Read())
                throw new XmlException("The document ends inside an element.");
            if (leser.Depth - tiefe > XmlGrenzen.Tiefe)
                throw Format.Fehler("xml-tiefe", "Die Nachricht ist zu tief verschachtelt.", "The message is nested too deeply.", leser.LocalName);
            Knoten(leser);
        }
        leser.Read();
    }

    private void Knoten(XmlReader leser)
    {
        switch (leser.NodeType)
        {
            case XmlNodeType.Element:
                Anfang(leser, spitze: false);
                break;
            case XmlNodeType.EndElement:
                Ende(leser.Name);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Text(leser);
                break;
            case XmlNodeType.ProcessingInstruction:
                Roh(leser.Value.Length > 0 ? $"<?{leser.Name} {leser.Value}?>" : $"<?{leser.Name}?>");
                break;
            default:
                break;
        }
    }

    private void Anfang(XmlReader leser, bool spitze)
    {
        Sammle(leser, spitze);
        var name = leser.Name;
        var leer = leser.IsEmptyElement;
        Roh("<" + name);
        foreach (var (praefix, uri) in _deklarationen.OrderBy(d => d.Praefix, StringComparer.Ordinal))
            Roh((praefix.Length == 0 ? " xmlns=\"" : $" xmlns:{praefix}=\"") + Maskierung.Attribut(uri) + "\"");
        foreach (var (_, _, qname, wert) in _attribute.OrderBy(a => a.Uri, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal))
            Roh($" {qname}=\"{Maskierung.Attribut(wert)}\"");
        Roh(">");
        if (leer)
            Ende(name);
    }

    private void Sammle(XmlReader leser, bool spitze)
    {
        _deklarationen.Clear();
        _attribute.Clear();
        var bereich = _bereiche.Count > 0 ? _bereiche[^1] : [];
        var neu = new Dictionary<string, string>(bereich, StringComparer.Ordinal);
        if (spitze)
        {
            foreach (var (praefix, uri) in ((IXmlNamespaceResolver)leser).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml))
                Deklariere(neu, praefix, uri);
        }
        while (leser.MoveToNextAttribute())
        {
            if (leser.NamespaceURI == OsciNamen.Xmlns)
                Deklariere(neu, leser.Prefix.Length == 0 ? string.Empty : leser.LocalName, leser.Value);
            else
                Merke(leser);
        }
        leser.MoveToElement();
        _bereiche.Add(neu);
    }

    private void Merke(XmlReader leser)
    {
        if (leser is { NamespaceURI.Length: 0, LocalName: "Id" })
            kennung?.Invoke(leser.Value);
        _attribute.Add((leser.NamespaceURI, leser.LocalName, leser.Name, leser.Value));
    }

    private void Deklariere(Dictionary<string, string> bereich, string praefix, string uri)
    {
        if (bereich.GetValueOrDefault(praefix, string.Empty) == uri)
            return;
        bereich[praefix] = uri;
        _deklarationen.Add((praefix, uri));
    }

    private void Ende(string name)
    {
        _bereiche.RemoveAt(_bereiche.Count - 1);
        Roh($"</{name}>");
    }

    private void Text(XmlReader leser)
    {
        if (!leser.CanReadValueChunk)
        {
            Roh(Maskierung.Text(leser.Value));
            return;
        }
        for (int n, rest = 0; (n = leser.ReadValueChunk(_zeichen, rest, _zeichen.Length - rest)) > 0;)
        {
            var bis = rest + n;
            // A surrogate pair must not be torn apart between two pieces.
            rest = char.IsHighSurrogate(_zeichen[bis - 1]) ? 1 : 0;
            Zeichen(_zeichen.AsSpan(0, bis - rest));
            if (rest == 1)
                _zeichen[0] = _zeichen[bis - 1];
        }
    }

    private void Zeichen(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny("&<>\r") >= 0)
        {
            Roh(Maskierung.Text(text.ToString()));
            return;
        }
        ziel.Write(_bytes, 0, Encoding.UTF8.GetBytes(text, _bytes));
    }

    private void Roh(string text) => ziel.Write(Encoding.UTF8.GetBytes(text));
}
