using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>What an order led to, before it is packed and signed.</summary>
internal sealed record Ergebnis(IReadOnlyList<string> Codes)
{
    /// <summary>XML behind the feedback inside the response element.</summary>
    public string Inhalt { get; init; } = string.Empty;

    public Zustellung? Zustellung { get; init; }
}

/// <summary>Builds and signs responses.</summary>
internal static class Antwortbauer
{
    private const string C14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private const string Naechster = "soap:mustUnderstand=\"1\" soap:actor=\"http://schemas.xmlsoap.org/soap/actor/next\"";
    private const string Keiner = "soap:mustUnderstand=\"1\" soap:actor=\"http://www.w3.org/2001/12/soap-envelope/actor/none\"";
    private const string Signaturstelle = "<!--signatur-->";

    public static Stuecke Baue(Auftrag auftrag, Dialog dialog, string? challenge, Ergebnis ergebnis, X509Certificate2 signierer, string sprache)
    {
        var name = "responseTo" + auftrag.Typ;
        var antwort = Rueckmeldung(ergebnis.Codes, sprache) + ergebnis.Inhalt;
        var imKopf = auftrag.Typ is "StoreDelivery" or "FetchDelivery";
        var zertifikatId = "im-signatur-" + Convert.ToHexStringLower(SHA256.HashData(signierer.RawDataMemory.Span));
        var kopf = Kontrollblock(auftrag, dialog, challenge) + Signaturstelle
            + (imKopf ? $"<osci:{name} Id=\"im-antwort\" {Naechster}>{antwort}</osci:{name}>" : string.Empty)
            + $"<osci:IntermediaryCertificates Id=\"im-zertifikate\" {Keiner}><osci:SignatureCertificateIntermediary Id=\"{zertifikatId}\"><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(signierer.RawData)}</ds:X509Certificate></ds:X509Data></osci:SignatureCertificateIntermediary></osci:IntermediaryCertificates>"
            + (ergebnis.Zustellung?.Zertifikate ?? string.Empty)
            + Faehigkeiten();
        var koerper = ergebnis.Zustellung?.Koerper ?? Encoding.UTF8.GetBytes(imKopf
            ? "<soap:Body Id=\"im-koerper\"/>"
            : $"<soap:Body Id=\"im-koerper\"><osci:{name}>{antwort}</osci:{name}></soap:Body>");
        var umschlag = Unterschreibe(auftrag.Typ, kopf, koerper, ergebnis.Zustellung?.Anlagen ?? [], signierer, zertifikatId);
        return Paket.Schnuere(umschlag, (ergebnis.Zustellung?.Anlagen ?? []).Select(a => (a.Kennung, a.Kodierung, (ReadOnlyMemory<byte>)a.Inhalt)));
    }

    /// <summary>A SOAP fault: unencrypted, unsigned, without schemaLocation.</summary>
    public static Stuecke Fehlernachricht(Zurueckweisung fehler)
    {
        var seite = fehler.Code is "9000" or "9503" ? "Server" : "Client";
        return Paket.Schnuere(new Stuecke().Plus(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<soap:Envelope xmlns:soap=\"{Namensraum.Soap}\" xmlns:osci=\"{Namensraum.Osci}\"><soap:Body><soap:Fault><faultcode>soap:{seite}</faultcode><faultstring>{SecurityElement.Escape(fehler.Grund)}</faultstring><detail><osci:Code>{fehler.Code}</osci:Code></detail></soap:Fault></soap:Body></soap:Envelope>"), []);
    }

