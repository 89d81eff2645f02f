using System.Globalization;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>How an answer has to read for a caseworker, worked out without the product's own code.</summary>
internal static class Anzeige
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Words that must stand in the row of the answer. Chosen options are known by their keys only, so their row must not be empty.</summary>
    public static IEnumerable<string> Erwartet(Antwort antwort) => (string)antwort.Feld["typ"]! switch
    {
        "janein" => [(bool)antwort.Wert ? "Ja" : (string?)antwort.Feld["darstellung"] == "haken" ? "" : "Nein"],
        "bestaetigung" => ["bestätigt"],
        "datum" or "teildatum" => [Datum((string)antwort.Wert!)],
        "betrag" => [decimal.Parse((string)antwort.Wert!, CultureInfo.InvariantCulture).ToString("N2", Deutsch)],
        "zahl" => [decimal.Parse((string)antwort.Wert!, CultureInfo.InvariantCulture).ToString("0.####", Deutsch)],
        "staat" or "staatsangehoerigkeit" => [$"({(string)antwort.Wert!})"],
        "anschrift" => antwort.Wert.AsObject().Where(teil => teil.Key != "staat").SelectMany(teil => teil.Value is JsonArray zeilen ? zeilen.Select(zeile => (string)zeile!) : [(string)teil.Value!]),
        "auswahl" or "mehrfach" or "gruppe" or "block" => [],
        _ => [(string)antwort.Wert!],
    };

    private static string Datum(string wert) => wert.Split('-') switch
    {
        [var jahr, var monat, var tag] => $"{tag}.{monat}.{jahr}",
        [var jahr, var monat] => $"{monat}/{jahr}",
        _ => wert,
    };
}
