using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>Promotion in the browser, with two people at work. Dresden, so that nobody else's texts are in it.</summary>
public sealed class UebernahmenTests
{
    private const string Dresden = "14612000";

    [Test]
    public async Task A_text_of_PRE_goes_to_PRO_and_comes_back_and_a_change_in_between_is_a_conflict()
    {
        await using var rita = await Konsole.MeldeAnAsync("rollout");
        await using var zweite = await Konsole.MeldeAnAsync("rollout");
        await SpeichereAsync(rita, "pre", "Weitermachen (PRE)");

        await rita.OeffneAsync(Dresden, "pro", "uebernahmen");
        await Assertions.Expect(rita.Seite.Locator("table.liste tbody tr")).ToHaveCountAsync(1);
        await SpeichereAsync(zweite, "pro", "Weitermachen (PRO)");
        await rita.Seite.GetByTestId("uebernehmen").ClickAsync();
        await Assertions.Expect(rita.Seite.GetByTestId("konflikte")).ToContainTextAsync("html.restart");
        Assert.That(await TextAsync(zweite, "pro"), Is.EqualTo("Weitermachen (PRO)"));

        await Assertions.Expect(rita.Seite.Locator("table.liste input[type=checkbox]")).Not.ToBeCheckedAsync();
        await rita.Seite.Locator("table.liste input[type=checkbox]").CheckAsync();
        await rita.Seite.GetByTestId("uebernehmen").ClickAsync();
        await Assertions.Expect(rita.Seite.Locator(".meldung.gut")).ToBeVisibleAsync();
        await Assertions.Expect(rita.Seite.GetByTestId("gleich")).ToBeVisibleAsync();
        Assert.That(await TextAsync(zweite, "pro"), Is.EqualTo("Weitermachen (PRE)"));

        await rita.Seite.Locator(".textverlauf button").First.ClickAsync();
        await Assertions.Expect(rita.Seite.Locator(".textverlauf .veraltet")).ToBeVisibleAsync();
        Assert.That(await TextAsync(zweite, "pro"), Is.EqualTo("Weitermachen (PRO)"));
        Assert.That(rita.Fehler, Is.Empty);
    }

    [Test]
    public async Task Another_tenant_is_a_start_only_for_whoever_may_see_it()
    {
        await using var rita = await Konsole.MeldeAnAsync("rollout");
        await rita.OeffneAsync($"/mandanten/{Dresden}/pre/uebernahmen");
        await rita.Seite.FillAsync("#von-ags", Konsole.Duisburg);
        await rita.Seite.PressAsync("#von-ags", "Enter");
        await Assertions.Expect(rita.Seite.GetByText("Stadt Duisburg wird als Anfang übernommen").Or(rita.Seite.GetByText("von Stadt Duisburg"))).ToBeVisibleAsync();

        await using var berta = await Konsole.MeldeAnAsync("bielefeld");
        await berta.OeffneAsync($"/mandanten/{Konsole.Bielefeld}/pre/uebernahmen?von={Konsole.Duisburg}");
        await Assertions.Expect(berta.Seite.Locator(".feldfehler")).ToBeVisibleAsync();
        Assert.That(await berta.Seite.Locator("body").InnerTextAsync(), Does.Not.Contain("Duisburg"));
    }

    private static string Adresse(string umgebung) => $"/mandanten/{Dresden}/{umgebung}/texte?dienst=at-ausbildung&pfad=html.restart";

    private static async Task SpeichereAsync(Konsole konsole, string umgebung, string text)
    {
        await konsole.OeffneAsync(Adresse(umgebung));
        await konsole.Seite.FillAsync("#text-de", text);
        await konsole.Seite.GetByTestId("text-speichern").ClickAsync();
        await Assertions.Expect(konsole.Seite.Locator(".meldung.gut")).ToBeVisibleAsync();
    }

    private static async Task<string> TextAsync(Konsole konsole, string umgebung)
    {
        await konsole.OeffneAsync(Adresse(umgebung));
        return await konsole.Seite.Locator("#text-de").InputValueAsync();
    }
}
