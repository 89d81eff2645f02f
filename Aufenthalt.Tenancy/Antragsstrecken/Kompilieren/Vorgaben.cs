using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>The defaults of the format. The compiled definition holds them in full, so that no reader has to know them.</summary>
internal static class Vorgaben
{
    internal static void Ergaenze(JsonObject feld)
    {
        Setze(feld, "pflicht", Text(feld, "typ") is not ("hinweis" or "berechnet"));
        switch (Text(feld, "typ"))
        {
            case "text":
                Setze(feld, "max", feld.ContainsKey("zeilen") ? 2000 : 200);
                break;
            case "name":
                Setze(feld, "max", 120);
                break;
            case "zahl":
                Setze(feld, "stellen", 0);
                break;
            case "betrag":
                Setze(feld, "von", 0);
                break;
            case "janein":
                Setze(feld, "darstellung", "radio");
                break;
            case "anschrift":
                Setze(feld, "art", "inland");
                break;
            case "upload":
                Setze(feld, "ausweg", true);
                Setze(feld, "min", 1);
                Setze(feld, "max", 20);
                break;
            case "gruppe":
                Setze(feld, "max", 20);
                break;
            case "berechnet":
                Setze(feld, "sichtbar", true);
                Setze(feld, "stellen", Text(feld, "werttyp") == "betrag" ? 2 : 0);
                break;
            case "auswahl" or "mehrfach":
                Setze(feld, "darstellung", feld["optionen"] is JsonArray { Count: <= 7 } ? "radio" : "liste");
                break;
            default:
                break;
        }
    }

    private static void Setze(JsonObject feld, string name, JsonValue wert)
    {
        if (!feld.ContainsKey(name))
        {
            feld[name] = wert;
        }
    }

    private static void Setze(JsonObject feld, string name, bool wert) => Setze(feld, name, JsonValue.Create(wert));

    private static void Setze(JsonObject feld, string name, int wert) => Setze(feld, name, JsonValue.Create(wert));

    private static void Setze(JsonObject feld, string name, string wert) => Setze(feld, name, JsonValue.Create(wert));

    private static string? Text(JsonObject feld, string name) =>
        feld[name] is JsonValue wert && wert.TryGetValue<string>(out var text) ? text : null;
}
