using Aufenthalt.Tenancy.Zusammenfassung.Pdf;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>Lines at one place of the page that belong to one element. Cells of one <paramref name="Column"/> follow each other; <paramref name="Shift"/> lowers the first, so that base lines of a row meet.</summary>
internal sealed record Cell(IReadOnlyList<Line> Lines, double X, double Width, StructureElement Element, double Column, double Shift = 0);

/// <summary>What a row's cell holds before it is drawn. <paramref name="Parts"/> are texts of different languages, one below the other.</summary>
internal sealed record CellContent(string Type, double X, double Width, IReadOnlyList<(List<Line> Lines, string? Language)> Parts, string Entries = "")
{
    /// <summary>A right-to-left translation that fits beside the German text stands on its line.</summary>
    public bool Beside => Parts is [{ Lines: [var german] }, { Lines: [{ RightToLeft: true } other] }] && german.Width + other.Width + 10 < Width;

    public double Height => Beside ? Parts.Max(part => part.Lines[0].Height) : Parts.Sum(part => part.Lines.Sum(line => line.Height));

    public double Ascent => Parts[0].Lines[0].Ascent;
}

/// <summary>A table of the structure tree; made when its first row is drawn, so that the tree keeps the reading order.</summary>
internal sealed class Table
{
    private StructureElement? element;

    public StructureElement Element(Flow flow) => element ??= flow.Document.Structure.Add("Table");
}

/// <summary>One row: label and value, or more columns. It stays in one piece unless it is taller than a third of a page.</summary>
internal sealed class RowBlock(Table table, IReadOnlyList<CellContent> cells) : Block
{
    private const double Padding = 2.2;
    private const double MaxUnbroken = (Flow.Bottom - Flow.Top) / 3;

    /// <summary>Left edge of the bar that marks an entry; null for none.</summary>
    public double? Bar { get; init; }

    /// <summary>Hairline below the row.</summary>
    public bool Rule { get; init; } = true;

    public double RuleFrom { get; init; } = Flow.Left;

    public override double MinHeight => Height <= MaxUnbroken ? Height : (2 * Padding) + 40;

    private double Ascent { get; } = cells.Max(cell => cell.Beside ? Math.Max(cell.Ascent, cell.Parts[1].Lines[0].Ascent) : cell.Ascent);

    private double Height => cells.Max(cell => cell.Height + Ascent - cell.Ascent) + (2 * Padding);

    public override void Draw(Flow flow)
    {
        var row = flow.Document.Structure.Add("TR", table.Element(flow));
        var open = cells.SelectMany(cell => Place(flow, row, cell)).ToArray();
        Edge(flow, flow.Y, flow.Y + Padding);
        flow.Y += Padding;
        CellPieces.Draw(flow, open, (from, to) => Edge(flow, from, to));
        Edge(flow, flow.Y, flow.Y + Padding);
        flow.Y += Padding;
        if (Rule)
        {
            flow.Artifact(page => page.Line(RuleFrom, flow.Y, Flow.Left + Flow.Width, flow.Y, 0.3, 0.8));
        }
    }

    private IEnumerable<Cell> Place(Flow flow, StructureElement row, CellContent cell)
    {
        var owner = flow.Document.Structure.Add(cell.Type, row, null, cell.Entries);
        var column = cell.X;
        var shift = Ascent - cell.Ascent;
        foreach (var (lines, language) in cell.Parts)
        {
            var element = language is null ? owner : flow.Document.Structure.Add("Span", owner, language);
            yield return new Cell(lines, cell.X, cell.Width, element, column, shift);
            column += cell.Beside ? 1 : 0;
            shift = cell.Beside ? Ascent - cell.Parts[^1].Lines[0].Ascent : 0;
        }
    }

    private void Edge(Flow flow, double from, double to)
    {
        if (Bar is { } x)
        {
            flow.Artifact(page => page.Fill(x, from, 1.5, to - from, 0.7));
        }
    }
}

/// <summary>Draws cells that stand side by side (or, at the same left edge, below each other) and breaks them over pages.</summary>
internal static class CellPieces
{
    public static void Draw(Flow flow, IReadOnlyList<Cell> cells, Action<double, double> edge)
    {
        var columns = cells.GroupBy(cell => cell.Column).Select(column => new Queue<Piece>(Pieces(column))).ToArray();
        var shifts = cells.GroupBy(cell => cell.Column).Select(column => column.First().Shift).ToArray();
        while (true)
        {
            var top = flow.Y;
            var bottom = top;
            for (var i = 0; i < columns.Length; i++)
            {
                flow.Y = top + shifts[i];
                DrawColumn(flow, columns[i]);
                bottom = Math.Max(bottom, flow.Y);
                shifts[i] = 0;
            }

            flow.Y = bottom;
            edge(top, bottom);
            if (columns.All(column => column.Count == 0))
            {
                return;
            }

            flow.NewPage();
        }
    }

    private static IEnumerable<Piece> Pieces(IEnumerable<Cell> column) =>
        column.SelectMany(cell => cell.Lines.Select(line => new Piece(line, cell)));

    private static void DrawColumn(Flow flow, Queue<Piece> column)
    {
        while (column.TryPeek(out var first))
        {
            var lines = new List<Line>();
            var height = 0.0;
            while (column.TryPeek(out var next) && next.Cell == first.Cell && Fits(flow, column, height, next.Line))
            {
                lines.Add(next.Line);
                height += next.Line.Height;
                column.Dequeue();
            }

            if (lines.Count == 0)
            {
                return;
            }

            flow.Lines(lines, first.Cell.X, first.Cell.Width, first.Cell.Element);
        }
    }

    /// <summary>A line fits if there is room, and if it would not leave a single last line for the next page.</summary>
    private static bool Fits(Flow flow, Queue<Piece> column, double used, Line line)
    {
        var rest = flow.Remaining - used - line.Height;
        return rest >= 0 && (column.Count != 2 || rest >= column.Last().Line.Height || (flow.AtTop && used == 0));
    }

    private sealed record Piece(Line Line, Cell Cell);
}
