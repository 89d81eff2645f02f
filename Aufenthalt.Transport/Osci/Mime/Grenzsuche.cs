namespace Aufenthalt.Transport.Osci.Mime;

/// <summary>Where a boundary stands: the end of the part before it, the byte behind its line, and whether it is the last.</summary>
internal readonly record struct Grenztreffer(long Davor, long Dahinter, bool Schluss);

/// <summary>Finds the next boundary line of a multipart message in a seekable stream, in blocks of 64 KiB.</summary>
internal sealed class Grenzsuche(Stream quelle, byte[] grenze)
{
    private readonly byte[] _puffer = new byte[64 * 1024];

    /// <param name="ab">The search begins here.</param>
    /// <param name="amAnfang">A boundary at <paramref name="ab"/> itself counts although no line end precedes it.</param>
    public Grenztreffer Naechste(long ab, bool amAnfang)
    {
        var von = ab;
        while (true)
        {
            quelle.Position = von;
            var gelesen = quelle.ReadAtLeast(_puffer, _puffer.Length, throwOnEndOfStream: false);
            var block = _puffer.AsSpan(0, gelesen);
            for (int im = 0, fund; (fund = block[im..].IndexOf(grenze)) >= 0; im += fund + 1)
            {
                var stelle = von + im + fund;
                if ((stelle == ab && amAnfang) || VorigesByte(stelle) == '\n')
                {
                    if (Werte(stelle) is { } treffer)
                        return treffer;
                }
            }
            if (gelesen < _puffer.Length)
                throw Format.Fehler("mime", "Die MIME-Nachricht ist abgeschnitten.", "The MIME message is cut off.", "mime");
            von += gelesen - grenze.Length;
        }
    }

    private Grenztreffer? Werte(long stelle)
    {
        Span<byte> danach = stackalloc byte[4];
        quelle.Position = stelle + grenze.Length;
        danach = danach[..quelle.ReadAtLeast(danach, 4, throwOnEndOfStream: false)];
        var schluss = danach.StartsWith("--"u8);
        if (!schluss && !danach.StartsWith("\r\n"u8) && !danach.StartsWith("\n"u8))
            return null;
        var zeilenende = schluss ? 0 : danach[0] == '\r' ? 2 : 1;
        var davor = stelle - 1;
        if (VorigesByte(davor) == '\r')
            davor--;
        return new Grenztreffer(davor, stelle + grenze.Length + zeilenende, schluss);
    }

    private int VorigesByte(long stelle)
    {
        if (stelle <= 0)
            return -1;
        quelle.Position = stelle - 1;
        return quelle.ReadByte();
    }
}
