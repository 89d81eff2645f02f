using System.Buffers.Binary;
using System.Collections.Concurrent;
using HarfBuzzSharp;

namespace Aufenthalt.Tenancy.Zusammenfassung.Schrift;

/// <summary>
/// One font file: measures and shapes text through HarfBuzz. Loaded once per process and only read afterwards, so it serves all threads.
/// </summary>
internal sealed class FontFace
{
    private readonly Font font;
    private readonly int fullMetrics;

    // Asking the library costs more than the answer is worth; documents use few signs.
    private readonly ConcurrentDictionary<int, bool> coverage = new();

    private FontFace(string name, byte[] data, Font font, int unitsPerEm)
    {
        Name = name;
        Data = data;
        this.font = font;
        UnitsPerEm = unitsPerEm;
        Tables = ReadTables(data);
        var hhea = Table("hhea");
        Ascent = BinaryPrimitives.ReadInt16BigEndian(hhea[4..]) / (double)unitsPerEm;
        Descent = -BinaryPrimitives.ReadInt16BigEndian(hhea[6..]) / (double)unitsPerEm;
        fullMetrics = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        var head = Table("head");
        Box =
        [
            BinaryPrimitives.ReadInt16BigEndian(head[36..]), BinaryPrimitives.ReadInt16BigEndian(head[38..]),
            BinaryPrimitives.ReadInt16BigEndian(head[40..]), BinaryPrimitives.ReadInt16BigEndian(head[42..]),
        ];
        LongOffsets = BinaryPrimitives.ReadInt16BigEndian(head[50..]) != 0;
    }

    /// <summary>File name without ending, which is also the PostScript name.</summary>
    public string Name { get; }

    public byte[] Data { get; }

    public int UnitsPerEm { get; }

    /// <summary>Height above the base line in em.</summary>
    public double Ascent { get; }

    /// <summary>Depth below the base line in em, positive.</summary>
    public double Descent { get; }

    public IReadOnlyList<short> Box { get; }

    public bool LongOffsets { get; }

    private Dictionary<string, (int Offset, int Length)> Tables { get; }

    public static FontFace Load(string path)
    {
        using var blob = Blob.FromFile(path);
        var face = new Face(blob, 0);
        face.MakeImmutable();
        return new FontFace(Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path), new Font(face), face.UnitsPerEm);
    }

    public ReadOnlySpan<byte> Table(string tag) =>
        Tables.TryGetValue(tag, out var place) ? Data.AsSpan(place.Offset, place.Length) : [];

    public bool Has(int codePoint) =>
        coverage.GetOrAdd(codePoint, (sign, asked) => asked.TryGetNominalGlyph((uint)sign, out var glyph) && glyph != 0, font);

    /// <summary>Width without kerning, in units of the face.</summary>
    public int Advance(ushort glyph) => BinaryPrimitives.ReadUInt16BigEndian(Table("hmtx")[(Math.Min(glyph, fullMetrics - 1) * 4)..]);

    public void Shape(HarfBuzzSharp.Buffer buffer) => font.Shape(buffer);

    private static Dictionary<string, (int Offset, int Length)> ReadTables(ReadOnlySpan<byte> data)
    {
        var tables = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(data[4..]);
        for (var i = 0; i < count; i++)
        {
            var entry = data.Slice(12 + (i * 16), 16);
            tables[System.Text.Encoding.ASCII.GetString(entry[..4])] =
                (BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        return tables;
    }
}
