namespace Aufenthalt.Transport.Osci.Mime;

/// <summary>One part of a multipart message: where its bytes lie in the store, and what its header says.</summary>
internal sealed record MimeTeil(string ContentId, string Medientyp, Uebertragungsform Form, long Anfang, long Laenge);

internal enum Uebertragungsform
{
    Binaer,
    Base64,
}
