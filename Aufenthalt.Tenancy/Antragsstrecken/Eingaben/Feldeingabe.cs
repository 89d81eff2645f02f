using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>
/// Cleans the raw JSON of one field. The outcome is the value to store (null for no answer) or a refusal, which stores nothing.
/// </summary>
internal static class Feldeingabe
{
    internal const int HoechstzahlEintraege = 200;

    internal static Eingelesen Lies(Feld feld, JsonElement json, string pfad)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return new Eingelesen(null);
        }

        return feld.Typ switch
        {
            Feldtyp.Hinweis or Feldtyp.Berechnet => Eingelesen.FeldUnbekannt(pfad),
            Feldtyp.Janein or Feldtyp.Bestaetigung => json.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? new Eingelesen(JsonValue.Create(json.GetBoolean()))
                : Eingelesen.WertFormat(pfad),
            Feldtyp.Mehrfach or Feldtyp.Upload => Liste(feld, json, pfad),
            Feldtyp.Anschrift => AnschriftEingabe.Lies(json, pfad),
            Feldtyp.Block => Objekt(feld, json, pfad),
            Feldtyp.Gruppe => Gruppe(feld, json, pfad),
            _ => Text(json) is { } text ? new Eingelesen(Knoten(Bereinige(feld, text))) : Eingelesen.WertFormat(pfad),
        };
    }

    /// <summary>The text of a JSON string without broken surrogates; null for anything else.</summary>
    internal static string? Text(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String && json.GetString() is { } text && Zeichen.IstGueltig(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // "\ud800" without its second half is valid JSON and no text.
            return null;
        }
    }

    /// <summary>The name of a member; one with half of a surrogate pair is no name of ours.</summary>
    internal static string Name(JsonProperty eigenschaft)
    {
        try
        {
            return eigenschaft.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    internal static string Bereinige(Feld feld, string text) => feld.Typ switch
    {
        Feldtyp.Zahl => ZahlEingabe.Bereinige(text, feld.Stellen, betrag: false),
        Feldtyp.Betrag => ZahlEingabe.Bereinige(text, 2, betrag: true),
        Feldtyp.Datum or Feldtyp.Teildatum => DatumEingabe.Bereinige(text, feld),
        Feldtyp.Name => Zeichen.Zeile(text),
        Feldtyp.Email => KontaktEingabe.BereinigeEmail(text),
        Feldtyp.Telefon => Zeichen.Ziffern(text),
        Feldtyp.Vorgangsnummer => VorgangsnummerEingabe.Bereinige(text),
        _ => Zeichen.Text(text, feld.Zeilen is not null),
    };

    internal static JsonNode? Knoten(string text) => text.Length == 0 ? null : JsonValue.Create(text);

    private static Eingelesen Liste(Feld feld, JsonElement json, string pfad)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > HoechstzahlEintraege)
        {
            return Eingelesen.WertFormat(pfad);
        }

        var werte = new List<string>();
        foreach (var eintrag in json.EnumerateArray())
        {
            if (Text(eintrag) is not { } text)
            {
                return Eingelesen.WertFormat(pfad);
            }

            werte.Add(Zeichen.Text(text, mehrzeilig: false));
        }

        var eindeutig = werte.Where(wert => wert.Length > 0).Distinct();
        var geordnet = feld.Typ == Feldtyp.Mehrfach ? eindeutig.OrderBy(wert => feld.Optionen.IndexOf(wert) is >= 0 and var stelle ? stelle : int.MaxValue) : eindeutig;
        JsonNode[] knoten = [.. geordnet.Select(wert => (JsonNode)wert)];
        return new Eingelesen(knoten.Length == 0 ? null : new JsonArray(knoten));
    }

    private static Eingelesen Gruppe(Feld feld, JsonElement json, string pfad)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > HoechstzahlEintraege)
        {
            return Eingelesen.WertFormat(pfad);
        }

        var eintraege = new JsonArray();
        foreach (var (eintrag, i) in json.EnumerateArray().Select((eintrag, i) => (eintrag, i)))
        {
            var gelesen = Objekt(feld, eintrag, $"{pfad}[{i}]");
            if (gelesen.Abweisung is not null)
            {
                return gelesen;
            }

            eintraege.Add(gelesen.Wert ?? new JsonObject());
        }

        return new Eingelesen(eintraege.Count == 0 ? null : eintraege);
    }

    private static Eingelesen Objekt(Feld feld, JsonElement json, string pfad)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Eingelesen.WertFormat(pfad);
        }

        var objekt = new JsonObject();
        foreach (var eigenschaft in json.EnumerateObject())
        {
            var name = Name(eigenschaft);
            var ort = $"{pfad}.{name}";
            var mitglied = feld.Felder.FirstOrDefault(mitglied => mitglied.Id == name);
            var gelesen = mitglied is null ? Eingelesen.FeldUnbekannt(ort) : Lies(mitglied, eigenschaft.Value, ort);
            if (gelesen.Abweisung is not null)
            {
                return gelesen;
            }

            objekt[name] = gelesen.Wert;
        }

        foreach (var leer in objekt.Where(eigenschaft => eigenschaft.Value is null).Select(eigenschaft => eigenschaft.Key).ToArray())
        {
            objekt.Remove(leer);
        }

        return new Eingelesen(objekt.Count == 0 ? null : objekt);
    }
}
