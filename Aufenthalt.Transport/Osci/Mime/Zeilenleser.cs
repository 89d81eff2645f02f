using System.Text;

namespace Aufenthalt.Transport.Osci.Mime;

/// <summary>Reads header lines (CRLF, or LF alone) from a position on, at most a bounded number of bytes in all.</summary>
internal sealed class Zeilenleser(Stream quelle, int grenze, long anfang = 0)
{
    private readonly byte[] _puffer = new byte[1024];
    private int _im;
    private int _bis;
    private readonly long _ende = anfang + grenze;
    private long _basis = anfang;

    /// <summary>The position behind the last line that was read.</summary>
    public long Position => _basis + _im;

    /// <summary>The next line without its end, or null at the end of the stream.</summary>
    public string? Naechste()
    {
        using var zeile = new MemoryStream();
        for (var b = Byte(); b >= 0; b = Byte())
        {
            if (Position > _ende)
                throw Format.Fehler("mime", "Der Kopf einer MIME-Nachricht ist zu lang.", "The header of a MIME message is too long.", "mime");
            if (b == '\n')
                return Fertig(zeile);
            zeile.WriteByte((byte)b);
        }
        return zeile.Length > 0 ? Fertig(zeile) : null;
    }

    private static string Fertig(MemoryStream zeile)
    {
        var text = Encoding.Latin1.GetString(zeile.GetBuffer(), 0, (int)zeile.Length);
        return text.EndsWith('\r') ? text[..^1] : text;
    }

    private int Byte()
    {
        if (_im == _bis)
        {
            _basis += _bis;
            quelle.Position = _basis;
            _im = 0;
            _bis = quelle.Read(_puffer);
            if (_bis == 0)
                return -1;
        }
        return _puffer[_im++];
    }
}
