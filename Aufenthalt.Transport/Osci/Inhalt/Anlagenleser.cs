using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// Opens an attachment of a container. Encrypted ones lie as ciphertext in their MIME part; their key stands inside the
/// encrypted container (ds:MgmtData), so only the reader has it.
/// </summary>
internal static class Anlagenleser
{
    private const long Hoechstgroesse = 200L * 1024 * 1024;

    public static Zwischenlager Lies(MimeNachricht nachricht, string name, IReadOnlyList<XElement> verschluesselt)
    {
        var teil = nachricht.Finde(name) ?? throw Format.Fehler("struktur", "Eine Anlage fehlt in der Nachricht.", "An attachment is missing in the message.", "Content");
        var daten = verschluesselt.FirstOrDefault(d => Ort(d) == "cid:" + name);
        var klar = Zwischenlager.NurSpeicher(Hoechstgroesse, teil.Laenge);
        using var strom = nachricht.OeffneDekodiert(teil);
        if (daten is null)
        {
            strom.CopyTo(klar);
            return klar;
        }
        var angaben = Chiffrierangaben.Lies(daten);
        var schluessel = daten.Eines(XmlStueck.Ds + "KeyInfo").Eines(XmlStueck.Ds + "MgmtData").Base64();
        if (schluessel.Length == angaben.Schluessellaenge
            && Gcm.Entschluessele(strom, teil.Form == Uebertragungsform.Binaer ? teil.Laenge : -1, klar, schluessel, angaben.IvLaenge))
            return klar;
        klar.Dispose();
        throw Format.Fehler("T020", "Eine Anlage ist nicht entschlüsselbar.", "An attachment cannot be decrypted.", "EncryptedData");
    }

    private static string? Ort(XElement daten) =>
        daten.Element(XmlStueck.Xenc + "CipherData")?.Element(XmlStueck.Xenc + "CipherReference")?.Attribute("URI")?.Value;
}
