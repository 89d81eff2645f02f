using System.Text;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using NUnit.Framework;
using SkiaSharp;

namespace Aufenthalt.Tests.Tenancy.Antraege.Unterlagen;

public sealed class DateipruefungTests
{
    [TestCase("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF", null)]
    [TestCase("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n\n\n", null)]
    [TestCase("%PDF-1.7\n1 0 obj\n<< >>\nendobj", "datei_beschaedigt")]
    [TestCase("%PDF-1.7\ntrailer\n<< /Encrypt 5 0 R >>\n%%EOF", "datei_passwort")]
    [TestCase("%PDF-1.7\ntrailer\n<< /Encrypt<< /V 4 >> >>\n%%EOF", "datei_passwort")]
    [TestCase("%PDF-1.7\ntrailer\n<< /Encrypt\n5 0 R >>\n%%EOF", "datei_passwort")]
    [TestCase("%PDF-1.7\n<< /EncryptMetadata false >>\n%%EOF", null)]
    public void A_pdf_is_judged_by_its_content(string content, string? code) =>
        Assert.That(Dateipruefung.Pruefe(Encoding.Latin1.GetBytes(content)).Code, Is.EqualTo(code));

    [Test]
    public void A_jpeg_is_kept_byte_for_byte()
    {
        var jpeg = Picture(SKEncodedImageFormat.Jpeg);
        var finding = Dateipruefung.Pruefe(jpeg);
        Assert.That(finding.Code, Is.Null);
        Assert.That(finding.Typ, Is.EqualTo(Dateipruefung.Jpeg));
        Assert.That(finding.Inhalt.ToArray(), Is.EqualTo(jpeg));
    }

    [Test]
    public void What_shone_through_becomes_white()
    {
        var finding = Dateipruefung.Pruefe(Picture(SKEncodedImageFormat.Png));
        using var picture = SKBitmap.Decode(finding.Inhalt.ToArray());
        Assert.That((picture.Width, picture.Height), Is.EqualTo((20, 10)));
        Assert.That(picture.GetPixel(5, 5).Red, Is.GreaterThan(250));
    }

    [Test]
    public void Broken_pictures_are_said_to_be_broken()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        var png = Picture(SKEncodedImageFormat.Png);
        Assert.That(Dateipruefung.Pruefe(jpeg).Code, Is.EqualTo("datei_beschaedigt"));
        Assert.That(Dateipruefung.Pruefe(png.AsMemory(0, 20)).Code, Is.EqualTo("datei_beschaedigt"));
    }

    [Test]
    public void A_picture_that_claims_to_be_huge_is_not_unpacked()
    {
        var png = Picture(SKEncodedImageFormat.Png);
        // IHDR: width and height stand at offset 16; its checksum follows.
        byte[] claim = [0x00, 0x00, 0xFF, 0xFF, 0x00, 0x00, 0xFF, 0xFF];
        claim.CopyTo(png, 16);
        BitConverter.GetBytes(Crc32(png.AsSpan(12, 17))).Reverse().ToArray().CopyTo(png, 29);
        Assert.That(Dateipruefung.Pruefe(png).Code, Is.EqualTo("datei_beschaedigt"));
    }

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var picture = new SKBitmap(new SKImageInfo(20, 10, SKColorType.Rgba8888, SKAlphaType.Premul));
        picture.Erase(format == SKEncodedImageFormat.Png ? SKColors.Transparent : SKColors.Red);
        using var data = picture.Encode(format, 90);
        return data.ToArray();
    }

    // ISO 3309; .NET has it in another package only.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var octet in bytes)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
            }
        }

        return ~crc;
    }
}
