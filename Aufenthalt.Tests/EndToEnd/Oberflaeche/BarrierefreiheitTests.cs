using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>Every page of every service, empty with its errors and filled in, in every theme; and the ways of looking that a theme does not cover.</summary>
[Category(Kategorien.Accessibility)]
public sealed class BarrierefreiheitTests
{
    private const string Strecke = "at-erwerbstaetigkeit";

    public static IEnumerable<string> Dienste() => Umfang.Auswahl([.. ZehnDiensteTests.Dienste()], 1);

    [TestCaseSource(nameof(Dienste))]
    public async Task No_page_of_a_service_has_findings_in_any_theme(string dienst)
    {
        var seite = await Browser.NeueSeiteAsync();
        seite.SetDefaultTimeout(12_000);
        var gang = Gang(seite, ZehnDiensteTests.FallVon(dienst), async id =>
        {
            await Axe.PruefeAsync(seite, $"{dienst}, {id}");
            if (Umfang.IstVoll || id is "start" or "unterlagen" or "bestaetigung")
            {
                await Axe.PruefeGewaenderAsync(seite, $"{dienst}, {id}");
            }
        }, id => Axe.PruefeAsync(seite, $"{dienst}, {id} with errors"));
        await gang.ReicheEinAsync();
        await seite.Context.CloseAsync();
    }

    [Test]
    public async Task The_errors_of_a_page_are_counted_named_focused_and_lead_to_their_fields()
    {
        var seite = await Starte(new BrowserNewContextOptions { Locale = "de-DE" });
        await seite.Locator("button[type=submit].erst").ClickAsync();
        await Assertions.Expect(seite.Locator("#fehlerliste")).ToBeFocusedAsync();
        await Assertions.Expect(seite.Locator("#fehlerliste li")).ToHaveCountAsync(3);
        await seite.Locator("#fehlerliste li a").Nth(1).ClickAsync();
        await Assertions.Expect(seite.Locator("#f-belehrungMitwirkung")).ToBeFocusedAsync();
        Assert.That(await seite.Locator("#f-belehrungMitwirkung").GetAttributeAsync("aria-describedby"), Does.Contain("-meldungen"));
        await Assertions.Expect(seite.Locator("#fehlerliste li").First).ToContainTextAsync("Ich habe verstanden");
    }

    [Test]
    public async Task At_400_percent_zoom_nothing_scrolls_in_two_directions()
    {
        var seite = await Browser.NeueSeiteAsync(new BrowserNewContextOptions { Locale = "de-DE", ViewportSize = new ViewportSize { Width = 320, Height = 256 } });
        var fall = ZehnDiensteTests.FallVon(Strecke);
        await Gang(seite, fall, async id => Assert.That(await seite.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"), Is.LessThanOrEqualTo(320), id)).ReicheEinAsync();
    }

    [Test]
    public async Task In_forced_colours_what_is_chosen_can_be_seen()
    {
        var seite = await Starte(new BrowserNewContextOptions { Locale = "de-DE", ForcedColors = ForcedColors.Active });
        await seite.Locator("#f-belehrungWahrheit").CheckAsync();
        await Browser.BildAsync(seite, "erzwungene-farben");
        var farben = await seite.Locator("#f-belehrungWahrheit").EvaluateAsync<string[]>("e => [getComputedStyle(e, '::before').backgroundColor, getComputedStyle(e).backgroundColor]");
        Assert.That(farben[0], Is.Not.EqualTo(farben[1]));
    }

    [Test]
    public async Task Who_wants_less_motion_sees_nothing_turn()
    {
        var seite = await Browser.NeueSeiteAsync(new BrowserNewContextOptions { Locale = "de-DE", ReducedMotion = ReducedMotion.Reduce });
        await seite.RouteAsync("**/sitzungen?*", async weg =>
        {
            await seite.Locator(".kreisel").WaitForAsync();
            Assert.That(await seite.Locator(".kreisel").EvaluateAsync<string>("e => getComputedStyle(e).animationName"), Is.EqualTo("none"));
            await weg.ContinueAsync();
        });
        await Gang(seite, ZehnDiensteTests.FallVon(Strecke)).BeginneAsync();
        await Assertions.Expect(seite.Locator("#titel.seitentitel")).ToBeVisibleAsync();
    }

    [Test]
    public async Task In_Arabic_the_page_is_mirrored_and_numbers_are_not()
    {
        var seite = await Starte(new BrowserNewContextOptions { Locale = "ar", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } }, "ar");
        var liste = await seite.Locator(".seitenliste").BoundingBoxAsync();
        var inhalt = await seite.Locator(".inhalt").BoundingBoxAsync();
        Assert.That(liste!.X, Is.GreaterThan(inhalt!.X));
        Assert.That(await seite.Locator(".rahmen").GetAttributeAsync("dir"), Is.EqualTo("rtl"));
        await Axe.PruefeAsync(seite, "Arabic");
        await Browser.BildAsync(seite, "arabisch");
        Assert.That(await seite.Locator("#restzeit").TextContentAsync(), Does.Match("^[0-9]+:[0-9]{2}$"));
    }

    private static async Task<IPage> Starte(BrowserNewContextOptions wie, string sprache = "de")
    {
        var seite = await Browser.NeueSeiteAsync(wie);
        seite.SetDefaultTimeout(12_000);
        await Gang(seite, ZehnDiensteTests.FallVon(Strecke)).BeginneAsync(sprache);
        await Assertions.Expect(seite.Locator("#titel.seitentitel")).ToBeVisibleAsync();
        return seite;
    }

    private static Antragsgang Gang(IPage seite, Fall fall, Func<string, Task>? aufSeite = null, Func<string, Task>? mitFehlern = null) =>
        new(seite, new Maus(seite), fall, Oberflaechenwelt.System.Api.Client, Oberflaechenwelt.System.Pre) { AufSeite = aufSeite, MitFehlern = mitFehlern };
}
