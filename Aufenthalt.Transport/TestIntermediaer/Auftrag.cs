using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>A certificate of an order: its element, its Id.</summary>
internal sealed record Beigelegt(string Rolle, string Id, X509Certificate2 Zertifikat)
{
    public string Fingerabdruck => Convert.ToHexStringLower(SHA256.HashData(Zertifikat.RawDataMemory.Span));
}

/// <summary>A decrypted order. The document holds the header and, if it is small, the body.</summary>
internal sealed partial class Auftrag
{
    private static readonly string[] Typen = ["GetMessageId", "StoreDelivery", "InitDialog", "FetchDelivery", "FetchProcessCard", "ExitDialog"];
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    private Auftrag(XmlDocument dokument, ReadOnlyMemory<byte>? grosserKoerper, IReadOnlyList<Paketteil> anlagen)
    {
        (Dokument, GrosserKoerper, Anlagen) = (dokument, grosserKoerper, anlagen);
        Kuerzel = Namensraum.Kuerzel(dokument);
        var ort = dokument.DocumentElement!.GetAttribute("schemaLocation", Schema);
        Typ = Auftragstyp().Match(ort) is { Success: true } treffer && ort == Namensraum.SchemaLocation(treffer.Groups[1].Value)
            && Typen.Contains(treffer.Groups[1].Value, StringComparer.Ordinal)
            ? treffer.Groups[1].Value
            : throw new Zurueckweisung("9100", "unknown message type");
        Kopf = Eines("/soap:Envelope/soap:Header");
        Koerper = Eines("/soap:Envelope/soap:Body");
        Zertifikate = [.. Kopf.SelectNodes("osci:NonIntermediaryCertificates/*", Kuerzel)!.Cast<XmlElement>().Select(Beilage)];
        var kennungen = dokument.SelectNodes("//@Id")!.Cast<XmlAttribute>().Select(a => a.Value).ToArray();
        if (kennungen.Distinct(StringComparer.Ordinal).Count() != kennungen.Length)
            throw new Zurueckweisung("9100", "an Id occurs twice");
    }

    public XmlDocument Dokument { get; }

    public XmlNamespaceManager Kuerzel { get; }

    /// <summary>GetMessageId, StoreDelivery, InitDialog, FetchDelivery, FetchProcessCard, ExitDialog.</summary>
    public string Typ { get; }

    public XmlElement Kopf { get; }

    public XmlElement Koerper { get; }

    /// <summary>The body as bytes, if it was too large for the document; it must have come in canonical form then.</summary>
    public ReadOnlyMemory<byte>? GrosserKoerper { get; }

    public IReadOnlyList<Paketteil> Anlagen { get; }

    public IReadOnlyList<Beigelegt> Zertifikate { get; }

    public string? ConversationId => Kontrolle("@ConversationId");

    public string? SequenceNumber => Kontrolle("@SequenceNumber");

    public string? Response => Kontrolle("osci:Response/text()");

    public string? Challenge => Kontrolle("osci:Challenge/text()");

    public static Auftrag Lies(IReadOnlyList<Paketteil> teile)
    {
        var xml = teile[0].Inhalt;
        if (xml.Length <= Kanon.Dokumentgroesse)
            return new Auftrag(Kanon.Lade(xml.Span), null, [.. teile.Skip(1)]);
        var anfang = xml.Span.IndexOf("<soap:Body"u8);
        var ende = xml.Span.LastIndexOf("</soap:Body>"u8) + "</soap:Body>".Length;
        if (anfang < 0 || ende < anfang)
            throw new Zurueckweisung("9100", "no body");
        var koerper = xml[anfang..ende];
        var spitze = koerper.Span[..(koerper.Span.IndexOf((byte)'>') + 1)];
        byte[] ohne = [.. xml.Span[..anfang], .. spitze, .. "</soap:Body>"u8, .. xml.Span[ende..]];
        var deklarationen = Encoding.UTF8.GetString(spitze);
        if (((string[])["soap", "osci", "ds", "xenc", "xsi"]).Any(p => !deklarationen.Contains($" xmlns:{p}=", StringComparison.Ordinal)))
            throw new Zurueckweisung("9100", "a large body must be canonical and declare its prefixes");
        return new Auftrag(Kanon.Lade(ohne), koerper, [.. teile.Skip(1)]);
    }

    public Beigelegt? Zertifikat(string rolle) => Zertifikate.FirstOrDefault(z => z.Rolle == rolle);

    public string? Wert(string pfad) => Dokument.SelectSingleNode(pfad, Kuerzel)?.Value;

    /// <summary>The body in canonical form.</summary>
    public ReadOnlyMemory<byte> KoerperForm() => GrosserKoerper ?? Kanon.Form(Koerper);

    private string? Kontrolle(string pfad) => Kopf.SelectSingleNode("osci:ControlBlock/" + pfad, Kuerzel)?.Value;

    private XmlElement Eines(string pfad) => Dokument.SelectNodes(pfad, Kuerzel) is { Count: 1 } knoten
        ? (XmlElement)knoten[0]!
        : throw new Zurueckweisung("9100", "exactly one " + pfad);

    private Beigelegt Beilage(XmlElement element)
    {
        try
        {
            var der = Convert.FromBase64String(element.SelectSingleNode("ds:X509Data/ds:X509Certificate", Kuerzel)?.InnerText ?? string.Empty);
            return new Beigelegt(element.LocalName, element.GetAttribute("Id"), X509CertificateLoader.LoadCertificate(der));
        }
        catch (Exception fehler) when (fehler is FormatException or CryptographicException)
        {
            throw new Zurueckweisung("9300", "a certificate cannot be read", fehler);
        }
    }

    [GeneratedRegex(@"^http://schemas\.xmlsoap\.org/soap/envelope/ soap([A-Za-z]+)\.xsd ")]
    private static partial Regex Auftragstyp();
}
