namespace Aufenthalt.Transport.Osci.Mime;

/// <summary>
/// A Multipart/Related message inside an HTTP body (OSCI puts the MIME header there, not into the HTTP header).
/// The first part is the SOAP envelope. Disposing it frees the store.
/// </summary>
internal sealed class MimeNachricht(Zwischenlager lager, IReadOnlyList<MimeTeil> teile) : IDisposable
{
    public IReadOnlyList<MimeTeil> Teile => teile;

    public Stream Oeffne(MimeTeil teil) => lager.Ausschnitt(teil.Anfang, teil.Laenge);

    /// <summary>The bytes of a part after its transfer encoding is undone.</summary>
    public Stream OeffneDekodiert(MimeTeil teil) => teil.Form == Uebertragungsform.Base64
        ? new System.Security.Cryptography.CryptoStream(
            Oeffne(teil),
            new System.Security.Cryptography.FromBase64Transform(System.Security.Cryptography.FromBase64TransformMode.IgnoreWhiteSpaces),
            System.Security.Cryptography.CryptoStreamMode.Read)
        : Oeffne(teil);

    public MimeTeil? Finde(string contentId) => teile.FirstOrDefault(teil => teil.ContentId == contentId);

    public void Dispose() => lager.Dispose();
}
