using System.Text.Json;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>Attributes, events, languages and the Extension API, as the webmaster guide describes them.</summary>
public sealed class ErweiterungTests
{
    private const string Strecke = "at-erwerbstaetigkeit";

    private Gastserver server = null!;

    [OneTimeSetUp]
    public async Task Starte() => server = await Gastserver.StarteAsync(Oberflaechenwelt.System.Pre);

    [OneTimeTearDown]
    public async Task Beende() => await server.DisposeAsync();

    [Test]
    public async Task A_portal_mounts_prefills_listens_starts_another_service_and_unmounts()
    {
        var gast = await Gastseite.OeffneAsync(server, "extension.html");
        var element = gast.Seite.Locator(Strecke);
        await Assertions.Expect(element.Locator("#anliegen-neu")).ToBeCheckedAsync();
        await Assertions.Expect(element.Locator("#plz-ergebnis .erfolg")).ToBeVisibleAsync();
        await element.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(element.Locator(".nav-top")).ToBeVisibleAsync();
        await Assertions.Expect(element.Locator("#f-belehrungWahrheit")).Not.ToBeCheckedAsync();
        foreach (var haken in new[] { "belehrungWahrheit", "belehrungMitwirkung", "datenschutzKenntnis" })
        {
            await element.Locator($"#f-{haken}").CheckAsync();
        }

        await element.Locator("button[type=submit].erst").ClickAsync();
        await element.Locator("#f-statusart").SelectOptionAsync("aufenthaltserlaubnis");
        await DatumAsync(element, "statusGueltigBis", "1", "2", "2027");
        await element.Locator("label[for=f-einreiseMitVisum]").ClickAsync();
        await element.Locator("label[for=f-visumArt]").ClickAsync();
        await element.Locator("button[type=submit].erst").ClickAsync();
        await element.Locator("label[for=f-handelndePerson]").ClickAsync();
        await element.Locator("button[type=submit].erst").ClickAsync();
        await Assertions.Expect(element.Locator("#f-familienname")).ToHaveValueAsync("Portal-Muster");
        await Assertions.Expect(element.Locator("#f-geburtsort")).ToHaveValueAsync("Kumasi");
        await Assertions.Expect(element.Locator("#f-koerpergroesse")).ToHaveValueAsync("");

        await gast.Seite.EvaluateAsync("() => portal.element.setAttribute('lang', 'en')");
        await Assertions.Expect(element.Locator("#titel.seitentitel")).ToContainTextAsync("Personal");
        await PruefeEreignisseAsync(gast.Seite);

        await gast.Seite.EvaluateAsync("() => portal.start('at-ausbildung')");
        await Assertions.Expect(gast.Seite.Locator("at-ausbildung #plz")).ToBeVisibleAsync();
        await Assertions.Expect(element).ToHaveCountAsync(0);
        await gast.Seite.EvaluateAsync("() => portal.unmount()");
        await Assertions.Expect(gast.Seite.Locator("#place > *")).ToHaveCountAsync(0);
        Assert.That(gast.Klagen, Is.Empty);
    }

    [Test]
    public async Task The_end_of_a_session_is_announced_once_by_focus_and_event_and_told_when_it_came()
    {
        var gast = await Gastseite.OeffneAsync(server, "extension.html");
        await gast.Seite.Clock.InstallAsync();
        await gast.Seite.ReloadAsync();
        var element = gast.Seite.Locator(Strecke);
        await Assertions.Expect(element.Locator("#plz-ergebnis .erfolg")).ToBeVisibleAsync();
        await element.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(element.Locator("#titel.seitentitel")).ToBeVisibleAsync();
        await gast.Seite.Clock.FastForwardAsync("25:05");
        await Assertions.Expect(element.Locator(".sitzung.warnt #verlaengern")).ToBeFocusedAsync();
        // What counts down is for the eye only; a live region that changed every second would never be silent.
        Assert.That(await element.Locator("#restzeit").EvaluateAsync<bool>("e => e.closest('[aria-hidden=true]') !== null && e.closest('[aria-live], [role=status]') === null"), Is.True);
        await Browser.BildAsync(gast.Seite, "sitzung-warnt");
        await gast.Seite.Clock.FastForwardAsync("05:00");
        await Assertions.Expect(element.Locator(".abschluss #titel")).ToBeVisibleAsync();
        await Assertions.Expect(element.Locator("#titel")).ToBeFocusedAsync();
        await Browser.BildAsync(gast.Seite, "sitzung-beendet");
        Assert.That(await EreignisnamenAsync(gast.Seite), Does.Contain("session-expiring").And.Contain("session-expired"));
    }

