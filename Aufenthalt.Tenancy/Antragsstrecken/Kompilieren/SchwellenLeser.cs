using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Reads the periods of one name in <c>schwellen.json</c>.</summary>
internal static class SchwellenLeser
{
    internal static ImmutableArray<Zeitraum> Zeitraeume(string name, JsonObject? eintrag, Befund befund)
    {
        var art = eintrag?["art"] is JsonValue a && a.TryGetValue<string>(out var text) ? text : "";
        if (eintrag?["zeitraeume"] is not JsonArray liste || art is not ("betrag" or "zahl" or "datum" or "text" or "liste"))
        {
            Melde(
                befund, name,
                "braucht „art“ (betrag, zahl, datum, text, liste) und „zeitraeume“",
                "needs \"art\" (betrag, zahl, datum, text, liste) and \"zeitraeume\"");
            return [];
        }

        var zeiten = liste.Select(zeile => Zeitraum(name, art, zeile as JsonObject, befund)).OfType<Zeitraum>()
            .OrderBy(zeit => zeit.Ab).ToImmutableArray();
        if (zeiten.Zip(zeiten.Skip(1)).Any(paar => paar.Second.Ab <= paar.First.Bis))
        {
            Melde(befund, name, "hat Zeiträume, die sich überschneiden", "has periods that overlap");
        }

        return zeiten;
    }

    private static Zeitraum? Zeitraum(string name, string art, JsonObject? zeile, Befund befund)
    {
        var ab = Tag(zeile?["ab"], DateOnly.MinValue);
        var bis = Tag(zeile?["bis"], DateOnly.MaxValue);
        var wert = art == "liste" ? Liste(zeile?["wert"]) : Einfach(art, zeile?["wert"]);
        if (ab is null || bis is null || bis < ab || wert.IstLeer)
        {
            Melde(befund, name, "hat einen ungültigen Zeitraum oder Wert", "has an invalid period or value");
            return null;
        }

        return new Zeitraum(ab.Value, bis.Value, wert);
    }

    private static DateOnly? Tag(JsonNode? json, DateOnly sonst) =>
        json is null ? sonst : Text(json) is { } text ? Kalender.LiesTag(text) : null;

    private static Wert Liste(JsonNode? json) =>
        json is JsonArray liste && liste.All(eintrag => Text(eintrag) is not null) ? Wert.Von(liste.Select(eintrag => Wert.Von(Text(eintrag)))) : Wert.Leer;

    private static Wert Einfach(string art, JsonNode? json) => (art, Text(json)) switch
    {
        (_, null) => Wert.Leer,
        ("text", { } text) => Wert.Von(text),
        ("datum", { } text) => Wert.Von(Kalender.LiesTag(text)),
        (_, { } text) => Wert.Von(Rechnen.Lies(text)),
    };

    private static string? Text(JsonNode? json) =>
        json is JsonValue wert && wert.GetValueKind() == JsonValueKind.String ? wert.GetValue<string>() : null;

    private static void Melde(Befund befund, string name, string deutsch, string englisch) =>
        befund.Melde("schwellen_ungueltig", $"schwellen.json/{name}", $"„{name}“ {deutsch}.", $"\"{name}\" {englisch}.");
}
