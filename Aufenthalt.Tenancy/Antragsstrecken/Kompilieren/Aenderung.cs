using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>What a service changes on a shared page or group: <c>ohne</c>, <c>ohneRegeln</c>, <c>pflicht</c>, <c>optionen</c>, <c>wenn</c>, <c>regeln</c>.</summary>
/// <param name="ziel">The copy that is changed.</param>
/// <param name="gruppen">Its groups, or the group itself.</param>
/// <param name="eintrag">The reference with the changes.</param>
/// <param name="ort">For faults.</param>
/// <param name="befund">For faults.</param>
internal sealed class Aenderung(JsonObject ziel, JsonObject[] gruppen, JsonObject eintrag, string ort, Befund befund)
{
    internal void Wende()
    {
        foreach (var id in Texte("ohne"))
        {
            Entferne(id);
        }

        foreach (var code in Texte("ohneRegeln"))
        {
            EntferneRegeln(code);
        }

        Setze("pflicht");
        Setze("optionen");
        if (eintrag["wenn"] is { } wenn)
        {
            ziel["wenn"] = wenn.DeepClone();
        }

        Jsonbaum.Haenge(ziel, "regeln", eintrag["regeln"]);
    }

    private string[] Texte(string name) => [.. (eintrag[name] as JsonArray ?? []).Select(Angaben.Text).OfType<string>()];

    private void Entferne(string id)
    {
        if (Finde(id) is { } feld)
        {
            ((JsonArray)feld.Parent!).Remove(feld);
            var pfade = Jsonbaum.Pfade(feld).ToHashSet(StringComparer.Ordinal);
            EntferneAus(ziel["regeln"], regel => Jsonbaum.Text(regel, "feld") is { } bezug && pfade.Contains(bezug));
        }
        else if (Array.Find(gruppen, gruppe => Jsonbaum.Text(gruppe, "id") == id) is { Parent: JsonArray liste } gruppe)
        {
            liste.Remove(gruppe);
        }
        else
        {
            Unbekannt(id);
        }
    }

    private void EntferneRegeln(string code)
    {
        bool Trifft(JsonObject regel) => Jsonbaum.Text(regel, "code") == code;
        var felder = gruppen.SelectMany(Jsonbaum.Felder).SelectMany(feld => Jsonbaum.Felder(feld).Prepend(feld));
        var entfernt = felder.Append(ziel).ToArray().Sum(traeger => EntferneAus(traeger["regeln"], Trifft));
        if (entfernt == 0)
        {
            Unbekannt(code);
        }
    }

    private static int EntferneAus(JsonNode? liste, Func<JsonObject, bool> trifft)
    {
        var weg = Jsonbaum.Objekte(liste).Where(trifft).ToArray();
        foreach (var regel in weg)
        {
            ((JsonArray)liste!).Remove(regel);
        }

        return weg.Length;
    }

    private void Setze(string eigenschaft)
    {
        foreach (var (id, wert) in eintrag[eigenschaft] as JsonObject ?? [])
        {
            if (Finde(id) is { } feld)
            {
                feld[eigenschaft] = wert?.DeepClone();
            }
            else
            {
                Unbekannt(id);
            }
        }
    }

    private JsonObject? Finde(string pfad)
    {
        var teile = pfad.Split('.', 2);
        var feld = gruppen.SelectMany(Jsonbaum.Felder).FirstOrDefault(feld => Jsonbaum.Text(feld, "id") == teile[0]);
        return teile.Length == 1 || feld is null ? feld : Jsonbaum.Felder(feld).FirstOrDefault(mitglied => Jsonbaum.Text(mitglied, "id") == teile[1]);
    }

    private void Unbekannt(string name) =>
        befund.Melde("feld_unbekannt", ort, $"„{name}“ gibt es auf dieser Seite nicht.", $"There is no \"{name}\" on this page.");
}
