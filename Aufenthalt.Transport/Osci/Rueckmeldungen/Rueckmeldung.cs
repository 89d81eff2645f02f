using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Rueckmeldungen;

/// <summary>One feedback entry of a response; the peer's own text is kept for the log.</summary>
internal sealed record Rueckmeldung(Katalogeintrag Eintrag, string Text, string? Sprache)
{
    private const int HoechstText = 500;

    public string Code => Eintrag.Code;

    public static IReadOnlyList<Rueckmeldung> Lies(XElement antwort)
    {
        var eintraege = antwort.Eines(XmlStueck.Osci + "Feedback").Elements(XmlStueck.Osci + "Entry").Select(eintrag =>
        {
            var text = eintrag.Element(XmlStueck.Osci + "Text")?.Value ?? string.Empty;
            return new Rueckmeldung(
                Rueckmeldungskatalog.Finde(eintrag.Eines(XmlStueck.Osci + "Code").Value.Trim()),
                text.Length > HoechstText ? text[..HoechstText] : text,
                eintrag.Attribute(XNamespace.Xml + "lang")?.Value);
        }).ToArray();
        return eintraege.Length > 0
            ? eintraege
            : throw Osci.Format.Fehler("struktur", "Die Rückmeldung ist leer.", "The feedback is empty.", "Feedback");
    }
}
