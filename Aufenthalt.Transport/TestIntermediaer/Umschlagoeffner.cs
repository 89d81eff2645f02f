using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Transport encryption, both directions: aes256-gcm with 12-byte IV and RSA-OAEP with SHA-256; nothing else.</summary>
internal static class Umschlagoeffner
{
    private const string Oaep = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    private const string Aes = "http://www.w3.org/2009/xmlenc11#aes256-gcm";

    public static ReadOnlyMemory<byte> Oeffne(IReadOnlyList<Paketteil> aussen, X509Certificate2 chiffre)
    {
        var dokument = Kanon.Lade(aussen[0].Inhalt.Span);
        var kuerzel = Namensraum.Kuerzel(dokument);
        string Wert(string pfad) => dokument.SelectSingleNode(pfad, kuerzel)?.Value ?? throw new Zurueckweisung("9100", "missing " + pfad);
        const string daten = "/soap:Envelope/soap:Body/xenc:EncryptedData";
        const string schluessel = daten + "/ds:KeyInfo/xenc:EncryptedKey";
        if (Wert(daten + "/xenc:EncryptionMethod/@Algorithm") != Aes
            || Wert(schluessel + "/xenc:EncryptionMethod/@Algorithm") != Oaep
            || Wert(schluessel + "/xenc:EncryptionMethod/xenc11:MGF/@Algorithm") != "http://www.w3.org/2009/xmlenc11#mgf1sha256"
            || Wert(schluessel + "/xenc:EncryptionMethod/ds:DigestMethod/@Algorithm") != "http://www.w3.org/2001/04/xmlenc#sha256"
            || dokument.SelectSingleNode(daten + "/xenc:EncryptionMethod/o8:IvLength/@Value", kuerzel)?.Value != "12")
            throw new Zurueckweisung("9202", "an algorithm of the envelope is not accepted");
        if (!Convert.FromBase64String(Wert(schluessel + "/ds:KeyInfo/ds:X509Data/ds:X509Certificate/text()")).AsSpan().SequenceEqual(chiffre.RawDataMemory.Span))
            throw new Zurueckweisung("9200", "encrypted for another certificate");
        var ort = Wert(daten + "/xenc:CipherData/xenc:CipherReference/@URI");
        var teil = aussen.FirstOrDefault(t => "cid:" + t.Kennung == ort) ?? throw new Zurueckweisung("9100", "no ciphertext");
        return Entschluessele(MemoryMarshal.AsMemory(teil.Entpackt()), Convert.FromBase64String(Wert(schluessel + "/xenc:CipherData/xenc:CipherValue/text()")), chiffre);
    }

    public static Stuecke Verschliesse(Stuecke innen, X509Certificate2 empfaenger)
    {
        var schluessel = RandomNumberGenerator.GetBytes(32);
        var chiffrat = new byte[12 + innen.Laenge + 16];
        RandomNumberGenerator.Fill(chiffrat.AsSpan(0, 12));
        var text = chiffrat.AsSpan(12, innen.Laenge);
        innen.KopiereNach(text);
        using (var aes = new AesGcm(schluessel, 16))
            aes.Encrypt(chiffrat.AsSpan(0, 12), text, text, chiffrat.AsSpan(12 + innen.Laenge));
        using var rsa = empfaenger.GetRSAPublicKey() ?? throw new Zurueckweisung("9501", "the cipher certificate has no RSA key");
        var verpackt = Convert.ToBase64String(rsa.Encrypt(schluessel, RSAEncryptionPadding.OaepSHA256));
        var umschlag = string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <soap:Envelope xmlns:soap="{Namensraum.Soap}" xmlns:ds="{Namensraum.Ds}" xmlns:xenc="{Namensraum.Xenc}" xmlns:xsi="{Namensraum.Xsi}" xsi:schemaLocation="{Namensraum.SchemaLocation("MessageEncrypted")}"><soap:Body><xenc:EncryptedData MimeType="Multipart/Related"><xenc:EncryptionMethod Algorithm="{Aes}"><o8:IvLength xmlns:o8="{Namensraum.Osci8}" Value="12"/></xenc:EncryptionMethod><ds:KeyInfo><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="{Oaep}"><x:MGF xmlns:x="{Namensraum.Xenc11}" Algorithm="http://www.w3.org/2009/xmlenc11#mgf1sha256"/><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/></xenc:EncryptionMethod><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(empfaenger.RawData)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo><xenc:CipherData><xenc:CipherValue>{verpackt}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo><xenc:CipherData><xenc:CipherReference URI="cid:osci_enc"><xenc:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"/></xenc:Transforms></xenc:CipherReference></xenc:CipherData></xenc:EncryptedData></soap:Body></soap:Envelope>
            """);
        return Paket.Schnuere(new Stuecke().Plus(umschlag), [("osci_enc", "binary", chiffrat)]);
    }

    /// <summary>Decrypts in place: the request's buffer is ours and is not read again.</summary>
    private static ReadOnlyMemory<byte> Entschluessele(Memory<byte> chiffrat, byte[] verpackt, X509Certificate2 chiffre)
    {
        if (chiffrat.Length < 28)
            throw new Zurueckweisung("9202", "the ciphertext is too short");
        try
        {
            using var rsa = chiffre.GetRSAPrivateKey()!;
            using var aes = new AesGcm(rsa.Decrypt(verpackt, RSAEncryptionPadding.OaepSHA256), 16);
            var text = chiffrat[12..^16];
            aes.Decrypt(chiffrat.Span[..12], text.Span, chiffrat.Span[^16..], text.Span);
            return text;
        }
        catch (Exception fehler) when (fehler is CryptographicException or ArgumentException)
        {
            throw new Zurueckweisung("9202", "the order cannot be decrypted", fehler);
        }
    }
}
