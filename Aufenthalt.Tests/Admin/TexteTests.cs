using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>Editing texts as an authority's administrator does it, in a browser.</summary>
public sealed class TexteTests
{
    private static string Adresse(string pfad, string umgebung = "pre") =>
        $"/mandanten/{Konsole.Bielefeld}/{umgebung}/texte?dienst=at-niederlassungserlaubnis&pfad={pfad}";

    [Test]
    public async Task A_text_is_saved_in_three_languages_brought_back_from_history_and_reset_to_the_standard()
    {
        await using var konsole = await Konsole.MeldeAnAsync("bielefeld");
        await konsole.OeffneAsync(Adresse("html.restart"));
        var standard = await konsole.Seite.Locator("#text-de").InputValueAsync();
        foreach (var (sprache, text) in new[] { ("de", "Neu anfangen (1)"), ("en", "Start again (1)"), ("ar", "ابدأ من جديد") })
        {
            await konsole.Seite.FillAsync($"#text-{sprache}", text);
        }

        await SpeichereAsync(konsole);
        await konsole.Seite.FillAsync("#text-de", "Neu anfangen (2)");
        await SpeichereAsync(konsole);

        await konsole.Seite.GetByTestId("text-verlauf").ClickAsync();
        await konsole.Seite.Locator(".textverlauf li").Filter(new() { HasText = "(1)" }).Filter(new() { HasText = standard }).Locator("button").First.ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator("#text-de")).ToHaveValueAsync("Neu anfangen (1)");
        await konsole.OeffneAsync(Adresse("html.restart"));
        await Assertions.Expect(konsole.Seite.Locator("#text-de")).ToHaveValueAsync("Neu anfangen (1)");
        await Assertions.Expect(konsole.Seite.Locator("#text-ar")).ToHaveValueAsync("ابدأ من جديد");
        await Assertions.Expect(konsole.Seite.Locator("#herkunft-en")).ToContainTextAsync("Berta Bielefeld");

        await konsole.Seite.Locator(".textzeile").First.Locator("button.verweis").ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator("#text-de")).ToHaveValueAsync(standard);
        Assert.That(konsole.Fehler, Is.Empty);
    }

    [Test]
    public async Task The_second_editor_sees_what_the_first_saved_and_chooses()
    {
        await using var berta = await Konsole.MeldeAnAsync("bielefeld");
        await using var rita = await Konsole.MeldeAnAsync("rollout");
        await berta.OeffneAsync(Adresse("html.cancel"));
        await rita.OeffneAsync(Adresse("html.cancel"));
        await berta.Seite.FillAsync("#text-de", "Abbrechen (Berta)");
        await SpeichereAsync(berta);

        await rita.Seite.FillAsync("#text-de", "Abbrechen (Rita)");
        await rita.Seite.GetByTestId("text-speichern").ClickAsync();
        var konflikt = rita.Seite.GetByTestId("konflikt-de");
        await Assertions.Expect(konflikt).ToContainTextAsync("Berta");
        await Assertions.Expect(rita.Seite.Locator("#text-de")).ToHaveValueAsync("Abbrechen (Rita)");
        await konflikt.Locator("button").Nth(1).ClickAsync();
        await SpeichereAsync(rita);

        await berta.OeffneAsync(Adresse("html.cancel"));
        await Assertions.Expect(berta.Seite.Locator("#text-de")).ToHaveValueAsync("Abbrechen (Rita)");
    }

    [Test]
    public async Task What_was_typed_and_not_saved_is_there_again_for_its_author_only()
    {
        await using var berta = await Konsole.MeldeAnAsync("bielefeld");
        await berta.OeffneAsync(Adresse("html.save"));
        await berta.Seite.FillAsync("#text-de", "Entwurf von Berta");
        await Assertions.Expect(berta.Seite.GetByText("Entwurf gemerkt")).ToBeVisibleAsync();
        await using var rita = await Konsole.MeldeAnAsync("rollout");
        await rita.OeffneAsync(Adresse("html.save"));
        await Assertions.Expect(rita.Seite.Locator("#text-de")).Not.ToHaveValueAsync("Entwurf von Berta");

        await berta.OeffneAsync(Adresse("html.save"));
        await Assertions.Expect(berta.Seite.Locator("#text-de")).ToHaveValueAsync("Entwurf von Berta");
        await berta.Seite.GetByTestId("entwurf").Locator("button").ClickAsync();
        await Assertions.Expect(berta.Seite.Locator("#text-de")).Not.ToHaveValueAsync("Entwurf von Berta");
    }

    [Test]
    public async Task A_changed_German_text_marks_its_translations_stale_and_says_why_a_text_shows()
    {
        await using var konsole = await Konsole.MeldeAnAsync("bielefeld");
        await konsole.OeffneAsync(Adresse("html.plz_check_hint"));
        await konsole.Seite.FillAsync("#text-de", "<p>Ihre Postleitzahl, bitte.</p><script>alert(1)</script>");
        await SpeichereAsync(konsole);

        await Assertions.Expect(konsole.Seite.Locator("#text-de")).ToHaveValueAsync("<p>Ihre Postleitzahl, bitte.</p>");
        await Assertions.Expect(konsole.Seite.Locator("#herkunft-en .veraltet")).ToBeVisibleAsync();
        await konsole.Seite.GetByTestId("text-warum").ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator(".schichten li.gilt")).ToContainTextAsync("Behörde, diese Antragsstrecke");
        await Assertions.Expect(konsole.Seite.GetByText("von 1 Servern")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_variable_that_does_not_exist_or_does_not_fit_its_type_is_refused_with_a_reason()
    {
        await using var konsole = await Konsole.MeldeAnAsync("bielefeld");
        await konsole.OeffneAsync(Adresse("html.plz_check_success"));
        await konsole.Seite.FillAsync("#text-de", "<p>{{gibt_es_nicht}}</p>");
        await konsole.Seite.GetByTestId("text-speichern").ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator(".feldfehler")).ToContainTextAsync("gibt_es_nicht");

        await konsole.OeffneAsync(Adresse("variables.stoerungsmeldung_email"));
        await konsole.Seite.FillAsync("#text-de", "keine Adresse");
        await konsole.Seite.GetByTestId("text-speichern").ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator(".feldfehler")).ToContainTextAsync("E-Mail-Adresse");
    }

    [Test]
    public async Task The_preview_is_the_real_page_of_the_tenant_in_PRE()
    {
        await using var konsole = await Konsole.MeldeAnAsync("bielefeld");
        await konsole.OeffneAsync(Adresse("service.title"));
        await konsole.Seite.FillAsync("#text-de", "Niederlassung zur Probe");
        await SpeichereAsync(konsole);

        await Assertions.Expect(konsole.Seite.FrameLocator(".vorschau iframe").Locator("h1").First).ToContainTextAsync("Niederlassung zur Probe");
    }

    private static async Task SpeichereAsync(Konsole konsole)
    {
        await konsole.Seite.GetByTestId("text-speichern").ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator(".meldung.gut")).ToBeVisibleAsync();
    }
}
