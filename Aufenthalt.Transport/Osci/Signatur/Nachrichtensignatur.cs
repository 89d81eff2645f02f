using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Signatur;

/// <summary>
/// Checks the transport signature of a response: every header block but the signature itself, the body and every attachment
/// must be referred to exactly once, and every reference must be met. What is not signed does not count.
/// </summary>
internal static class Nachrichtensignatur
{
    /// <returns>The signer's certificate, whose trust is still to be checked.</returns>
    /// <exception cref="OsciFormatException">Unsigned, partly signed, or wrong.</exception>
    public static X509Certificate2 Pruefe(Umschlag umschlag, MimeNachricht nachricht, Zertifikatsblock zertifikate, string signaturblock)
    {
        var block = umschlag.Block(signaturblock)
            ?? throw Format.Fehler("9600", "Die Antwort ist nicht signiert.", "The response is not signed.", signaturblock);
        if (Signatur.AusBlock(block.Kanonisch) is not [var signatur])
            throw Format.Fehler("9601", "Es wird genau eine Signatur erwartet.", "Exactly one signature is expected.", signaturblock);
        var offen = Offen(signatur);
        foreach (var kopf in umschlag.Bloecke.Where(b => b != block))
            Erwarte(offen, "#" + kopf.Id, kopf.Name, verfahren => Pruefsumme.Berechne(verfahren, kopf.Kanonisch), Verfahren.C14n);
        Erwarte(offen, "#" + umschlag.Koerper.Id, "Body", _ => umschlag.Koerper.Digest, Verfahren.C14n);
        foreach (var teil in nachricht.Teile.Skip(1))
            Erwarte(offen, "cid:" + teil.ContentId, "Attachment", verfahren => Summe(nachricht, teil, verfahren), transform: null);
        if (offen.Count > 0)
            throw Format.Fehler("9601", "Die Signatur verweist auf Unbekanntes.", "The signature refers to something unknown.", "Reference");
        var zertifikat = zertifikate.Finde(signatur.ZertifikatId)
            ?? throw Format.Fehler("9601", "Das Signaturzertifikat fehlt in der Nachricht.", "The signature certificate is missing in the message.", "KeyInfo");
        return signatur.Stimmt(zertifikat) ? zertifikat : throw Falsch("SignatureValue");
    }

    private static Dictionary<string, GelesenerVerweis> Offen(Signatur signatur)
    {
        var offen = new Dictionary<string, GelesenerVerweis>(StringComparer.Ordinal);
        return signatur.Verweise.All(verweis => offen.TryAdd(verweis.Uri, verweis)) ? offen : throw Falsch("Reference");
    }

    private static void Erwarte(Dictionary<string, GelesenerVerweis> offen, string uri, string stelle, Func<string, byte[]> digest, string? transform)
    {
        if (!offen.Remove(uri, out var verweis))
            throw Format.Fehler("9602", "Ein Teil der Antwort ist nicht signiert.", "A part of the response is not signed.", stelle);
        string[] erwartet = transform is null ? [] : [transform];
        if (!verweis.Transforms.SequenceEqual(erwartet, StringComparer.Ordinal)
            || !CryptographicOperations.FixedTimeEquals(digest(verweis.Digestverfahren), verweis.Digest))
            throw Falsch(stelle);
    }

    private static byte[] Summe(MimeNachricht nachricht, MimeTeil teil, string verfahren)
    {
        using var summe = new Pruefsumme(verfahren);
        using var strom = nachricht.Oeffne(teil);
        strom.CopyTo(summe);
        return summe.Fertig();
    }

    private static OsciFormatException Falsch(string stelle) =>
        Format.Fehler("9601", "Die Signatur der Antwort stimmt nicht.", "The signature of the response is wrong.", stelle);
}
