using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>One number in a frame of numbers.</summary>
internal sealed record NumberCell(List<Line> Label, List<Line> Translated, List<Line> Number)
{
    public double Height => Label.Concat(Translated).Concat(Number).Sum(line => line.Height);
}

/// <summary>Numbers to keep: in large type on a grey field.</summary>
internal sealed class NumbersBlock(IReadOnlyList<NumberCell> cells, double width, string? language) : Block
{
    public const double Padding = 10;

    public override double MinHeight => cells.Max(cell => cell.Height) + (2 * Padding) - 4;

    public override void Draw(Flow flow)
    {
        var top = flow.Y;
        flow.Artifact(page => page.Fill(Flow.Left, top, Flow.Width, MinHeight, 0.93));
        for (var i = 0; i < cells.Count; i++)
        {
            var x = Flow.Left + Padding + (i * width);
            flow.Y = top + Padding - 2;
            var element = flow.Document.Structure.Add("P");
            flow.Lines(cells[i].Label, x, width, element);
            if (cells[i].Translated.Count > 0)
            {
                flow.Lines(cells[i].Translated, x, width - 12, flow.Document.Structure.Add("Span", element, language));
            }

            flow.Lines(cells[i].Number, x, width, flow.Document.Structure.Add("Span", element));
        }

        flow.Y = top + MinHeight;
    }
}

/// <summary>An address on the web.</summary>
internal sealed class LinkBlock(List<Line> lines, string target) : Block
{
    public override double MinHeight => lines.Sum(line => line.Height);

    public override void Draw(Flow flow)
    {
        var top = flow.Y;
        var element = flow.Document.Structure.Add("Link", flow.Document.Structure.Add("P"));
        flow.Lines(lines, Flow.Left, Flow.Width, element);
        flow.Document.Link(flow.Page, element, Flow.Left, top, lines.Max(line => line.Width), flow.Y - top, target);
        flow.Artifact(page => page.Line(Flow.Left, flow.Y - 2, Flow.Left + lines[^1].Width, flow.Y - 2, 0.4, 0.3));
    }
}
