using Aufenthalt.Tenancy.Zusammenfassung;
using NUnit.Framework;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

public sealed class AntragstellerPdfTests
{
    private const string Code = "7Q2M-X9KD-3HTP-V5RC";

    private static readonly Uri Seite = new("https://antrag.example/05711000/vorgang/T7K2-9QXM-4HVD");

    private static PdfTexte Englisch => new("en", Ausgefuellt.Definition("at-erwerbstaetigkeit").Text);

    [Test]
    public void The_copy_holds_the_numbers_the_next_steps_and_labels_in_both_languages()
    {
        var modell = ModellAusAntrag.Baue(Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 0));

        var text = Beispiel.Text(AntragstellerPdf.Erzeuge(modell, Code, Seite, Englisch));

        Assert.Multiple(() =>
        {
            foreach (var expected in new[] { Beispiel.Vorgangsnummer, Code, Seite.AbsoluteUri, "24.11.2026, 14:03:22 Uhr (MEZ)", "Wie geht es weiter?", Englisch["ui.wie_geht_es_weiter"].Uebersetzung!, "Rechtlich gilt der deutsche Text." })
            {
                Assert.That(text, Does.Contain(Beispiel.Glatt(expected)));
            }

            foreach (var angabe in modell.AlleAngaben().Where(angabe => !angabe.Leer))
            {
                Assert.That(text, Does.Contain(Beispiel.Glatt(angabe.Label.Deutsch)).And.Contain(Beispiel.Glatt(angabe.Wert.Deutsch)));
                Assert.That(text, Does.Contain(Beispiel.Glatt(angabe.Label.Uebersetzung ?? "")));
            }
        });
    }

    [Test]
    public void The_authoritys_PDF_never_holds_the_access_code()
    {
        var modell = ModellAusAntrag.Baue(Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 0));

        Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(modell)), Does.Not.Contain("Zugangscode"));
    }

    [Test]
    public void German_applicants_get_German_once()
    {
        var deutsch = new PdfTexte("de", Ausgefuellt.Definition("at-erwerbstaetigkeit").Text);

        var text = Beispiel.Text(AntragstellerPdf.Erzeuge(Beispiel.Mit(("Frage", "Antwort")), Code, Seite, deutsch));

        Assert.That(text.Split("Wiegehtesweiter?"), Has.Length.EqualTo(2));
    }

    [Test]
    public void The_acknowledgement_is_one_page_without_answers_or_code()
    {
        var pages = Beispiel.Seiten(Eingangsbestaetigung.Erzeuge(Beispiel.Kopf, Seite, Englisch));

        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.EqualTo(1));
            Assert.That(pages[0], Does.Contain("Eingangsbestätigung").And.Contain(Beispiel.Vorgangsnummer).And.Contain(Beispiel.Glatt(Beispiel.Kopf.Person)).And.Contain("keineEntscheidung"));
            Assert.That(pages[0], Does.Not.Contain("Zugangscode"));
        });
    }

    [Test]
    public void The_address_of_the_status_page_can_be_clicked()
    {
        using var document = PdfDocument.Open(Eingangsbestaetigung.Erzeuge(Beispiel.Kopf, Seite, Englisch));

        var link = document.GetPage(1).GetAnnotations().Single(annotation => annotation.Type == AnnotationType.Link);

        Assert.That(link.Action, Is.InstanceOf<UglyToad.PdfPig.Actions.UriAction>().With.Property("Uri").EqualTo(Seite.AbsoluteUri));
    }

    [Test]
    public void A_test_says_so_in_both_languages_on_every_page()
    {
        var pages = Beispiel.Seiten(AntragstellerPdf.Erzeuge(Beispiel.Mit(("Lang", string.Join(' ', Enumerable.Repeat("Wort", 4000)))), Code, Seite, Englisch));

        Assert.That(pages, Has.Count.GreaterThan(2).And.All.Contain("TEST–keinAntrag").And.All.Contain(Beispiel.Glatt(Englisch["pdf.test"].Uebersetzung!)));
    }

    [Test]
    public void Equal_input_gives_equal_bytes()
    {
        var once = AntragstellerPdf.Erzeuge(Beispiel.Mit(("a", "b")), Code, Seite, Englisch);

        Assert.That(AntragstellerPdf.Erzeuge(Beispiel.Mit(("a", "b")), Code, Seite, Englisch), Is.EqualTo(once));
    }
}
