using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Codelisten;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>How an answer reads. Free text stays byte for byte; keys become names in both languages; dates and amounts follow German rules.</summary>
internal sealed class Wertanzeige(PdfTexte texte)
{
    private static readonly Beschriftung Leer = new("");

    public Beschriftung Zeige(Feld feld, JsonNode? wert) => wert is null ? Leer : feld.Typ switch
    {
        // As typed: "2 rooms" does not become "2,0" because halves are allowed.
        Feldtyp.Zahl => new Beschriftung(MitEinheit(Zahl(Text(wert), 0), feld.Einheit)),
        Feldtyp.Betrag => new Beschriftung(Betrag(Text(wert))),
        Feldtyp.Datum => new Beschriftung(Datum(Text(wert))),
        Feldtyp.Teildatum => Teildatum(Text(wert), feld.NurMonat),
        Feldtyp.Janein => texte[Wahr(wert) ? "pdf.ja" : "pdf.nein"],
        Feldtyp.Bestaetigung => Wahr(wert) ? texte["pdf.angekreuzt"] : texte["pdf.nein"],
        Feldtyp.Auswahl => Option(feld, Text(wert)),
        Feldtyp.Mehrfach => Zeilen(wert, id => Option(feld, id)),
        Feldtyp.Staat or Feldtyp.Staatsangehoerigkeit => Staat(Text(wert)),
        Feldtyp.Anschrift => Anschrift((JsonObject)wert),
        Feldtyp.Berechnet => Berechnet(feld, wert),
        _ => new Beschriftung(Text(wert)),
    };

    private Beschriftung Berechnet(Feld feld, JsonNode wert) => feld.Werttyp switch
    {
        "janein" => texte[Wahr(wert) ? "pdf.ja" : "pdf.nein"],
        "betrag" => new Beschriftung(Betrag(Text(wert))),
        "datum" => new Beschriftung(Datum(Text(wert))),
        "zahl" => new Beschriftung(MitEinheit(Zahl(Text(wert), feld.Stellen), feld.Einheit)),
        _ => new Beschriftung(Text(wert)),
    };

    private Beschriftung Option(Feld feld, string option) => texte.Finde(feld.Optionstext(option)) ?? new Beschriftung(option);

    /// <summary>Name and key: the key is what the message carries.</summary>
    private Beschriftung Staat(string schluessel) => new(
        $"{Staaten.Name(schluessel, "de") ?? "unbekannt"} ({schluessel})",
        texte.Zweitsprache is { } sprache ? Staaten.Name(schluessel, sprache) : null);

    private Beschriftung Teildatum(string wert, bool nurMonat) => wert switch
    {
        "unbekannt" => texte["pdf.unbekannt"],
        { Length: 4 } => new Beschriftung($"{wert} (Tag und Monat unbekannt)"),
        { Length: 7 } => new Beschriftung($"{wert[5..]}/{wert[..4]}{(nurMonat ? "" : " (Tag unbekannt)")}"),
        _ => new Beschriftung(Datum(wert)),
    };

    private Beschriftung Anschrift(JsonObject wert)
    {
        var zeilen = wert["zeilen"] is JsonArray frei
            ? frei.Select(zeile => Text(zeile))
            : [Verbunden(wert, "strasse", "hausnummer"), Postfach(wert), Teil(wert, "zusatz"), Verbunden(wert, "plz", "ort")];
        var deutsch = string.Join('\n', zeilen.Where(zeile => zeile.Length > 0));
        if (Teil(wert, "staat") is not { Length: > 0 } schluessel)
        {
            return new Beschriftung(deutsch);
        }

        return new Beschriftung($"{deutsch}\n{Staat(schluessel).Deutsch}".TrimStart('\n'), Staat(schluessel).Uebersetzung);
    }

    private static string Postfach(JsonObject wert) => Teil(wert, "postfach") is { Length: > 0 } nummer ? $"Postfach {nummer}" : "";

    private static string Verbunden(JsonObject wert, string erster, string zweiter) => $"{Teil(wert, erster)} {Teil(wert, zweiter)}".Trim();

    private static string Teil(JsonObject wert, string name) => Text(wert[name]);

    private static Beschriftung Zeilen(JsonNode wert, Func<string, Beschriftung> zeige)
    {
        var zeilen = wert.AsArray().Select(eintrag => zeige(Text(eintrag))).ToArray();
        return new Beschriftung(
            string.Join('\n', zeilen.Select(zeile => zeile.Deutsch)),
            zeilen.Any(zeile => zeile.Uebersetzung is not null) ? string.Join('\n', zeilen.Select(zeile => zeile.Uebersetzung ?? zeile.Deutsch)) : null);
    }

    private static string Text(JsonNode? wert) =>
        wert is JsonValue einfach && einfach.GetValueKind() is JsonValueKind.String ? einfach.GetValue<string>() : wert?.ToJsonString() ?? "";

    private static bool Wahr(JsonNode wert) => wert.GetValueKind() is JsonValueKind.True || Text(wert) is "true";

    private static string MitEinheit(string zahl, string? einheit) => string.IsNullOrEmpty(einheit) ? zahl : $"{zahl}\u00A0{einheit}";

    /// <summary>Stored answers are well-formed decimals; anything else is shown as it is rather than lost.</summary>
    private static string Zahl(string wert, int stellen) => decimal.TryParse(wert, NumberStyles.Number, CultureInfo.InvariantCulture, out var zahl)
        ? zahl.ToString(stellen == 0 ? "0.##########" : $"N{stellen}", Amtszeit.Zahlen)
        : wert;

    private static string Betrag(string wert) => decimal.TryParse(wert, NumberStyles.Number, CultureInfo.InvariantCulture, out var zahl)
        ? zahl.ToString("N2", Amtszeit.Zahlen) + "\u00A0€"
        : wert;

    private static string Datum(string wert) => DateOnly.TryParseExact(wert, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag)
        ? tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
        : wert;
}
