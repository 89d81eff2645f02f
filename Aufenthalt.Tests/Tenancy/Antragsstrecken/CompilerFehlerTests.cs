using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>Every fault in the data has a code, a place, and a sentence in German and English.</summary>
[Category("Antragsstrecken")]
public sealed class CompilerFehlerTests
{
    [TestCase("operator_unbekannt", """{ "vielleicht": [true] }""")]
    [TestCase("operator_anzahl", """{ "und": [true], "oder": [true] }""")]
    [TestCase("operanden", """{ "nicht": [true, false] }""")]
    [TestCase("operanden", """{ "nicht": true }""")]
    [TestCase("operanden", """{ "in": ["a", "b"] }""")]
    [TestCase("literal_ungueltig", """{ "und": [""] }""")]
    [TestCase("literal_ungueltig", """{ "gleich": [1234567890123456, 1] }""")]
    [TestCase("literal_text", """{ "leer": [{ "feld": [1] }] }""")]
    [TestCase("dauer_ungueltig", """{ "kleiner": [{ "heute": [] }, { "plusDauer": [{ "heute": [] }, "3 Tage"] }] }""")]
    [TestCase("muster_ungueltig", """{ "passt": [{ "feld": ["familienname"] }, "[0-9]+"] }""")]
    [TestCase("muster_ungueltig", """{ "passt": [{ "feld": ["familienname"] }, "^\\d+$"] }""")]
    [TestCase("muster_ungueltig", """{ "passt": [{ "feld": ["familienname"] }, "^(?=a)$"] }""")]
    [TestCase("muster_ungueltig", """{ "passt": [{ "feld": ["familienname"] }, "^a{1,5000}$"] }""")]
    [TestCase("feld_unbekannt", """{ "leer": [{ "feld": ["familienam"] }] }""")]
    [TestCase("feld_unbekannt", """{ "doppelt": ["kinder", "alter"] }""")]
    [TestCase("gruppe_unbekannt", """{ "einige": ["lohn", true] }""")]
    [TestCase("schwelle_unbekannt", """{ "kleiner": [{ "feld": ["lohn"] }, { "schwelle": ["hoechstlohn"] }] }""")]
    [TestCase("schwelle_unbekannt", """{ "kleiner": [{ "feld": ["lohn"] }, { "schwelle": ["EU"] }] }""")]
    [TestCase("liste_unbekannt", """{ "in": [{ "feld": ["familienname"] }, { "liste": ["mindestlohn"] }] }""")]
    [TestCase("typ_falsch", """{ "kleiner": [{ "feld": ["geburt"] }, 5] }""")]
    [TestCase("typ_falsch", """{ "kleiner": [{ "feld": ["geburt"] }, "31.12.2026"] }""")]
    [TestCase("typ_falsch", """{ "und": [{ "feld": ["familienname"] }] }""")]
    [TestCase("typ_falsch", """{ "feld": ["familienname"] }""")]
    [TestCase("typ_falsch", """{ "gleich": [{ "feld": ["kinder.vorname"] }, "Ana"] }""")]
    [TestCase("typ_falsch", """{ "groesser": [{ "anzahl": [{ "feld": ["familienname"] }] }, 1] }""")]
    [TestCase("zirkel", """{ "leer": [{ "feld": ["lohn"] }] }""")]
    public void A_faulty_expression_is_named(string code, string ausdruck)
    {
        using var ordner = new Probeordner();
        ordner.Feld(0, 0)["wenn"] = JsonNode.Parse(ausdruck);
        PruefeFehler(ordner, code);
    }

    [TestCase("typ_unbekannt", """{ "id": "neu", "typ": "dings" }""")]
    [TestCase("eigenschaft_fehlt", """{ "typ": "text" }""")]
    [TestCase("eigenschaft_unbekannt", """{ "id": "neu", "typ": "text", "pflciht": false }""")]
    [TestCase("eigenschaft_unbekannt", """{ "id": "neu", "typ": "name", "muster": "^a$" }""")]
    [TestCase("eigenschaft_art", """{ "id": "neu", "typ": "text", "max": "viel" }""")]
    [TestCase("liste_unbekannt", """{ "id": "neu", "typ": "auswahl", "liste": "fremd" }""")]
    [TestCase("option_unbekannt", """{ "id": "neu", "typ": "auswahl", "liste": "art", "optionen": ["z"] }""")]
    [TestCase("optionen_fehlen", """{ "id": "neu", "typ": "auswahl" }""")]
    [TestCase("id_doppelt", """{ "id": "lohn", "typ": "text" }""")]
    [TestCase("id_doppelt", """{ "id": "plz", "typ": "text" }""")]
    [TestCase("id_form", """{ "id": "Neu_1", "typ": "text" }""")]
    [TestCase("muster_ungueltig", """{ "id": "neu", "typ": "text", "muster": "abc" }""")]
    [TestCase("anschriftart_unbekannt", """{ "id": "neu", "typ": "anschrift", "art": "mond" }""")]
    [TestCase("werttyp_unbekannt", """{ "id": "neu", "typ": "berechnet", "werttyp": "dings", "ausdruck": 1 }""")]
    [TestCase("mitglied_unzulaessig", """{ "id": "neu", "typ": "gruppe", "felder": [{ "id": "b", "typ": "block", "felder": [] }] }""")]
    [TestCase("grenzen_vertauscht", """{ "id": "neu", "typ": "zahl", "von": 5, "bis": 4 }""")]
    [TestCase("schwere_unbekannt", """{ "id": "neu", "typ": "text", "regeln": [{ "code": "x", "schwere": "E", "wenn": true }] }""")]
    [TestCase("feld_unbekannt", """{ "id": "neu", "typ": "text", "regeln": [{ "code": "x", "schwere": "F", "wenn": true, "feld": "fremd" }] }""")]
    [TestCase("text_fehlt", """{ "id": "neu", "typ": "text" }""")]
    public void A_faulty_field_is_named(string code, string feld)
    {
        using var ordner = new Probeordner();
        ((JsonArray)ordner.Seite(1)["gruppen"]![0]!["felder"]!).Add(JsonNode.Parse(feld));
        PruefeFehler(ordner, code);
    }

