using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>
/// An element of a validated document. <c>Q</c> finds a child in XAusländer's namespace, <c>U</c> one without a namespace. What the
/// schema demands is read with the forms that throw; the caller of the parser turns that into a <see cref="Lesefehler"/>.
/// </summary>
internal readonly struct Ast(XElement element, XNamespace xa)
{
    public XElement Element => element;

    public Ast? Q(string name) => Kind(xa + name);

    public Ast? U(string name) => Kind(name);

    public Ast QMuss(string name) => Q(name) ?? throw new FormatException($"{element.Name.LocalName}/{name} fehlt.");

    public Ast UMuss(string name) => U(name) ?? throw new FormatException($"{element.Name.LocalName}/{name} fehlt.");

    public IEnumerable<Ast> QAlle(string name) => Alle(xa + name);

    public IEnumerable<Ast> UAlle(string name) => Alle(name);

    public string? QText(string name) => Q(name)?.Text;

    public string? UText(string name) => U(name)?.Text;

    public string Text => element.Value;

    public string? QCode(string name) => Q(name)?.Code;

    public string? UCode(string name) => U(name)?.Code;

    /// <summary>Value of the child <c>code</c>, which has no namespace in any code type.</summary>
    public string? Code => UText("code");

    public bool QWahr(string name) => QText(name) is { } text && XmlConvert.ToBoolean(text.Trim());

    public DateOnly? QTag(string name) => QText(name) is { } text ? Tag(text) : null;

    public Guid? QUuid(string name) => QText(name) is { } text ? Guid.Parse(text.Trim()) : null;

    public Liste<string> QTexte(string name) => QAlle(name).Select(kind => kind.Text).AlsListe();

    public static DateOnly Tag(string text) => DateOnly.ParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Ast? Kind(XName name)
    {
        var kind = element.Element(name);
        return kind is null ? null : new Ast(kind, xa);
    }

    private IEnumerable<Ast> Alle(XName name)
    {
        var ns = xa;
        return element.Elements(name).Select(kind => new Ast(kind, ns));
    }
}
