using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tests.Api;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

/// <summary>Persona P1 through the shipped at-erwerbstaetigkeit: every page by PUT, then the whole.</summary>
[Category("Antragsstrecken")]
public sealed class PersonaTests
{
    private static readonly Kompilat Kompilat = DefinitionCompiler.Kompiliere();
    private static readonly Definition Strecke = Kompilat.Definitionen.Single(definition => definition.Schluessel == "at-erwerbstaetigkeit");
    private static readonly Auswertungskontext Kontext = new(new DateOnly(2026, 11, 24), Kompilat.Schwellen) { Anliegen = "neu", Plz = "33602", Ort = "05711000" };

    [Test]
    public void P1_can_send_and_is_told_that_her_title_ends_in_21_days()
    {
        var ergebnis = Gesamtpruefung.Pruefe(Strecke, P1(), Kontext);

        Assert.That(ergebnis.ErsteFehlerseite, Is.Null, string.Join('\n', ergebnis.Meldungen));
        Assert.That(ergebnis.Meldungen.Where(meldung => meldung.Schwere == Schwere.Warnung), Is.Empty);
        Assert.That(ergebnis.Meldungen.Select(meldung => meldung.Code), Does.Contain("titel_laeuft_bald_ab"));
    }

    [Test]
    public void P1_earns_between_the_two_amounts_of_the_Blaue_Karte_and_is_asked_for_a_shortage_job()
    {
        Assert.That(Sichtbarkeit.Bestimme(Strecke, P1(), Kontext).Felder, Does.Contain("engpassberuf"));
        Assert.That(Sichtbarkeit.Bestimme(Strecke, P1(("arbeitsstelle", "bruttolohn", "50700.00")), Kontext).Felder, Does.Not.Contain("engpassberuf"));
    }

    [Test]
    public void In_the_next_year_the_amount_is_not_known_and_nothing_is_guessed()
    {
        var morgen = Kontext with { Heute = new DateOnly(2027, 1, 1) };
        var meldungen = Gesamtpruefung.Pruefe(Strecke, P1(), morgen).Meldungen;
        Assert.That(meldungen.Where(meldung => meldung.Feld.StartsWith("brutto", StringComparison.Ordinal) && meldung.Schwere != Schwere.Hinweis), Is.Empty);
    }

    [Test]
    public void Names_typed_in_decomposed_letters_are_the_same_bytes()
    {
        var zerlegt = P1(("persoenliche-daten", "vorname", "Thị Ngọc Ánh".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.That(zerlegt.Schreibe().ToArray(), Is.EqualTo(P1().Schreibe().ToArray()));
    }

    [Test]
    public void A_minor_cannot_act_alone_and_a_year_alone_stops_nobody_who_may_be_of_age()
    {
        Assert.That(Codes(P1(("persoenliche-daten", "geburtsdatum", "2010"))), Does.Contain("vertretung_noetig"));
        Assert.That(Codes(P1(("persoenliche-daten", "geburtsdatum", "2008"))), Does.Not.Contain("vertretung_noetig"));
    }

    [Test]
    public void Without_her_passport_she_gives_a_reason_and_the_summary_names_it()
    {
        var angaben = P1().Mit("belegAusweis", null).Mit("belegAusweisFehlt", true).Mit("belegAusweisFehltGrund", "liegt beim Konsulat");
        var ergebnis = Gesamtpruefung.Pruefe(Strecke, angaben, Kontext);
        Assert.That(ergebnis.ErsteFehlerseite, Is.Null);
        Assert.That(ergebnis.FehlendeUnterlagen.Single() is { Feld.Id: "belegAusweis", Grund: "liegt beim Konsulat" });
    }

    private static IEnumerable<string> Codes(Angaben angaben) => Gesamtpruefung.Pruefe(Strecke, angaben, Kontext).Meldungen.Select(meldung => meldung.Code);

    private static Angaben P1(params (string Seite, string Feld, string Wert)[] anders)
    {
        var angaben = Angaben.Leer;
        (string, string, string)[] persona = [("aufenthaltsstatus", "statusGueltigBis", "2026-12-15"), ("arbeitsstelle", "bruttolohn", "48000.00"), ("arbeitsstelle", "arbeitBeginn", "2027-01-01"), ("persoenliche-daten", "ausweisGueltigBis", "2029-05-05"), ("anmerkung", "anmerkung", "Danke")];
        foreach (var seite in Strecke.Seiten)
        {
            var werte = Beispielantrag.Seite(seite.Id);
            foreach (var (_, feld, wert) in persona.Concat(anders).Where(wert => wert.Item1 == seite.Id))
            {
                werte[feld] = wert;
            }

            var ergebnis = SeitenPruefung.Nimm(Strecke, seite.Id, JsonDocument.Parse(werte.ToJsonString()).RootElement, angaben, Kontext);
            angaben = ergebnis is Angenommen angenommen ? angenommen.Angaben : throw new InvalidDataException(ergebnis.ToString());
        }

        return angaben.Mit("engpassberuf", "ja").Mit("belegAusweis", new JsonArray("u1", "u2")).Mit("belegAufenthalt", new JsonArray("u3"));
    }
}
