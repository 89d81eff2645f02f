using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

[Category("Antragsstrecken")]
public sealed class CompilerTests
{
    [Test]
    public void The_probe_compiles_and_keeps_the_order_of_pages_groups_and_fields()
    {
        using var ordner = new Probeordner();
        var definition = ordner.Fertig();

        Assert.That(definition.Seiten.Select(seite => seite.Id), Is.EqualTo(new[] { "person", "arbeit" }));
        Assert.That(definition.Seite("arbeit")!.Felder.Select(feld => feld.Id), Is.EqualTo(new[] { "lohn", "art", "beleg" }));
        Assert.That(definition.Seite("arbeit")!.Regeln.Select(regel => regel.Code), Is.EqualTo(new[] { "mehr" }), "rules of a shared group join the page's");
        Assert.That(definition.Nachricht!.MoeglicheGruende, Is.EqualTo(new[] { "03" }));
    }

    [Test]
    public void Defaults_are_filled_in_and_options_come_from_the_list()
    {
        using var ordner = new Probeordner();
        var felder = ordner.Fertig().Felder;

        Assert.That(felder["familienname"].Feld.Max, Is.EqualTo(120));
        Assert.That(felder["lohn"].Feld.Von, Is.Zero);
        Assert.That(felder["art"].Feld.Optionen, Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(felder["art"].Feld.Optionstext("a"), Is.EqualTo("liste.art.a"));
        Assert.That(felder["beleg"].Feld is { Ausweg: true, Min: 1 });
        Assert.That(felder.Keys, Is.SupersetOf(new[] { "belegFehlt", "belegFehltGrund", "kinder.vorname" }));
    }

    [Test]
    public void A_service_leaves_out_fields_and_rules_and_changes_duties_and_options_of_a_shared_page()
    {
        using var ordner = new Probeordner();
        ordner.Definition["seiten"]![0] = Probeordner.Json("""
            { "seite": "gemeinsam/person", "ohne": ["groesse", "kinder.geburt"], "pflicht": { "geburt": false, "kinder.vorname": false },
              "wenn": { "gleich": [{ "feld": ["art"] }, "a"] }, "regeln": [{ "code": "eigen", "schwere": "F", "wenn": false, "feld": "geburt" }] }
            """);
        ordner.Feld(0, 1)["optionen"] = new JsonArray("c", "a");
        ordner.Eigene["meldung.eigen"] = "eigen";
        var definition = ordner.Fertig();

        Assert.That(definition.Felder.Keys, Has.None.EqualTo("groesse").And.None.EqualTo("kinder.geburt"));
        Assert.That(definition.Felder["geburt"].Feld.Pflicht, Is.EqualTo(Ausdruck.Nie));
        Assert.That(definition.Felder["kinder.vorname"].Feld.Pflicht, Is.EqualTo(Ausdruck.Nie));
        Assert.That(definition.Felder["art"].Feld.Optionen, Is.EqualTo(new[] { "c", "a" }));
        Assert.That(definition.Seite("person")!.Wenn, Is.Not.EqualTo(Ausdruck.Immer));
        Assert.That(definition.Seite("person")!.Regeln.Select(regel => regel.Code), Is.EqualTo(new[] { "eigen" }), "the rule at the field left out went with it");
    }

    [Test]
    public void Rules_are_left_out_by_their_code()
    {
        using var ordner = new Probeordner();
        ordner.Seite(0)["ohneRegeln"] = new JsonArray("gross");
        ordner.Seite(1)["gruppen"]![1]!["ohneRegeln"] = new JsonArray("mehr");
        Assert.That(ordner.Fertig().Seiten.SelectMany(seite => seite.Regeln), Is.Empty);
    }

    [Test]
    public void A_shared_page_may_read_a_field_of_a_shared_page_that_the_service_leaves_out()
    {
        using var ordner = new Probeordner();
        ordner.SchreibeText("gemeinsam/seiten/weitere.json", """{ "id": "weitere", "gruppen": [{ "id": "g", "felder": [{ "id": "fern", "typ": "text" }] }] }""");
        ordner.Person["gruppen"]![0]!["felder"]![0]!["wenn"] = JsonNode.Parse("""{ "leer": [{ "feld": ["fern"] }] }""");
        Assert.That(ordner.Fertig().Abwesend, Is.EquivalentTo(new[] { "fern" }));
    }

    [Test]
    public void The_services_own_expressions_may_not()
    {
        using var ordner = new Probeordner();
        ordner.SchreibeText("gemeinsam/seiten/weitere.json", """{ "id": "weitere", "gruppen": [{ "id": "g", "felder": [{ "id": "fern", "typ": "text" }] }] }""");
        ordner.Feld(0, 0)["wenn"] = JsonNode.Parse("""{ "leer": [{ "feld": ["fern"] }] }""");
        Assert.That(ordner.Kompiliere().Fehler.Select(fehler => fehler.Code), Is.EqualTo(new[] { "feld_unbekannt" }));
    }

    [Test]
    public void Texts_of_the_service_win_and_texts_of_pages_it_does_not_have_stay_out()
    {
        using var ordner = new Probeordner();
        ordner.Eigene["feld.groesse.label"] = "Größe";
        ordner.Texte["feld.fremd.label"] = "fremd";
        ordner.Texte["liste.andere.x"] = "x";
        var texte = ordner.Fertig().Texte["de"];

        Assert.That(texte["feld.groesse.label"], Is.EqualTo("Größe"));
        Assert.That(texte.Keys, Has.None.EqualTo("feld.fremd.label").And.None.EqualTo("liste.andere.x"));
        Assert.That(texte, Does.ContainKey("ui.weiter"));
    }

    [Test]
    public void The_hash_covers_definition_and_texts_and_nothing_else()
    {
        using var ordner = new Probeordner();
        var hash = ordner.Fertig().Sha256;
        Assert.That(ordner.Fertig().Sha256, Is.EqualTo(hash));

        ordner.Texte["feld.fremd.label"] = "a text nobody uses";
        ordner.Schwellen["werte"]!["fremd"] = JsonNode.Parse("""{ "art": "zahl", "zeitraeume": [{ "wert": "1" }] }""");
        Assert.That(ordner.Fertig().Sha256, Is.EqualTo(hash));

        ordner.Texte["ui.weiter"] = "Weiter";
        var neuerText = ordner.Fertig().Sha256;
        ordner.Schwellen["werte"]!["mindestlohn"]!["zeitraeume"]![0]!["wert"] = "14.60";
        Assert.That(new[] { hash, neuerText, ordner.Fertig().Sha256 }, Is.Unique);
    }

    [Test]
    public void Damaged_bytes_are_not_loaded()
    {
        using var ordner = new Probeordner();
        var bytes = ordner.Fertig().Kanonisch.ToArray();
        Assert.That(() => Definition.Lade(bytes.AsMemory(0, bytes.Length / 2)), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => Definition.Lade("""{"definition":{"schluessel":"x"},"texte":{}}"""u8.ToArray()), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => Definition.Lade("[]"u8.ToArray()), Throws.TypeOf<InvalidDataException>());
    }
}
