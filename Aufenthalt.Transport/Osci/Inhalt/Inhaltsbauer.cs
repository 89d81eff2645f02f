using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Nachricht;
using Aufenthalt.Transport.Osci.Signatur;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// Signs a message as its author and encrypts it for its reader. Two passes over the source (digest, then encryption), in
/// constant memory above <see cref="Gcm.EinStueck"/>.
/// </summary>
internal static class Inhaltsbauer
{
    private const string InhaltId = "content0";

    /// <param name="xml">The message; must be seekable.</param>
    /// <param name="autor">Signature certificate with private key.</param>
    /// <param name="leser">Cipher certificate of the reader, from the DVDV.</param>
    /// <param name="containerId">Id of the ContentContainer; a setting of the standard that is transported.</param>
    /// <param name="ziel">Receives the stored form, to be read with <see cref="OsciInhalt.Lies(Func{Stream})"/>.</param>
    public static void Baue(Stream xml, X509Certificate2 autor, X509Certificate2 leser, string containerId, Stream ziel)
    {
        var (vorn, hinten) = Container(xml, autor, containerId);
        var schluessel = RandomNumberGenerator.GetBytes(Gcm.Schluessellaenge);
        OsciInhalt.SchreibeKopf(ziel, autor, leser);
        ziel.Write(PaketAnfang(schluessel, leser));
        var klar = vorn.Length + Base64Laenge(xml.Length) + hinten.Length;
        if (klar <= Gcm.EinStueck)
            ZielBase64(ziel, Gcm.Verschluessele(Klartext(xml, vorn, hinten, (int)klar), schluessel));
        else
            Stroeme(xml, vorn, hinten, schluessel, ziel);
        ziel.Write("</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></osci:ContentPackage>"u8);
        CryptographicOperations.ZeroMemory(schluessel);
    }

    /// <summary>The same for messages that fit into memory anyway.</summary>
    public static byte[] Baue(byte[] xml, X509Certificate2 autor, X509Certificate2 leser, string containerId)
    {
        using var quelle = new MemoryStream(xml, writable: false);
        using var ziel = new MemoryStream();
        Baue(quelle, autor, leser, containerId, ziel);
        return ziel.ToArray();
    }

    private static (byte[] Vorn, byte[] Hinten) Container(Stream xml, X509Certificate2 autor, string containerId)
    {
        using var summe = new Pruefsumme(Verfahren.Sha256);
        xml.Position = 0;
        xml.CopyTo(summe);
        var verweis = new Verweis("#" + InhaltId, Verfahren.Base64, summe.Fertig());
        var signatur = Signaturschreiber.Schreibe([verweis], autor, Zertifikatsverweis.Signatur(autor));
        var marke = "</osci:Base64Content>";
        var alles = Encoding.UTF8.GetString(new KanonischerSchreiber()
            .AufBlock("osci:ContentContainer", null, ("Id", containerId))
            .Bytes(signatur)
            .Auf("osci:Content").Auf("osci:Base64Content", ("Id", InhaltId)).Zu().Zu()
            .Zu().Fertig());
        var stelle = alles.LastIndexOf(marke, StringComparison.Ordinal);
        return (Encoding.UTF8.GetBytes(alles[..stelle]), Encoding.UTF8.GetBytes(alles[stelle..]));
    }

    private static byte[] PaketAnfang(byte[] schluessel, X509Certificate2 leser)
    {
        const string ende = "</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></osci:ContentPackage>";
        var alles = Encoding.UTF8.GetString(new KanonischerSchreiber()
            .Auf("osci:ContentPackage")
            .Auf("xenc:EncryptedData", ("Id", "encdata_0"), ("MimeType", "text/xml"))
            .Methode()
            .VerpackterSchluessel(schluessel, leser, info => info
                .Auf("ds:RetrievalMethod", ("Type", OsciNamen.TypX509Data), ("URI", "#" + Zertifikatsverweis.Leser(leser))).Zu())
            .Auf("xenc:CipherData").Auf("xenc:CipherValue").Zu().Zu()
            .Zu().Zu().Fertig());
        return Encoding.UTF8.GetBytes(alles[..^ende.Length]);
    }

    private static byte[] Klartext(Stream xml, byte[] vorn, byte[] hinten, int laenge)
    {
        var aus = new byte[laenge];
        var roh = new byte[xml.Length];
        xml.Position = 0;
        xml.ReadExactly(roh);
        vorn.CopyTo(aus, 0);
        Base64.EncodeToUtf8(roh, aus.AsSpan(vorn.Length), out _, out var geschrieben);
        hinten.CopyTo(aus, vorn.Length + geschrieben);
        return aus;
    }

    private static void ZielBase64(Stream ziel, byte[] chiffrat)
    {
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(chiffrat.Length)];
        Base64.EncodeToUtf8(chiffrat, text, out _, out var geschrieben);
        ziel.Write(text, 0, geschrieben);
    }

    private static void Stroeme(Stream xml, byte[] vorn, byte[] hinten, byte[] schluessel, Stream ziel)
    {
        using var text = new Base64Schreibstrom(ziel);
        using var gcm = new GcmSchreibstrom(text, schluessel);
        gcm.Write(vorn);
        using (var nutzlast = new Base64Schreibstrom(gcm))
        {
            xml.Position = 0;
            xml.CopyTo(nutzlast);
            nutzlast.Abschliessen();
        }
        gcm.Write(hinten);
        gcm.Abschliessen();
        text.Abschliessen();
    }

    private static long Base64Laenge(long bytes) => (bytes + 2) / 3 * 4;
}
