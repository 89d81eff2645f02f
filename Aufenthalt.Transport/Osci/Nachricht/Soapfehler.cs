using Aufenthalt.Transport.Osci.Rueckmeldungen;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>A SOAP fault: unencrypted and unsigned by the standard, so it says "not done" and proves nothing else.</summary>
internal static class Soapfehler
{
    public static Rueckmeldung Lies(Umschlag umschlag)
    {
        var fault = umschlag.Koerper.Kanonisch is { } koerper
            ? XmlStueck.Lies(koerper).Element(XmlStueck.Soap + "Fault")
            : null;
        if (fault is null)
            throw Format.Fehler("struktur", "Die Antwort ist weder verschlüsselt noch eine Fehlernachricht.", "The response is neither encrypted nor a fault.", "Body");
        var code = fault.Descendants(XmlStueck.Osci + "Code").FirstOrDefault()?.Value.Trim();
        if (code is null || code.Length != 4 || !code.All(char.IsAsciiDigit) || code[0] is '0' or '3')
            code = fault.Element("faultcode")?.Value.EndsWith("Server", StringComparison.Ordinal) == true ? "9000" : "9100";
        var text = fault.Element("faultstring")?.Value ?? string.Empty;
        return new Rueckmeldung(Rueckmeldungskatalog.Finde(code), text.Length > 500 ? text[..500] : text, null);
    }
}
