using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Tests.Tenancy.Antragsstrecken;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Zuordnen;
using NUnit.Framework;
using Nachricht = Aufenthalt.Transport.XAuslaender.Nachrichten.Nachricht;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>The shipped Antragsstrecken become messages: invented persons, and answers at random.</summary>
[Category("Antragsstrecken")]
public sealed class StreckenTests
{
    private const string Personas = "Aufenthalt.Tests/Tenancy/Inhalte/Personas";
    private static readonly DateOnly Stichtag = new(2026, 11, 24);
    private static readonly Kompilat Kompilat = DefinitionCompiler.Kompiliere();

    public static IEnumerable<string> Personen() =>
        Directory.GetFiles(Pfade.Im(Personas), "p*.json").Select(datei => Path.GetFileNameWithoutExtension(datei)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Schluessel() => Kompilat.Definitionen.Where(definition => definition.Nachricht is not null).Select(definition => definition.Schluessel);

    [TestCaseSource(nameof(Personen))]
    public async Task The_application_of_each_person_is_a_valid_message_in_both_versions(string person)
    {
        foreach (var profil in Beispiele.Profile.Alle)
        {
            var gebaut = Beispiele.Baue(Eingabe(person), profil);
            Assert.That(gebaut.Fehler, Is.Empty);
            var gelesen = Beispiele.Lies(await Beispiele.SchreibeAsync(gebaut.Nachricht!, profil));
            Assert.That(gelesen.Gelesen?.Nachricht, Is.EqualTo(gebaut.Nachricht), gelesen.Fehler?.ToString());
        }
    }

    [TestCase("p01", "01", "03")]
    [TestCase("p02", "02", "02")]
    [TestCase("p03", "01", "04")]
    [TestCase("p06", "04", null)]
    [TestCase("p10", "01", "04")]
    public void Reasons_are_those_of_service_and_concern(string person, string antragsgrund, string? aufenthaltsgrund)
    {
        var antrag = (Antrag)Baue(person);
        Assert.Multiple(() =>
        {
            Assert.That(antrag.GrundDesAntrags, Is.EqualTo(antragsgrund));
            Assert.That(antrag.GrundDesAufenthalts, aufenthaltsgrund is null ? Is.Not.Empty : Is.EqualTo(aufenthaltsgrund));
        });
    }

    [Test]
    public void P2_has_one_name() => Assert.That(((Antrag)Baue("p02")).Person.Vorname, Is.Null);

    [Test]
    public void P3_knows_the_year_of_birth_only() => Assert.That(((Antrag)Baue("p03")).Person.Geburt.Tag, Is.EqualTo(new Teildatum("1998")));

    [Test]
    public void P6_was_born_in_a_state_that_is_gone_and_the_switch_decides_which_key_is_sent()
    {
        var historisch = Beispiele.Aktuell with { Schalter = Beispiele.Aktuell.Schalter with { HistorischeStaaten = true } };
        var heute = ((Antrag)Baue("p06")).Person.Geburt.Staat;
        var damals = ((Antrag)Beispiele.Baue(Eingabe("p06"), historisch).Nachricht!).Person.Geburt.Staat;
        Assert.That((heute, damals), Is.EqualTo(("144", "120")));
    }

    [Test]
    public void What_another_script_says_is_marked_in_the_message()
    {
        var eingabe = Eingabe("p10");
        eingabe.Angaben["sachvortrag"] = "Дякую „sehr“ 😀";
        var antrag = (Antrag)Beispiele.Baue(eingabe).Nachricht!;
        Assert.That(antrag.SonstigeAnmerkung, Is.EqualTo("????? \"sehr\" ? [vollständiger Text siehe Antragszusammenfassung]"));
    }

    [TestCaseSource(nameof(Schluessel))]
    public async Task Whatever_was_answered_gives_a_valid_message_or_reasons_and_never_a_crash(string schluessel)
    {
        var definition = Kompilat.Definitionen.Single(eine => eine.Schluessel == schluessel);
        var gebaut = 0;
        for (var saat = 0; saat < 20; saat++)
        {
            var ergebnis = Beispiele.Baue(Zufall(definition, saat));
            if (ergebnis.Nachricht is { } nachricht)
            {
                gebaut++;
                var gelesen = Beispiele.Lies(await Beispiele.SchreibeAsync(nachricht));
                Assert.That(gelesen.Gelesen?.Nachricht, Is.EqualTo(nachricht), $"{saat}: {gelesen.Fehler}");
            }
            else
            {
                Assert.That(ergebnis.Fehler, Is.Not.Empty, $"{saat}");
            }
        }

        TestContext.Out.WriteLine($"{schluessel}: {gebaut} von 20 gebaut");
    }

    private static Nachricht Baue(string person)
    {
        var ergebnis = Beispiele.Baue(Eingabe(person));
        Assert.That(ergebnis.Fehler, Is.Empty);
        return ergebnis.Nachricht!;
    }

    private static NachrichtEingabe Eingabe(string person)
    {
        var fall = Lies(person);
        var definition = Kompilat.Definitionen.Single(eine => eine.Schluessel == fall["dienst"]!.GetValue<string>());
        var angaben = Lies("basis");
        foreach (var (feld, wert) in fall["angaben"]!.AsObject())
        {
            angaben[feld] = wert?.DeepClone();
        }

        return Eingabe(definition, Angaben.Aus(angaben), fall["anliegen"]!.GetValue<string>());
    }

    private static NachrichtEingabe Zufall(Definition definition, int saat)
    {
        var zufall = new Zufallsangaben(saat);
        var angaben = new JsonObject();
        foreach (var (feld, wert) in definition.Seiten.SelectMany(seite => zufall.Seite(seite)))
        {
            angaben[feld] = wert?.DeepClone();
        }

        return Eingabe(definition, Angaben.Aus(angaben), definition.Anliegen.FirstOrDefault()?.Id ?? "");
    }

    private static NachrichtEingabe Eingabe(Definition definition, Angaben angaben, string anliegen)
    {
        var kontext = new Auswertungskontext(Stichtag, Kompilat.Schwellen) { Anliegen = anliegen, Plz = "33602", Schalter = FrozenSet<string>.Empty };
        var wirksam = WirksameAngaben.Bestimme(definition, angaben, kontext);
        var uploads = definition.Seiten.SelectMany(seite => seite.Felder).Where(feld => feld.Typ == Feldtyp.Upload && wirksam.Werte.ContainsKey(feld.Id));
        return Beispiele.P1() with
        {
            Art = Antragsart.Aus(definition, wirksam, anliegen)!,
            Angaben = wirksam.Werte,
            Anlagen = [.. uploads.Select(feld => new Anlage(Guid.NewGuid(), feld.Id, definition.Text("de", $"feld.{feld.Id}.label") ?? feld.Id, $"{feld.Id}.pdf", "application/pdf", Beispiele.Pdf()))],
        };
    }

    private static JsonObject Lies(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Pfade.Im(Personas), name + ".json")))!.AsObject();
}
