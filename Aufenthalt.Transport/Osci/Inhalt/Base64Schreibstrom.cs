using System.Buffers.Text;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>Encodes what is written as base64 without line breaks. The target stays open.</summary>
internal sealed class Base64Schreibstrom(Stream ziel) : SchreibenderStrom
{
    private const int Gruppe = 3;
    private const int Block = Gruppe * 16 * 1024;
    private readonly byte[] _ein = new byte[Block];
    private readonly byte[] _aus = new byte[Block / 3 * 4];
    private int _gefuellt;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var n = Math.Min(buffer.Length, Block - _gefuellt);
            buffer[..n].CopyTo(_ein.AsSpan(_gefuellt));
            _gefuellt += n;
            buffer = buffer[n..];
            if (_gefuellt == Block)
                Leere();
        }
    }

    /// <summary>Writes the last group with its padding. Must be called once.</summary>
    public void Abschliessen() => Leere();

    private void Leere()
    {
        Base64.EncodeToUtf8(_ein.AsSpan(0, _gefuellt), _aus, out _, out var geschrieben);
        ziel.Write(_aus, 0, geschrieben);
        _gefuellt = 0;
    }
}
