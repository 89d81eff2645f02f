using System.Text;

namespace Aufenthalt.Tenancy.Antragsstrecken.Namen;

/// <summary>Recognises letters of scripts other than Latin by the blocks of Unicode.</summary>
internal static class Schriften
{
    private static readonly (int Von, int Bis, string Name)[] Bloecke =
    [
        (0x0370, 0x03FF, "Griechisch"), (0x1F00, 0x1FFF, "Griechisch"),
        (0x0400, 0x052F, "Kyrillisch"), (0x1C80, 0x1C8F, "Kyrillisch"), (0x2DE0, 0x2DFF, "Kyrillisch"), (0xA640, 0xA69F, "Kyrillisch"),
        (0x0530, 0x058F, "Armenisch"), (0x0590, 0x05FF, "Hebräisch"), (0xFB1D, 0xFB4F, "Hebräisch"),
        (0x0600, 0x06FF, "Arabisch"), (0x0750, 0x077F, "Arabisch"), (0x0870, 0x08FF, "Arabisch"), (0xFB50, 0xFDFF, "Arabisch"), (0xFE70, 0xFEFC, "Arabisch"),
        (0x0700, 0x074F, "Syrisch"), (0x0780, 0x07BF, "Thaana"), (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengalisch"),
        (0x0A00, 0x0A7F, "Gurmukhi"), (0x0A80, 0x0AFF, "Gujarati"), (0x0B80, 0x0BFF, "Tamilisch"), (0x0C00, 0x0DFF, "Indisch"),
        (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laotisch"), (0x0F00, 0x0FFF, "Tibetisch"), (0x1000, 0x109F, "Birmanisch"),
        (0x10A0, 0x10FF, "Georgisch"), (0x1C90, 0x1CBF, "Georgisch"), (0x1100, 0x11FF, "Koreanisch"), (0xAC00, 0xD7FF, "Koreanisch"), (0x3130, 0x318F, "Koreanisch"),
        (0x1200, 0x139F, "Äthiopisch"), (0x1780, 0x17FF, "Khmer"), (0x1800, 0x18AF, "Mongolisch"),
        (0x3040, 0x30FF, "Japanisch"), (0x2E80, 0x2FFF, "Chinesisch"), (0x3400, 0x9FFF, "Chinesisch"), (0xF900, 0xFAFF, "Chinesisch"), (0x20000, 0x3FFFF, "Chinesisch"),
    ];

    /// <summary>The German name of the script when it is not Latin; null for Latin, digits and signs.</summary>
    internal static string? Fremd(string zeichen)
    {
        var punkt = zeichen.EnumerateRunes().First();
        return Rune.IsLetter(punkt) || punkt.Value > 0x036F
            ? Array.Find(Bloecke, block => block.Von <= punkt.Value && punkt.Value <= block.Bis).Name
            : null;
    }
}
