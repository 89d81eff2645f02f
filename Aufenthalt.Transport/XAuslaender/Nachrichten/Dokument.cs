namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>A document in a message. Its bytes are never held here: written from a source, read into a place the reader is given.</summary>
internal sealed record Dokument
{
    public const string Pdf = "1";
    public const string Jpg = "2";

    /// <summary>Code of the list dokumentformat: 1 PDF, 2 JPG. The standard takes nothing else.</summary>
    public required string Format { get; init; }

    public string? Dateiname { get; init; }

    public string? Bezeichnung { get; init; }

    /// <summary>Set when the document travels in packages (000040) and only its reference stands here.</summary>
    public Guid? Referenz { get; init; }

    /// <summary>Id of the upload; becomes the reference when the document travels in a package. Not part of equality.</summary>
    public Guid? Kennung { get; init; }

    /// <summary>Where the bytes come from when the message is written. Not part of equality.</summary>
    public Dokumentquelle? Quelle { get; init; }

    /// <summary>Number of the attachment when the message was read, counted from 1 in the order of the document.</summary>
    public int? Anlage { get; init; }

    public string Endung => Format == Pdf ? "pdf" : "jpg";

    public bool Equals(Dokument? other) =>
        other is not null && (Format, Dateiname, Bezeichnung, Referenz) == (other.Format, other.Dateiname, other.Bezeichnung, other.Referenz);

    public override int GetHashCode() => HashCode.Combine(Format, Dateiname, Bezeichnung, Referenz);
}

/// <summary>Writes the bytes of a document into a stream, as often as asked, always the same bytes.</summary>
/// <param name="Laenge">Number of bytes.</param>
internal sealed record Dokumentquelle(long Laenge, Func<Stream, CancellationToken, Task> Schreibe)
{
    private const int Puffer = 48 * 1024;

    public static Dokumentquelle Aus(ReadOnlyMemory<byte> bytes) =>
        new(bytes.Length, (ziel, abbruch) => ziel.WriteAsync(bytes, abbruch).AsTask());

    /// <param name="laenge">Number of bytes the stream yields.</param>
    /// <param name="oeffne">Opens the stream anew each time.</param>
    public static Dokumentquelle Aus(long laenge, Func<CancellationToken, ValueTask<Stream>> oeffne) =>
        new(laenge, async (ziel, abbruch) =>
        {
            await using var quelle = await oeffne(abbruch);
            await quelle.CopyToAsync(ziel, Puffer, abbruch);
        });
}
