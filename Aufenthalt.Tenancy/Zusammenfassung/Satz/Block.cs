using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>A piece of the flow from top to bottom. It knows what it needs at least on one page and draws itself, over pages if it must.</summary>
internal abstract class Block
{
    /// <summary>Space above, dropped at the top of a page.</summary>
    public double Before { get; init; }

    /// <summary>True for headings: never the last thing on a page.</summary>
    public bool KeepWithNext { get; init; }

    /// <summary>What must fit for the block to begin on a page.</summary>
    public abstract double MinHeight { get; }

    public abstract void Draw(Flow flow);
}

/// <summary>Nothing but space.</summary>
internal sealed class SpaceBlock : Block
{
    public override double MinHeight => 0;

    public override void Draw(Flow flow)
    {
    }
}

/// <summary>A heading, with its translation below it and a rule under both when asked for.</summary>
internal sealed class HeadingBlock(string type, List<Line> german, List<Line> translated, string? language) : Block
{
    /// <summary>Thickness of the rule below; 0 for none.</summary>
    public double Rule { get; init; }

    public double Indent { get; init; }

    public override double MinHeight =>
        (Beside ? Math.Max(german[0].Height, translated[0].Height) : german.Concat(translated).Sum(line => line.Height)) + (Rule > 0 ? 5 : 2);

    // A right-to-left title starts at the other edge: both fit on one line.
    private bool Beside => german.Count == 1 && translated is [{ RightToLeft: true }] && german[0].Width + translated[0].Width + 12 < Flow.Width - Indent;

    public override void Draw(Flow flow)
    {
        var element = flow.Document.Structure.Add(type);
        var bottom = flow.Y + MinHeight;
        flow.Lines(german, Flow.Left + Indent, Flow.Width - Indent, element);
        if (translated.Count > 0)
        {
            flow.Y -= Beside ? german[0].Height - german[0].Ascent + translated[0].Ascent : 0;
            flow.Lines(translated, Flow.Left + Indent, Flow.Width - Indent, flow.Document.Structure.Add("Span", element, language));
        }

        flow.Y = bottom;
        if (Rule > 0)
        {
            flow.Artifact(page => page.Line(Flow.Left, bottom - 3, Flow.Left + Flow.Width, bottom - 3, Rule, 0.25));
        }
    }
}

/// <summary>A paragraph that may go over pages, two lines at least on either side.</summary>
internal sealed class ParagraphBlock(List<Line> lines, string? language = null) : Block
{
    public double Indent { get; init; }

    public override double MinHeight => lines.Count <= 3 ? lines.Sum(line => line.Height) : lines.Take(2).Sum(line => line.Height);

    public override void Draw(Flow flow)
    {
        var element = flow.Document.Structure.Add("P", null, language);
        var pieces = new[] { new Cell(lines, Flow.Left + Indent, Flow.Width - Indent, element, 0) };
        CellPieces.Draw(flow, pieces, (_, _) => { });
    }
}
