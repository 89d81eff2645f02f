namespace Aufenthalt.Transport.Osci;

/// <summary>
/// Keeps bytes that are read more than once: in memory up to a threshold, then in a temporary file that only this user can
/// read and that vanishes on close. Plain content never goes to disk: <see cref="NurSpeicher"/> is for that.
/// </summary>
internal sealed class Zwischenlager : Stream
{
    private const int Schwelle = 4 * 1024 * 1024;
    private readonly long _grenze;
    private readonly bool _nurSpeicher;
    private Stream _lager;

    private Zwischenlager(long grenze, bool nurSpeicher, int kapazitaet)
    {
        _grenze = grenze;
        _nurSpeicher = nurSpeicher;
        _lager = new MemoryStream(kapazitaet);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _lager.Length;

    public override long Position
    {
        get => _lager.Position;
        set => _lager.Position = value;
    }

    /// <param name="grenze">More bytes than this are refused with code <c>zu-gross</c>.</param>
    public static Zwischenlager Fuer(long grenze) => new(grenze, nurSpeicher: false, 0);

    public static Zwischenlager NurSpeicher(long grenze, long erwartet) =>
        new(grenze, nurSpeicher: true, (int)Math.Clamp(erwartet, 0, Math.Min(grenze, Array.MaxLength)));

    /// <summary>A view of a part of the store, with a position of its own. Only one view may be read at a time.</summary>
    public Stream Ausschnitt(long anfang, long laenge) => new Ausschnittstrom(this, anfang, laenge);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Bereite(buffer.Length);
        _lager.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Bereite(buffer.Length);
        return _lager.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => _lager.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => _lager.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => _lager.Seek(offset, origin);

    public override void SetLength(long value) => _lager.SetLength(value);

    public override void Flush() => _lager.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_nurSpeicher && ((MemoryStream)_lager).TryGetBuffer(out var inhalt))
                Array.Clear(inhalt.Array!);
            _lager.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Bereite(int mehr)
    {
        var danach = _lager.Position + mehr;
        if (danach > _grenze)
            throw Format.Fehler("zu-gross", "Die Nachricht ist größer als erlaubt.", "The message is larger than allowed.", "mime");
        if (_nurSpeicher || _lager is not MemoryStream speicher || danach <= Schwelle)
            return;
        _lager = Auslagern(speicher);
        speicher.Dispose();
    }

    private static FileStream Auslagern(MemoryStream speicher)
    {
        var pfad = Path.Combine(Path.GetTempPath(), "osci-" + Guid.NewGuid().ToString("N"));
        var optionen = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 64 * 1024,
        };
        if (!OperatingSystem.IsWindows())
            optionen.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var datei = new FileStream(pfad, optionen);
        var position = speicher.Position;
        speicher.WriteTo(datei);
        datei.Position = position;
        return datei;
    }
}
