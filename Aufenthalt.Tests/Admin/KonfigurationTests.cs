using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>Postcodes, services, languages and settings, each as a person changes them. Duisburg, so that other tests find their Bielefeld.</summary>
public sealed class KonfigurationTests
{
    private Konsole dirk = null!;

    [OneTimeSetUp]
    public async Task MeldeAn() => dirk = await Konsole.MeldeAnAsync("duisburg");

    [OneTimeTearDown]
    public async Task MeldeAb() => await dirk.DisposeAsync();

    [Test]
    public async Task A_postcode_of_another_authority_is_shown_before_it_is_added_and_a_removed_one_comes_back()
    {
        await dirk.OeffneAsync(Konsole.Duisburg, "pre", "postleitzahlen");
        await dirk.Seite.FillAsync("#plz-neu", "33602");
        await dirk.Seite.PressAsync("#plz-neu", "Enter");
        var vorschau = dirk.Seite.GetByTestId("plz-vorschau-liste");
        await Assertions.Expect(vorschau).ToContainTextAsync("Bielefeld");
        await Assertions.Expect(Marke("33602")).ToHaveCountAsync(0);
        await dirk.Seite.GetByTestId("plz-uebernehmen").ClickAsync();
        await Assertions.Expect(Marke("33602")).ToHaveCountAsync(1);

        await Marke("33602").Locator("button").ClickAsync();
        await Assertions.Expect(Marke("33602")).ToHaveCountAsync(0);
        await dirk.Seite.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).First.ClickAsync();
        await Assertions.Expect(Marke("33602")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task A_service_is_switched_off_and_stays_off()
    {
        await dirk.OeffneAsync(Konsole.Duisburg, "pre", "antragsstrecken");
        var schalter = dirk.Seite.Locator("[data-testid=schalter-at-ausbildung] input, input[data-testid=schalter-at-ausbildung]").First;
        await Assertions.Expect(schalter).ToBeCheckedAsync();
        await schalter.ClickAsync();
        await Assertions.Expect(schalter).Not.ToBeCheckedAsync();

        await dirk.OeffneAsync(Konsole.Duisburg, "pre", "antragsstrecken");
        await Assertions.Expect(schalter).Not.ToBeCheckedAsync();
    }

    [Test]
    public async Task A_new_language_is_hidden_until_somebody_decides_to_publish_it()
    {
        await dirk.OeffneAsync(Konsole.Duisburg, "pre", "sprachen");
        await dirk.Seite.FillAsync("#sprache-code", "vi");
        await dirk.Seite.FillAsync("#sprache-name", "Tiếng Việt");
        await dirk.Seite.PressAsync("#sprache-name", "Enter");
        var zeile = dirk.Seite.GetByTestId("sprache-vi");
        await Assertions.Expect(zeile).ToContainTextAsync("nein");
        await Assertions.Expect(zeile).ToContainTextAsync("fehlen");
        await Assertions.Expect(dirk.Seite.GetByTestId("sprache-de")).ToContainTextAsync("ja");

        await zeile.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(zeile).ToContainTextAsync("ja");
    }

    [Test]
    public async Task Settings_are_checked_and_saved_and_the_snippet_names_the_tenant()
    {
        await dirk.OeffneAsync(Konsole.Duisburg, "pre", "einstellungen");
        await dirk.Seite.FillAsync("#domains", "https://falsch/");
        await dirk.Seite.GetByTestId("einstellungen-speichern").ClickAsync();
        await Assertions.Expect(dirk.Seite.Locator(".meldung.fehler")).ToContainTextAsync("https://falsch/");

        await dirk.Seite.FillAsync("#domains", "www.duisburg.example\nlocalhost");
        await dirk.Seite.FillAsync("#absender", "Ausländerbehörde der Stadt Duisburg");
        await dirk.Seite.GetByTestId("einstellungen-speichern").ClickAsync();
        await Assertions.Expect(dirk.Seite.Locator(".meldung.gut")).ToBeVisibleAsync();
        await dirk.OeffneAsync(Konsole.Duisburg, "pre", "einstellungen");
        await Assertions.Expect(dirk.Seite.Locator("#absender")).ToHaveValueAsync("Ausländerbehörde der Stadt Duisburg");
        await Assertions.Expect(dirk.Seite.Locator("#dvdv")).ToBeDisabledAsync();
        await Assertions.Expect(dirk.Seite.GetByTestId("einbettungscode")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("ags=\"05112000\""));
    }

    private ILocator Marke(string plz) => dirk.Seite.Locator("ul.marken li", new() { HasText = plz });
}
