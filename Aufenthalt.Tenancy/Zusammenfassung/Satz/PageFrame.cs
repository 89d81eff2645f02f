using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Pdf;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung.Satz;

/// <summary>What stands on every page outside the flow: the mark of a test, a short head from the second page on, the foot.</summary>
/// <param name="TestMark">Text of the mark; null on PRO.</param>
/// <param name="Head">What the document is, for loose sheets.</param>
/// <param name="HeadRight">The Vorgangsnummer.</param>
/// <param name="Foot">Definition, texts and thresholds the answers belong to.</param>
internal sealed record PageFrame(Beschriftung? TestMark, string Head, string HeadRight, Beschriftung Foot)
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
                Left(document, page, [Head], Small, Flow.Left, 46);
                Right(document, page, HeadRight, 46);
                page.Line(Flow.Left, 51, Flow.Left + Flow.Width, 51, 0.3, 0.6);
            }

            page.Line(Flow.Left, 800, Flow.Left + Flow.Width, 800, 0.3, 0.6);
            Left(document, page, Both(Foot), Small, Flow.Left, 810);
            Right(document, page, string.Create(CultureInfo.InvariantCulture, $"Seite {i + 1} von {document.Pages.Count}"), 810);
            page.End();
        }
    }

    private static void Mark(PdfDocument document, PdfPage page, Beschriftung text)
    {
        var style = new TextStyle(11, Bold: true, Gray: 1);
        page.Fill(0, 0, PdfPage.Width, 26, 0);
        var width = Both(text).Sum(part => Set(part, style).Width + style.Size) - style.Size;
        Left(document, page, Both(text), style, (PdfPage.Width - width) / 2, 17);
    }

    private static string[] Both(Beschriftung text) =>
        string.IsNullOrEmpty(text.Uebersetzung) || text.Uebersetzung == text.Deutsch ? [text.Deutsch] : [text.Deutsch, text.Uebersetzung];

    /// <summary>Texts in a row, each with a direction of its own.</summary>
    private static void Left(PdfDocument document, PdfPage page, IEnumerable<string> texts, TextStyle style, double x, double y)
    {
        foreach (var line in texts.Select(text => Set(text, style)))
        {
            document.Draw(page, line, x, y);
            x += line.Width + style.Size;
        }
    }

    private static Line Set(string text, TextStyle style) => Paragraph.Set(text, style, Flow.Width)[0];

    private static void Right(PdfDocument document, PdfPage page, string text, double y)
    {
        var line = Set(text, Small);
        document.Draw(page, line, Flow.Left + Flow.Width - line.Width, y);
    }
}
