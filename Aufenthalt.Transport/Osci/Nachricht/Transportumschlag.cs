using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>The outer message: the complete inner MIME message, encrypted for the receiver of the HTTP message.</summary>
internal static class Transportumschlag
{
    private const string Teilname = "osci_enc";

    /// <summary>Builds the HTTP body. Small messages are encrypted at once, large ones while they are sent.</summary>
    public static async Task<HttpContent> VerschliesseAsync(Bytefolge innen, X509Certificate2 empfaenger, CancellationToken abbruch)
    {
        var schluessel = RandomNumberGenerator.GetBytes(Gcm.Schluessellaenge);
        var grenze = MimeSchreiber.NeueGrenze();
        var vorn = MimeSchreiber.Kopf(grenze)
            .PlusUmschlag(grenze, Huelle(schluessel, empfaenger), mitLaenge: true)
            .PlusChiffratkopf(grenze);
        var hinten = new Bytefolge().PlusEnde(grenze);
        if (innen.Laenge > Gcm.EinStueck)
            return new Umschlaginhalt(vorn, innen, hinten, schluessel);
        var chiffrat = Gcm.Verschluessele(await innen.AlsBytesAsync(abbruch), schluessel);
        return new Umschlaginhalt(vorn.Plus(chiffrat).Plus(hinten), null, new Bytefolge(), schluessel);
    }

    /// <summary>Decrypts the outer message into a new store; the outer one may be disposed afterwards.</summary>
    /// <exception cref="OsciFormatException">Code 9202 if none of the keys opens it.</exception>
    public static Zwischenlager Oeffne(MimeNachricht aussen, byte[] koerper, IEnumerable<X509Certificate2> leser, long grenze)
    {
        var daten = XmlStueck.Lies(koerper).Eines(XmlStueck.Xenc + "EncryptedData");
        var angaben = Chiffrierangaben.Lies(daten);
        var ort = daten.Eines(XmlStueck.Xenc + "CipherData").Eines(XmlStueck.Xenc + "CipherReference").Pflicht("URI");
        var teil = ort.StartsWith("cid:", StringComparison.Ordinal) ? aussen.Finde(ort[4..]) : null;
        if (teil is null)
            throw Format.Fehler("struktur", "Das Chiffrat fehlt in der Nachricht.", "The ciphertext is missing in the message.", "CipherReference");
        var schluessel = angaben.Schluessel.Select(s => s.Oeffne(leser, _ => null, angaben.Schluessellaenge)).FirstOrDefault(s => s is not null)
            ?? throw Unlesbar();
        var innen = Zwischenlager.Fuer(grenze);
        using var chiffrat = aussen.OeffneDekodiert(teil);
        if (Gcm.Entschluessele(chiffrat, teil.Form == Uebertragungsform.Binaer ? teil.Laenge : -1, innen, schluessel, angaben.IvLaenge))
            return innen;
        innen.Dispose();
        throw Unlesbar();
    }

    private static Bytefolge Huelle(byte[] schluessel, X509Certificate2 empfaenger)
    {
        var zertifikat = Convert.ToBase64String(empfaenger.RawDataMemory.Span);
        var daten = new KanonischerSchreiber()
            .Auf("xenc:EncryptedData", ("MimeType", "Multipart/Related"))
            .Methode()
            .VerpackterSchluessel(schluessel, empfaenger, info => info.Auf("ds:X509Data").Element("ds:X509Certificate", zertifikat).Zu())
            .Chiffratverweis("cid:" + Teilname)
            .Zu().Fertig();
        return new Bytefolge()
            .Plus("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n\r\n")
            .Plus($"<soap:Envelope xmlns:ds=\"{OsciNamen.Ds}\" xmlns:soap=\"{OsciNamen.Soap}\" xmlns:xenc=\"{OsciNamen.Xenc}\" xmlns:xsi=\"{OsciNamen.Xsi}\"")
            .Plus($" xsi:schemaLocation=\"{OsciNamen.SchemaLocation("MessageEncrypted")}\"><soap:Body>")
            .Plus(daten)
            .Plus("</soap:Body></soap:Envelope>\r\n");
    }

    private static OsciFormatException Unlesbar() =>
        Format.Fehler("9202", "Die Antwort ist nicht entschlüsselbar.", "The response cannot be decrypted.", "EncryptedData");
}
