using System.Buffers;
using System.Text;

namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>
/// Writes XML in the form that Canonical XML 1.0 would give it, so that what is hashed is what is sent: no self-closing
/// tags, sorted attributes, declarations before attributes, minimal escapes. The caller names declarations and attributes
/// in canonical order; <see cref="Auf"/> checks that and throws, because a wrong order is a fault of this program.
/// </summary>
internal sealed class KanonischerSchreiber
{
    private static readonly (string Praefix, string Uri)[] Blockdeklarationen =
    [
        ("ds", OsciNamen.Ds), ("osci", OsciNamen.Osci), ("soap", OsciNamen.Soap), ("xenc", OsciNamen.Xenc), ("xsi", OsciNamen.Xsi),
    ];

    private readonly ArrayBufferWriter<byte> _ziel = new(1024);
    private readonly Stack<string> _offen = new();

    /// <summary>The five prefixes every block of a message declares, as one piece of text beginning with a blank.</summary>
    public static string Deklarationen { get; } =
        string.Concat(Blockdeklarationen.Select(d => $" xmlns:{d.Praefix}=\"{d.Uri}\""));

    public byte[] Fertig()
    {
        if (_offen.Count > 0)
            throw new InvalidOperationException($"Element {_offen.Peek()} is still open.");
        return _ziel.WrittenSpan.ToArray();
    }

    /// <summary>Opens an element of a block that declares the five prefixes and, if given, one more.</summary>
    public KanonischerSchreiber AufBlock(string name, (string Praefix, string Uri)? weitere, params ReadOnlySpan<(string Name, string? Wert)> attribute)
    {
        var deklarationen = weitere is { } w ? [.. Blockdeklarationen, w] : Blockdeklarationen;
        Roh("<").Roh(name);
        foreach (var (praefix, uri) in deklarationen.OrderBy(d => d.Praefix, StringComparer.Ordinal))
            Roh(" xmlns:").Roh(praefix).Roh("=\"").Roh(uri).Roh("\"");
        return Attribute(name, attribute);
    }

    public KanonischerSchreiber Auf(string name, params ReadOnlySpan<(string Name, string? Wert)> attribute)
    {
        Roh("<").Roh(name);
        return Attribute(name, attribute);
    }

    /// <summary>Opens an element with one declaration of its own (extensions such as osci128:IvLength).</summary>
    public KanonischerSchreiber AufMit((string Praefix, string Uri) deklaration, string name, params ReadOnlySpan<(string Name, string? Wert)> attribute)
    {
        Roh("<").Roh(name).Roh(" xmlns:").Roh(deklaration.Praefix).Roh("=\"").Roh(deklaration.Uri).Roh("\"");
        return Attribute(name, attribute);
    }

    public KanonischerSchreiber Zu()
    {
        Roh("</").Roh(_offen.Pop()).Roh(">");
        return this;
    }

    public KanonischerSchreiber Text(string text) => Roh(Maskierung.Text(text));

    public KanonischerSchreiber Element(string name, string text) => Auf(name).Text(text).Zu();

    /// <summary>Copies bytes that are already canonical, or base64.</summary>
    public KanonischerSchreiber Bytes(ReadOnlySpan<byte> kanonisch)
    {
        _ziel.Write(kanonisch);
        return this;
    }

    public KanonischerSchreiber Roh(string text)
    {
        Encoding.UTF8.GetBytes(text, _ziel);
        return this;
    }

    private KanonischerSchreiber Attribute(string name, ReadOnlySpan<(string Name, string? Wert)> attribute)
    {
        _offen.Push(name);
        string? vorher = null;
        foreach (var (attribut, wert) in attribute)
        {
            if (wert is null)
                continue;
            // Attributes without a namespace come first, then those with one; inside each group by name.
            var schluessel = attribut.Contains(':', StringComparison.Ordinal) ? "1" + attribut : "0" + attribut;
            if (vorher is not null && string.CompareOrdinal(vorher, schluessel) >= 0)
                throw new InvalidOperationException($"Attribute {attribut} of {name} is out of canonical order.");
            vorher = schluessel;
            Roh(" ").Roh(attribut).Roh("=\"").Roh(Maskierung.Attribut(wert)).Roh("\"");
        }
        return Roh(">");
    }
}
