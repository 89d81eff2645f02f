using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tests.Vektoren;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>What the PUT of a page does to the answers of a session.</summary>
[Category("Antragsstrecken")]
public sealed class SeitenPruefungTests
{
    private static readonly Auswertungskontext Kontext = new(new DateOnly(2026, 11, 24), Schwellen.Keine) { Anliegen = "neu" };

    private static readonly Definition Definition = Vektordatei.Definition(
        Probeordner.Json("""
            { "id": "eins", "gruppen": [{ "id": "g", "felder": [
              { "id": "verheiratet", "typ": "janein" },
              { "id": "partner", "typ": "block", "wenn": { "gleich": [{ "feld": ["verheiratet"] }, true] }, "felder": [
                { "id": "name", "typ": "name" },
                { "id": "ausland", "typ": "janein" },
                { "id": "staat", "typ": "staat", "wenn": { "gleich": [{ "feld": ["partner.ausland"] }, true] } }] },
              { "id": "notiz", "typ": "text", "pflicht": false },
              { "id": "beleg", "typ": "upload", "wenn": { "gleich": [{ "feld": ["verheiratet"] }, true] } }] }] }
            """),
        Probeordner.Json("""
            { "id": "zwei", "wenn": { "gleich": [{ "feld": ["verheiratet"] }, true] }, "gruppen": [{ "id": "g", "felder": [
              { "id": "hochzeit", "typ": "datum", "regeln": [
                { "code": "jung", "schwere": "W", "wenn": { "groesser": [{ "feld": ["hochzeit"] }, "2026-01-01"] }, "werte": { "tag": { "feld": ["hochzeit"] } }, "dienst": "at-familiennachzug" }] },
              { "id": "kinder", "typ": "gruppe", "pflicht": false, "felder": [
                { "id": "vorname", "typ": "name" },
                { "id": "geburt", "typ": "teildatum", "regeln": [
                  { "code": "vorher", "schwere": "H", "wenn": { "kleiner": [{ "feld": ["kinder.geburt"] }, { "feld": ["hochzeit"] }] } },
                  { "code": "zuerst", "schwere": "F", "feld": "hochzeit", "wenn": { "kleiner": [{ "feld": ["kinder.geburt"] }, "1950-01-01"] } }] }] }] }] }
            """));

    [Test]
    public void A_PUT_replaces_the_page_and_leaves_the_others()
    {
        var angaben = Nimm("eins", """{ "verheiratet": false, "notiz": "a" }""").Angaben;
        angaben = Nimm("zwei", """{ "hochzeit": "2020-05-01" }""", angaben).Angaben;
        angaben = Nimm("eins", """{ "verheiratet": false }""", angaben).Angaben;

        Assert.That(angaben["notiz"], Is.Null);
        Assert.That((string?)angaben["hochzeit"], Is.EqualTo("2020-05-01"));
    }

    [Test]
    public void What_the_new_answers_hide_sleeps_and_comes_back()
    {
        var angaben = Nimm("eins", """{ "verheiratet": true, "partner": { "name": "Ana", "ausland": true, "staat": "432" } }""").Angaben;
        angaben = Nimm("eins", """{ "verheiratet": false }""", angaben).Angaben;
        Assert.That((string?)angaben["partner"]!["name"], Is.EqualTo("Ana"));
        Assert.That(WirksameAngaben.Bestimme(Definition, angaben, Kontext).Werte.ContainsKey("partner"), Is.False);

        angaben = Nimm("eins", """{ "verheiratet": true, "partner": { "name": "Ana", "ausland": false } }""", angaben).Angaben;
        Assert.That((string?)angaben["partner"]!["staat"], Is.EqualTo("432"), "a hidden member of a block sleeps too");
        Assert.That(WirksameAngaben.Bestimme(Definition, angaben, Kontext).Werte["partner"]!.AsObject().ContainsKey("staat"), Is.False);
    }

    [Test]
    public void What_is_visible_and_not_sent_is_gone()
    {
        var angaben = Nimm("eins", """{ "verheiratet": true, "partner": { "name": "Ana", "ausland": false } }""").Angaben;
        Assert.That(Nimm("eins", """{ "verheiratet": true }""", angaben).Angaben["partner"], Is.Null);
    }