    [TestCase("", "", "en-GB", "Please")]
    [TestCase("de", "", "en-GB", "Bitte")]
    [TestCase("de", "en", "de-DE", "Please")]
    [TestCase("ar", "", "de-DE", "يُرجى")]
    [TestCase("xx", "", "xx", "Bitte")]
    public async Task The_language_is_that_of_the_attribute_else_of_the_page_else_of_the_browser(string seite, string element, string browser, string wort)
    {
        var gast = await Gastseite.OeffneAsync(server, $"sprache.html?seite={seite}&element={element}", new BrowserNewContextOptions { Locale = browser });
        await Assertions.Expect(gast.Seite.Locator(".sprachen")).ToContainTextAsync(wort);
    }

    [Test]
    public async Task Each_attribute_does_what_the_guide_says()
    {
        var gast = await Gastseite.OeffneAsync(server, "sprache.html?seite=de&element=");
        var element = gast.Seite.Locator(Strecke);
        await Assertions.Expect(element.Locator(".sprachknopf")).ToBeVisibleAsync();
        await Assertions.Expect(element.Locator("#plz")).ToHaveCountAsync(0);
        await SetzeAsync(gast.Seite, "language-selection", null);
        await Assertions.Expect(element.Locator(".sprachknopf")).ToHaveCountAsync(0);
        await SetzeAsync(gast.Seite, "hide-login", "false");
        await Assertions.Expect(element.Locator(".anmeldung")).ToHaveCountAsync(0);
        await SetzeAsync(gast.Seite, "feature-set", "rueckkanal");
        await SetzeAsync(gast.Seite, "plz-check", "");
        await Assertions.Expect(element.Locator("#plz")).ToBeVisibleAsync();
        await Gastseite.StarteAsync(element);
        foreach (var (name, wert, lage) in new[] { ("page-nav-position", "left", ".nav-left"), ("page-nav-position", "right", ".nav-right"), ("page-nav-position", "top", ".nav-top"), ("page-nav-position", "unten", ".nav-left") })
        {
            await SetzeAsync(gast.Seite, name, wert);
            await Assertions.Expect(element.Locator(lage)).ToHaveCountAsync(1);
        }

        await SetzeAsync(gast.Seite, "hide-page-nav", "true");
        await Assertions.Expect(element.Locator(".seitenliste")).ToHaveCountAsync(0);
        await SetzeAsync(gast.Seite, "hide-page-nav", "false");
        await Assertions.Expect(element.Locator(".seitenliste")).ToHaveCountAsync(1);
    }

    private static async Task PruefeEreignisseAsync(IPage seite)
    {
        var gehoert = await seite.EvaluateAsync<JsonElement>("() => heard");
        var text = gehoert.ToString();
        Assert.Multiple(async () =>
        {
            Assert.That(await EreignisnamenAsync(seite), Is.EqualTo(new[] { "service-started", "page-changed", "page-changed", "page-changed", "page-changed", "language-changed" }));
            Assert.That(text, Does.Contain("\"dienst\":\"at-erwerbstaetigkeit\"").And.Contain("\"anliegen\":\"neu\"").And.Contain("\"seite\":\"persoenliche-daten\"").And.Contain("\"sprache\":\"en\""));
            Assert.That(text, Does.Not.Contain("Portal-Muster").And.Not.Contain("33602"));
        });
    }

    private static Task<string[]> EreignisnamenAsync(IPage seite) => seite.EvaluateAsync<string[]>("() => heard.map(([name]) => name)");

    private static async Task SetzeAsync(IPage seite, string name, string? wert) =>
        await seite.Locator(Strecke).EvaluateAsync("(e, [name, wert]) => wert === null ? e.removeAttribute(name) : e.setAttribute(name, wert)", new[] { name, wert });

    private static async Task DatumAsync(ILocator element, string feld, string tag, string monat, string jahr)
    {
        await element.Locator($"#f-{feld}").FillAsync(tag);
        await element.Locator($"#f-{feld}-monat").FillAsync(monat);
        await element.Locator($"#f-{feld}-jahr").FillAsync(jahr);
    }
}
