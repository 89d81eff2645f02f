using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>A framed paragraph.</summary>
internal sealed class NoticeBlock(List<Line> german, List<Line> translated, string? language) : Block
{
    public const double Padding = 8;

    public override double MinHeight => german.Concat(translated).Sum(line => line.Height) + (2 * (Padding - 2));

    public override void Draw(Flow flow)
    {
        var top = flow.Y;
        flow.Artifact(page => page.Frame(Flow.Left, top, Flow.Width, MinHeight, 1.2, 0));
        flow.Y += Padding - 2;
        var element = flow.Document.Structure.Add("P");
        flow.Lines(german, Flow.Left + Padding, Flow.Width - (2 * Padding), element);
        if (translated.Count > 0)
        {
            flow.Lines(translated, Flow.Left + Padding, Flow.Width - (2 * Padding), flow.Document.Structure.Add("Span", element, language));
        }

        flow.Y = top + MinHeight;
    }
}
