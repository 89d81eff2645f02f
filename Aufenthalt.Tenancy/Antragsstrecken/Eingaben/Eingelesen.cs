using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>A cleaned value, or a refusal of the whole request.</summary>
internal sealed record Eingelesen(JsonNode? Wert, Abgewiesen? Abweisung = null)
{
    internal static Eingelesen FeldUnbekannt(string pfad) => new(null, new Abgewiesen(
        "feld_unbekannt", pfad,
        $"Das Feld „{pfad}“ gibt es auf dieser Seite nicht, oder es nimmt keinen Wert an.",
        $"There is no field \"{pfad}\" on this page, or it takes no value."));

    internal static Eingelesen WertFormat(string pfad) => new(null, new Abgewiesen(
        "wert_format", pfad,
        $"Der Wert von „{pfad}“ hat die falsche Form.",
        $"The value of \"{pfad}\" has the wrong JSON type."));
}
