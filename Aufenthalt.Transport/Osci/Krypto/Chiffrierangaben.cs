using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>What xenc:EncryptedData says about itself, without the ciphertext.</summary>
internal sealed record Chiffrierangaben(string Verfahren, int IvLaenge, IReadOnlyList<VerpackterSchluessel> Schluessel)
{
    /// <summary>Refuses everything but AES-GCM with an IV of 12 bytes (or 16, from old peers).</summary>
    public static Chiffrierangaben Lies(XElement encryptedData)
    {
        var methode = encryptedData.Eines(XmlStueck.Xenc + "EncryptionMethod");
        var verfahren = methode.Pflicht("Algorithm");
        if (verfahren is not (Krypto.Verfahren.Aes256Gcm or Krypto.Verfahren.Aes192Gcm or Krypto.Verfahren.Aes128Gcm))
            throw Format.Fehler("verfahren", "Das Verschlüsselungsverfahren wird nicht angenommen.", "The encryption algorithm is not accepted.", "EncryptionMethod");
        var schluessel = encryptedData.Elements(XmlStueck.Ds + "KeyInfo").Elements(XmlStueck.Xenc + "EncryptedKey").Select(VerpackterSchluessel.Lies);
        return new Chiffrierangaben(verfahren, Iv(methode), [.. schluessel]);
    }

    public int Schluessellaenge => Verfahren switch
    {
        Krypto.Verfahren.Aes128Gcm => 16,
        Krypto.Verfahren.Aes192Gcm => 24,
        _ => 32,
    };

    /// <summary>Absent means a peer from before Korrigendum 6, which uses 16 bytes.</summary>
    private static int Iv(XElement methode)
    {
        var angabe = methode.Element((XNamespace)OsciNamen.Osci128 + "IvLength")?.Pflicht("Value");
        if (angabe is null)
            return Gcm.AlteIvLaenge;
        return int.TryParse(angabe, NumberStyles.None, CultureInfo.InvariantCulture, out var laenge) && laenge is Gcm.IvLaenge or Gcm.AlteIvLaenge
            ? laenge
            : throw Format.Fehler("verfahren", "Die Länge des Initialisierungsvektors wird nicht angenommen.", "The length of the initialization vector is not accepted.", "IvLength");
    }
}

/// <summary>One xenc:EncryptedKey: for whom, and how it is wrapped.</summary>
internal sealed record VerpackterSchluessel(string Mgf, string Digest, string? ZertifikatId, byte[]? Zertifikat, byte[] Wert)
{
    public static VerpackterSchluessel Lies(XElement element)
    {
        var methode = element.Eines(XmlStueck.Xenc + "EncryptionMethod");
        if (methode.Pflicht("Algorithm") != Verfahren.RsaOaep)
            throw Format.Fehler("verfahren", "Der Schlüsseltransport wird nicht angenommen.", "The key transport is not accepted.", "EncryptedKey");
        var info = element.Eines(XmlStueck.Ds + "KeyInfo");
        var ort = info.Element(XmlStueck.Ds + "RetrievalMethod")?.Pflicht("URI");
        return new VerpackterSchluessel(
            methode.Eines((XNamespace)OsciNamen.Xenc11 + "MGF").Pflicht("Algorithm"),
            methode.Eines(XmlStueck.Ds + "DigestMethod").Pflicht("Algorithm"),
            ort is ['#', .. var id] ? id : null,
            info.Element(XmlStueck.Ds + "X509Data")?.Eines(XmlStueck.Ds + "X509Certificate").Base64(),
            element.Eines(XmlStueck.Xenc + "CipherData").Eines(XmlStueck.Xenc + "CipherValue").Base64());
    }

    /// <summary>The symmetric key if one of these readers can open it, else null.</summary>
    public byte[]? Oeffne(IEnumerable<X509Certificate2> leser, Func<string, X509Certificate2?> zertifikate, int laenge)
    {
        var fuer = Zertifikat ?? (ZertifikatId is null ? null : zertifikate(ZertifikatId)?.RawData);
        var passend = leser.FirstOrDefault(z => fuer is not null && z.RawDataMemory.Span.SequenceEqual(fuer));
        var schluessel = passend is null ? null : Schluesseltransport.Entpacke(Wert, passend, Mgf, Digest);
        return schluessel?.Length == laenge ? schluessel : null;
    }
}
