using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Aufenthalt.Tenancy.Zusammenfassung.Pdf;

/// <summary>
/// Writes the objects of a PDF 1.7 file (ISO 32000-1, 7.5): plain objects packed into object streams, one cross-reference stream.
/// Nothing in it depends on clock, machine or chance, so that equal input gives equal bytes.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;

    private readonly List<(byte[] Body, bool IsStream)> objects = [];

    /// <summary>Takes an object number whose body follows later.</summary>
    public int Reserve()
    {
        objects.Add(([], false));
        return objects.Count;
    }

    public void Set(int number, string body) => objects[number - 1] = (Encoding.Latin1.GetBytes(body), false);

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Adds a compressed stream; <paramref name="entries"/> are further entries of its dictionary.</summary>
    public int AddStream(byte[] data, string entries = "")
    {
        var number = Reserve();
        SetStream(number, data, entries);
        return number;
    }

    public void SetStream(int number, byte[] data, string entries = "") =>
        objects[number - 1] = (StreamBody(data, entries, compress: true), true);

    /// <summary>A stream that other programs look for in clear text (XMP).</summary>
    public int AddPlainStream(byte[] data, string entries)
    {
        var number = Reserve();
        objects[number - 1] = (StreamBody(data, entries, compress: false), true);
        return number;
    }

    public byte[] Finish(int catalog, int info, byte[] id)
    {
        var places = new (byte Type, int A, int B)[objects.Count + 1];
        places[0] = (0, 0, 65535);
        PackPlainObjects(places);
        Array.Resize(ref places, objects.Count + 1);

        using var output = new MemoryStream();
        output.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        for (var number = 1; number <= objects.Count; number++)
        {
            var (body, isStream) = objects[number - 1];
            if (!isStream)
            {
                continue;
            }

            places[number] = (1, (int)output.Position, 0);
            WriteObject(output, number, body);
        }

        WriteCrossReferences(output, places, catalog, info, id);
        return output.ToArray();
    }

    private void PackPlainObjects((byte Type, int A, int B)[] places)
    {
        var plain = Enumerable.Range(1, objects.Count).Where(number => !objects[number - 1].IsStream).ToArray();
        foreach (var chunk in plain.Chunk(ObjectsPerStream))
        {
            using var bodies = new MemoryStream();
            var offsets = new StringBuilder();
            var container = objects.Count + 1;
            for (var i = 0; i < chunk.Length; i++)
            {
                offsets.Append(CultureInfo.InvariantCulture, $"{chunk[i]} {bodies.Position} ");
                places[chunk[i]] = (2, container, i);
                bodies.Write(objects[chunk[i] - 1].Body);
                bodies.WriteByte((byte)'\n');
            }

            var head = Encoding.Latin1.GetBytes(offsets.ToString());
            AddStream([.. head, .. bodies.ToArray()], $"/Type /ObjStm /N {chunk.Length} /First {head.Length}");
        }
    }

    private static void WriteObject(Stream output, int number, byte[] body)
    {
        output.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
        output.Write(body);
        output.Write("\nendobj\n"u8);
    }

    private static void WriteCrossReferences(
        MemoryStream output, (byte Type, int A, int B)[] places, int catalog, int info, byte[] id)
    {
        var start = (int)output.Position;
        var number = places.Length;
        using var table = new MemoryStream();
        foreach (var (type, a, b) in places.Append(((byte)1, start, 0)))
        {
            table.WriteByte(type);
            table.Write([(byte)(a >> 24), (byte)(a >> 16), (byte)(a >> 8), (byte)a, (byte)(b >> 8), (byte)b]);
        }

        var hex = Convert.ToHexString(id);
        var entries = string.Create(
            CultureInfo.InvariantCulture,
            $"/Type /XRef /Size {number + 1} /W [1 4 2] /Root {catalog} 0 R /Info {info} 0 R /ID [<{hex}> <{hex}>]");
        WriteObject(output, number, StreamBody(table.ToArray(), entries, compress: true));
        output.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));
    }

    private static byte[] StreamBody(byte[] data, string entries, bool compress)
    {
        var content = compress ? Deflate(data) : data;
        var filter = compress ? " /Filter /FlateDecode" : "";
        var head = string.Create(CultureInfo.InvariantCulture, $"<< {entries}{filter} /Length {content.Length} >>\nstream\n");
        return [.. Encoding.Latin1.GetBytes(head), .. content, .. "\nendstream"u8];
    }

    private static byte[] Deflate(byte[] data)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return buffer.ToArray();
    }
}
