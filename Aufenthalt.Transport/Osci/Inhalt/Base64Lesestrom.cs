using System.Xml;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>The base64 text of the element the reader stands on, decoded while it is read.</summary>
internal sealed class Base64Lesestrom(XmlReader leser) : Stream
{
    private readonly byte[] _puffer = new byte[16 * 1024];
    private int _im;
    private int _bis;
    private bool _zuEnde;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_im == _bis && !_zuEnde)
            Fuelle();
        var n = Math.Min(buffer.Length, _bis - _im);
        _puffer.AsSpan(_im, n).CopyTo(buffer);
        _im += n;
        return n;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Fuelle()
    {
        try
        {
            (_im, _bis) = (0, leser.ReadElementContentAsBase64(_puffer, 0, _puffer.Length));
            _zuEnde = _bis == 0;
        }
        catch (Exception fehler) when (fehler is XmlException or FormatException)
        {
            throw Format.Fehler("base64", "Ein Base64-Wert ist nicht lesbar.", "A base64 value cannot be read.", leser.LocalName, fehler);
        }
    }
}
