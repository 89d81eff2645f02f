using System.Diagnostics;
using Aufenthalt.Tenancy.Zusammenfassung;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;
using Aufenthalt.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using UglyToad.PdfPig;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

public sealed class SatzTests
{
    [Test]
    public void A_heading_is_never_the_last_thing_on_a_page()
    {
        for (var rows = 20; rows < 50; rows++)
        {
            var modell = Beispiel.Mit(
            [
                new Abschnitt("a", new Beschriftung("Erster"), [new Gruppe(null, [.. Enumerable.Range(0, rows).Select(i => Beispiel.Angabe("a", "Zeile", "Wert"))])]),
                new Abschnitt("b", new Beschriftung("Zweiter"), [new Gruppe(new Beschriftung("Gruppe"), [new Eintrag("b[0]", new Beschriftung("Kind 1"), [Beispiel.Angabe("b", "Zeile", "Wert")])])]),
            ]);
            using var document = PdfDocument.Open(BehoerdenPdf.Erzeuge(modell));

            foreach (var page in document.GetPages())
            {
                var last = page.Letters.Where(letter => letter.StartBaseLine.Y is > 50 and < 785).MinBy(letter => letter.StartBaseLine.Y)!;
                Assert.That(last.FontName, Does.Not.EndWith("Bold"), $"{rows} rows, page {page.Number}");
            }
        }
    }

    [Test]
    public void Nothing_is_drawn_outside_the_type_area()
    {
        var modell = Beispiel.Mit(("Wort ohne Lücke " + new string('x', 90), new string('W', 500)), ("URL", "https://example.org/" + new string('a', 300)), ("Arabisch", string.Concat(Enumerable.Repeat("كلمة ", 90))));
        using var document = PdfDocument.Open(BehoerdenPdf.Erzeuge(modell));

        var letters = document.GetPages().SelectMany(page => page.Letters).Where(letter => !string.IsNullOrWhiteSpace(letter.Value) && letter.StartBaseLine.Y is > 50 and < 785);

        Assert.That(letters, Has.All.Matches<UglyToad.PdfPig.Content.Letter>(letter => letter.StartBaseLine.X >= 69.9 && letter.EndBaseLine.X <= 545.2));
    }

    [TestCase("Lohn 50.700,00 €", 70)]
    [TestCase("Nummer 123-456-789", 80)]
    public void Amounts_and_numbers_stay_in_one_line(string text, double width)
    {
        var lines = Paragraph.Set(text, new TextStyle(10), width).Select(line => line.Text.Trim());

        Assert.That(lines, Is.EqualTo(text.Split(' ', 2)));
    }

    [TestCase("abc", "000")]
    [TestCase("العربية", "1111111")]
    [TestCase("abc العربية 12", "00001111111122")]
    [TestCase("רחוב 12-14", "1111122222")]
    public void Levels_follow_the_algorithm(string text, string levels) =>
        Assert.That(string.Concat(Bidi.Levels(text, Bidi.IsRightToLeft(text) ?? false)), Is.EqualTo(levels));

    // As typed; a face draws a bracket of a right-to-left run mirrored.
    [TestCase("ABC (עברית) 12", "ABC (תירבע) 12")]
    [TestCase("שלום (ABC) 12", "12 )ABC( םולש")]
    [TestCase("طول 12,5 m", "m 12,5 لوط")]
    public void Brackets_and_numbers_keep_their_place(string text, string drawn)
    {
        var line = Paragraph.Set(text, new TextStyle(10), 1000).Single();

        Assert.That(string.Concat(line.Clusters.Select(cluster => cluster.Text)), Is.EqualTo(drawn));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    [Category(Kategorien.Fuzz)]
    public Property Any_text_is_shaped_without_loss() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
        text => string.Concat(ShapedText.Shape(text, bold: false, rightToLeft: false).Select(cluster => cluster.Text)) == string.Concat(text.EnumerateRunes()));

    [FsCheck.NUnit.Property(MaxTest = 40)]
    [Category(Kategorien.Fuzz)]
    public Property Any_text_makes_a_document() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
        text => PdfDocument.Open(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Anmerkung", text)))).NumberOfPages >= 1);

    [Test]
    public void The_time_for_a_full_application_is_reported()
    {
        var modell = ModellAusAntrag.Baue(Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 0));
        BehoerdenPdf.Erzeuge(modell);

        var watch = Stopwatch.StartNew();
        var pdf = Enumerable.Range(0, 5).Select(_ => BehoerdenPdf.Erzeuge(modell)).Last();
        TestContext.Out.WriteLine($"{modell.AlleAngaben().Count()} answers, {pdf.Length} bytes, {watch.Elapsed.TotalMilliseconds / 5:0.0} ms each");

        Assert.That(pdf, Has.Length.InRange(10_000, 300_000));
    }
}
