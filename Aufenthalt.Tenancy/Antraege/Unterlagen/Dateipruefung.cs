using System.Buffers;
using System.Text;
using SkiaSharp;

namespace Aufenthalt.Tenancy.Antraege.Unterlagen;

/// <summary>What a file is, told by its content alone; names and declared types count for nothing.</summary>
/// <param name="Typ">Type under which it is kept: PDF or JPEG.</param>
/// <param name="Inhalt">Content to keep; a PNG comes back as JPEG, because the messages know no other picture.</param>
/// <param name="Code">Why it is refused: <c>datei_leer</c>, <c>datei_typ</c>, <c>datei_heic</c>, <c>datei_passwort</c>, <c>datei_beschaedigt</c>; <c>null</c> if it is good.</param>
public sealed record Dateibefund(string Typ, ReadOnlyMemory<byte> Inhalt, string? Code);

/// <summary>Looks at uploaded content.</summary>
public static class Dateipruefung
{
    /// <summary>Content type of PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Content type of JPEG.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>Content type of PNG, accepted and converted.</summary>
    public const string Png = "image/png";

    // 100 megapixels are 400 MB once decoded; scanners and phones stay below half of it. What claims more is a decompression bomb.
    private const long MostPixels = 100_000_000;
    private const int JpegQuality = 90;

    private static readonly SearchValues<byte> Blank = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly string[] HeifBrands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif"];

    /// <summary>Decides whether a file is kept, and as what.</summary>
    public static Dateibefund Pruefe(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty)
        {
            return Refused("datei_leer");
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return CheckPdf(content);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return CheckPicture(content, SKEncodedImageFormat.Jpeg);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return CheckPicture(content, SKEncodedImageFormat.Png);
        }

        return Refused(IsHeif(bytes) ? "datei_heic" : "datei_typ");
    }

    private static Dateibefund CheckPdf(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes[^Math.Min(bytes.Length, 2048)..].IndexOf("%%EOF"u8) < 0)
        {
            return Refused("datei_beschaedigt");
        }

        return IsEncrypted(bytes) ? Refused("datei_passwort") : new Dateibefund(Pdf, content, null);
    }

    // Trailer or cross-reference stream of an encrypted PDF name the dictionary: /Encrypt 12 0 R or /Encrypt << … >> (ISO 32000-1, 7.6.1).
    private static bool IsEncrypted(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf("/Encrypt"u8); at >= 0; at = bytes.IndexOf("/Encrypt"u8))
        {
            bytes = bytes[(at + "/Encrypt".Length)..];
            var value = bytes.IndexOfAnyExcept(Blank);
            if (value >= 0 && (bytes[value..].StartsWith("<<"u8) || (value > 0 && char.IsAsciiDigit((char)bytes[value]))))
            {
                return true;
            }
        }

        return false;
    }

    private static Dateibefund CheckPicture(ReadOnlyMemory<byte> content, SKEncodedImageFormat expected)
    {
        using var data = SKData.CreateCopy(content.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != expected || codec.Info.Width <= 0 || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return Refused("datei_beschaedigt");
        }

        return expected == SKEncodedImageFormat.Jpeg ? new Dateibefund(Jpeg, content, null) : ToJpeg(codec);
    }

    // JPEG has no transparency: what shone through becomes white paper.
    private static Dateibefund ToJpeg(SKCodec codec)
    {
        using var picture = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul));
        if (codec.GetPixels(picture.Info, picture.GetPixels()) is not SKCodecResult.Success)
        {
            return Refused("datei_beschaedigt");
        }

        using var paper = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(paper))
        {
            canvas.Clear(SKColors.White);
            canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        }

        using var jpeg = paper.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return new Dateibefund(Jpeg, jpeg.ToArray(), null);
    }

    private static bool IsHeif(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return false;
        }

        var brand = Encoding.ASCII.GetString(bytes[8..12]);
        return HeifBrands.Contains(brand, StringComparer.Ordinal);
    }

    private static Dateibefund Refused(string code) => new("", ReadOnlyMemory<byte>.Empty, code);
}
