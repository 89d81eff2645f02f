using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>One answer as it was given: where, to which field, and what.</summary>
internal sealed record Antwort(string Seite, string Pfad, JsonObject Feld, JsonNode Wert);

/// <summary>Fills in pages of any Antragsstrecke as a person does: what the page shows, in its order. Knows the definition, no text.</summary>
internal sealed class Formular(IPage seite, IHand hand, JsonObject definition)
{
    private static readonly string[] Anschriftteile = ["strasse", "hausnummer", "zusatz", "postfach", "plz", "ort"];

    private readonly List<Antwort> _antworten = [];
    private string _seite = "";

    /// <summary>Everything that was answered so far; what a page did not ask is not in it.</summary>
    public IReadOnlyList<Antwort> Antworten => _antworten;

    public IEnumerable<JsonObject> Felder(string seitenId) =>
        definition["seiten"]!.AsArray().First(eine => (string)eine!["id"]! == seitenId)!["gruppen"]!.AsArray()
            .SelectMany(gruppe => gruppe!["felder"]!.AsArray()).OfType<JsonObject>();

    /// <summary>Answers the questions of one page that are visible, in their order.</summary>
    public async Task FuelleAsync(string seitenId, JsonObject angaben)
    {
        _seite = seitenId;
        await OeffneZugeklappteAsync();
        foreach (var feld in Felder(seitenId).Where(feld => (string)feld["typ"]! != "upload"))
        {
            var id = (string)feld["id"]!;
            if (angaben[id] is { } wert && await IstDaAsync(id))
            {
                await FeldAsync(feld, id, wert);
                _antworten.Add(new Antwort(seitenId, id, feld, wert));
            }
        }
    }

    /// <summary>Puts files on an upload field and waits until the server has them.</summary>
    public async Task LadeHochAsync(string feld, IReadOnlyList<FilePayload> dateien)
    {
        await hand.GibDateienAsync($"f-{feld}", dateien);
        await Assertions.Expect(seite.Locator($"[aria-labelledby='f-{feld}-name'] .datei:not(.unterwegs)")).ToHaveCountAsync(dateien.Count);
    }

    public static string Kennung(string pfad) =>
        "f-" + pfad.Replace("[", "-", StringComparison.Ordinal).Replace("].", "-", StringComparison.Ordinal).Replace('.', '-');

    // A field has its box, or for a group the button that adds an item.
    private async Task<bool> IstDaAsync(string pfad) =>
        await seite.Locator($"#{Kennung(pfad)}, #{Kennung(pfad)}-gruppe, #{Kennung(pfad)}-neu, #{Kennung(pfad)}-e0").CountAsync() > 0;

    private async Task OeffneZugeklappteAsync()
    {
        while (await seite.Locator("details.feldgruppe:not([open]) > summary").CountAsync() > 0)
        {
            await hand.DrueckeAsync("details.feldgruppe:not([open]) > summary");
        }
    }

    private Task FeldAsync(JsonObject feld, string pfad, JsonNode wert) => (string)feld["typ"]! switch
    {
        "janein" when (string?)feld["darstellung"] == "haken" => HakenAsync(pfad, (bool)wert),
        "bestaetigung" => HakenAsync(pfad, (bool)wert),
        "janein" => hand.KreuzeAnAsync(Kennung(pfad) + ((bool)wert ? "" : "-nein")),
        "auswahl" or "staat" or "staatsangehoerigkeit" => WaehleAsync(pfad, (string)wert!),
        "mehrfach" => MehrfachAsync(pfad, wert.AsArray()),
        "datum" or "teildatum" => DatumAsync(feld, pfad, (string)wert!),
        "anschrift" => AnschriftAsync(feld, pfad, wert.AsObject()),
        "gruppe" => GruppeAsync(feld, pfad, wert.AsArray()),
        "block" => MitgliederAsync(feld, pfad, wert.AsObject()),
        "betrag" => hand.TippeAsync(Kennung(pfad), ((string)wert!).Replace('.', ',')),
        _ => TextAsync(feld, pfad, (string)wert!),
    };

