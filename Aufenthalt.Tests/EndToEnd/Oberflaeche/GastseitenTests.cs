using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>Websites that are not ours, and what they do to an element that stands in them.</summary>
public sealed class GastseitenTests
{
    private const string Strecke = "at-erwerbstaetigkeit";

    private Gastserver server = null!;

    [OneTimeSetUp]
    public async Task Starte() => server = await Gastserver.StarteAsync(Oberflaechenwelt.System.Pre);

    [OneTimeTearDown]
    public async Task Beende() => await server.DisposeAsync();

    [Test]
    public async Task A_municipal_page_keeps_its_heading_its_history_and_its_looks()
    {
        var gast = await Gastseite.OeffneAsync(server, "gemeinde.html");
        var verlauf = await gast.Seite.EvaluateAsync<int>("() => history.length");
        await Gastseite.StarteAsync(gast.Seite.Locator(Strecke));
        await Browser.BildAsync(gast.Seite, "gemeinde");
        Assert.Multiple(async () =>
        {
            Assert.That(await gast.Seite.Locator($"{Strecke} h1").CountAsync(), Is.Zero);
            Assert.That(await gast.Seite.Locator($"{Strecke} .nav-right").CountAsync(), Is.EqualTo(1));
            Assert.That(new Uri(gast.Seite.Url).Fragment, Is.Empty);
            Assert.That(await gast.Seite.EvaluateAsync<int>("() => history.length"), Is.EqualTo(verlauf));
            Assert.That(await gast.Seite.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('header')).backgroundColor"), Is.EqualTo("rgb(122, 31, 43)"));
            Assert.That(gast.Klagen, Is.Empty);
        });
    }

