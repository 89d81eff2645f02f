using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Eingaben;
using Aufenthalt.Tenancy.Codelisten;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Checks the parts of an address; each message names its part, e.g. <c>anschrift.plz</c>.</summary>
internal sealed class Anschriftpruefung(string seite, Meldungsliste liste)
{
    internal void Pruefe(Feld feld, JsonObject wert, string pfad)
    {
        var postfach = feld.Art == Anschriftart.InlandOderPostfach && wert["postfach"] is not null;
        string[] noetig = feld.Art switch
        {
            Anschriftart.Ausland => ["zeilen", "staat"],
            Anschriftart.Ort => ["plz", "ort"],
            _ when postfach => ["postfach", "plz", "ort"],
            _ => ["strasse", "plz", "ort"],
        };
        foreach (var teil in noetig.Where(teil => wert[teil] is null))
        {
            liste.Fehler(seite, $"{pfad}.{teil}", "anschrift_unvollstaendig");
        }

        Laengen(wert, pfad);
        Plz(feld, wert, pfad);
        if (noetig.Contains("strasse") && wert["strasse"] is not null && wert["hausnummer"] is null)
        {
            // Some houses have none; to demand a number would shut their people out.
            liste.Warnung(seite, $"{pfad}.hausnummer", "hausnummer_fehlt");
        }
    }

    private void Laengen(JsonObject wert, string pfad)
    {
        foreach (var (teil, inhalt) in wert)
        {
            var laengste = inhalt is JsonArray zeilen
                ? zeilen.Select(zeile => Zeichen.Laenge(Angaben.Text(zeile) ?? "")).DefaultIfEmpty(0).Max()
                : Zeichen.Laenge(Angaben.Text(inhalt) ?? "");
            if (AnschriftEingabe.Laengen.TryGetValue(teil, out var max) && laengste > max)
            {
                liste.Fehler(seite, $"{pfad}.{teil}", "zu_lang", ("max", max), ("laenge", laengste));
            }
        }

        if (wert["zeilen"] is JsonArray { Count: > AnschriftEingabe.Hoechstzeilen })
        {
            liste.Fehler(seite, $"{pfad}.zeilen", "gruppe_zu_gross", ("max", AnschriftEingabe.Hoechstzeilen));
        }

        if (Angaben.Text(wert["staat"]) is { } staat && !Staaten.IstStaat(staat))
        {
            liste.Fehler(seite, $"{pfad}.staat", "auswahl_unbekannt");
        }
    }

    private void Plz(Feld feld, JsonObject wert, string pfad)
    {
        if (feld.Art != Anschriftart.Ausland && Angaben.Text(wert["plz"]) is { } plz && !IstPlz(plz))
        {
            liste.Fehler(seite, $"{pfad}.plz", "plz_format");
        }
    }

    // German postcodes run from 01001 to 99998.
    private static bool IstPlz(string plz) => plz.Length == 5 && plz.All(char.IsAsciiDigit) && string.CompareOrdinal(plz, "01000") > 0;
}
