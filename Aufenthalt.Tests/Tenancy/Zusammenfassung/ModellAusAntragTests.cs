using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tenancy.Zusammenfassung;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

public sealed class ModellAusAntragTests
{
    [Category(Kategorien.Antragsstrecken)]
    [TestCaseSource(nameof(Varianten))]
    public void Every_answer_that_counts_stands_in_the_authoritys_PDF(string schluessel, int variante)
    {
        var inhalt = Ausgefuellt.Inhalt(Ausgefuellt.Definition(schluessel), variante);
        var wirksam = WirksameAngaben.Bestimme(inhalt.Definition, inhalt.Angaben, inhalt.Kontext);
        var text = Beispiel.Inhalt(BehoerdenPdf.Erzeuge(ModellAusAntrag.Baue(inhalt)));

        var felder = wirksam.Seiten.SelectMany(seite => seite.Gruppen).SelectMany(gruppe => gruppe.Felder).SelectMany(MitMitgliedern).Where(feld => feld.Wert is not null).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(felder, Has.Length.GreaterThan(2));
            foreach (var feld in felder.Where(feld => feld.Feld.Typ is not (Feldtyp.Gruppe or Feldtyp.Block or Feldtyp.Berechnet)))
            {
                foreach (var erwartet in Erwartet(feld, inhalt.Definition))
                {
                    Assert.That(text, Does.Contain(Beispiel.Glatt(erwartet)), feld.Feld.Pfad);
                }
            }
        });
    }

    [Test]
    public void No_label_is_only_a_key()
    {
        var modelle = Ausgefuellt.Definitionen.Select(definition => ModellAusAntrag.Baue(Ausgefuellt.Inhalt(definition, 0)));

        Assert.That(modelle.SelectMany(modell => modell.AlleAngaben()).Where(angabe => angabe.Label.Deutsch == angabe.Pfad.Split('.')[^1]).Select(angabe => angabe.Pfad), Is.Empty);
    }

    [Test]
    public void Hidden_answers_are_left_out_and_unanswered_questions_are_marked()
    {
        var definition = Ausgefuellt.Definition("at-erwerbstaetigkeit");
        var inhalt = Ausgefuellt.Inhalt(definition, 0);
        var angaben = inhalt.Angaben.Mit("handelndePerson", "selbst").Mit("geburtsname", null).Mit("vertreterFirma", "Versteckt GmbH");

        var modell = ModellAusAntrag.Baue(inhalt with { Angaben = angaben });

        Assert.Multiple(() =>
        {
            Assert.That(modell.AlleAngaben().Select(angabe => angabe.Pfad), Has.None.EqualTo("vertreterFirma"));
            Assert.That(modell.AlleAngaben().Single(angabe => angabe.Pfad == "geburtsname").Leer, Is.True);
            Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(modell)), Does.Not.Contain("Versteckt").And.Contain("OhneAngabe:"));
        });
    }

    [Test]
    public void A_missing_document_is_named_with_its_reason()
    {
        var inhalt = Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 0);
        var angaben = inhalt.Angaben.Mit("ausweisVorhanden", "ja").Mit("belegAusweis", null).Mit("belegAusweisFehlt", true).Mit("belegAusweisFehltGrund", "Pass liegt beim Konsulat 🙁");

        var modell = ModellAusAntrag.Baue(inhalt with { Angaben = angaben });

        Assert.Multiple(() =>
        {
            Assert.That(modell.FehlendeNachweise.Select(fehlt => fehlt.Begruendung), Has.One.EqualTo("Pass liegt beim Konsulat 🙁"));
            Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(modell)), Does.Contain("FehlendeNachweise").And.Contain("PassliegtbeimKonsulat🙁"));
        });
    }

    [Test]
    public void Warnings_reach_the_caseworker_with_the_label_of_their_field()
    {
        var inhalt = Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 0);
        var angaben = inhalt.Angaben.Mit("statusart", "aufenthaltserlaubnis").Mit("statusGueltigBis", "2026-01-31");

        var hinweise = ModellAusAntrag.Baue(inhalt with { Angaben = angaben }).Hinweise;

        Assert.That(hinweise.Where(hinweis => hinweis.Feld?.Deutsch == "Gültig bis" && !hinweis.Text.Deutsch.Contains("{{")), Is.Not.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void The_head_follows_the_answers(bool gesperrt)
    {
        var inhalt = Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 1);
        var angaben = inhalt.Angaben.Mit("auskunftssperre", gesperrt).Mit("nurEinName", false).Mit("vorname", "Thị Ngọc Ánh").Mit("familienname", "ĐẶNG-BEISPIEL");

        var kopf = ModellAusAntrag.Baue(inhalt with { Angaben = angaben }).Kopf;

        Assert.Multiple(() =>
        {
            Assert.That(kopf.AnschriftGeschuetzt, Is.EqualTo(gesperrt));
            Assert.That(kopf.Person, Is.EqualTo("Thị Ngọc Ánh ĐẶNG-BEISPIEL"));
        });
    }

    [Test]
    public void Files_are_listed_in_the_order_of_the_form_with_their_hash()
    {
        var modell = ModellAusAntrag.Baue(Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 0));

        var namen = modell.Anlagen.Select(anlage => anlage.Dateiname).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(namen, Is.Not.Empty.And.Unique);
            Assert.That(modell.Anlagen, Has.All.Matches<Anlage>(anlage => anlage.Sha256.Length == 64 && anlage.Bytes > 0));
        });
    }

    [Test]
    public void Every_shipped_language_has_a_German_name() =>
        Assert.That(Aufenthalt.Tenancy.Languages.Sprache.Mitgeliefert.Where(sprache => sprache.Code != "de" && Sprachname.Deutsch(sprache.Code) == sprache.Eigenname), Is.Empty);

    [Test]
    public void All_texts_of_the_documents_are_shipped() =>
        Assert.That(PdfTexte.Pfade.Where(pfad => Ausgefuellt.Definition("at-erwerbstaetigkeit").Text("de", pfad) is null), Is.Empty);

    private static IEnumerable<TestCaseData> Varianten() =>
        from definition in Ausgefuellt.Definitionen
        from variante in new[] { 0, 1, 2, 5 }
        select new TestCaseData(definition.Schluessel, variante);

    private static IEnumerable<WirksamesFeld> MitMitgliedern(WirksamesFeld feld) =>
        feld.Eintraege.SelectMany(eintrag => eintrag).SelectMany(MitMitgliedern).Prepend(feld);

    private static IEnumerable<string> Erwartet(WirksamesFeld feld, Definition definition)
    {
        string Option(JsonNode? wert) => definition.Text("de", feld.Feld.Optionstext(wert!.GetValue<string>()))!;
        return feld.Feld.Typ switch
        {
            Feldtyp.Betrag => [decimal.Parse(feld.Wert!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture).ToString("N2", System.Globalization.CultureInfo.GetCultureInfo("de-DE")) + " €"],
            Feldtyp.Datum => [string.Join('.', feld.Wert!.GetValue<string>().Split('-').Reverse())],
            Feldtyp.Teildatum => [feld.Wert!.GetValue<string>() is "unbekannt" ? "unbekannt" : feld.Wert.GetValue<string>()[..4]],
            Feldtyp.Janein => [feld.Wert!.GetValue<bool>() ? "Ja" : "Nein"],
            Feldtyp.Bestaetigung => ["bestätigt"],
            Feldtyp.Auswahl => [Option(feld.Wert)],
            Feldtyp.Mehrfach => feld.Wert!.AsArray().Select(Option),
            Feldtyp.Staat or Feldtyp.Staatsangehoerigkeit => ["Vietnam (432)"],
            Feldtyp.Anschrift when feld.Wert!["zeilen"] is JsonArray zeilen => [zeilen[0]!.GetValue<string>() + "CityVietnam(432)"],
            Feldtyp.Anschrift when feld.Feld.Art == Anschriftart.Ort => ["33602 Musterstadt"],
            Feldtyp.Anschrift => [$"Teststraße {feld.Wert!["hausnummer"]} {feld.Wert["zusatz"]} 33602 Musterstadt"],
            Feldtyp.Upload => feld.Wert!.AsArray().Select(id => Ausgefuellt.Dateien[id!.GetValue<string>()]).Select(datei => datei.Name + datei.Sha256),
            _ => [feld.Wert!.GetValue<string>()],
        };
    }
}
