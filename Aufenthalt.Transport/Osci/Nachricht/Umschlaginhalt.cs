using System.Net;
using System.Net.Http.Headers;
using Aufenthalt.Transport.Osci.Krypto;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>HTTP body of an order. The secret piece is encrypted while it is sent, so a large message is never held whole.</summary>
internal sealed class Umschlaginhalt : HttpContent
{
    private readonly Bytefolge _vorn;
    private readonly Bytefolge? _geheim;
    private readonly Bytefolge _hinten;
    private readonly byte[] _schluessel;

    public Umschlaginhalt(Bytefolge vorn, Bytefolge? geheim, Bytefolge hinten, byte[] schluessel)
    {
        (_vorn, _geheim, _hinten, _schluessel) = (vorn, geheim, hinten, schluessel);
        Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        Headers.TryAddWithoutValidation("charset", "utf-8");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await _vorn.KopiereNachAsync(stream, cancellationToken);
        if (_geheim is not null)
        {
            await using var gcm = new GcmSchreibstrom(stream, _schluessel);
            await _geheim.KopiereNachAsync(gcm, cancellationToken);
            await gcm.AbschliessenAsync(cancellationToken);
        }
        await _hinten.KopiereNachAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        var geheim = _geheim is null ? 0 : _geheim.Laenge + Gcm.IvLaenge + Gcm.TagLaenge;
        length = _vorn.Laenge + geheim + _hinten.Laenge;
        return true;
    }
}
