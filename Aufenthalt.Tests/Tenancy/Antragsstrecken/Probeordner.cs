using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>A folder of data with one small service, which a test changes before it compiles it.</summary>
internal sealed class Probeordner : IDisposable
{
    private readonly string ordner = Directory.CreateTempSubdirectory("antragsstrecken").FullName;

    internal JsonObject Definition { get; } = Json("""
        {
          "schluessel": "at-probe", "nummer": 1, "freigabe": "verfuegbar", "nachricht": { "typ": "130101", "grundDesAufenthalts": "03" },
          "anliegen": [{ "id": "neu", "antragsgrund": "01" }],
          "seiten": [
            { "seite": "gemeinsam/person" },
            { "id": "arbeit", "gruppen": [
              { "id": "stelle", "felder": [
                { "id": "lohn", "typ": "betrag", "regeln": [{ "code": "wenig", "schwere": "W", "wenn": { "kleiner": [{ "feld": ["lohn"] }, { "schwelle": ["mindestlohn"] }] } }] },
                { "id": "art", "typ": "auswahl", "liste": "art" }
              ] },
              { "gruppe": "gemeinsam/unterlagen" }
            ] }
          ]
        }
        """);

    internal JsonObject Person { get; } = Json("""
        {
          "id": "person",
          "gruppen": [{ "id": "name", "felder": [
            { "id": "familienname", "typ": "name" },
            { "id": "geburt", "typ": "teildatum" },
            { "id": "groesse", "typ": "zahl" },
            { "id": "kinder", "typ": "gruppe", "felder": [{ "id": "vorname", "typ": "name" }, { "id": "geburt", "typ": "teildatum" }] }
          ] }],
          "regeln": [{ "code": "gross", "schwere": "H", "wenn": { "groesser": [{ "feld": ["groesse"] }, 200] }, "feld": "groesse" }]
        }
        """);

    internal JsonObject Unterlagen { get; } = Json("""
        { "id": "unterlagen", "felder": [{ "id": "beleg", "typ": "upload" }], "regeln": [{ "code": "mehr", "schwere": "H", "wenn": { "leer": [{ "feld": ["beleg"] }] }, "feld": "beleg" }] }
        """);

    internal JsonObject Listen { get; } = Json("""{ "art": ["a", "b", "c"], "andere": ["x"] }""");

    internal JsonObject Schwellen { get; } = Json("""
        { "werte": {
          "mindestlohn": { "art": "betrag", "zeitraeume": [{ "ab": "2026-01-01", "wert": "13.90" }] },
          "EU": { "art": "liste", "zeitraeume": [{ "ab": "2020-01-01", "wert": ["129"] }] } } }
        """);

    internal JsonObject Texte { get; } = [];

    internal JsonObject Eigene { get; } = Json("""
        { "service.card": "Karte", "service.title": "Titel", "service.heading": "Kopf", "anliegen.neu.label": "Neu",
          "seite.arbeit.titel": "Arbeit", "feld.lohn.label": "Lohn", "feld.art.label": "Art", "meldung.wenig": "Weniger als {{max}}" }
        """);

    internal Probeordner()
    {
        foreach (var pfad in (string[])["seite.person.titel", "feld.familienname.label", "feld.geburt.label", "feld.groesse.label", "feld.kinder.label", "feld.kinder.eintrag", "feld.kinder.hinzufuegen",
            "feld.kinder.vorname.label", "feld.kinder.geburt.label", "feld.beleg.label", "meldung.gross", "meldung.mehr", "liste.art.a", "liste.art.b", "liste.art.c", "liste.andere.x", "ui.weiter"])
        {
            Texte[pfad] = pfad;
        }

        foreach (var code in Eingebaut.Textschluessel)
        {
            Texte[$"meldung.{code}"] = code;
        }
    }

    internal JsonObject Seite(int nummer) => (JsonObject)Definition["seiten"]![nummer]!;

    internal JsonObject Feld(int gruppe, int feld) => (JsonObject)Seite(1)["gruppen"]![gruppe]!["felder"]![feld]!;

    internal Kompilat Kompiliere()
    {
        Schreibe("gemeinsam/seiten/person.json", Person);
        Schreibe("gemeinsam/gruppen/unterlagen.json", Unterlagen);
        Schreibe("gemeinsam/listen.json", Listen);
        Schreibe("gemeinsam/schwellen.json", Schwellen);
        Schreibe("gemeinsam/texte/de.json", Texte);
        Schreibe("at-probe/definition.json", Definition);
        Schreibe("at-probe/texte/de.json", Eigene);
        return DefinitionCompiler.Kompiliere(ordner);
    }

    /// <summary>Compiles what must be right.</summary>
    internal Definition Fertig()
    {
        var kompilat = Kompiliere();
        return kompilat.Fehler.Count == 0 ? kompilat.Definitionen.Single() : throw new InvalidDataException(string.Join('\n', kompilat.Fehler));
    }

    internal void SchreibeText(string pfad, string inhalt)
    {
        var ziel = Path.Combine(ordner, pfad);
        Directory.CreateDirectory(Path.GetDirectoryName(ziel)!);
        File.WriteAllText(ziel, inhalt);
    }

    public void Dispose() => Directory.Delete(ordner, recursive: true);

    internal static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    private void Schreibe(string pfad, JsonObject inhalt) => SchreibeText(pfad, inhalt.ToJsonString());
}
