using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Vektoren;

/// <summary>
/// Makes random, well-typed expressions and answers over the fields of <c>regeln.json</c>: for property tests, and for setting
/// server and browser against one another.
/// </summary>
internal sealed class Zufallsausdruck(int saat)
{
    private static readonly string[] Tage = ["2026-11-24", "2008-11-24", "2008-02-29", "1998-05-17", "2026-02-31", "2027-01-01", "1960-01-31"];
    private static readonly string[] Teiltage = [.. Tage, "1998", "2008", "2008-11", "2026-11", "unbekannt"];
    private static readonly string[] Zahlen = ["0", "1", "-1", "38.5", "0.3333333333", "99999999.99", "x"];
    private static readonly string[] Worte = ["duldung", "erlaubnis", "lohn", "Köchin", "432", "000", "a 😀 b"];

    // CA5394 speaks of secrets; these are test data that must be the same for the same seed.
    private readonly Random zufall = new(saat);

    internal JsonNode Wahrheit(int tiefe) => tiefe <= 0
        ? Eines(() => JsonValue.Create(Muenze()), () => Op("leer", Feld(Muenze() ? "beruf" : "geburt")), () => Feld("zeige"), () => Op("gleich", Feld("status"), Wort()))
        : Eines(
            () => Op("und", Wahrheit(tiefe - 1), Wahrheit(tiefe - 1)),
            () => Op("oder", Wahrheit(tiefe - 1), Wahrheit(tiefe - 1), Wahrheit(tiefe - 2)),
            () => Op("nicht", Wahrheit(tiefe - 1)),
            () => Op(Vergleich(), Zahl(tiefe - 1), Zahl(tiefe - 1)),
            () => Op(Vergleich(), Tag(tiefe - 1), Tag(tiefe - 1)),
            () => Op("in", Feld(Muenze() ? "status" : "arten"), new JsonArray(Wort(), Wort())),
            () => Op("in", Feld("kinder.staat"), Op("liste", "EU_EWR")),
            () => Op("enthaelt", Feld("arten"), Wort()),
            () => Op("passt", Feld("beruf"), "^[A-ZÄÖÜa-zäöü ]+$"),
            () => Op(Muenze() ? "einige" : "alle", "kinder", JeKind(tiefe - 1)),
            () => Op("doppelt", "kinder", "vorname", "geburtsdatum"),
            () => Op("ueberlappt", "reisen", "von", "bis"),
            () => Op("wennDann", Wahrheit(tiefe - 1), Wahrheit(tiefe - 1), Wahrheit(tiefe - 2)),
            () => Op("schalter", "rueckkanal"),
            () => Wahrheit(0));

    internal JsonObject Angaben()
    {
        var angaben = new JsonObject();
        void Setze(string id, Func<JsonNode> wert)
        {
            if (zufall.Next(3) > 0)
            {
                angaben[id] = wert();
            }
        }

        Setze("beruf", () => Wort());
        Setze("stunden", () => Aus(Zahlen));
        Setze("lohn", () => Aus(Zahlen));
        Setze("beginn", () => Aus(Tage));
        Setze("ende", () => Aus(Tage));
        Setze("geburt", () => Aus(Teiltage));
        Setze("partnerGeburt", () => Aus(Teiltage));
        Setze("zeige", () => JsonValue.Create(Muenze()));
        Setze("status", () => Wort());
        Setze("arten", () => new JsonArray(Wort(), Wort()));
        Setze("kinder", () => new JsonArray([.. Enumerable.Range(0, zufall.Next(4)).Select(_ => new JsonObject { ["vorname"] = Wort(), ["geburtsdatum"] = Aus(Teiltage), ["staat"] = Wort(), ["taschengeld"] = Aus(Zahlen) })]));
        Setze("reisen", () => new JsonArray([.. Enumerable.Range(0, zufall.Next(4)).Select(_ => new JsonObject { ["von"] = Aus(Teiltage), ["bis"] = Aus(Teiltage) })]));
        return angaben;
    }

    private JsonNode Zahl(int tiefe) => tiefe <= 0
        ? Eines(() => Feld("stunden"), () => Feld("lohn"), () => Aus(["0", "1", "-1", "38.5", "0.3333333333"]), () => Feld("lohnJahr"))
        : Eines(
            () => Op(Aus(["addiere", "minus", "mal", "geteilt"])!.GetValue<string>(), Zahl(tiefe - 1), Zahl(tiefe - 1)),
            () => Op("alter", Tag(tiefe - 1)),
            () => Op(Muenze() ? "monate" : "tage", Tag(tiefe - 1), Tag(tiefe - 1)),
            () => Op("anzahl", Feld("kinder")),
            () => Op("summe", "kinder", Op("wennDann", JeKind(0), 10, 12)),
            () => Op(Muenze() ? "laenge" : "woerter", Feld("beruf")),
            () => Op("schwelle", "mindestlohn"),
            () => Zahl(0));

    private JsonNode Tag(int tiefe) => tiefe <= 0
        ? Eines(() => Feld("geburt"), () => Feld("partnerGeburt"), () => Feld("beginn"), () => Op("heute"))
        : Eines(() => Op("plusDauer", Tag(tiefe - 1), Aus(["28T", "-6M", "1J", "-9999J"])), () => Tag(0));

    private JsonNode JeKind(int tiefe) => Eines(
        () => Op(Vergleich(), Feld("kinder.geburtsdatum"), Tag(tiefe)),
        () => Op("gleich", Feld("kinder.staat"), Wort()),
        () => Op("kleiner", Op("alter", Feld("kinder.geburtsdatum")), "18"));

    private string Vergleich() => Aus(["gleich", "ungleich", "kleiner", "kleinerGleich", "groesser", "groesserGleich"])!.GetValue<string>();

    private JsonValue Wort() => Aus(Worte);

    private JsonValue Aus(string[] vorrat) => JsonValue.Create(vorrat[zufall.Next(vorrat.Length)]);

    private bool Muenze() => zufall.Next(2) == 0;

    private JsonNode Eines(params Func<JsonNode>[] wege) => wege[zufall.Next(wege.Length)]();

    private static JsonObject Feld(string id) => Op("feld", id);

    private static JsonObject Op(string name, params JsonNode?[] operanden) => new() { [name] = new JsonArray(operanden) };
}