    private static Stuecke Unterschreibe(string typ, string kopf, byte[] koerper, IReadOnlyList<Anlage> anlagen, X509Certificate2 signierer, string zertifikatId)
    {
        var vorn = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<soap:Envelope {Namensraum.Deklarationen}xsi:schemaLocation=\"{Namensraum.SchemaLocation("ResponseTo" + typ)}\"><soap:Header>{kopf}</soap:Header>";
        const string hinten = "</soap:Envelope>";
        var gross = vorn.Length + koerper.Length > Kanon.Dokumentgroesse - 64 * 1024;
        var dokument = Kanon.Lade(vorn + (gross ? "<soap:Body/>" : Encoding.UTF8.GetString(koerper)) + hinten);
        var kuerzel = Namensraum.Kuerzel(dokument);
        var verweise = new StringBuilder();
        foreach (XmlElement block in dokument.SelectNodes("/soap:Envelope/soap:Header/*", kuerzel)!)
            Verweis(verweise, "#" + block.GetAttribute("Id"), Kanon.Form(block), C14n);
        var koerperelement = (XmlElement)dokument.SelectSingleNode("/soap:Envelope/soap:Body", kuerzel)!;
        // A large body was taken in only because it is canonical and declares what this envelope declares.
        Verweis(verweise, "#" + KoerperId(koerper), gross ? koerper : Kanon.Form(koerperelement), C14n);
        foreach (var anlage in anlagen)
            Verweis(verweise, "cid:" + anlage.Kennung, anlage.Inhalt, null);
        var unterschrift = Signatur(verweise.ToString(), signierer, zertifikatId);
        return new Stuecke().Plus(vorn.Replace(Signaturstelle, unterschrift, StringComparison.Ordinal)).Plus(koerper).Plus(hinten);
    }

    private static string Signatur(string verweise, X509Certificate2 signierer, string zertifikatId)
    {
        var info = $"<ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"{C14n}\"/><ds:SignatureMethod Algorithm=\"http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1\"/>{verweise}</ds:SignedInfo>";
        var probe = Kanon.Lade($"<soap:Envelope {Namensraum.Deklarationen}>{info}</soap:Envelope>");
        using var rsa = signierer.GetRSAPrivateKey()!;
        var wert = rsa.SignData(Kanon.Form((XmlElement)probe.DocumentElement!.FirstChild!), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return $"<osci:SupplierSignature Id=\"im-unterschrift\" {Naechster}><ds:Signature>{info}<ds:SignatureValue>{Convert.ToBase64String(wert)}</ds:SignatureValue><ds:KeyInfo><ds:RetrievalMethod URI=\"#{zertifikatId}\"/></ds:KeyInfo></ds:Signature></osci:SupplierSignature>";
    }

    private static void Verweis(StringBuilder aus, string uri, byte[] form, string? transform) => aus
        .Append("<ds:Reference URI=\"").Append(SecurityElement.Escape(uri)).Append("\">")
        .Append(transform is null ? string.Empty : $"<ds:Transforms><ds:Transform Algorithm=\"{transform}\"/></ds:Transforms>")
        .Append("<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue>")
        .Append(Convert.ToBase64String(SHA256.HashData(form)))
        .Append("</ds:DigestValue></ds:Reference>");

    private static string Kontrollblock(Auftrag auftrag, Dialog dialog, string? challenge) =>
        $"<osci:ControlBlock Id=\"im-kontrolle\" {Naechster} ConversationId=\"{dialog.Id}\""
        + (auftrag.SequenceNumber is { } nummer ? $" SequenceNumber=\"{nummer}\"" : string.Empty)
        + $"><osci:Response>{SecurityElement.Escape(auftrag.Challenge)}</osci:Response>"
        + (challenge is null ? string.Empty : $"<osci:Challenge>{challenge}</osci:Challenge>")
        + "</osci:ControlBlock>";

    private static string Rueckmeldung(IReadOnlyList<string> codes, string sprache) => "<osci:Feedback>"
        + string.Concat(codes.Select(code => $"<osci:Entry xml:lang=\"{sprache}\"><osci:Code>{code}</osci:Code><osci:Text>{SecurityElement.Escape(Klartexte.Fuer(code, sprache))}</osci:Text></osci:Entry>"))
        + "</osci:Feedback>";

    private static string Faehigkeiten() =>
        $"<f:FeatureDescription xmlns:f=\"{Namensraum.Osci7}\" Id=\"im-faehigkeiten\"><f:SupportedFeatures><f:Feature Key=\"DisableBase64\" Version=\"1.2.0\"/><f:Feature Key=\"OAEPEncryption\" Version=\"1.6.0\"/><f:Feature Key=\"GCMPaddingModus\" Version=\"1.7.0\"/><f:Feature Key=\"Support96Bit12ByteIV\" Version=\"1.9.0\"/></f:SupportedFeatures></f:FeatureDescription>";

    private static string KoerperId(byte[] koerper)
    {
        var spitze = Encoding.UTF8.GetString(koerper.AsSpan(0, Array.IndexOf(koerper, (byte)'>')));
        var stelle = spitze.IndexOf(" Id=\"", StringComparison.Ordinal) + 5;
        return spitze[stelle..spitze.IndexOf('"', stelle)];
    }
}
