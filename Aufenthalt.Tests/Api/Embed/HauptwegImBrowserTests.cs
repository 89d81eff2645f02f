using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>The main job as a person does it: from the tenant page to the Vorgangsnummer (persona P1).</summary>
public sealed class HauptwegImBrowserTests
{
    private ApiWelt welt = null!;

    [OneTimeSetUp]
    public async Task Starte() => welt = await ApiWelt.StarteAsync();

    [OneTimeTearDown]
    public async Task Beende() => await welt.DisposeAsync();

    [Test]
    public async Task An_applicant_fills_in_every_page_and_gets_a_Vorgangsnummer()
    {
        var seite = await Browser.NeueSeiteAsync();
        var fehler = new List<string>();
        seite.PageError += (_, meldung) => fehler.Add(meldung);
        await seite.GotoAsync(new Uri(welt.Pre.BaseAddress!, $"/{ApiWelt.Bielefeld}/{Definitionen.Erwerb}").ToString());
        await seite.Locator("label[for='anliegen-neu']").ClickAsync();
        await seite.Locator("#plz").FillAsync("33602");
        await Assertions.Expect(seite.Locator("#plz-ergebnis .erfolg")).ToBeVisibleAsync();
        await Browser.BildAsync(seite, "00-start");
        await seite.Locator("button[type=submit]").ClickAsync();

        var formular = new Formular(seite, await DefinitionAsync());
        var nummer = 0;
        for (var id = await Seitenname(seite); id != "zusammenfassung"; id = await Naechste(seite, id))
        {
            await FuelleSeite(formular, id);
            await Browser.BildAsync(seite, $"{++nummer:00}-{id}");
            await formular.WeiterAsync();
        }

        await Assertions.Expect(seite.Locator(".uebersicht")).ToContainTextAsync("Đặng-Beispiel");
        await formular.FuelleAsync("zusammenfassung", Beispielantrag.Seite("zusammenfassung"));
        await Browser.BildAsync(seite, $"{++nummer:00}-zusammenfassung");
        await formular.WeiterAsync();

        var vorgangsnummer = await seite.Locator("[aria-labelledby=vorgangsnummer]").TextContentAsync();
        var zugangscode = await seite.Locator("[aria-labelledby=zugangscode]").TextContentAsync();
        await Browser.BildAsync(seite, $"{++nummer:00}-bestaetigung");
        Assert.That(vorgangsnummer, Does.Match("^T[0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$"));
        await PruefeVorgang(vorgangsnummer!, zugangscode!);
        Assert.That(fehler, Is.Empty);
    }

    private static async Task FuelleSeite(Formular formular, string id)
    {
        if (id == "unterlagen")
        {
            foreach (var feld in Beispielantrag.Unterlagen.ToLookup(paar => paar.Feld, paar => paar.Name))
            {
                await formular.LadeHochAsync(feld.Key, [.. feld.Select(name => new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Beispielantrag.Pdf(name) })]);
            }
        }

        var angaben = Beispielantrag.Seite(id);
        if (id == "persoenliche-daten")
        {
            // Some keyboards type letters and accents apart; what is stored is one sign.
            angaben["vorname"] = ((string)angaben["vorname"]!).Normalize(NormalizationForm.FormD);
        }

        await formular.FuelleAsync(id, angaben);
    }

    private static async Task<string> Seitenname(IPage seite)
    {
        await seite.Locator("#titel.seitentitel").WaitForAsync();
        return new Uri(seite.Url).Fragment.TrimStart('#');
    }

    // A warning is read once before going on.
    private static async Task<string> Naechste(IPage seite, string vorige)
    {
        await seite.WaitForFunctionAsync("vorige => location.hash !== '#' + vorige || document.querySelector('[data-eigene-seite]').shadowRoot.querySelector('#fehlerliste, #warnliste')", vorige);
        if (new Uri(seite.Url).Fragment == "#" + vorige)
        {
            Assert.That(await seite.Locator("#fehlerliste").CountAsync(), Is.Zero, vorige + ": " + string.Join(' ', await seite.Locator("#fehlerliste").AllTextContentsAsync()));
            await seite.Locator("button[type=submit].erst").ClickAsync();
            await seite.WaitForFunctionAsync("vorige => location.hash !== '#' + vorige", vorige);
        }

        return await Seitenname(seite);
    }

    private async Task<JsonObject> DefinitionAsync()
    {
        var start = await welt.Pre.GetFromJsonAsync<JsonObject>($"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}?lang=de");
        return (await welt.Pre.GetFromJsonAsync<JsonObject>((string)start!["definitionUrl"]!))!;
    }

    private async Task PruefeVorgang(string vorgangsnummer, string zugangscode)
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, $"/api/{ApiWelt.Bielefeld}/vorgaenge/{vorgangsnummer}");
        anfrage.Headers.TryAddWithoutValidation("Authorization", $"Zugangscode {zugangscode}");
        using var antwort = await welt.Pre.SendAsync(anfrage);
        Assert.That((int)antwort.StatusCode, Is.EqualTo(200));
        Assert.That((string)(await ApiWelt.JsonAsync(antwort))["schluessel"]!, Is.EqualTo(Definitionen.Erwerb));
    }
}
