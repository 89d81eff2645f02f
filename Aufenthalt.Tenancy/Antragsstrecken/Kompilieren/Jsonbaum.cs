using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Walks through the JSON of pages and groups before it is typed.</summary>
internal static class Jsonbaum
{
    internal static IEnumerable<JsonObject> Objekte(JsonNode? liste) => liste is JsonArray eintraege ? eintraege.OfType<JsonObject>() : [];

    internal static IEnumerable<JsonObject> Gruppen(JsonObject seite) => Objekte(seite["gruppen"]);

    internal static IEnumerable<JsonObject> Felder(JsonObject gruppe) => Objekte(gruppe["felder"]);

    internal static string? Text(JsonObject objekt, string name) => Angaben.Text(objekt[name]);

    /// <summary>The paths a field brings: its own, its members', those beside an upload.</summary>
    internal static IEnumerable<string> Pfade(JsonObject feld)
    {
        var id = Text(feld, "id") ?? "";
        return Felder(feld).Select(mitglied => $"{id}.{Text(mitglied, "id")}").Concat([id, id + "Fehlt", id + "FehltGrund"]);
    }

    /// <summary>Every id in an expression <c>{"feld": [id]}</c> below a node.</summary>
    internal static IEnumerable<string> Feldbezuege(JsonNode? knoten) => knoten switch
    {
        JsonObject objekt => objekt.SelectMany(eigenschaft =>
            eigenschaft is { Key: "feld", Value: JsonArray { Count: 1 } bezug } && Angaben.Text(bezug[0]) is { } id ? [id] : Feldbezuege(eigenschaft.Value)),
        JsonArray liste => liste.SelectMany(Feldbezuege),
        _ => [],
    };

    /// <summary>Appends copies of the members of a list to the list <paramref name="name"/>.</summary>
    internal static void Haenge(JsonObject ziel, string name, JsonNode? liste)
    {
        if (liste is not JsonArray { Count: > 0 } neue)
        {
            return;
        }

        if (ziel[name] is not JsonArray bestand)
        {
            ziel[name] = bestand = [];
        }

        foreach (var eintrag in neue)
        {
            bestand.Add(eintrag?.DeepClone());
        }
    }
}
