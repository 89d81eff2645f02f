using Aufenthalt.Tenancy.Zusammenfassung.Pdf;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>Fills pages from top to bottom.</summary>
internal sealed class Flow(PdfDocument document)
{
    // DIN 5008 leaves 25 mm at the left for the file's holes.
    public const double Left = 70;
    public const double Width = 475;
    public const double Top = 62;
    public const double Bottom = 788;

    private PdfPage? page;

    public PdfDocument Document { get; } = document;

    public double Y { get; set; } = Top;

    public double Remaining => Bottom - Y;

    public bool AtTop => Y <= Top;

    public PdfPage Page => page ??= Document.AddPage();

    public void NewPage()
    {
        page = Document.AddPage();
        Y = Top;
    }

    public void Run(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!AtTop && Remaining < blocks[i].Before + Needed(blocks, i))
            {
                NewPage();
            }

            Y += AtTop ? 0 : blocks[i].Before;
            blocks[i].Draw(this);
        }
    }

    /// <summary>Draws lines one below the other and moves down; right-to-left lines stand at the right edge.</summary>
    public void Lines(IReadOnlyList<Line> lines, double x, double width, StructureElement element)
    {
        Page.Begin(lines.Any(line => line.IsReordered) ? Reordered(lines, element) : element);
        foreach (var line in lines)
        {
            Document.Draw(Page, line, line.RightToLeft ? x + width - line.Width : x, Y + line.Ascent);
            Y += line.Height;
        }

        Page.End();
    }

    /// <summary>Glyphs stand from left to right; a screen reader is given the words as they are read.</summary>
    private StructureElement Reordered(IEnumerable<Line> lines, StructureElement element)
    {
        var text = string.Join(' ', lines.Select(line => line.Text.TrimEnd(' ')));
        return Document.Structure.Add("Span", element, null, $" /ActualText {PdfValue.Text(text)}");
    }

    public void Artifact(Action<PdfPage> draw)
    {
        Page.BeginArtifact();
        draw(Page);
        Page.End();
    }

    private static double Needed(IReadOnlyList<Block> blocks, int i)
    {
        var needed = blocks[i].MinHeight;
        while (blocks[i].KeepWithNext && i + 1 < blocks.Count)
        {
            i++;
            needed += blocks[i].Before + blocks[i].MinHeight;
        }

        return Math.Min(needed, Bottom - Top);
    }
}
