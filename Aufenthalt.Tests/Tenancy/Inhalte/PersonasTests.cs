using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

/// <summary>Invented people fill in the shipped services; every message they get is known. One file per person, on top of <c>basis.json</c>.</summary>
[Category("Antragsstrecken")]
public sealed class PersonasTests
{
    private const string Ordner = "Aufenthalt.Tests/Tenancy/Inhalte/Personas";
    private static readonly DateOnly Stichtag = new(2026, 11, 24);
    private static readonly Kompilat Kompilat = DefinitionCompiler.Kompiliere();
    private static readonly JsonObject Basis = Lies("basis");

    [TestCaseSource(nameof(Personen))]
    public void A_person_gets_exactly_the_expected_messages(string person)
    {
        var fall = Lies(person);
        var meldungen = Pruefe(fall, Stichtag);
        if (fall["erwartet"] is JsonArray alle)
        {
            Assert.That(meldungen, Is.EquivalentTo(alle.Select(Text)));
        }
        else
        {
            Assert.That(fall["erwartetDarunter"]!.AsArray().Select(Text), Is.SubsetOf(meldungen));
        }
    }

    [Test]
    public void In_a_year_without_known_amounts_a_hint_replaces_the_warning() =>
        Assert.That(Pruefe(Lies("p01"), new DateOnly(2027, 1, 1)), Does.Contain("H betrag_noch_offen bruttolohn").And.None.Contain("blaue_karte_engpass"));

    [Test]
    public void A_child_that_applies_alone_is_told_to_be_represented()
    {
        var kind = Lies("p01");
        kind["angaben"]!["geburtsdatum"] = "2010-01-01";
        Assert.That(Pruefe(kind, Stichtag), Does.Contain("F vertretung_noetig geburtsdatum"));
    }

    [Test]
    public void A_former_state_that_did_not_exist_yet_is_questioned()
    {
        var fall = Lies("p06");
        fall["angaben"]!["geburtsstaatDamals"] = "138";
        Assert.That(Pruefe(fall, Stichtag), Does.Contain("W historischer_staat_datum geburtsstaatDamals"));
    }

    public static IEnumerable<string> Personen() =>
        Directory.GetFiles(Pfade.Im(Ordner), "p*.json").Select(datei => Path.GetFileNameWithoutExtension(datei)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Pruefe(JsonObject fall, DateOnly heute)
    {
        var definition = Kompilat.Definitionen.Single(eine => eine.Schluessel == Text(fall["dienst"]));
        var angaben = (JsonObject)Basis.DeepClone();
        foreach (var (feld, wert) in fall["angaben"]!.AsObject())
        {
            angaben[feld] = wert?.DeepClone();
        }

        foreach (var fremd in angaben.Select(paar => paar.Key).Where(feld => !definition.Felder.ContainsKey(feld)).ToList())
        {
            angaben.Remove(fremd);
        }

        var kontext = new Auswertungskontext(heute, Kompilat.Schwellen) { Anliegen = Text(fall["anliegen"]), Plz = "33602", Schalter = FrozenSet<string>.Empty };
        return Gesamtpruefung.Pruefe(definition, Angaben.Aus(angaben), kontext).Meldungen.Select(meldung => $"{meldung.Buchstabe} {meldung.Code} {meldung.Feld}");
    }

    private static string Text(JsonNode? knoten) => knoten!.GetValue<string>();

    private static JsonObject Lies(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Pfade.Im(Ordner), name + ".json")))!.AsObject();
}