    private async Task TextAsync(JsonObject feld, string pfad, string text)
    {
        await hand.TippeAsync(Kennung(pfad), text);
        if ((bool?)feld["zweimal"] == true)
        {
            await hand.TippeAsync(Kennung(pfad) + "-nochmal", text);
        }
    }

    private Task HakenAsync(string pfad, bool an) => an ? hand.KreuzeAnAsync(Kennung(pfad)) : Task.CompletedTask;

    private async Task WaehleAsync(string pfad, string wert)
    {
        var liste = seite.Locator($"select#{Kennung(pfad)}");
        var radio = seite.Locator($"input[name='{Kennung(pfad)}'][value='{wert}']");
        await liste.Or(radio).First.WaitForAsync();
        if (await liste.CountAsync() > 0)
        {
            await hand.WaehleAsync(Kennung(pfad), wert);
        }
        else
        {
            await hand.KreuzeAnAsync((await radio.GetAttributeAsync("id"))!);
        }
    }

    private async Task MehrfachAsync(string pfad, JsonArray werte)
    {
        foreach (var wert in werte)
        {
            await hand.KreuzeAnAsync((await seite.Locator($"input[name='{Kennung(pfad)}'][value='{(string)wert!}']").GetAttributeAsync("id"))!);
        }
    }

    private async Task DatumAsync(JsonObject feld, string pfad, string wert)
    {
        var teile = wert.Split('-');
        var ohneTag = (string?)feld["genau"] == "monat";
        if (teile.Length < 2 || (!ohneTag && teile.Length < 3))
        {
            await hand.KreuzeAnAsync($"{Kennung(pfad)}-l-{(teile.Length == 2 ? "tag" : "monat")}");
        }

        var namen = teile.Length switch { 3 => ["tag", "monat", "jahr"], 2 => new[] { "monat", "jahr" }, _ => ["jahr"] };
        foreach (var (name, stelle) in namen.Select((name, stelle) => (name, stelle)))
        {
            await hand.TippeAsync(stelle == 0 ? Kennung(pfad) : $"{Kennung(pfad)}-{name}", teile[teile.Length - 1 - stelle].TrimStart('0'));
        }
    }

    private async Task AnschriftAsync(JsonObject feld, string pfad, JsonObject wert)
    {
        var erster = (string?)feld["art"] == "ort" ? "plz" : "strasse";
        foreach (var teil in Anschriftteile.Where(teil => wert[teil] is not null))
        {
            await hand.TippeAsync(teil == erster ? Kennung(pfad) : $"{Kennung(pfad)}-{teil}", (string)wert[teil]!);
        }

        if (wert["zeilen"] is JsonArray zeilen)
        {
            await hand.TippeAsync(Kennung(pfad), string.Join('\n', zeilen.Select(zeile => (string)zeile!)));
            await hand.WaehleAsync($"{Kennung(pfad)}-staat", (string)wert["staat"]!);
        }
    }

    private async Task GruppeAsync(JsonObject feld, string pfad, JsonArray eintraege)
    {
        foreach (var (eintrag, nummer) in eintraege.OfType<JsonObject>().Select((eintrag, nummer) => (eintrag, nummer)))
        {
            if (await seite.Locator($"#{Kennung(pfad)}-e{nummer}").CountAsync() == 0)
            {
                await hand.DrueckeAsync($"button#{Kennung(pfad)}, button#{Kennung(pfad)}-neu");
            }

            await MitgliederAsync(feld, $"{pfad}[{nummer}]", eintrag);
        }
    }

    private async Task MitgliederAsync(JsonObject feld, string pfad, JsonObject werte)
    {
        foreach (var mitglied in feld["felder"]!.AsArray().OfType<JsonObject>())
        {
            var innen = $"{pfad}.{(string)mitglied["id"]!}";
            if (werte[(string)mitglied["id"]!] is { } wert && await IstDaAsync(innen))
            {
                await FeldAsync(mitglied, innen, wert);
                _antworten.Add(new Antwort(_seite, innen, mitglied, wert));
            }
        }
    }
}
