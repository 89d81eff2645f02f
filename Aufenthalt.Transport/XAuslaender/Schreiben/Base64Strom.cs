using System.Runtime.InteropServices;
using System.Xml;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>A stream whose bytes become base64 text of the element that is open in the writer. The writer keeps the odd bytes between two writes.</summary>
internal sealed class Base64Strom(XmlWriter xml) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => xml.WriteBase64(buffer, offset, count);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var stueck = MemoryMarshal.TryGetArray(buffer, out var vorhanden) ? vorhanden : new ArraySegment<byte>(buffer.ToArray());
        await xml.WriteBase64Async(stueck.Array!, stueck.Offset, stueck.Count);
    }

    public override void Flush()
    {
        // The XML writer decides when its text is flushed.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
