using System.Text;
using System.Xml;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci;

/// <summary>
/// A process card: what the Intermediär vouches for. <see cref="Eingang"/> = stored, <see cref="Abruf"/> = the addressee's
/// fetch was answered, <see cref="Empfang"/> = the addressee confirmed.
/// </summary>
internal sealed record Laufzettel(
    string MessageId,
    DateTimeOffset? Eingang,
    DateTimeOffset? Abruf,
    DateTimeOffset? Empfang,
    DateTimeOffset LetzteAenderung,
    string? Betreff,
    IReadOnlyList<Pruefvermerk> Pruefvermerke)
{
    public static Laufzettel Lies(XElement buendel)
    {
        var karte = buendel.Eines(XmlStueck.Osci + "ProcessCard");
        return new Laufzettel(
            Kennung(buendel.Eines(XmlStueck.Osci + "MessageId")),
            Zeit(karte.Element(XmlStueck.Osci + "Creation")),
            Zeit(karte.Element(XmlStueck.Osci + "Forwarding")),
            Zeit(karte.Element(XmlStueck.Osci + "Reception")),
            Zeit(karte.Pflicht("RecentModification"), "ProcessCard"),
            karte.Element(XmlStueck.Osci + "Subject")?.Value,
            [.. buendel.Elements(XmlStueck.Osci + "InspectionReport").Elements(XmlStueck.Osci + "Inspection").Select(Pruefvermerk.Lies)]);
    }

    public static string Kennung(XElement messageId) => Encoding.UTF8.GetString(messageId.Base64());

    /// <summary>Cryptographic time stamps are not opened; the card's RecentModification still orders events.</summary>
    private static DateTimeOffset? Zeit(XElement? stempel) =>
        stempel?.Element(XmlStueck.Osci + "Plain") is { } plain ? Zeit(plain.Value, stempel.Name.LocalName) : null;

    private static DateTimeOffset Zeit(string wert, string stelle)
    {
        try
        {
            return XmlConvert.ToDateTimeOffset(wert.Trim());
        }
        catch (FormatException fehler)
        {
            throw Format.Fehler("struktur", "Eine Zeitangabe ist nicht lesbar.", "A time cannot be read.", stelle, fehler);
        }
    }
}

/// <summary>What the Intermediär found when it checked a certificate of the delivery.</summary>
internal sealed record Pruefvermerk(string Inhaber, string Aussteller, string Seriennummer, string Rechnerisch, string Offline, string? Online)
{
    public static Pruefvermerk Lies(XElement vermerk) => new(
        Wert(vermerk, "X509SubjectName"),
        Wert(vermerk, "X509IssuerName"),
        Wert(vermerk, "X509SerialNumber"),
        vermerk.Element(XmlStueck.Osci + "MathResult")?.Attribute("Result")?.Value ?? string.Empty,
        vermerk.Element(XmlStueck.Osci + "OfflineResult")?.Attribute("Result")?.Value ?? string.Empty,
        vermerk.Element(XmlStueck.Osci + "OnlineResult")?.Attribute("Result")?.Value);

    private static string Wert(XElement vermerk, string name) => vermerk.Element(XmlStueck.Osci + name)?.Value ?? string.Empty;
}
