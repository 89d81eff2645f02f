using System.Buffers.Binary;

namespace Aufenthalt.Tenancy.Zusammenfassung.Schrift;

/// <summary>
/// Cuts a TrueType font down to the glyphs a document uses (OpenType specification, tables glyf, loca, hmtx), numbered anew from 0 (.notdef).
/// Parts of composite glyphs come along; clusters of several glyphs become composite glyphs of their own.
/// </summary>
internal sealed class FontSubset
{
    private const int ArgumentsAreWords = 0x1;
    private const int ArgumentsAreOffsets = 0x2;
    private const int HasScale = 0x8;
    private const int MoreComponents = 0x20;
    private const int HasXyScale = 0x40;
    private const int HasTwoByTwo = 0x80;

    private readonly FontFace face;
    private readonly List<(byte[] Outline, int Width, int Bearing)> glyphs = [];
    private readonly Dictionary<ushort, ushort> numbers = [];
    private int longest = 1;

    public FontSubset(FontFace face)
    {
        this.face = face;
        Include(0);
    }

    /// <summary>Takes a glyph of the face and gives its new number.</summary>
    public ushort Include(ushort glyph)
    {
        if (numbers.TryGetValue(glyph, out var number))
        {
            return number;
        }

        var outline = Outline(glyph).ToArray();
        foreach (var at in ComponentOffsets(outline))
        {
            var part = Include(BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at)));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), part);
        }

        number = Add(outline, face.Advance(glyph));
        numbers.Add(glyph, number);
        return number;
    }

    /// <summary>Makes one glyph of several.</summary>
    public ushort Compose(IReadOnlyList<Glyph> parts, int width)
    {
        var drawn = parts.Where(part => Outline(part.Id).Length > 0).ToArray();
        if (drawn.Length == 0)
        {
            return Add([], width);
        }

        var outline = new byte[10 + (drawn.Length * 8)];
        BinaryPrimitives.WriteInt16BigEndian(outline, -1);
        WriteBox(outline, drawn);
        for (var i = 0; i < drawn.Length; i++)
        {
            var component = outline.AsSpan(10 + (i * 8));
            var flags = ArgumentsAreWords | ArgumentsAreOffsets | (i + 1 < drawn.Length ? MoreComponents : 0);
            BinaryPrimitives.WriteUInt16BigEndian(component, (ushort)flags);
            BinaryPrimitives.WriteUInt16BigEndian(component[2..], Include(drawn[i].Id));
            BinaryPrimitives.WriteInt16BigEndian(component[4..], drawn[i].X);
            BinaryPrimitives.WriteInt16BigEndian(component[6..], drawn[i].Y);
        }

        longest = Math.Max(longest, drawn.Length);
        return Add(outline, width);
    }

    public byte[] Write()
    {
        var (glyf, loca) = WriteOutlines();
        var head = face.Table("head").ToArray();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        var hhea = face.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        return Assemble([("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", WriteMetrics()), ("loca", loca), ("maxp", Profile())]);
    }

    private ushort Add(byte[] outline, int width)
    {
        var bearing = outline.Length == 0 ? 0 : BinaryPrimitives.ReadInt16BigEndian(outline.AsSpan(2));
        glyphs.Add((outline, width, bearing));
        return (ushort)(glyphs.Count - 1);
    }

    /// <summary>The box around all parts.</summary>
    private void WriteBox(byte[] outline, Glyph[] parts)
    {
        for (var side = 0; side < 4; side++)
        {
            var values = parts.Select(part => BinaryPrimitives.ReadInt16BigEndian(Outline(part.Id)[(2 + (side * 2))..]) + (side % 2 == 0 ? part.X : part.Y));
            BinaryPrimitives.WriteInt16BigEndian(outline.AsSpan(2 + (side * 2)), (short)(side < 2 ? values.Min() : values.Max()));
        }
    }

    /// <summary>maxp: number of glyphs, and room for the composites made here, one level deeper than the face's own.</summary>
    private byte[] Profile()
    {
        var maxp = face.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        Raise(maxp, 10, longest * Math.Max(Read(maxp, 6), Read(maxp, 10)));
        Raise(maxp, 12, longest * Math.Max(Read(maxp, 8), Read(maxp, 12)));
        Raise(maxp, 28, longest);
        Raise(maxp, 30, Read(maxp, 30) + 1);
        return maxp;
    }

    private static int Read(byte[] table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(at));

    private static void Raise(byte[] table, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)Math.Min(ushort.MaxValue, Math.Max(value, Read(table, at))));

    private ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var loca = face.Table("loca");
        var (from, to) = face.LongOffsets
            ? (BinaryPrimitives.ReadInt32BigEndian(loca[(glyph * 4)..]), BinaryPrimitives.ReadInt32BigEndian(loca[((glyph + 1) * 4)..]))
            : (BinaryPrimitives.ReadUInt16BigEndian(loca[(glyph * 2)..]) * 2, BinaryPrimitives.ReadUInt16BigEndian(loca[((glyph + 1) * 2)..]) * 2);
        return face.Table("glyf")[from..to];
    }

    /// <summary>Where the glyph numbers of a composite's parts stand; none for a simple glyph.</summary>
    private static List<int> ComponentOffsets(ReadOnlySpan<byte> outline)
    {
        var offsets = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return offsets;
        }

        var at = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            offsets.Add(at + 2);
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            at += (flags & HasScale) != 0 ? 2 : (flags & HasXyScale) != 0 ? 4 : (flags & HasTwoByTwo) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
        return offsets;
    }

    private (byte[] Glyf, byte[] Loca) WriteOutlines()
    {
        using var glyf = new MemoryStream();
        var loca = new byte[(glyphs.Count + 1) * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            glyf.Write(glyphs[i].Outline);
            glyf.Write(new byte[-glyphs[i].Outline.Length & 3]);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan((i + 1) * 4), (int)glyf.Position);
        }

        return (glyf.ToArray(), loca);
    }

    private byte[] WriteMetrics()
    {
        var metrics = new byte[glyphs.Count * 4];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), (ushort)Math.Max(0, glyphs[i].Width));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((i * 4) + 2), (short)glyphs[i].Bearing);
        }

        return metrics;
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        using var file = new MemoryStream();
        var head = new byte[12 + (tables.Length * 16)];
        BinaryPrimitives.WriteInt32BigEndian(head, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), (ushort)tables.Length);
        // searchRange, entrySelector, rangeShift for six tables
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), 64);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(8), 2);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)((tables.Length * 16) - 64));
        var offset = head.Length;
        for (var i = 0; i < tables.Length; i++)
        {
            var entry = head.AsSpan(12 + (i * 16), 16);
            System.Text.Encoding.ASCII.GetBytes(tables[i].Tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(tables[i].Data));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], tables[i].Data.Length);
            offset += (tables[i].Data.Length + 3) & ~3;
        }

        file.Write(head);
        foreach (var (_, data) in tables)
        {
            file.Write(data);
            file.Write(new byte[-data.Length & 3]);
        }

        return file.ToArray();
    }

    private static uint Checksum(byte[] data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4)
        {
            var word = new byte[4];
            data.AsSpan(i, Math.Min(4, data.Length - i)).CopyTo(word);
            sum += BinaryPrimitives.ReadUInt32BigEndian(word);
        }

        return sum;
    }
}
