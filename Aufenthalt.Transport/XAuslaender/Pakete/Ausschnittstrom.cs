namespace Aufenthalt.Transport.XAuslaender.Pakete;

/// <summary>Takes everything that is written, passes on the bytes from <c>von</c> to before <c>bis</c>, and counts all of them.</summary>
internal sealed class Ausschnittstrom(Stream ziel, long von, long bis) : Stream
{
    /// <summary>Bytes written so far, passed on or not.</summary>
    public long Geschrieben { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Only measures.</summary>
    public static Ausschnittstrom Zaehler() => new(Null, 0, 0);

    public override void Write(byte[] buffer, int offset, int count)
    {
        var (anfang, laenge) = Schneide(count);
        if (laenge > 0)
        {
            ziel.Write(buffer, offset + anfang, laenge);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var (anfang, laenge) = Schneide(buffer.Length);
        if (laenge > 0)
        {
            await ziel.WriteAsync(buffer.Slice(anfang, laenge), cancellationToken);
        }
    }

    public override void Flush() => ziel.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private (int Anfang, int Laenge) Schneide(int count)
    {
        var ab = Math.Clamp(von - Geschrieben, 0, count);
        var ende = Math.Clamp(bis - Geschrieben, 0, count);
        Geschrieben += count;
        return ((int)ab, (int)Math.Max(0, ende - ab));
    }
}
