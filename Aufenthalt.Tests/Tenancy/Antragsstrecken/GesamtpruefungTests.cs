using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tests.Vektoren;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

[Category("Antragsstrecken")]
public sealed class GesamtpruefungTests
{
    private static readonly Auswertungskontext Kontext = new(new DateOnly(2026, 11, 24), Schwellen.Keine);

    private static readonly Definition Definition = Vektordatei.Definition(
        Probeordner.Json("""
            { "id": "eins", "gruppen": [{ "id": "g", "felder": [
              { "id": "arbeit", "typ": "janein" },
              { "id": "lohn", "typ": "betrag", "wenn": { "gleich": [{ "feld": ["arbeit"] }, true] }, "regeln": [{ "code": "wenig", "schwere": "W", "wenn": { "kleiner": [{ "feld": ["lohn"] }, 100] } }] },
              { "id": "imJahr", "typ": "berechnet", "werttyp": "betrag", "ausdruck": { "mal": [{ "feld": ["lohn"] }, 12] } },
              { "id": "geburt", "typ": "teildatum", "pflicht": false },
              { "id": "alter", "typ": "berechnet", "werttyp": "zahl", "ausdruck": { "alter": [{ "feld": ["geburt"] }] } }] },
              { "id": "h", "wenn": { "gleich": [{ "feld": ["arbeit"] }, false] }, "felder": [{ "id": "grund", "typ": "text" }] }] }
            """),
        Probeordner.Json("""
            { "id": "unterlagen", "gruppen": [{ "id": "g", "felder": [
              { "id": "vertrag", "typ": "upload", "wenn": { "gleich": [{ "feld": ["arbeit"] }, true] } },
              { "id": "vollmacht", "typ": "upload", "ausweg": false, "pflicht": false }] }] }
            """));

    [Test]
    public void The_first_page_with_a_fault_is_named()
    {
        Assert.That(Pruefe("""{ "arbeit": true }""").ErsteFehlerseite, Is.EqualTo("eins"));
        Assert.That(Pruefe("""{ "arbeit": true, "lohn": "50.00" }""").ErsteFehlerseite, Is.EqualTo("unterlagen"));
        Assert.That(Pruefe("""{ "arbeit": false, "grund": "krank" }""").ErsteFehlerseite, Is.Null);
    }

    [Test]
    public void Warnings_do_not_stop_and_are_listed()
    {
        var ergebnis = Pruefe("""{ "arbeit": true, "lohn": "50.00", "vertrag": ["u1"] }""");
        Assert.That(ergebnis.ErsteFehlerseite, Is.Null);
        Assert.That(ergebnis.Hinweise.Select(meldung => meldung.Code), Is.EqualTo(new[] { "wenig" }));
        Assert.That(ergebnis.FehlendeUnterlagen, Is.Empty);
    }

    [Test]
    public void A_missing_document_with_a_reason_is_a_warning()
    {
        var ergebnis = Pruefe("""{ "arbeit": true, "lohn": "500.00", "vertragFehlt": true, "vertragFehltGrund": "kommt nach" }""");
        Assert.That(ergebnis.ErsteFehlerseite, Is.Null);
        Assert.That(ergebnis.Meldungen.Single() is { Code: "beleg_fehlt", Schwere: Schwere.Warnung });
        Assert.That(ergebnis.FehlendeUnterlagen.Single() is { Feld.Id: "vertrag", Grund: "kommt nach" });
    }

    [Test]
    public void A_missing_document_without_a_reason_asks_for_it()
    {
        var ergebnis = Pruefe("""{ "arbeit": true, "lohn": "500.00", "vertragFehlt": true }""");
        Assert.That(ergebnis.Meldungen.Where(meldung => meldung.Schwere == Schwere.Fehler).Single() is { Code: "pflicht", Feld: "vertragFehltGrund" });
    }

    [Test]
    public void Only_visible_values_count_computed_ones_included()
    {
        var wirksam = Wirksam("""{ "arbeit": false, "lohn": "50.00", "grund": "krank", "vertrag": ["u1"], "geburt": "1990-01-01" }""");
        Assert.That(wirksam.Werte.Select(wert => wert.Key), Is.EquivalentTo(new[] { "arbeit", "grund", "geburt", "alter" }));
        Assert.That((string?)wirksam.Werte["alter"], Is.EqualTo("36"));

        wirksam = Wirksam("""{ "arbeit": true, "lohn": "1234.50", "geburt": "1990", "vertragFehlt": true, "vertragFehltGrund": "später" }""");
        Assert.That((string?)wirksam.Werte["imJahr"], Is.EqualTo("14814.00"));
        Assert.That(wirksam.Werte.ContainsKey("alter"), Is.False, "36 or 35: not known");
        Assert.That((string?)wirksam.Werte["vertragFehltGrund"], Is.EqualTo("später"));
        Assert.That(wirksam.Seiten[1].Gruppen[0].Felder[0] is { Feld.Id: "vertrag", FehltGrund: "später" });
        Assert.That(wirksam.Seiten[0].Gruppen.Select(gruppe => gruppe.Gruppe.Id), Is.EqualTo(new[] { "g" }));
    }

    [Test]
    public void Visibility_lists_pages_groups_and_fields()
    {
        var sicht = Sichtbarkeit.Bestimme(Definition, Lies("""{ "arbeit": true }"""), Kontext);
        Assert.That(sicht.Seiten, Is.EquivalentTo(new[] { "eins", "unterlagen" }));
        Assert.That(sicht.Gruppen, Is.EquivalentTo(new[] { "eins/g", "unterlagen/g" }));
        Assert.That(sicht.Felder, Does.Contain("lohn").And.Contain("vertragFehlt").And.Not.Contain("grund"));
    }

    private static Gesamtergebnis Pruefe(string angaben) => Gesamtpruefung.Pruefe(Definition, Lies(angaben), Kontext);

    private static WirksameAngaben Wirksam(string angaben) => WirksameAngaben.Bestimme(Definition, Lies(angaben), Kontext);

    private static Angaben Lies(string json) => Angaben.Aus(Probeordner.Json(json));
}
