using System.Text.Json.Nodes;
using Aufenthalt.Tests.Fixtures;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>WCAG 2.2 AA as far as a machine can tell, on every page of the applicant and in every theme.</summary>
[Category(Kategorien.Accessibility)]
public sealed class BarrierefreiheitTests
{
    private static readonly AxeRunOptions Regeln = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly string[] Themen = ["tf-blue", "tf-green", "tf-red", "tf-grey", "high-contrast"];
    private ApiWelt welt = null!;

    [OneTimeSetUp]
    public async Task Starte() => welt = await ApiWelt.StarteAsync();

    [OneTimeTearDown]
    public async Task Beende() => await welt.DisposeAsync();

    [TestCase("")]
    [TestCase("/at-erwerbstaetigkeit")]
    [TestCase("/at-erwerbstaetigkeit?lang=ar")]
    [TestCase("/vorgang")]
    [TestCase("/fortsetzen")]
    [TestCase("/barrierefreiheit")]
    public async Task A_page_of_the_tenant_has_no_findings(string pfad)
    {
        var seite = await Oeffne(pfad);
        await Pruefe(seite, pfad);
    }

    [Test]
    public async Task No_page_of_the_form_has_findings_with_all_its_errors_shown()
    {
        var sitzung = await Antragsteller.BeginneAsync(welt.Pre);
        var seiten = ((JsonArray)(await sitzung.StandAsync())["seiten"]!).Select(seite => (string)seite!["id"]!).ToArray();
        foreach (var id in seiten)
        {
            using var gespeichert = await sitzung.SeiteAsync(id, id == "aufenthaltsstatus" ? Beispielantrag.Seite(id) : new JsonObject());
        }

        var seite = await Oeffne("/barrierefreiheit");
        foreach (var id in Umfang.Auswahl(await Sichtbare(sitzung), 6))
        {
            await NimmAuf(seite, sitzung, id);
            await Pruefe(seite, id);
        }
    }

    [Test]
    public async Task The_colours_of_every_theme_are_readable_in_light_and_dark([ValueSource(nameof(Themen))] string theme, [Values("light", "dark")] string schema)
    {
        var seite = await Oeffne("/at-erwerbstaetigkeit");
        await seite.EvaluateAsync(
            "([theme, schema]) => { document.querySelector('link[href*=themes]').href = `/embed/themes/${theme}.css`; document.querySelector('[data-eigene-seite]').setAttribute('color-scheme', schema); }",
            new[] { theme, schema });
        await seite.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(seite.Locator("#fehlerliste")).ToBeVisibleAsync();
        await seite.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Pruefe(seite, $"{theme}-{schema}");
    }

    [TestCase(320)]
    [TestCase(280)]
    public async Task Nothing_is_cut_off_or_scrolls_sideways_in_a_narrow_column(int breite)
    {
        var sitzung = await Antragsteller.BeginneAsync(welt.Pre);
        using var gespeichert = await sitzung.SeiteAsync("persoenliche-daten", new JsonObject());
        var seite = await Browser.NeueSeiteAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = breite, Height = 700 } });
        await seite.GotoAsync(Adresse("/barrierefreiheit"));
        foreach (var id in new[] { "persoenliche-daten", "kontaktdaten" })
        {
            await NimmAuf(seite, sitzung, id);
            Assert.That(await seite.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"), Is.LessThanOrEqualTo(breite), id);
            await Browser.BildAsync(seite, $"{breite}-{id}");
        }
    }

    private string Adresse(string pfad) => new Uri(welt.Pre.BaseAddress!, $"/{ApiWelt.Bielefeld}{pfad}").ToString();

    private async Task<IPage> Oeffne(string pfad)
    {
        var seite = await Browser.NeueSeiteAsync();
        await seite.GotoAsync(Adresse(pfad));
        await seite.Locator("h1").First.WaitForAsync();
        return seite;
    }

    private static async Task<IReadOnlyList<string>> Sichtbare(Antragsteller sitzung) =>
        [.. ((JsonArray)(await sitzung.StandAsync())["seiten"]!).Where(seite => (bool)seite!["sichtbar"]!).Select(seite => (string)seite!["id"]!)];

    // As after a reload: the tab remembers session and page.
    private async Task NimmAuf(IPage seite, Antragsteller sitzung, string id)
    {
        var zettel = new JsonObject { ["sitzung"] = sitzung.Sitzung, ["token"] = sitzung.Token, ["seite"] = id }.ToJsonString();
        await seite.EvaluateAsync("([name, zettel]) => sessionStorage.setItem(name, zettel)", new[] { $"aufenthalt/{ApiWelt.Bielefeld}/{Definitionen.Erwerb}/0", zettel });
        await seite.GotoAsync(Adresse($"/{Definitionen.Erwerb}"));
        await seite.Locator("#titel.seitentitel").WaitForAsync();
        if (id == "zusammenfassung")
        {
            await seite.Locator(".uebersicht").WaitForAsync();
        }
    }

    private static async Task Pruefe(IPage seite, string name)
    {
        var ergebnis = await seite.RunAxe(Regeln);
        await Browser.BildAsync(seite, name.Replace("/", "", StringComparison.Ordinal).Replace('?', '-') is { Length: > 0 } bild ? bild : "dienste");
        Assert.That(ergebnis.Violations.Select(fund => $"{fund.Id}: {string.Join(" | ", fund.Nodes.Select(knoten => knoten.Html).Take(3))}"), Is.Empty, name);
    }
}
