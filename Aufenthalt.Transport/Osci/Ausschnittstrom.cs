namespace Aufenthalt.Transport.Osci;

/// <summary>Reads a part of a seekable stream as if it were a stream of its own.</summary>
internal sealed class Ausschnittstrom(Stream quelle, long anfang, long laenge) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => laenge;

    public override long Position
    {
        get => _position;
        set => _position = Math.Clamp(value, 0, laenge);
    }

    public override int Read(Span<byte> buffer)
    {
        var rest = (int)Math.Min(buffer.Length, laenge - _position);
        if (rest <= 0)
            return 0;
        quelle.Position = anfang + _position;
        var gelesen = quelle.Read(buffer[..rest]);
        _position += gelesen;
        return gelesen;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => laenge + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
