using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>Well-formed expressions over the fields of the shared vectors, as JSON text. Mostly well typed: that is where the two engines have most to do.</summary>
internal static class Ausdrucksgenerator
{
    private static readonly string[] Texte = ["\"erlaubnis\"", "\"duldung\"", "\"129\"", "\"lohn\"", "\"12\"", "\"2020-02-29\"", "\"ä b\"", "\"33602\""];
    private static readonly string[] Zahlen = ["0", "1", "-1", "0.5", "12", "18", "52", "38.5", "0.0000000001", "999999999999"];
    private static readonly string[] Tage = ["\"2026-11-24\"", "\"2000-02-29\"", "\"1998-12-31\"", "\"2027-03-04\""];
    private static readonly string[] Dauern = ["\"28T\"", "\"6M\"", "\"-2J\"", "\"1M\"", "\"-13M\"", "\"9999J\""];
    private static readonly string[] Muster = ["\"^[0-9]+$\"", "\"^[a-z ]*$\"", "\"^(erlaubnis|duldung)$\"", "\"^.{3,5}$\""];
    private static readonly string[] Vergleiche = ["gleich", "ungleich", "kleiner", "kleinerGleich", "groesser", "groesserGleich"];

    /// <summary>A truth value, of the given depth.</summary>
    internal static Gen<string> Wahrheit(int tiefe, bool imKind = false) => tiefe <= 0
        ? Gen.OneOf(Fest("true", "false"), Feld("zeige", "belegFehlt"), Fest("{\"schalter\":[\"an\"]}"))
        : Gen.Frequency(
            (3, Verknuepft(tiefe, imKind)),
            (3, Vergleich(Zahl(tiefe - 1, imKind), Gen.OneOf(Zahl(tiefe - 1, imKind), Fest(Zahlen)))),
            (4, UnscharfesAlter(imKind)),
            (3, Vergleich(Datum(tiefe - 1, imKind), Gen.OneOf(Datum(tiefe - 1, imKind), Fest(Tage)))),
            (2, Vergleich(Text(imKind), Gen.OneOf(Text(imKind), Fest(Texte)))),
            (1, Vergleich(Beliebig(tiefe - 1, imKind), Beliebig(tiefe - 1, imKind))),
            (2, In(imKind)),
            (1, Op("enthaelt", Feld("arten", "kinder.staat", "beleg"), Fest(Texte))),
            (2, Op("leer", Beliebig(tiefe - 1, imKind))),
            (1, Op("passt", Text(imKind), Fest(Muster))),
            (1, Op("wennDann", Wahrheit(tiefe - 1, imKind), Wahrheit(tiefe - 1, imKind), Wahrheit(tiefe - 1, imKind))),
            (imKind ? 0 : 3, UeberGruppe(tiefe)));

    // Partial dates near a limit: the cases in which several outcomes are possible.
    private static Gen<string> UnscharfesAlter(bool imKind) => Vergleich(
        Op("alter", imKind ? Feld("kinder.geburtsdatum", "geburt") : Feld("geburt", "partnerGeburt")), Fest("17", "18", "28", "0"));

    private static Gen<string> UeberGruppe(int tiefe) => Gen.OneOf(
        Op("einige", Fest("\"kinder\""), Wahrheit(tiefe - 1, true)),
        Op("alle", Fest("\"kinder\""), Wahrheit(tiefe - 1, true)),
        Op("doppelt", Fest("\"kinder\""), Fest("\"vorname\"", "\"geburtsdatum\"")),
        Op("doppelt", Fest("\"kinder\""), Fest("\"vorname\""), Fest("\"geburtsdatum\"")),
        Op("ueberlappt", Fest("\"reisen\""), Fest("\"von\""), Fest("\"bis\"")));

