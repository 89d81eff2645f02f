using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Values that a page's new answers hide: they sleep in the session and come back with the answer.</summary>
internal static class Schlafend
{
    /// <summary>What to store for a field that was not sent and is hidden, or whose hidden block members were not sent; null changes nothing.</summary>
    internal static JsonNode? Erhalte(Auswerter sicht, Feldort ort, Angaben gespeichert, IReadOnlyDictionary<string, JsonNode?> gesandt)
    {
        var alt = gespeichert[ort.Feld.Id];
        if (alt is null)
        {
            return null;
        }

        if (!gesandt.ContainsKey(ort.Feld.Id))
        {
            return sicht.IstSichtbar(ort, -1) ? null : alt.DeepClone();
        }

        return ort.Feld.Typ == Feldtyp.Block && alt is JsonObject altes ? Block(sicht, ort.Feld, altes, gesandt[ort.Feld.Id] as JsonObject) : null;
    }

    private static JsonObject? Block(Auswerter sicht, Feld block, JsonObject alt, JsonObject? neu)
    {
        var schlafend = block.Felder
            .Where(mitglied => alt[mitglied.Id] is not null && neu?[mitglied.Id] is null && !sicht.IstSichtbar(sicht.Definition.Felder[mitglied.Pfad], -1))
            .ToArray();
        if (schlafend.Length == 0)
        {
            return null;
        }

        var ergaenzt = (JsonObject?)neu?.DeepClone() ?? [];
        foreach (var mitglied in schlafend)
        {
            ergaenzt[mitglied.Id] = alt[mitglied.Id]!.DeepClone();
        }

        return ergaenzt;
    }
}
