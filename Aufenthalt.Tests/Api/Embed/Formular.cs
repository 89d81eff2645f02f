using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>Fills in pages of any Antragsstrecke as a person does: by typing, clicking and choosing what the page shows.</summary>
internal sealed class Formular(IPage seite, JsonObject definition)
{
    private static readonly string[] Anschriftteile = ["strasse", "hausnummer", "zusatz", "postfach", "plz", "ort"];

    /// <summary>Answers the questions of one page that are visible, in their order.</summary>
    public async Task FuelleAsync(string seitenId, JsonObject angaben)
    {
        foreach (var feld in Seiten().First(eine => (string)eine["id"]! == seitenId)["gruppen"]!.AsArray().SelectMany(gruppe => gruppe!["felder"]!.AsArray()).OfType<JsonObject>())
        {
            if (angaben[(string)feld["id"]!] is { } wert)
            {
                await FeldAsync(feld, (string)feld["id"]!, wert);
            }
        }
    }

    /// <summary>Puts files on an upload field and waits until the server has them.</summary>
    public async Task LadeHochAsync(string feld, params FilePayload[] dateien)
    {
        await seite.Locator($"#f-{feld}").SetInputFilesAsync(dateien);
        await Assertions.Expect(seite.Locator($"[aria-labelledby='f-{feld}-name'] .datei:not(.unterwegs)")).ToHaveCountAsync(dateien.Length);
    }

    public Task WeiterAsync() => seite.Locator("button[type=submit].erst").ClickAsync();

    private IEnumerable<JsonObject> Seiten() => definition["seiten"]!.AsArray().OfType<JsonObject>();

    private static string Id(string pfad) => "f-" + pfad.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal).Replace('.', '-');

    private Task FeldAsync(JsonObject feld, string pfad, JsonNode wert) => (string)feld["typ"]! switch
    {
        "janein" when (string?)feld["darstellung"] == "haken" => HakenAsync(pfad, (bool)wert),
        "bestaetigung" => HakenAsync(pfad, (bool)wert),
        "janein" => KlickeAsync(Id(pfad) + ((bool)wert ? "" : "-nein")),
        "auswahl" or "staat" or "staatsangehoerigkeit" => WaehleAsync(pfad, (string)wert!),
        "mehrfach" => MehrfachAsync(pfad, wert.AsArray()),
        "datum" or "teildatum" => DatumAsync(feld, pfad, (string)wert!),
        "anschrift" => AnschriftAsync(feld, pfad, wert.AsObject()),
        "gruppe" => GruppeAsync(feld, pfad, wert.AsArray()),
        "block" => BlockAsync(feld, pfad, wert.AsObject()),
        "betrag" => TippeAsync(Id(pfad), ((string)wert!).Replace('.', ',')),
        _ => TextAsync(feld, pfad, (string)wert!),
    };

    private async Task TextAsync(JsonObject feld, string pfad, string text)
    {
        await TippeAsync(Id(pfad), text);
        if ((bool?)feld["zweimal"] == true)
        {
            await TippeAsync(Id(pfad) + "-nochmal", text);
        }
    }

    private async Task TippeAsync(string id, string text)
    {
        var kaestchen = seite.Locator($"#{id}");
        await kaestchen.FillAsync(text);
        await kaestchen.BlurAsync();
    }

    private Task KlickeAsync(string id) => seite.Locator($"label[for='{id}']").ClickAsync();

    private async Task HakenAsync(string pfad, bool an)
    {
        if (an)
        {
            await seite.Locator($"#{Id(pfad)}").CheckAsync();
        }
    }

    private async Task WaehleAsync(string pfad, string wert)
    {
        var liste = seite.Locator($"select#{Id(pfad)}");
        var radio = seite.Locator($"input[name='{Id(pfad)}'][value='{wert}']");
        await liste.Or(radio).First.WaitForAsync();
        if (await liste.CountAsync() > 0)
        {
            await liste.SelectOptionAsync(wert);
        }
        else
        {
            await radio.CheckAsync();
        }
    }

    private async Task MehrfachAsync(string pfad, JsonArray werte)
    {
        foreach (var wert in werte)
        {
            await seite.Locator($"input[name='{Id(pfad)}'][value='{(string)wert!}']").CheckAsync();
        }
    }

    private async Task DatumAsync(JsonObject feld, string pfad, string wert)
    {
        var teile = wert.Split('-');
        var ohneTag = (string?)feld["genau"] == "monat";
        if (!ohneTag && teile.Length < 3)
        {
            await KlickeAsync($"{Id(pfad)}-l-{(teile.Length == 2 ? "tag" : "monat")}");
        }

        var namen = teile.Length switch { 3 => ["tag", "monat", "jahr"], 2 => new[] { "monat", "jahr" }, _ => ["jahr"] };
        foreach (var (name, stelle) in namen.Select((name, stelle) => (name, stelle)))
        {
            await TippeAsync(stelle == 0 ? Id(pfad) : $"{Id(pfad)}-{name}", teile[teile.Length - 1 - stelle].TrimStart('0'));
        }
    }

    private async Task AnschriftAsync(JsonObject feld, string pfad, JsonObject wert)
    {
        var erster = (string?)feld["art"] == "ort" ? "plz" : "strasse";
        foreach (var teil in Anschriftteile.Where(teil => wert[teil] is not null))
        {
            await TippeAsync(teil == erster ? Id(pfad) : $"{Id(pfad)}-{teil}", (string)wert[teil]!);
        }

        if (wert["zeilen"] is JsonArray zeilen)
        {
            await TippeAsync(Id(pfad), string.Join('\n', zeilen.Select(zeile => (string)zeile!)));
            await seite.Locator($"#{Id(pfad)}-staat").SelectOptionAsync((string)wert["staat"]!);
        }
    }

    private async Task GruppeAsync(JsonObject feld, string pfad, JsonArray eintraege)
    {
        foreach (var (eintrag, nummer) in eintraege.OfType<JsonObject>().Select((eintrag, nummer) => (eintrag, nummer)))
        {
            if (await seite.Locator($"#{Id(pfad)}-e{nummer}").CountAsync() == 0)
            {
                await seite.Locator($"button#{Id(pfad)}, button#{Id(pfad)}-neu").ClickAsync();
            }

            await MitgliederAsync(feld, $"{pfad}[{nummer}]", eintrag);
        }
    }

    private Task BlockAsync(JsonObject feld, string pfad, JsonObject wert) => MitgliederAsync(feld, pfad, wert);

    private async Task MitgliederAsync(JsonObject feld, string pfad, JsonObject werte)
    {
        foreach (var mitglied in feld["felder"]!.AsArray().OfType<JsonObject>())
        {
            if (werte[(string)mitglied["id"]!] is { } wert)
            {
                await FeldAsync(mitglied, $"{pfad}.{(string)mitglied["id"]!}", wert);
            }
        }
    }
}
