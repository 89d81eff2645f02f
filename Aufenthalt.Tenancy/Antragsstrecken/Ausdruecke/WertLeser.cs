using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>The value of a stored answer by the type of its field.</summary>
internal static class WertLeser
{
    internal static Wert Lies(Feld feld, JsonNode? json) => feld.Typ switch
    {
        Feldtyp.Zahl or Feldtyp.Betrag => Gelesen(json, text => Wert.Von(Rechnen.Lies(text))),
        Feldtyp.Datum => Gelesen(json, text => Wert.Von(Kalender.LiesTag(text))),
        Feldtyp.Teildatum => Gelesen(json, Teildatum),
        Feldtyp.Janein or Feldtyp.Bestaetigung => json?.GetValueKind() switch
        {
            JsonValueKind.True => Wert.Wahr,
            JsonValueKind.False => Wert.Falsch,
            _ => Wert.Leer,
        },
        Feldtyp.Mehrfach or Feldtyp.Upload => Liste(json as JsonArray),
        Feldtyp.Anschrift => Anschrift(json as JsonObject),
        _ => Wert.Von(Angaben.Text(json)),
    };

    /// <summary>One part of an address.</summary>
    internal static Wert Teil(JsonNode? anschrift, string teil) =>
        anschrift is JsonObject objekt ? Wert.Von(Angaben.Text(objekt[teil])) : Wert.Leer;

    private static Wert Gelesen(JsonNode? json, Func<string, Wert> lies) =>
        Angaben.Text(json) is not { Length: > 0 } text ? Wert.Leer
        : lies(text) is { IstLeer: false } wert ? wert
        : Wert.Unlesbar;

    private static Wert Teildatum(string text) => Kalender.LiesZeitraum(text) switch
    {
        null => Wert.Unlesbar,
        var (von, bis) when von == bis => Wert.Von((DateOnly?)von),
        var (von, bis) => new Zeitraumwert(von, bis),
    };

    private static Wert Liste(JsonArray? liste) =>
        liste is null ? Wert.Leer : Wert.Von(liste.Select(eintrag => Wert.Von(Angaben.Text(eintrag))).Where(wert => !wert.IstLeer));

    private static Wert Anschrift(JsonObject? objekt)
    {
        if (objekt is null)
        {
            return Wert.Leer;
        }

        var teile = objekt.SelectMany(teil => teil.Value is JsonArray zeilen ? zeilen.AsEnumerable() : [teil.Value]);
        return Wert.Von(teile.Select(teil => Wert.Von(Angaben.Text(teil))).Where(wert => !wert.IstLeer));
    }
}