    [Test]
    public void Uploads_stay_when_a_PUT_does_not_name_them()
    {
        var angaben = Angaben.Leer.Mit("beleg", new JsonArray("u1"));
        var ergebnis = Nimm("eins", """{ "verheiratet": true, "partner": { "name": "Ana", "ausland": false } }""", angaben);
        Assert.That(ergebnis.Angaben["beleg"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(ergebnis.Meldungen, Is.Empty);
        Assert.That(Nimm("eins", """{ "verheiratet": true, "beleg": [] }""", angaben).Angaben["beleg"], Is.Null);
    }

    [Test]
    public void A_document_of_another_field_is_refused()
    {
        var angaben = JsonDocument.Parse("""{ "beleg": ["fremd"] }""").RootElement;
        var ergebnis = SeitenPruefung.Nimm(Definition, "eins", angaben, Angaben.Leer, Kontext, (feld, id) => feld == "beleg" && id == "u1");
        Assert.That((ergebnis as Abgewiesen)?.Code, Is.EqualTo("unterlage_unbekannt"));
    }

    [TestCase("fremd", "{}", "seite_unbekannt")]
    [TestCase("eins", """{ "hochzeit": "2020-05-01" }""", "feld_unbekannt")]
    [TestCase("eins", """{ "fremd": null }""", "feld_unbekannt")]
    [TestCase("eins", """{ "\ud800": 1 }""", "feld_unbekannt")]
    [TestCase("eins", """{ "partner": { "\ud800": 1 } }""", "feld_unbekannt")]
    [TestCase("eins", """{ "notiz": "\ud800" }""", "wert_format")]
    [TestCase("eins", """[]""", "wert_format")]
    [TestCase("eins", """{ "partner": { "name": ["Ana"] } }""", "wert_format")]
    public void A_malformed_request_is_refused(string seite, string angaben, string code)
    {
        var ergebnis = SeitenPruefung.Nimm(Definition, seite, JsonDocument.Parse(angaben).RootElement, Angaben.Leer, Kontext);
        Assert.That((ergebnis as Abgewiesen)?.Code, Is.EqualTo(code));
    }

    [Test]
    public void A_rule_speaks_with_its_values_and_names_the_right_service()
    {
        var angaben = Nimm("eins", """{ "verheiratet": true }""").Angaben;
        var meldung = Nimm("zwei", """{ "hochzeit": "2026-05-01" }""", angaben).Meldungen.Single();

        Assert.That(meldung is { Code: "jung", Feld: "hochzeit", Schwere: Schwere.Warnung, Dienst: "at-familiennachzug", Textpfad: "meldung.jung" });
        Assert.That(meldung.Werte["tag"], Is.EqualTo("01.05.2026"));
    }

    [Test]
    public void A_rule_at_a_member_is_asked_for_each_item_and_stands_there()
    {
        var angaben = Nimm("eins", """{ "verheiratet": true }""").Angaben;
        var meldungen = Nimm("zwei", """{ "hochzeit": "2020-05-01", "kinder": [{ "vorname": "Ana", "geburt": "2021" }, { "vorname": "Bo", "geburt": "2020" }, { "vorname": "Cem", "geburt": "1940" }] }""", angaben).Meldungen;
        Assert.That(meldungen.Select(meldung => $"{meldung.Feld} {meldung.Code}"), Is.EqualTo(new[]
        {
            "hochzeit zuerst", "kinder[1].geburt vorher", "kinder[2].geburt vorher",
        }));
    }

    [Test]
    public void A_hidden_page_is_stored_and_not_judged()
    {
        var ergebnis = Nimm("zwei", """{ "hochzeit": "2026-02-31" }""", Angaben.Leer);
        Assert.That(ergebnis.Meldungen, Is.Empty);
        Assert.That((string?)ergebnis.Angaben["hochzeit"], Is.EqualTo("2026-02-31"));
    }

    [Test]
    public void The_same_PUT_twice_gives_the_same_bytes()
    {
        var erstes = Nimm("eins", """{ "verheiratet": true, "partner": { "ausland": true, "name": " Ana " }, "notiz": "x" }""");
        var zweites = Nimm("eins", erstes.Seitenwerte.ToJsonString(), erstes.Angaben);
        Assert.That(zweites.Angaben.Schreibe().ToArray(), Is.EqualTo(erstes.Angaben.Schreibe().ToArray()));
    }

    private static Angenommen Nimm(string seite, string angaben, Angaben? gespeichert = null) =>
        (Angenommen)SeitenPruefung.Nimm(Definition, seite, JsonDocument.Parse(angaben).RootElement, gespeichert ?? Angaben.Leer, Kontext);
}
