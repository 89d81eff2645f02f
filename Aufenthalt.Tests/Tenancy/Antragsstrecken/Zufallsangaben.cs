using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>Answers to any page of any definition: mostly of the right JSON type, often wrong in content, sometimes neither.</summary>
internal sealed class Zufallsangaben(int saat)
{
    private static readonly string[] Texte = ["", " ", "Ana", "Олена", "x\u0302", "0", "12", "-3", "1.234,5", "1e5", "2026-02-31", "1998", "1998-05", "unbekannt", "17.5.1998",
        "a@example.org", "0521 510", "33602", "432", "000", "😀", "ja", "nein", "\u202Eabc", "a\nb", "{{x}}", "<b>", new string('a', 300), "9999999999999999999"];

    private readonly Random zufall = new(saat);

    internal JsonObject Seite(Seite seite)
    {
        var angaben = new JsonObject();
        foreach (var feld in seite.Felder.Where(feld => feld.Typ is not (Feldtyp.Hinweis or Feldtyp.Berechnet) && zufall.Next(4) > 0))
        {
            angaben[feld.Id] = zufall.Next(60) == 0 ? Beliebig(2) : Wert(feld);
        }

        return angaben;
    }

    private JsonNode? Wert(Feld feld) => feld.Typ switch
    {
        Feldtyp.Janein or Feldtyp.Bestaetigung => JsonValue.Create(zufall.Next(3) > 0),
        Feldtyp.Auswahl => Auswahl(feld),
        Feldtyp.Mehrfach => new JsonArray([.. Enumerable.Range(0, zufall.Next(3)).Select(_ => Auswahl(feld))]),
        Feldtyp.Upload => new JsonArray([.. Enumerable.Range(0, zufall.Next(3)).Select(i => (JsonNode)$"u{i}")]),
        Feldtyp.Anschrift => new JsonObject { ["strasse"] = Text(), ["plz"] = Text(), ["ort"] = Text(), ["zeilen"] = new JsonArray(Text()), ["staat"] = Text() },
        Feldtyp.Block => Objekt(feld),
        Feldtyp.Gruppe => new JsonArray([.. Enumerable.Range(0, zufall.Next(4)).Select(_ => Objekt(feld))]),
        _ => Text(),
    };

    private JsonObject Objekt(Feld feld) => new(feld.Felder.Where(mitglied => mitglied.Typ is not (Feldtyp.Hinweis or Feldtyp.Berechnet) && zufall.Next(5) > 0)
        .Select(mitglied => KeyValuePair.Create(mitglied.Id, Wert(mitglied))));

    private JsonNode? Beliebig(int tiefe) => zufall.Next(tiefe > 0 ? 6 : 4) switch
    {
        0 => null,
        1 => JsonValue.Create(zufall.Next()),
        2 => JsonValue.Create(true),
        3 => Text(),
        4 => new JsonArray(Beliebig(tiefe - 1)),
        _ => new JsonObject { [Texte[zufall.Next(Texte.Length)]] = Beliebig(tiefe - 1) },
    };

    private JsonNode Auswahl(Feld feld) => zufall.Next(8) == 0 || feld.Optionen.IsEmpty ? Text() : feld.Optionen[zufall.Next(feld.Optionen.Length)];

    private JsonNode Text() => Texte[zufall.Next(Texte.Length)];
}
