using System.Globalization;
using System.Text;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Pdf;

/// <summary>
/// One face within one document. Every pair of glyphs and the text they stand for gets a code of its own, so that copying gives back
/// what was typed even where two texts look alike.
/// </summary>
internal sealed class PdfFont(FontFace face, string resourceName)
{
    private readonly Dictionary<(string Shape, string Text), ushort> codes = [];
    private readonly List<Entry> entries = [];

    public FontFace Face { get; } = face;

    public string ResourceName { get; } = resourceName;

    /// <summary>The code of a cluster and the width the font gives for it.</summary>
    public (ushort Code, int Width) Code(Cluster cluster)
    {
        var single = cluster.Glyphs is [{ X: 0, Y: 0 }];
        var shape = single ? ((char)cluster.Glyphs[0].Id).ToString() : Shape(cluster);
        if (!codes.TryGetValue((shape, cluster.Text), out var code))
        {
            // Code 0 stays free: readers take it for "no glyph".
            entries.Add(new Entry(cluster.Glyphs, single ? Face.Advance(cluster.Glyphs[0].Id) : cluster.Units, single, cluster.Text));
            code = (ushort)entries.Count;
            codes.Add((shape, cluster.Text), code);
        }

        return (code, entries[code - 1].Width);
    }

    public int Write(PdfFile file)
    {
        var subset = new FontSubset(Face);
        var glyphs = entries.ConvertAll(entry => entry.Single ? subset.Include(entry.Glyphs[0].Id) : subset.Compose(entry.Glyphs, entry.Width));
        var name = $"{Tag()}+{Face.Name}";
        var data = subset.Write();
        var fontFile = file.AddStream(data, $"/Length1 {data.Length}");
        var descriptor = file.Add(Descriptor(name, fontFile));
        var map = file.AddStream(GlyphMap(glyphs));
        var widths = string.Join(' ', entries.Select(entry => Thousandths(entry.Width)));
        var descendant = file.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {PdfValue.Ref(descriptor)} /CIDToGIDMap {PdfValue.Ref(map)} /DW 0 /W [1 [{widths}]] >>");
        var toUnicode = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{PdfValue.Ref(descendant)}] /ToUnicode {PdfValue.Ref(toUnicode)} >>");
    }

    private static string Shape(Cluster cluster) =>
        string.Create(CultureInfo.InvariantCulture, $"{cluster.Units}:{string.Join(' ', cluster.Glyphs)}");

    /// <summary>The six letters that mark a subset; taken from the resource name, since chance would change the bytes.</summary>
    private string Tag() => ResourceName[1..].Aggregate("AUF", (tag, digit) => tag + (char)('A' + digit - '0')).PadRight(6, 'A');

    private string Descriptor(string name, int fontFile)
    {
        var box = string.Join(' ', Face.Box.Select(value => Thousandths(value)));
        var ascent = Math.Round(Face.Ascent * 1000).ToString(CultureInfo.InvariantCulture);
        var descent = Math.Round(-Face.Descent * 1000).ToString(CultureInfo.InvariantCulture);
        return $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {ascent} /Descent {descent} "
            + $"/CapHeight 714 /StemV {(Face.Name.EndsWith("Bold", StringComparison.Ordinal) ? 140 : 80)} /FontFile2 {PdfValue.Ref(fontFile)} >>";
    }

    private static byte[] GlyphMap(List<ushort> glyphs)
    {
        var map = new byte[(glyphs.Count + 1) * 2];
        for (var i = 0; i < glyphs.Count; i++)
        {
            map[(i + 1) * 2] = (byte)(glyphs[i] >> 8);
            map[((i + 1) * 2) + 1] = (byte)glyphs[i];
        }

        return map;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """);
        foreach (var chunk in entries.Select((entry, i) => (Code: i + 1, entry.Text)).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (code, text) in chunk)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{PdfValue.Hex(text)}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private string Thousandths(int units) =>
        PdfValue.Number(units * 1000.0 / Face.UnitsPerEm);

    private sealed record Entry(IReadOnlyList<Glyph> Glyphs, int Width, bool Single, string Text);
}
