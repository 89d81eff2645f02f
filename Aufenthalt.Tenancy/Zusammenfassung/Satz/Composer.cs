using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>Turns texts into blocks in the look that all three documents share: small, calm, aligned at two edges.</summary>
/// <param name="language">BCP 47 tag of the second language; null if the document has German only.</param>
/// <param name="ohneAngabe">How questions without answer are introduced in that language.</param>
internal sealed class Composer(string? language, string? ohneAngabe = null)
{
    private const double LabelWidth = 168;
    private const double Gap = 12;
    private const double Indent = 12;

    private static readonly TextStyle Label = new(8.5, Gray: 0.27);
    private static readonly TextStyle Value = new(9.5);
    private static readonly TextStyle Small = new(7.5, Gray: 0.33);

    private readonly List<Block> blocks = [];

    public IReadOnlyList<Block> Blocks => blocks;

    public void Heading(string type, Beschriftung text, double size, double before, double rule = 0, double indent = 0)
    {
        var width = Flow.Width - indent;
        blocks.Add(new HeadingBlock(type, Paragraph.Set(text.Deutsch, new TextStyle(size, Bold: true), width), Translated(text, new TextStyle(size * 0.8, Gray: 0.27), width), language)
        {
            Before = before,
            KeepWithNext = true,
            Rule = rule,
            Indent = indent,
        });
    }

    public void Text(string text, double size = 9.5, bool bold = false, double before = 0, double gray = 0, bool keep = false) =>
        blocks.Add(new ParagraphBlock(Paragraph.Set(text, new TextStyle(size, bold, gray), Flow.Width)) { Before = before, KeepWithNext = keep });

    /// <summary>The same in the second language, if the document has one.</summary>
    public void Translation(Beschriftung text, double size = 9.5, double before = 0)
    {
        if (Translated(text, new TextStyle(size, Gray: 0.27), Flow.Width) is { Count: > 0 } lines)
        {
            blocks.Add(new ParagraphBlock(lines, language) { Before = before });
        }
    }

    public void Space(double height) => blocks.Add(new SpaceBlock { Before = height });

    /// <summary>A text in both languages, the second below the first.</summary>
    public void Both(Beschriftung text, double size = 9.5, double before = 0)
    {
        Text(text.Deutsch, size, before: before);
        Translation(text, size);
    }

    /// <summary>An address that can be clicked.</summary>
    public void Link(Uri target, double before = 0) =>
        blocks.Add(new LinkBlock(Paragraph.Set(target.AbsoluteUri, Value, Flow.Width, rightToLeft: false), target.AbsoluteUri) { Before = before });

    /// <summary>Numbers in large type, side by side.</summary>
    public void Numbers(IReadOnlyList<(Beschriftung Label, string Number)> numbers, double before = 0)
    {
        var width = (Flow.Width - (2 * NumbersBlock.Padding)) / numbers.Count;
        var cells = numbers.Select(number => new NumberCell(
            Paragraph.Set(number.Label.Deutsch, Label, width),
            Translated(number.Label, Small, width - 12),
            Paragraph.Set(number.Number, new TextStyle(numbers.Count == 1 ? 22 : 16, Bold: true), width, rightToLeft: false)));
        blocks.Add(new NumbersBlock([.. cells], width, language) { Before = before });
    }

    /// <summary>A framed line that must not be missed.</summary>
    public void Notice(Beschriftung text, double before = 0) =>
        blocks.Add(new NoticeBlock(
            Paragraph.Set(text.Deutsch, new TextStyle(10.5, Bold: true), Flow.Width - (2 * NoticeBlock.Padding)),
            Translated(text, new TextStyle(9.5), Flow.Width - (2 * NoticeBlock.Padding)),
            language)
        { Before = before });

    public void Row(Table table, Beschriftung label, Beschriftung value, int depth = 0, TextStyle? style = null)
    {
        var shift = depth * Indent;
        var valueStyle = style ?? Value;
        var valueWidth = Flow.Width - LabelWidth - Gap;
        blocks.Add(new RowBlock(
            table,
            [
                new CellContent("TH", Flow.Left + shift, LabelWidth - shift, Parts(label, Label, Small, LabelWidth - shift), " /A << /O /Table /Scope /Row >>"),
                new CellContent("TD", Flow.Left + LabelWidth + Gap, valueWidth, Parts(value, valueStyle, Small with { Size = 8.5 }, valueWidth)),
            ])
        { Bar = depth > 0 ? Flow.Left + shift - 7 : null, RuleFrom = Flow.Left + shift });
    }

    /// <summary>Names of columns; widths in points, the gap is part of them.</summary>
    public void ColumnHeads(Table table, IReadOnlyList<(Beschriftung Text, double Width)> columns)
    {
        var x = Flow.Left;
        var cells = new List<CellContent>();
        foreach (var (text, width) in columns)
        {
            var parts = Parts(text, new TextStyle(8, Bold: true, Gray: 0.27), Small, width - 8);
            cells.Add(new CellContent("TH", x, width - 8, parts, " /A << /O /Table /Scope /Column >>"));
            x += width;
        }

        blocks.Add(new RowBlock(table, cells) { KeepWithNext = true });
    }

