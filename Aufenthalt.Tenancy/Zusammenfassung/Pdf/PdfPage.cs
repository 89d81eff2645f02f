using System.Globalization;
using System.Text;

namespace Aufenthalt.Tenancy.Zusammenfassung.Pdf;

/// <summary>One page in A4: its content stream and the owners of its marked content. Coordinates run from the upper left corner, in points.</summary>
internal sealed class PdfPage(int number)
{
    public const double Width = 595.28;

    public const double Height = 841.89;

    private readonly StringBuilder content = new();

    public int Number { get; } = number;

    public List<StructureElement> MarkOwners { get; } = [];

    /// <summary>Content that belongs to <paramref name="owner"/>; ends with <see cref="End"/>.</summary>
    public void Begin(StructureElement owner)
    {
        var mark = MarkOwners.Count;
        MarkOwners.Add(owner);
        owner.Marks.Add((this, mark));
        content.Append(CultureInfo.InvariantCulture, $"/{owner.Type} <</MCID {mark}>> BDC\n");
    }

    /// <summary>Content that a screen reader passes over: lines, header and footer.</summary>
    public void BeginArtifact(bool pagination = false) =>
        content.Append(pagination ? "/Artifact <</Type /Pagination>> BDC\n" : "/Artifact <</Type /Layout>> BDC\n");

    public void End() => content.Append("EMC\n");

    public void Line(double x1, double y1, double x2, double y2, double width, double gray) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"{N(gray)} G {N(width)} w {N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S\n");

    public void Fill(double x, double y, double width, double height, double gray) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"{N(gray)} g {N(x)} {N(Height - y - height)} {N(width)} {N(height)} re f\n");

    public void Frame(double x, double y, double width, double height, double lineWidth, double gray) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"{N(gray)} G {N(lineWidth)} w {N(x)} {N(Height - y - height)} {N(width)} {N(height)} re S\n");

    /// <summary>Text operators written by the caller between <c>BT</c> and <c>ET</c>.</summary>
    public StringBuilder Raw => content;

    public byte[] Content() => Encoding.Latin1.GetBytes(content.ToString());

    private static string N(double value) => PdfValue.Number(value);
}
