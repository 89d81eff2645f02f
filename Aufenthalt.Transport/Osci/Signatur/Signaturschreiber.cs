using Aufenthalt.Transport.Osci.Krypto;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Signatur;

/// <summary>What a signature points to. Transform is null for a MIME part (hashed as it lies in the message).</summary>
internal sealed record Verweis(string Uri, string? Transform, byte[] Digest);

/// <summary>Writes ds:Signature with a reference to the signer's certificate elsewhere in the envelope.</summary>
internal static class Signaturschreiber
{
    /// <summary>Signs the references; the signer's certificate stands under the given Id in a certificate block.</summary>
    public static byte[] Schreibe(IReadOnlyList<Verweis> verweise, System.Security.Cryptography.X509Certificates.X509Certificate2 signierer, string zertifikatId)
    {
        var innen = SignedInfo(verweise);
        // In scope at ds:SignedInfo are the five declarations of the envelope; inclusive C14N writes them at its apex.
        var kanonisch = System.Text.Encoding.UTF8.GetBytes($"<ds:SignedInfo{KanonischerSchreiber.Deklarationen}>{innen}</ds:SignedInfo>");
        var wert = Signaturverfahren.Signiere(kanonisch, signierer);
        return new KanonischerSchreiber()
            .Auf("ds:Signature")
            .Auf("ds:SignedInfo").Roh(innen).Zu()
            .Element("ds:SignatureValue", Convert.ToBase64String(wert))
            .Auf("ds:KeyInfo").Auf("ds:RetrievalMethod", ("URI", "#" + zertifikatId)).Zu().Zu()
            .Zu()
            .Fertig();
    }

    private static string SignedInfo(IReadOnlyList<Verweis> verweise)
    {
        var aus = new KanonischerSchreiber()
            .Auf("ds:CanonicalizationMethod", ("Algorithm", Verfahren.C14n)).Zu()
            .Auf("ds:SignatureMethod", ("Algorithm", Verfahren.RsaSha256)).Zu();
        foreach (var verweis in verweise)
        {
            aus.Auf("ds:Reference", ("URI", verweis.Uri));
            if (verweis.Transform is { } transform)
                aus.Auf("ds:Transforms").Auf("ds:Transform", ("Algorithm", transform)).Zu().Zu();
            aus.Auf("ds:DigestMethod", ("Algorithm", Verfahren.Sha256)).Zu()
                .Element("ds:DigestValue", Convert.ToBase64String(verweis.Digest))
                .Zu();
        }
        return System.Text.Encoding.UTF8.GetString(aus.Fertig());
    }
}