    private static Gen<string> Zahl(int tiefe, bool imKind) => tiefe <= 0
        ? Gen.OneOf(Fest(Zahlen), Felder(imKind, ["stunden", "lohn", "lohnJahr", "lohnStunde", "alterHeute", "verborgeneZahl"], "kinder.taschengeld"))
        : Gen.Frequency(
            (2, Zahl(0, imKind)),
            (2, Gen.Elements("addiere", "minus", "mal", "geteilt").SelectMany(op => Op(op, Zahl(tiefe - 1, imKind), Zahl(tiefe - 1, imKind)))),
            (2, Op("alter", Datum(tiefe - 1, imKind))),
            (2, Gen.Elements("alterAm", "monate", "tage").SelectMany(op => Op(op, Datum(tiefe - 1, imKind), Datum(tiefe - 1, imKind)))),
            (1, Op("anzahl", Feld("kinder", "arten", "beleg", "reisen", "verborgen", "beruf"))),
            (1, Gen.Elements("laenge", "woerter").SelectMany(op => Op(op, Text(imKind)))),
            (1, Fest("{\"schwelle\":[\"blaueKarte\"]}", "{\"schwelle\":[\"mindestlohn\"]}", "{\"schwelle\":[\"fehlt\"]}")),
            (1, Op("wennDann", Wahrheit(tiefe - 1, imKind), Zahl(tiefe - 1, imKind), Zahl(tiefe - 1, imKind))),
            (imKind ? 0 : 1, Op("summe", Fest("\"kinder\""), Zahl(tiefe - 1, true))));

    private static Gen<string> Datum(int tiefe, bool imKind) => tiefe <= 0
        ? Gen.OneOf(Fest("{\"heute\":[]}"), Felder(imKind, ["beginn", "ende", "geburt", "partnerGeburt", "abschluss.datum"], "kinder.geburtsdatum"))
        : Gen.Frequency(
            (3, Datum(0, imKind)),
            (2, Op("plusDauer", Datum(tiefe - 1, imKind), Fest(Dauern))),
            (1, Fest("{\"schwelle\":[\"fortgeltung\"]}")),
            (1, Op("wennDann", Wahrheit(tiefe - 1, imKind), Datum(tiefe - 1, imKind), Datum(tiefe - 1, imKind))));

    private static Gen<string> Text(bool imKind) =>
        Felder(imKind, ["beruf", "langtext", "status", "staat", "versteckt", "nurErwachsene", "anschrift.plz", "anschrift.ort", "abschluss.art", "anliegen", "plz", "belegFehltGrund"], "kinder.vorname");

    private static Gen<string> Beliebig(int tiefe, bool imKind) => Gen.OneOf(
        Zahl(tiefe, imKind), Datum(tiefe, imKind), Text(imKind), Felder(imKind, ["arten", "kinder", "anschrift", "beleg", "abschluss", "zeige", "kinder.geburtsdatum", "verborgen"], "kinder.staat"));

    private static Gen<string> Verknuepft(int tiefe, bool imKind) => Gen.OneOf(
        Op("nicht", Wahrheit(tiefe - 1, imKind)),
        Gen.Elements("und", "oder").SelectMany(op => Gen.Choose(1, 3).SelectMany(anzahl => Op(op, [.. Enumerable.Repeat(Wahrheit(tiefe - 1, imKind), anzahl)]))));

    private static Gen<string> Vergleich(Gen<string> links, Gen<string> rechts) => Gen.Elements(Vergleiche).SelectMany(op => Op(op, links, rechts));

    private static Gen<string> In(bool imKind) => Op(
        "in",
        Gen.OneOf(Text(imKind), Feld("arten", "kinder.staat", "staat")),
        Fest("[\"erlaubnis\",\"duldung\"]", "[\"129\",\"000\"]", "[12,\"lohn\",true]", "{\"liste\":[\"EU_EWR\"]}", "{\"liste\":[\"fehlt\"]}"));

    private static Gen<string> Felder(bool imKind, string[] aussen, string kind) => Feld(imKind ? [.. aussen, kind, kind] : aussen);

    private static Gen<string> Feld(params string[] pfade) => Gen.Elements(pfade).Select(pfad => $"{{\"feld\":[{JsonSerializer.Serialize(pfad)}]}}");

    private static Gen<string> Fest(params string[] werte) => Gen.Elements(werte);

    private static Gen<string> Op(string name, params Gen<string>[] operanden) =>
        Gen.CollectToList(operanden).Select(teile => $"{{\"{name}\":[{string.Join(',', teile)}]}}");
}