    [Test]
    public async Task A_portal_decides_which_services_its_bundle_shows_and_how_each_stands()
    {
        var gast = await Gastseite.OeffneAsync(server, "portal.html");
        await Assertions.Expect(gast.Seite.Locator(".dienstkarte")).ToHaveCountAsync(9);
        await Browser.BildAsync(gast.Seite, "portal");
        await gast.Seite.Locator(".dienstkarte:has(#karte-at-ausbildung) button.knopf").ClickAsync();
        var dienst = gast.Seite.Locator("at-ausbildung");
        await Assertions.Expect(dienst.Locator("#plz")).ToBeVisibleAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(await dienst.GetAttributeAsync("page-nav-position"), Is.EqualTo("top"));
            Assert.That(await dienst.GetAttributeAsync("hide-login"), Is.EqualTo("true"));
            Assert.That(gast.Klagen, Is.Empty);
        });
    }

    [Test]
    public async Task The_snippet_of_the_live_service_works_with_host_and_AGS_changed_even_unclosed_and_with_stray_words()
    {
        var gast = await Gastseite.OeffneAsync(server, "schnipsel.html");
        await Assertions.Expect(gast.Seite.Locator(".dienstkarte")).ToHaveCountAsync(9);
        await Assertions.Expect(gast.Seite.Locator(".sprachknopf")).ToBeVisibleAsync();
        await Assertions.Expect(gast.Seite.Locator("#danach")).ToBeVisibleAsync();
        await Browser.BildAsync(gast.Seite, "schnipsel");
        Assert.That(gast.Klagen, Is.Empty);
    }

    [Test]
    public async Task The_AGS_of_the_example_is_answered_with_what_is_wrong()
    {
        var gast = await Gastseite.OeffneAsync(server, "falscher-schluessel.html");
        foreach (var element in new[] { Strecke, "aw-buendelungskomponente" })
        {
            await Assertions.Expect(gast.Seite.Locator(element).GetByRole(AriaRole.Alert)).ToContainTextAsync("Zu diesem Amtlichen Gemeindeschlüssel gibt es hier keine Ausländerbehörde");
        }
    }

    [Test]
    public async Task Hostile_style_sheets_do_not_reach_the_form_and_the_form_does_not_reach_the_page()
    {
        var gast = await Gastseite.OeffneAsync(server, "feindliches-css.html");
        var element = gast.Seite.Locator(Strecke);
        await Gastseite.StarteAsync(element);
        await Browser.BildAsync(gast.Seite, "feindliches-css");
        var stil = await element.Locator(".rahmen").EvaluateAsync<Dictionary<string, string>>(
            "e => { const s = getComputedStyle(e); return Object.fromEntries(['fontSize','textTransform','letterSpacing','whiteSpace','textIndent','wordSpacing','fontStyle','color'].map((n) => [n, s[n]])); }");
        Assert.That(stil, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["fontSize"] = "16px",
            ["textTransform"] = "none",
            ["letterSpacing"] = "normal",
            ["whiteSpace"] = "normal",
            ["textIndent"] = "0px",
            ["wordSpacing"] = "0px",
            ["fontStyle"] = "normal",
            ["color"] = "rgb(27, 36, 48)",
        }));
        Assert.That(await gast.Seite.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"), Is.EqualTo("rgb(12, 34, 56)"));
    }

    [Test]
    public async Task A_strict_content_security_policy_has_nothing_to_refuse()
    {
        var gast = await Gastseite.OeffneAsync(server, "strenge-csp.html");
        var element = gast.Seite.Locator(Strecke);
        await Gastseite.StarteAsync(element);
        await Browser.BildAsync(gast.Seite, "strenge-csp");
        Assert.That(gast.Klagen, Is.Empty);
    }

    [Test]
    public async Task A_page_of_script_that_removes_the_element_and_makes_a_new_one_loses_nothing()
    {
        var gast = await Gastseite.OeffneAsync(server, "spa.html");
        var element = gast.Seite.Locator(Strecke);
        await Gastseite.StarteAsync(element);
        await element.Locator("#f-belehrungWahrheit").CheckAsync();
        await gast.Seite.Locator("#weg").ClickAsync();
        await Assertions.Expect(element).ToHaveCountAsync(0);
        await gast.Seite.Locator("#hin").ClickAsync();
        await Assertions.Expect(element.Locator("#titel.seitentitel")).ToBeVisibleAsync();
        await Assertions.Expect(element.Locator("#f-belehrungWahrheit")).ToBeCheckedAsync();
        Assert.That(gast.Klagen, Is.Empty);
    }

    [Test]
    public async Task Two_elements_on_one_page_hold_two_applications_apart()
    {
        var gast = await Gastseite.OeffneAsync(server, "zwei.html");
        await Gastseite.StarteAsync(gast.Seite.Locator("#erster"));
        await gast.Seite.Locator("#erster").Locator("#f-belehrungWahrheit").CheckAsync();
        await Gastseite.StarteAsync(gast.Seite.Locator("#zweiter"));
        await Assertions.Expect(gast.Seite.Locator("#zweiter").Locator("#f-belehrungWahrheit")).Not.ToBeCheckedAsync();
        var sitzungen = await gast.Seite.EvaluateAsync<string[]>("() => Object.values(sessionStorage).map((wert) => JSON.parse(wert).sitzung)");
        Assert.That(sitzungen, Has.Length.EqualTo(2).And.Unique);
        Assert.That(gast.Klagen, Is.Empty);
    }

    [Test]
    public async Task In_a_frame_an_application_starts_as_anywhere()
    {
        var gast = await Gastseite.OeffneAsync(server, "rahmen.html");
        var rahmen = gast.Seite.FrameLocator("#innen");
        await Gastseite.StarteAsync(rahmen.Locator(Strecke));
    }

    [Test]
    public async Task The_base_address_of_the_page_has_no_say_in_where_the_service_is()
    {
        var gast = await Gastseite.OeffneAsync(server, "base-href.html");
        await Gastseite.StarteAsync(gast.Seite.Locator(Strecke));
        Assert.That(gast.Klagen, Is.Empty);
    }

    [Test]
    public async Task A_column_of_320_px_on_a_wide_page_is_a_narrow_page()
    {
        var gast = await Gastseite.OeffneAsync(server, "schmal.html");
        var element = gast.Seite.Locator(Strecke);
        await Gastseite.StarteAsync(element);
        await Browser.BildAsync(gast.Seite, "schmal");
        await Assertions.Expect(element.Locator(".seitenliste .schmal")).ToBeVisibleAsync();
        Assert.That(await element.Locator(".rahmen").EvaluateAsync<int>("e => e.scrollWidth"), Is.LessThanOrEqualTo(320));
    }

    [TestCase("gemeinde.html", "zu alt")]
    public async Task Without_JavaScript_the_page_says_what_is_missing(string name, string wort)
    {
        var gast = await Gastseite.OeffneAsync(server, name, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Assertions.Expect(gast.Seite.Locator("[slot=old-browser]").First).ToContainTextAsync(wort);
        await Assertions.Expect(gast.Seite.Locator("[slot=old-browser]").First).ToBeVisibleAsync();
    }

    // A browser driven by a test keeps `noscript` hidden even when scripts are off, so the page itself is read.
    [Test]
    public async Task Without_JavaScript_the_tenant_page_says_so() => Assert.That(
        await Oberflaechenwelt.System.Api.Client.GetStringAsync($"/{Oberflaechenwelt.Bielefeld}/{Strecke}?lang=de"),
        Does.Contain("<noscript slot=\"old-browser\"><p>Dieser Online-Dienst braucht JavaScript."));

    [TestCase("schnipsel.html", "aw-buendelungskomponente")]
    [TestCase("gemeinde.html", Strecke)]
    public async Task A_browser_without_custom_elements_gets_a_sentence_and_no_error(string name, string element)
    {
        var gast = await Gastseite.OeffneAsync(server, name, vorab: "delete window.customElements; Object.defineProperty(window, 'customElements', { value: undefined });");
        await Assertions.Expect(gast.Seite.Locator($"{element} [slot=old-browser]")).ToContainTextAsync("zu alt");
        await Assertions.Expect(gast.Seite.Locator($"{element} [slot=old-browser]")).ToBeVisibleAsync();
        Assert.That(gast.Klagen, Is.Empty);
    }
}
