using Aufenthalt.Transport.Osci.Krypto;

namespace Aufenthalt.Transport.Osci;

/// <summary>Bytes to be sent, put together from pieces in memory and from streams that can be opened again.</summary>
internal sealed class Bytefolge
{
    private readonly List<(ReadOnlyMemory<byte> Bytes, Func<Stream>? Quelle)> _stuecke = [];

    public long Laenge { get; private set; }

    public Bytefolge Plus(ReadOnlyMemory<byte> bytes)
    {
        _stuecke.Add((bytes, null));
        Laenge += bytes.Length;
        return this;
    }

    public Bytefolge Plus(string text) => Plus(System.Text.Encoding.UTF8.GetBytes(text));

    public Bytefolge Plus(Func<Stream> quelle, long laenge)
    {
        _stuecke.Add((default, quelle));
        Laenge += laenge;
        return this;
    }

    public Bytefolge Plus(Bytefolge andere)
    {
        _stuecke.AddRange(andere._stuecke);
        Laenge += andere.Laenge;
        return this;
    }

    public async Task KopiereNachAsync(Stream ziel, CancellationToken abbruch)
    {
        foreach (var (bytes, quelle) in _stuecke)
        {
            if (quelle is null)
            {
                await ziel.WriteAsync(bytes, abbruch);
                continue;
            }
            await using var strom = quelle();
            await strom.CopyToAsync(ziel, abbruch);
        }
    }

    public async Task<byte[]> AlsBytesAsync(CancellationToken abbruch)
    {
        var aus = new byte[Laenge];
        using var ziel = new MemoryStream(aus);
        await KopiereNachAsync(ziel, abbruch);
        return aus;
    }

    public async Task<byte[]> DigestAsync(CancellationToken abbruch)
    {
        using var summe = new Pruefsumme(Verfahren.Sha256);
        await KopiereNachAsync(summe, abbruch);
        return summe.Fertig();
    }
}
