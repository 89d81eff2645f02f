using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>Addresses.</summary>
internal static class AnschriftEingabe
{
    internal const int Hoechstzeilen = 6;

    private static readonly FrozenSet<string> Teile =
        FrozenSet.ToFrozenSet(["strasse", "hausnummer", "zusatz", "plz", "ort", "postfach", "zeilen", "staat"]);

    /// <summary>Greatest lengths of the parts (XAusländer, types of addresses).</summary>
    internal static readonly FrozenDictionary<string, int> Laengen = new Dictionary<string, int>
    {
        ["strasse"] = 55,
        ["hausnummer"] = 15,
        ["zusatz"] = 55,
        ["ort"] = 40,
        ["postfach"] = 15,
        ["zeilen"] = 70,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Eingelesen Lies(JsonElement json, string pfad)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Eingelesen.WertFormat(pfad);
        }

        var objekt = new JsonObject();
        foreach (var eigenschaft in json.EnumerateObject())
        {
            var name = Feldeingabe.Name(eigenschaft);
            var ort = $"{pfad}.{name}";
            if (!Teile.Contains(name))
            {
                return Eingelesen.FeldUnbekannt(ort);
            }

            var gelesen = eigenschaft.Value.ValueKind == JsonValueKind.Null ? new Eingelesen(null)
                : name == "zeilen" ? Zeilen(eigenschaft.Value, ort)
                : Feldeingabe.Text(eigenschaft.Value) is { } text ? new Eingelesen(Feldeingabe.Knoten(Bereinige(name, text)))
                : Eingelesen.WertFormat(ort);
            if (gelesen.Abweisung is not null)
            {
                return gelesen;
            }

            if (gelesen.Wert is not null)
            {
                objekt[name] = gelesen.Wert;
            }
        }

        return new Eingelesen(objekt.Count == 0 ? null : objekt);
    }

    private static string Bereinige(string teil, string text) =>
        teil is "plz" or "postfach" ? Zeichen.Ziffern(text) : Zeichen.Text(text, mehrzeilig: false);

    private static Eingelesen Zeilen(JsonElement json, string ort)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > Feldeingabe.HoechstzahlEintraege
            || json.EnumerateArray().Any(zeile => Feldeingabe.Text(zeile) is null))
        {
            return Eingelesen.WertFormat(ort);
        }

        JsonNode[] zeilen =
        [
            .. json.EnumerateArray()
                .Select(zeile => Zeichen.Text(Feldeingabe.Text(zeile)!, mehrzeilig: false))
                .Where(zeile => zeile.Length > 0)
                .Select(zeile => (JsonNode)zeile),
        ];
        return new Eingelesen(zeilen.Length == 0 ? null : new JsonArray(zeilen));
    }
}
