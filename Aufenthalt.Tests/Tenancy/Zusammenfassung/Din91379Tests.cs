using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;
using SkiaSharp;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

/// <summary>Every sign and sequence of DIN 91379 has a shape of its own face, with its marks where they belong.</summary>
public sealed class Din91379Tests
{
    // Comma above right, horn, double macron below: beside or between letters by their nature.
    private const string Beside = "\u0315\u031B\u035F";

    private static readonly string[] Signs =
    [
        .. File.ReadLines(Pfade.Im("Aufenthalt.Tenancy", "Daten", "latin", "din91379.csv")).Skip(1)
            .Select(line => line.Split(',')[2].Split(' '))
            .Select(points => string.Concat(points.Select(point => char.ConvertFromUtf32(int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))))
            .Where(sign => !char.IsControl(sign[0])),
    ];

    [TestCase(false)]
    [TestCase(true)]
    public void Every_sign_has_a_glyph(bool bold)
    {
        var glyphs = Signs.SelectMany(sign => ShapedText.Shape(sign, bold, rightToLeft: false).Select(cluster => (sign, cluster)));

        Assert.Multiple(() =>
        {
            Assert.That(Signs, Has.Length.GreaterThan(900));
            Assert.That(glyphs.Where(glyph => glyph.cluster.Glyphs.Any(part => part.Id == 0)).Select(glyph => glyph.sign), Is.Empty);
            // Infinity, less-or-equal and greater-or-equal come from the mathematical face.
            Assert.That(glyphs.Where(glyph => glyph.cluster.Face != FontSet.Default(bold)).Select(glyph => glyph.sign), Is.SubsetOf(new[] { "∞", "≤", "≥" }));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Marks_stand_above_or_below_their_letter(bool bold)
    {
        using var font = SkiaFont(FontSet.Default(bold).Data);
        var wrong = from sign in Signs.Where(sign => sign.EnumerateRunes().Count() > 1 && !sign.Any(Beside.Contains))
                    let ink = Single(sign, bold).Glyphs.Select(glyph => Ink(font, glyph)).ToArray()
                    let letter = ink[0]
                    where ink.Skip(1).Any(mark => !IsAtLetter(letter, mark))
                    select sign;

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("M\u0302")]
    [TestCase("\u1ECD\u0300")]
    [TestCase("L\u0325\u0304")]
    [TestCase("k\u035F")]
    public void A_letter_with_marks_is_one_glyph_that_looks_like_its_parts(string sign)
    {
        var cluster = ShapedText.Shape(sign, bold: false, rightToLeft: false).Single();
        var subset = new FontSubset(cluster.Face);
        var composed = subset.Compose(cluster.Glyphs, cluster.Units);
        using var whole = SkiaFont(cluster.Face.Data);
        using var cut = SkiaFont(subset.Write());
        using var builder = new SKPathBuilder();
        foreach (var glyph in cluster.Glyphs)
        {
            using var part = whole.GetGlyphPath(glyph.Id);
            builder.AddPath(part, glyph.X, -glyph.Y, SKPathAddMode.Append);
        }

        using var parts = builder.Detach();
        using var drawn = cut.GetGlyphPath(composed);
        var expected = Picture(parts);
        var different = Picture(drawn).Zip(expected).Count(pixel => pixel.First != pixel.Second);
        // A rasteriser may round the place of a part by one of its units.
        Assert.That(different, Is.LessThan(expected.Count(pixel => pixel < 128) / 20));
    }

    private static Cluster Single(string sign, bool bold)
    {
        var clusters = ShapedText.Shape(sign, bold, rightToLeft: false);
        Assert.That(clusters, Has.Count.EqualTo(1), sign);
        return clusters[0];
    }

    /// <summary>Above or below the letter's ink (overlapping it a little at most) and not beside it.</summary>
    private static bool IsAtLetter(SKRect letter, SKRect mark) =>
        mark.MidX > letter.Left - 100 && mark.MidX < letter.Right + 100
        && (mark.Top >= letter.Bottom - 60 || mark.Bottom <= letter.Top + 60 || mark.Height > 500 || IsAttached(letter, mark));

    /// <summary>A cedilla or ogonek hangs at the foot; a ring or tilde may cross the stroke it stands on.</summary>
    private static bool IsAttached(SKRect letter, SKRect mark) => mark.Top < letter.Top + 80 || mark.Bottom > letter.Bottom - 80;

    /// <summary>Ink in font units with y upwards: Top is the lower, Bottom the upper edge.</summary>
    private static SKRect Ink(SKFont font, Glyph glyph)
    {
        using var path = font.GetGlyphPath(glyph.Id);
        var box = path.TightBounds;
        return new SKRect(box.Left + glyph.X, -box.Bottom + glyph.Y, box.Right + glyph.X, -box.Top + glyph.Y);
    }

    private static SKFont SkiaFont(byte[] data) =>
        new(SKTypeface.FromData(SKData.CreateCopy(data)), 1000) { Hinting = SKFontHinting.None, Subpixel = true };

    private static byte[] Picture(SKPath path)
    {
        using var surface = SKSurface.Create(new SKImageInfo(220, 280, SKColorType.Gray8));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(0.15f);
        surface.Canvas.Translate(400, 1300);
        using var paint = new SKPaint { Color = SKColors.Black };
        surface.Canvas.DrawPath(path, paint);
        using var image = surface.Snapshot();
        using var pixels = image.PeekPixels();
        var picture = pixels.GetPixelSpan().ToArray();
        Assert.That(picture.Count(pixel => pixel < 128), Is.GreaterThan(500), "nothing was drawn");
        return picture;
    }
}