    /// <summary>A row of the list of files; <paramref name="below"/> stands small under the third column.</summary>
    public void Anlage(Table table, IReadOnlyList<(Beschriftung Text, double Width)> columns, string below)
    {
        var x = Flow.Left;
        var cells = new List<CellContent>();
        for (var i = 0; i < columns.Count; i++)
        {
            var width = columns[i].Width - 8;
            var parts = Parts(columns[i].Text, i == 1 ? Label : Value with { Size = 9 }, Small, width);
            if (i == 2 && below.Length > 0)
            {
                parts.Add((Paragraph.Set(below, new TextStyle(6.2, Gray: 0.4), width), null));
            }

            cells.Add(new CellContent("TD", x, width, parts));
            x += columns[i].Width;
        }

        blocks.Add(new RowBlock(table, cells));
    }

    /// <summary>The groups of a section: answers as rows, entries under their name, unanswered questions in one line at the end.</summary>
    public void Gruppen(Abschnitt abschnitt)
    {
        foreach (var gruppe in abschnitt.Gruppen)
        {
            if (gruppe.Titel is not null)
            {
                Heading("H3", gruppe.Titel, 9, before: 7);
            }

            // No level is left out, or a screen reader's list of headings has holes (PDF/UA, 7.4).
            Zeilen(gruppe.Zeilen, gruppe.Titel is null ? 3 : 4);
        }

        OhneAngabe(abschnitt.Gruppen.SelectMany(gruppe => gruppe.Zeilen), 0);
    }

    private void Zeilen(IEnumerable<Zeile> zeilen, int level, int depth = 0)
    {
        var table = new Table();
        var inReihe = 0;
        foreach (var zeile in zeilen)
        {
            switch (zeile)
            {
                case Angabe { Leer: false } angabe:
                    Row(table, angabe.Label, angabe.Wert, depth);
                    break;
                case Eintrag eintrag:
                    inReihe = Reihe(eintrag, level, depth, inReihe);
                    Heading(Tag(level + inReihe), eintrag.Titel, inReihe == 0 ? 9 : 8.5, before: inReihe == 0 ? 5 : 3, indent: depth * Indent);
                    Zeilen(eintrag.Zeilen, level + inReihe + 1, depth + 1);
                    OhneAngabe(eintrag.Zeilen, depth + 1);
                    table = new Table();
                    break;
            }
        }
    }

    /// <summary>Names the group before its first item; gives 1 while items of a named group follow.</summary>
    private int Reihe(Eintrag eintrag, int level, int depth, int before)
    {
        if (eintrag.Reihe is not null)
        {
            Heading(Tag(level), eintrag.Reihe, 9, before: 6, indent: depth * Indent);
        }

        return eintrag.Reihe is not null ? 1 : eintrag.Pfad.EndsWith(']') ? before : 0;
    }

    private static string Tag(int level) => string.Create(CultureInfo.InvariantCulture, $"H{level}");

    private void OhneAngabe(IEnumerable<Zeile> zeilen, int depth)
    {
        var labels = zeilen.OfType<Angabe>().Where(angabe => angabe.Leer).Select(angabe => angabe.Label).ToArray();
        if (labels.Length == 0)
        {
            return;
        }

        var deutsch = $"Ohne Angabe: {string.Join(" · ", labels.Select(label => label.Deutsch))}";
        var andere = ohneAngabe is null ? null : $"{ohneAngabe}: {string.Join(" · ", labels.Select(label => label.Uebersetzung ?? label.Deutsch))}";
        var width = Flow.Width - (depth * Indent);
        blocks.Add(new ParagraphBlock(Paragraph.Set(deutsch, Small, width)) { Before = 2.5, Indent = depth * Indent });
        if (Translated(new Beschriftung(deutsch, andere), Small, width) is { Count: > 0 } lines)
        {
            blocks.Add(new ParagraphBlock(lines, language) { Indent = depth * Indent });
        }
    }

    private List<(List<Line> Lines, string? Language)> Parts(Beschriftung text, TextStyle german, TextStyle translated, double width)
    {
        var parts = new List<(List<Line>, string?)> { (Paragraph.Set(text.Deutsch, german, width), null) };
        if (Translated(text, translated, width) is { Count: > 0 } lines)
        {
            parts.Add((lines, language));
        }

        return parts;
    }

    private List<Line> Translated(Beschriftung text, TextStyle style, double width) =>
        language is null || text.Uebersetzung is not { Length: > 0 } uebersetzung || uebersetzung == text.Deutsch
            ? []
            : Paragraph.Set(uebersetzung, style, width);
}
