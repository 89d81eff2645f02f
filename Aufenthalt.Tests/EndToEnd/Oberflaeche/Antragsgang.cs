using System.Text.Json.Nodes;
using Aufenthalt.Tests.Api;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>What the applicant holds in the end, and what was entered for it.</summary>
/// <param name="Vorgangsnummer">From the confirmation page.</param>
/// <param name="Zugangscode">From the confirmation page.</param>
/// <param name="Antworten">What was typed and chosen.</param>
/// <param name="Zusammenfassung">The summary as the server showed it in German before it was sent.</param>
/// <param name="Unterlagen">Files with the field they were given to.</param>
internal sealed record Eingereicht(
    string Vorgangsnummer, string Zugangscode, IReadOnlyList<Antwort> Antworten, JsonObject Zusammenfassung, IReadOnlyList<(string Feld, FilePayload Datei)> Unterlagen);

/// <summary>From the tenant page to the Vorgangsnummer, through every page that the service asks, driven by its definition.</summary>
internal sealed class Antragsgang(IPage seite, IHand hand, Fall fall, HttpClient api, Uri adresse)
{
    private const string Weiterknopf = "button[type=submit].erst";

    private readonly List<(string Feld, FilePayload Datei)> _unterlagen = [];

    /// <summary>Called on each page after it was filled in, for pictures and checks of how it looks.</summary>
    public Func<string, Task>? AufSeite { get; init; }

    /// <summary>Called on each page that was left empty first, with all its errors shown.</summary>
    public Func<string, Task>? MitFehlern { get; init; }

    public async Task<Eingereicht> ReicheEinAsync(string sprache = "de")
    {
        var formular = await BeginneAsync(sprache);
        for (var id = await SeitennameAsync(); id != "zusammenfassung"; id = await NaechsteAsync(id))
        {
            if (await ZeigtFehlerAsync(id))
            {
                await MitFehlern!(id);
            }

            await FuelleAsync(formular, id);
            await Besuche(id);
            await hand.DrueckeAsync(Weiterknopf);
        }

        await seite.Locator(".uebersicht").WaitForAsync();
        await FuelleAsync(formular, "zusammenfassung");
        await Besuche("zusammenfassung");
        var zusammenfassung = await ZusammenfassungAsync();
        await hand.DrueckeAsync(Weiterknopf);
        var nummer = await seite.Locator("[aria-labelledby=vorgangsnummer]").TextContentAsync();
        var code = await seite.Locator("[aria-labelledby=zugangscode]").TextContentAsync();
        await Besuche("bestaetigung");
        return new Eingereicht(nummer!, code!, formular.Antworten, zusammenfassung, _unterlagen);
    }

    /// <summary>The start page: matter, postcode, start.</summary>
    public async Task<Formular> BeginneAsync(string sprache = "de")
    {
        await seite.GotoAsync(new Uri(adresse, $"/{fall.Ags}/{fall.Dienst}?lang={sprache}").ToString());
        await seite.Locator("h1").First.WaitForAsync();
        var anliegen = $"anliegen-{fall.Anliegen}";
        if (!await seite.Locator($"#{anliegen}").IsCheckedAsync())
        {
            await hand.KreuzeAnAsync(anliegen);
        }

        await hand.TippeAsync("plz", fall.Plz);
        await Assertions.Expect(seite.Locator("#plz-ergebnis .erfolg")).ToBeVisibleAsync();
        await Besuche("start");
        await hand.DrueckeAsync("form button[type=submit]");
        return new Formular(seite, hand, await DefinitionAsync());
    }

    public async Task FuelleAsync(Formular formular, string id)
    {
        await formular.FuelleAsync(id, fall.Angaben);
        foreach (var feld in formular.Felder(id).Where(feld => (string)feld["typ"]! == "upload").Select(feld => (string)feld["id"]!))
        {
            await LadeHochAsync(formular, feld);
        }
    }

    /// <summary>Name of the page that is open.</summary>
    public async Task<string> SeitennameAsync()
    {
        await seite.Locator("#titel.seitentitel").WaitForAsync();
        return new Uri(seite.Url).Fragment.TrimStart('#');
    }

    /// <summary>Waits for the page after <paramref name="vorige"/>. A warning is read once before going on; an error ends the test with its words.</summary>
    public async Task<string> NaechsteAsync(string vorige)
    {
        await seite.WaitForFunctionAsync("v => location.hash !== '#' + v || document.querySelector('[data-eigene-seite]').shadowRoot.querySelector('#fehlerliste, #warnliste, #stoerung')", vorige);
        if (new Uri(seite.Url).Fragment == "#" + vorige)
        {
            Assert.That(await seite.Locator("#fehlerliste, #stoerung").AllTextContentsAsync(), Is.Empty, $"{fall.Dienst}, {vorige}");
            await hand.DrueckeAsync(Weiterknopf);
            await seite.WaitForFunctionAsync("v => location.hash !== '#' + v", vorige);
        }

        return await SeitennameAsync();
    }

    // A page without anything that must be answered would let the empty visitor pass.
    private async Task<bool> ZeigtFehlerAsync(string id)
    {
        if (MitFehlern is null || await seite.Locator("form [aria-required=true], form .stern").CountAsync() == 0)
        {
            return false;
        }

        await hand.DrueckeAsync(Weiterknopf);
        await Assertions.Expect(seite.Locator("#fehlerliste, #warnliste").First).ToBeVisibleAsync();
        return id.Length > 0;
    }

    // The documents that the person has, and those that the page demands.
    private async Task LadeHochAsync(Formular formular, string feld)
    {
        var kasten = seite.Locator($"#f-{feld}");
        if (await kasten.CountAsync() == 0)
        {
            return;
        }

        var anzahl = (fall.Angaben[feld] as JsonArray)?.Count ?? (await kasten.GetAttributeAsync("aria-required") == "true" ? 1 : 0);
        if (anzahl == 0)
        {
            return;
        }

        FilePayload[] dateien = [.. Enumerable.Range(1, anzahl).Select(nummer => Unterlage(feld, nummer))];
        await formular.LadeHochAsync(feld, dateien);
        _unterlagen.AddRange(dateien.Select(datei => (feld, datei)));
    }

    private static FilePayload Unterlage(string feld, int nummer)
    {
        var name = $"{feld} Seite {nummer} – Прізвище.pdf";
        return new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Beispielantrag.Pdf(name, 2000 + (nummer * 10) + feld.Length) };
    }

    private async Task<JsonObject> DefinitionAsync()
    {
        var start = JsonNode.Parse(await api.GetStringAsync($"/api/{fall.Ags}/antragsstrecken/{fall.Dienst}?lang=de"))!;
        return JsonNode.Parse(await api.GetStringAsync((string)start["definitionUrl"]!))!.AsObject();
    }

    // With the session that the tab holds, as the page itself would ask, but in German.
    private async Task<JsonObject> ZusammenfassungAsync()
    {
        var zettel = JsonNode.Parse(await seite.EvaluateAsync<string>("() => sessionStorage.getItem(Object.keys(sessionStorage).find((name) => name.startsWith('aufenthalt/')))"))!;
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, $"/api/sitzungen/{zettel["sitzung"]}/zusammenfassung?lang=de");
        anfrage.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", (string)zettel["token"]!);
        using var antwort = await api.SendAsync(anfrage);
        return JsonNode.Parse(await antwort.Content.ReadAsStringAsync())!.AsObject();
    }

    private Task Besuche(string id) => AufSeite?.Invoke(id) ?? Task.CompletedTask;
}
