namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>Passes bytes on and keeps a copy while they are few; <see cref="Inhalt"/> is null once they were too many.</summary>
internal sealed class Abzweig(Stream ziel, int hoechstens) : SchreibenderStrom
{
    private MemoryStream? _kopie = new();

    public byte[]? Inhalt => _kopie?.ToArray();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ziel.Write(buffer);
        if (_kopie is null)
            return;
        if (_kopie.Length + buffer.Length > hoechstens)
            _kopie = null;
        else
            _kopie.Write(buffer);
    }
}

/// <summary>Memory that refuses to grow beyond a limit.</summary>
internal sealed class BegrenzterSpeicher(int hoechstens) : SchreibenderStrom
{
    private readonly MemoryStream _inhalt = new();

    public byte[] ToArray() => _inhalt.ToArray();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_inhalt.Length + buffer.Length > hoechstens)
            throw Format.Fehler("zu-gross", "Ein Kopfblock ist größer als erlaubt.", "A header block is larger than allowed.", "Header");
        _inhalt.Write(buffer);
    }
}
