using System.Diagnostics;
using System.Text.Json.Nodes;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd;

/// <summary>What an authority changes in the console, its applicants see with the next load of the page: no restart, no cache that hides it.</summary>
public sealed class KonsoleWirktSofortTests
{
    private const string Ags = "05711000";
    private const string Dienst = "at-erwerbstaetigkeit";
    private Gesamtsystem system = null!;
    private IPage konsole = null!;

    [OneTimeSetUp]
    public async Task Starte()
    {
        system = await Gesamtsystem.StarteAsync();
        konsole = await Browser.NeueSeiteAsync();
        await MeldeAnAsync();
    }

    [OneTimeTearDown]
    public async Task Beende()
    {
        await konsole.Context.CloseAsync();
        await system.DisposeAsync();
    }

    [Test]
    public async Task A_text_saved_in_the_console_shows_on_the_open_tenant_page_at_its_next_load_within_a_second()
    {
        var antragsteller = await Browser.NeueSeiteAsync();
        await antragsteller.GotoAsync(new Uri(system.Pre, $"/{Ags}/{Dienst}").ToString());
        await antragsteller.Locator("#plz").WaitForAsync();
        await konsole.GotoAsync(new Uri(system.Konsole, $"/mandanten/{Ags}/pre/texte?dienst={Dienst}&pfad=service.title").ToString());
        var wartezeiten = new List<TimeSpan>();

        foreach (var titel in (string[])["Arbeiten in Bielefeld", "Arbeiten und bleiben", "Ihr Antrag zum Arbeiten"])
        {
            await SpeichereTextAsync(titel);
            wartezeiten.Add(await WarteAufTitelAsync(titel));
            await antragsteller.ReloadAsync();
            await Assertions.Expect(antragsteller.GetByRole(AriaRole.Heading, new() { Name = titel })).ToBeVisibleAsync();
        }

        await Browser.BildAsync(antragsteller, "01-neuer-titel");
        await antragsteller.Context.CloseAsync();
        await TestContext.Out.WriteLineAsync("from 'saved' in the console to the new text in the API: " + string.Join(", ", wartezeiten.Select(zeit => $"{zeit.TotalMilliseconds:0} ms")));
        Assert.That(wartezeiten.Order().ElementAt(1), Is.LessThan(TimeSpan.FromSeconds(1)), "the median of three savings");
    }

    [Test]
    public async Task A_postcode_taken_out_of_the_console_is_no_longer_served_and_served_again_once_it_is_put_back()
    {
        Assert.That(await ZustaendigkeitAsync("33602"), Is.EqualTo("zustaendig"));
        await konsole.GotoAsync(new Uri(system.Konsole, $"/mandanten/{Ags}/pre/postleitzahlen").ToString());

        await konsole.GetByRole(AriaRole.Button, new() { Name = "33602" }).ClickAsync();
        Assert.That(() => ZustaendigkeitAsync("33602").GetAwaiter().GetResult(), Is.Not.EqualTo("zustaendig").After(10_000, 50));

        await konsole.Locator("#plz-neu").FillAsync("33602");
        await konsole.Locator("#plz-neu").PressAsync("Enter");
        Assert.That(() => ZustaendigkeitAsync("33602").GetAwaiter().GetResult(), Is.EqualTo("zustaendig").After(10_000, 50));
    }

    private async Task MeldeAnAsync()
    {
        var person = Gesamtsystem.Anmeldungen.Single(anmeldung => anmeldung.Ags == Ags);
        await konsole.GotoAsync(new Uri(system.Konsole, "/anmelden").ToString());
        await konsole.Locator("#name").FillAsync(person.Name);
        await konsole.Locator("#kennwort").FillAsync(person.Kennwort);
        await konsole.Locator("button[type=submit]").ClickAsync();
        await konsole.WaitForURLAsync(adresse => !adresse.Contains("/anmelden", StringComparison.Ordinal));
    }

    private async Task SpeichereTextAsync(string wert)
    {
        await konsole.GetByTestId("text-de").FillAsync(wert);
        await konsole.GetByTestId("text-speichern").ClickAsync();
        await Assertions.Expect(konsole.Locator(".meldung.gut")).ToBeVisibleAsync();
    }

    private async Task<TimeSpan> WarteAufTitelAsync(string titel)
    {
        var uhr = Stopwatch.StartNew();
        while (await TitelAsync() != titel)
        {
            Assert.That(uhr.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)), "the saved text never showed");
            await Task.Delay(10);
        }

        return uhr.Elapsed;
    }

    private async Task<string?> TitelAsync() => (string?)(await HoleAsync($"/api/{Ags}/antragsstrecken/{Dienst}?lang=de"))["titel"];

    private async Task<string?> ZustaendigkeitAsync(string plz) =>
        (string?)(await HoleAsync($"/api/{Ags}/zustaendigkeit?plz={plz}&antragsstrecke={Dienst}&lang=de"))["ergebnis"];

    private async Task<JsonNode> HoleAsync(string pfad)
    {
        using var client = new HttpClient { BaseAddress = system.Pre };
        return JsonNode.Parse(await client.GetStringAsync(new Uri(pfad, UriKind.Relative)))!;
    }
}
