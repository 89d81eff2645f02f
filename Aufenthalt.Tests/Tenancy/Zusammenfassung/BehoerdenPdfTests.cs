using Aufenthalt.Tenancy.Zusammenfassung;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

public sealed class BehoerdenPdfTests
{
    [Test]
    public void The_head_says_who_what_when_to_the_second_in_German_time()
    {
        var text = Beispiel.Text(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Größe in cm", "164"))));

        Assert.Multiple(() =>
        {
            foreach (var expected in new[]
            {
                "Ausländerbehörde Musterstadt (AGS 05711000)", "Aufenthaltstitel zur Ausübung einer Erwerbstätigkeit", "Erstmals beantragen", Beispiel.Vorgangsnummer,
                "24.11.2026, 14:03:22 Uhr (MEZ)", "Thị Ngọc Ánh ĐẶNG-BEISPIEL", "Ausgefüllt in", "Englisch", Beispiel.Hash("definition"), "Schwellenwerte 2026-11", "Seite 1 von 1",
            })
            {
                Assert.That(text, Does.Contain(Beispiel.Glatt(expected)));
            }
        });
    }

    [Test]
    public void Summer_time_is_named_and_the_date_is_the_German_one()
    {
        var modell = Beispiel.Mit(("a", "b")) with { Kopf = Beispiel.Kopf with { EingegangenAm = new DateTimeOffset(2026, 6, 30, 22, 0, 1, TimeSpan.Zero) } };

        Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(modell)), Does.Contain(Beispiel.Glatt("01.07.2026, 00:00:01 Uhr (MESZ)")));
    }

    [Test]
    public void A_protected_address_is_the_first_line()
    {
        var modell = Beispiel.Mit(("a", "b")) with { Kopf = Beispiel.Kopf with { AnschriftGeschuetzt = true, Test = false } };

        Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(modell)), Does.StartWith("Anschriftgeschützt"));
    }

    [Test]
    public void In_PRE_every_page_says_that_it_is_a_test_and_in_PRO_none()
    {
        var pre = Beispiel.Mit(("Lang", Saetze(400)));
        var pro = pre with { Kopf = pre.Kopf with { Test = false } };

        var pages = Beispiel.Seiten(BehoerdenPdf.Erzeuge(pre));
        Assert.Multiple(() =>
        {
            Assert.That(pages, Has.Count.GreaterThan(3).And.All.Contain(Beispiel.Glatt(BehoerdenPdf.TestMarke)));
            Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(pro)), Does.Not.Contain("TEST"));
        });
    }

    [Test]
    public void Warnings_and_missing_proofs_come_before_the_answers()
    {
        var modell = Beispiel.Mit(("Frage", "Antwort")) with
        {
            Hinweise = [new DienstHinweis(new Beschriftung("Gültig bis"), new Beschriftung("Der Titel ist abgelaufen."))],
            FehlendeNachweise = [new FehlenderNachweis(new Beschriftung("Pass"), "liegt bei der Botschaft"), new FehlenderNachweis(new Beschriftung("Vertrag"), "")],
        };

        var text = Beispiel.Text(BehoerdenPdf.Erzeuge(modell));
        var order = new[] { "HinweisedesDienstesandieSachbearbeitung", "DerTitelistabgelaufen.", "FehlendeNachweise", "liegtbeiderBotschaft", "OhneBegründung", "1.Angaben", "Antwort" }
            .Select(part => text.IndexOf(part, StringComparison.Ordinal));

        Assert.That(order, Is.Ordered.Ascending.And.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void Groups_entries_and_unanswered_questions_are_shown()
    {
        var modell = Beispiel.Mit(
        [
            new Abschnitt("familie", new Beschriftung("Familie"),
            [
                new Gruppe(new Beschriftung("Ihre Kinder"),
                [
                    new Eintrag("kinder[0]", new Beschriftung("Kind 1"), [Beispiel.Angabe("kinder[0].vorname", "Vorname", "Minh"), Beispiel.Angabe("kinder[0].geburtsname", "Geburtsname", "")]),
                    new Eintrag("kinder[1]", new Beschriftung("Kind 2"), [Beispiel.Angabe("kinder[1].vorname", "Vorname", "Łukasz")]),
                    Beispiel.Angabe("doktorgrad", "Doktorgrad", ""),
                ]),
            ]),
        ]);

        var text = Beispiel.Text(BehoerdenPdf.Erzeuge(modell));

        Assert.That(text, Does.Contain("IhreKinderKind1VornameMinhOhneAngabe:GeburtsnameKind2VornameŁukaszOhneAngabe:Doktorgrad"));
    }

    [Test]
    public void Two_hundred_attachments_are_listed_with_name_size_and_hash()
    {
        var modell = Beispiel.Mit(("a", "b")) with { Anlagen = [.. Enumerable.Range(1, 200).Select(Beispiel.Anlage)] };

        var text = Beispiel.Text(BehoerdenPdf.Erzeuge(modell));
        Assert.Multiple(() =>
        {
            foreach (var anlage in modell.Anlagen)
            {
                Assert.That(text, Does.Contain(Beispiel.Glatt(anlage.Dateiname + anlage.Sha256 + Amtszeit.Groesse(anlage.Bytes))));
            }
        });
    }

    [Test]
    public void A_text_longer_than_pages_is_complete_and_in_order()
    {
        var text = Saetze(400);

        Assert.That(Beispiel.Inhalt(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Anmerkung", text)))), Does.Contain(Beispiel.Glatt(text)));
    }

    [Test]
    public void Equal_models_give_equal_bytes_and_other_models_others()
    {
        var modell = Beispiel.Mit(("Name", "Ọlúwafúnmiláyọ̀"), ("Arabisch", "أهلا 12"));

        var once = BehoerdenPdf.Erzeuge(modell);
        Assert.Multiple(() =>
        {
            Assert.That(BehoerdenPdf.Erzeuge(modell), Is.EqualTo(once));
            Assert.That(once, Is.Not.EqualTo(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Name", "x")))));
        });
    }

    [Test]
    public void Many_threads_at_once_give_the_same_bytes()
    {
        var modell = Beispiel.Mit(("Name", "Đặng"), ("Text", "Привіт 😀 தமிழ் 你好"));
        var expected = BehoerdenPdf.Erzeuge(modell);

        var made = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => BehoerdenPdf.Erzeuge(modell)).ToArray();

        Assert.That(made, Is.All.EqualTo(expected));
    }

    private static string Saetze(int anzahl) => string.Join(' ', Enumerable.Range(1, anzahl).Select(i => $"Satz {i} endet hier, nachdem er eine ganze Weile über nichts gesprochen hat."));
}
