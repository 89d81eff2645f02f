using System.Text.Json;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>Every shipped Antragsstrecke under random answers: nothing throws, and what is said holds together.</summary>
[Category("Antragsstrecken")]
public sealed class AlleStreckenTests
{
    private const int Durchgaenge = 25;
    private static readonly Kompilat Kompilat = DefinitionCompiler.Kompiliere();

    public static IEnumerable<string> Schluessel => Kompilat.Definitionen.Select(definition => definition.Schluessel);

    [TestCaseSource(nameof(Schluessel))]
    public void Any_answers_can_be_stored_and_judged(string schluessel)
    {
        foreach (var (definition, angaben, kontext) in Faelle(schluessel))
        {
            var gesamt = Gesamtpruefung.Pruefe(definition, angaben, kontext);
            var sicht = Sichtbarkeit.Bestimme(definition, angaben, kontext);
            Assert.That(gesamt.Meldungen.Select(meldung => meldung.Seite).Distinct(), Is.SubsetOf(sicht.Seiten));
            Assert.That(gesamt.Meldungen.Select(meldung => meldung.Textpfad).Where(pfad => definition.Text("de", pfad) is null), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Schluessel))]
    public void What_counts_is_visible_and_was_answered(string schluessel)
    {
        foreach (var (definition, angaben, kontext) in Faelle(schluessel))
        {
            var sicht = Sichtbarkeit.Bestimme(definition, angaben, kontext);
            var wirksam = WirksameAngaben.Bestimme(definition, angaben, kontext);
            Assert.That(wirksam.Werte.Select(wert => wert.Key), Is.SubsetOf(sicht.Felder));
            Assert.That(
                wirksam.Werte.Select(wert => wert.Key).Where(id => definition.Felder[id].Feld.Typ != Feldtyp.Berechnet),
                Is.SubsetOf(angaben.Ids));
        }
    }

    [TestCaseSource(nameof(Schluessel))]
    public void A_page_sent_again_as_it_was_stored_changes_nothing(string schluessel)
    {
        foreach (var (definition, angaben, kontext) in Faelle(schluessel))
        {
            foreach (var seite in definition.Seiten)
            {
                var werte = seite.Felder.Select(feld => feld.Id).Where(id => angaben[id] is not null).ToDictionary(id => id, id => angaben[id]);
                var ergebnis = (Angenommen)SeitenPruefung.Nimm(definition, seite.Id, JsonSerializer.SerializeToElement(werte), angaben, kontext);
                Assert.That(ergebnis.Angaben.Schreibe().ToArray(), Is.EqualTo(angaben.Schreibe().ToArray()), seite.Id);
            }
        }
    }

    private static IEnumerable<(Definition Definition, Angaben Angaben, Auswertungskontext Kontext)> Faelle(string schluessel)
    {
        var definition = Kompilat.Definitionen.Single(definition => definition.Schluessel == schluessel);
        for (var saat = 0; saat < Durchgaenge; saat++)
        {
            var kontext = new Auswertungskontext(new DateOnly(2026, 11, 24).AddDays(saat * 10), Kompilat.Schwellen)
            {
                Anliegen = definition.Anliegen.IsEmpty ? null : definition.Anliegen[saat % definition.Anliegen.Length].Id,
                Schalter = saat % 2 == 0 ? [] : ["rueckkanal", "eatVersand"],
                Plz = "33602",
            };
            yield return (definition, Angaben(definition, new Zufallsangaben(saat), kontext), kontext);
        }
    }

    private static Angaben Angaben(Definition definition, Zufallsangaben zufall, Auswertungskontext kontext)
    {
        var angaben = Aufenthalt.Tenancy.Antragsstrecken.Angaben.Leer;
        foreach (var seite in definition.Seiten)
        {
            var gesandt = JsonSerializer.SerializeToElement(zufall.Seite(seite));
            if (SeitenPruefung.Nimm(definition, seite.Id, gesandt, angaben, kontext) is Angenommen angenommen)
            {
                angaben = angenommen.Angaben;
            }
        }

        return angaben;
    }
}