    [TestCase("text_fehlt", "meldung.wenig")]
    [TestCase("text_fehlt", "service.card")]
    [TestCase("text_fehlt", "anliegen.neu.label")]
    [TestCase("text_fehlt", "seite.arbeit.titel")]
    public void A_missing_German_text_is_named(string code, string pfad)
    {
        using var ordner = new Probeordner();
        ordner.Eigene.Remove(pfad);
        var fehler = PruefeFehler(ordner, code);
        Assert.That(fehler, Does.Contain(pfad));
    }

    [Test]
    public void A_place_that_nobody_fills_is_named()
    {
        using var ordner = new Probeordner();
        ordner.Eigene["meldung.wenig"] = "Weniger als {{mindestlohn}}";
        PruefeFehler(ordner, "platzhalter_unbekannt");
    }

    [Test]
    public void A_reference_to_a_page_that_does_not_exist_is_named()
    {
        using var ordner = new Probeordner();
        ordner.Seite(0)["seite"] = "gemeinsam/fremd";
        PruefeFehler(ordner, "verweis_unbekannt");
    }

    [TestCase("ohne", """["fremd"]""")]
    [TestCase("ohneRegeln", """["fremd"]""")]
    [TestCase("pflicht", """{ "fremd": true }""")]
    [TestCase("optionen", """{ "fremd": [] }""")]
    public void A_change_of_something_that_does_not_exist_is_named(string eigenschaft, string wert)
    {
        using var ordner = new Probeordner();
        ordner.Seite(0)[eigenschaft] = JsonNode.Parse(wert);
        PruefeFehler(ordner, "feld_unbekannt");
    }

    [Test]
    public void Broken_JSON_and_doubled_keys_are_named_with_their_file()
    {
        using var ordner = new Probeordner();
        ordner.SchreibeText("gemeinsam/seiten/kaputt.json", "{");
        ordner.SchreibeText("gemeinsam/texte/en.json", """{ "a": "1", "a": "2" }""");
        var fehler = ordner.Kompiliere().Fehler;
        Assert.That(fehler.Select(f => (f.Code, f.Ort)), Is.EquivalentTo(new[] { ("json", "gemeinsam/seiten/kaputt.json"), ("json", "gemeinsam/texte/en.json") }));
    }

    [TestCase("""{ "art": "betrag" }""")]
    [TestCase("""{ "art": "betrag", "zeitraeume": [{ "ab": "2026-01-01", "wert": "viel" }] }""")]
    [TestCase("""{ "art": "betrag", "zeitraeume": [{ "ab": "2026-01-01", "bis": "2025-01-01", "wert": "1" }] }""")]
    [TestCase("""{ "art": "betrag", "zeitraeume": [{ "ab": "2026-01-01", "wert": "1" }, { "ab": "2027-01-01", "wert": "2" }] }""")]
    [TestCase("""{ "art": "dings", "zeitraeume": [] }""")]
    public void A_faulty_dated_value_is_named(string wert)
    {
        using var ordner = new Probeordner();
        ordner.Schwellen["werte"]!["neu"] = JsonNode.Parse(wert);
        Assert.That(ordner.Kompiliere().Fehler.Select(fehler => fehler.Code), Does.Contain("schwellen_ungueltig"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_named()
    {
        var kompilat = Aufenthalt.Tenancy.Antragsstrecken.Kompilieren.DefinitionCompiler.Kompiliere(Path.Combine(Path.GetTempPath(), "gibt-es-nicht"));
        Assert.That(kompilat.Fehler.Select(fehler => fehler.Code), Is.EqualTo(new[] { "ordner_fehlt" }));
    }

    private static string PruefeFehler(Probeordner ordner, string code)
    {
        var kompilat = ordner.Kompiliere();
        var treffer = kompilat.Fehler.FirstOrDefault(fehler => fehler.Code == code);
        Assert.That(treffer, Is.Not.Null, string.Join('\n', kompilat.Fehler));
        Assert.That(treffer!.Deutsch, Is.Not.Empty.And.Not.EqualTo(treffer.Englisch));
        Assert.That(kompilat.Definitionen, Is.Empty);
        return treffer.ToString();
    }
}
