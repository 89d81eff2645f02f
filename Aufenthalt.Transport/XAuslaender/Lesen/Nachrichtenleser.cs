using System.Text;
using System.Xml;
using System.Xml.Linq;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Pruefung;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>Reads any message of the two directions: bounds, encoding, well-formedness, version, schema, then the record.</summary>
internal sealed class Nachrichtenleser(Profilordner profile, Schemapruefung pruefung)
{
    /// <param name="strom">Untrusted bytes; read once, not closed.</param>
    /// <param name="anlagenziel">Gives the stream that takes attachment n (from 1); without it attachments are measured and dropped. The reader closes it.</param>
    public Leseergebnis Lies(Stream strom, Func<int, Stream>? anlagenziel = null, Lesegrenzen? grenzen = null)
    {
        var gesetzt = grenzen ?? Lesegrenzen.Standard;
        try
        {
            using var text = new SichererText(strom, gesetzt);
            using var xml = XmlReader.Create(text, Einstellungen(gesetzt));
            var leser = new Geruestleser(xml, gesetzt, anlagenziel);
            return leser.Lies(out var fehler) is { Root: { } wurzel } geruest
                ? Deute(geruest, wurzel, leser.Anlagen)
                : Leseergebnis.Von(fehler ?? Unlesbar("Wurzel"));
        }
        catch (DecoderFallbackException)
        {
            return Leseergebnis.Von(new Lesefehler("S001", "Die Nachricht ist nicht in UTF-8.", "The message is not in UTF-8.", ""));
        }
        catch (XmlException ausnahme)
        {
            return Leseergebnis.Von(Unlesbar($"Zeile {ausnahme.LineNumber}, Spalte {ausnahme.LinePosition}"));
        }
        catch (InvalidDataException)
        {
            return Leseergebnis.Von(new Lesefehler("X000", "Ein Tag ist zu lang.", "A tag is too long.", ""));
        }
    }

    private static XmlReaderSettings Einstellungen(Lesegrenzen grenzen) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = grenzen.Zeichen,
    };

    private Leseergebnis Deute(XDocument geruest, XElement wurzel, IReadOnlyList<GeleseneAnlage> anlagen)
    {
        if (Profil(wurzel) is not { } profil)
        {
            return Leseergebnis.Von(new Lesefehler(
                "V000", "Diese Version von XAusländer wird nicht unterstützt.", "This version of XAusländer is not supported.", wurzel.Name.LocalName));
        }

        if (pruefung.Pruefe(geruest, profil) is { Count: > 0 } verstoesse)
        {
            return Leseergebnis.Von(verstoesse[0]);
        }

        try
        {
            return Nachricht(new Ast(wurzel, profil.Xa), profil) is { } nachricht
                ? new Leseergebnis(new GeleseneNachricht(nachricht, profil, anlagen, geruest), null)
                : Leseergebnis.Von(new Lesefehler("S999", "Diese Nachricht wird hier nicht gelesen.", "This message is not read here.", wurzel.Name.LocalName));
        }
        catch (Exception ausnahme) when (ausnahme is FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            return Leseergebnis.Von(new Lesefehler("X001", "Ein Wert hat nicht die vorgeschriebene Form.", "A value does not have the prescribed form.", wurzel.Name.LocalName));
        }
    }

    private Profil? Profil(XElement wurzel)
    {
        var ns = wurzel.Name.NamespaceName;
        var version = wurzel.Attribute("version")?.Value;
        var profil = profile.SucheNamensraum(ns);
        return profil is not null
            ? profil.Version == version ? profil : null
            : profile.Alle.LastOrDefault(eintrag => eintrag.Rueckweisung.Namensraum == ns && eintrag.Rueckweisung.Version == version);
    }

    private static Nachricht? Nachricht(Ast wurzel, Profil profil)
    {
        if (wurzel.Element.Name.NamespaceName == profil.Rueckweisung.Namensraum)
        {
            return wurzel.Element.Name.LocalName == profil.Rueckweisung.Element ? wurzel.Asynchron() : null;
        }

        var kopf = wurzel.Kopf();
        if (profil.Nachrichten.GetValueOrDefault(kopf.Typ) != wurzel.Element.Name.LocalName)
        {
            return null;
        }

        return kopf.Typ switch
        {
            "000002" => wurzel.Synchron(kopf),
            "000040" => wurzel.Paket(kopf),
            _ => wurzel.Ozg(OzgKopf(wurzel, kopf)),
        };
    }

    private static OzgKopf OzgKopf(Ast wurzel, Kopf kopf) => new(
        kopf,
        wurzel.QText("antragsidentifikation") ?? "",
        wurzel.QText("rueckkanalVorhanden") is { } rueckkanal ? XmlConvert.ToBoolean(rueckkanal.Trim()) : null,
        wurzel.QUuid("ausloeserUUID"));

    private static Lesefehler Unlesbar(string stelle) =>
        new("X000", "Die Nachricht ist kein wohlgeformtes XML oder enthält eine DTD.", "The message is not well-formed XML or has a DTD.", stelle);
}
