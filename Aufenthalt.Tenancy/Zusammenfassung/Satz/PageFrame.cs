using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Pdf;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>What stands on every page outside the flow: the mark of a test, a short head from the second page on, the foot.</summary>
/// <param name="TestMark">Text of the mark; null on PRO.</param>
/// <param name="Head">What the document is, for loose sheets.</param>
/// <param name="HeadRight">The Vorgangsnummer.</param>
/// <param name="Foot">Definition, texts and thresholds the answers belong to.</param>
internal sealed record PageFrame(string? TestMark, string Head, string HeadRight, string Foot)
{
    private static readonly TextStyle Small = new(7, Gray: 0.35);

    public void Draw(PdfDocument document)
    {
        for (var i = 0; i < document.Pages.Count; i++)
        {
            var page = document.Pages[i];
            page.BeginArtifact(pagination: true);
            if (TestMark is not null)
            {
                Mark(document, page, TestMark);
            }

            if (i > 0)
            {
                Text(document, page, Head, Flow.Left, 46, Flow.Width - 110);
                Right(document, page, HeadRight, 46);
                page.Line(Flow.Left, 51, Flow.Left + Flow.Width, 51, 0.3, 0.6);
            }

            page.Line(Flow.Left, 800, Flow.Left + Flow.Width, 800, 0.3, 0.6);
            Text(document, page, Foot, Flow.Left, 810, Flow.Width - 70);
            Right(document, page, string.Create(CultureInfo.InvariantCulture, $"Seite {i + 1} von {document.Pages.Count}"), 810);
            page.End();
        }
    }

    private static void Mark(PdfDocument document, PdfPage page, string text)
    {
        page.Fill(0, 0, PdfPage.Width, 26, 0);
        var line = Paragraph.Set(text, new TextStyle(11, Bold: true, Gray: 1), PdfPage.Width - 40)[0];
        document.Draw(page, line, (PdfPage.Width - line.Width) / 2, 17);
    }

    private static void Text(PdfDocument document, PdfPage page, string text, double x, double y, double width) =>
        document.Draw(page, Paragraph.Set(text, Small, width)[0], x, y);

    private static void Right(PdfDocument document, PdfPage page, string text, double y)
    {
        var line = Paragraph.Set(text, Small, Flow.Width)[0];
        document.Draw(page, line, Flow.Left + Flow.Width - line.Width, y);
    }
}
