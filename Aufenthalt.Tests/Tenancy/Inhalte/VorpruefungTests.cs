using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

[Category("Antragsstrecken")]
[TestFixtureSource(typeof(Daten), nameof(Daten.Vorpruefungen))]
public sealed class VorpruefungTests(string dienst)
{
    private static readonly string[] Allgemein = ["titel", "einleitung", "ergebnis", "ergebnis_hinweis", "stand_erfuellt", "stand_unklar", "stand_fehlt", "weiter", "ueberspringen"];
    private static readonly string[] JeKriterium = ["titel", "erfuellt", "fehlt", "unklar"];
    private readonly JsonNode _pruefung = Daten.Lies(dienst, "vorpruefung.json");

    [Test]
    public void Expressions_read_questions_of_the_check_only()
    {
        var fragen = Fragen().Select(Id).ToHashSet();
        var gelesen = Felder(_pruefung).ToHashSet();
        Assert.That(gelesen, Is.SubsetOf(fragen));
    }

    [Test]
    public void What_is_taken_over_has_a_field_in_the_form_with_the_same_options()
    {
        var felder = new Strecke(dienst).Felder.ToDictionary(feld => feld.Pfad, feld => feld.Feld);
        foreach (var (ziel, ausdruck) in _pruefung["uebernahme"]!.AsObject())
        {
            Assert.That(felder, Does.ContainKey(ziel));
            var frage = Fragen().SingleOrDefault(feld => Id(feld) == ausdruck!["feld"]?[0]?.GetValue<string>());
            if (frage?["optionen"] is JsonArray)
            {
                Assert.That(VerweisTests.Optionen(frage), Is.SubsetOf(VerweisTests.Optionen(felder[ziel])));
            }
        }
    }

    [Test]
    public void Every_text_is_there_and_none_is_too_many()
    {
        var noetig = Allgemein.Concat(_pruefung["kriterien"]!.AsArray().SelectMany(kriterium => JeKriterium.Select(teil => $"kriterium.{Id(kriterium!)}.{teil}")))
            .Concat(Fragen().SelectMany(frage => (frage["optionen"]?.AsArray() ?? []).Select(option => $"feld.{Id(frage)}.option.{option}").Prepend($"feld.{Id(frage)}.label")))
            .Select(pfad => "vorpruefung." + pfad);
        var texte = Daten.Texte(dienst, "de").Keys.Where(pfad => pfad.StartsWith("vorpruefung.", StringComparison.Ordinal));
        Assert.That(texte.Where(pfad => !pfad.EndsWith(".hilfe", StringComparison.Ordinal)), Is.EquivalentTo(noetig));
    }

    private IEnumerable<JsonNode> Fragen() => _pruefung["felder"]!.AsArray().Select(frage => frage!);

    private static string Id(JsonNode knoten) => knoten["id"]!.GetValue<string>();

    private static IEnumerable<string> Felder(JsonNode? knoten) => knoten switch
    {
        JsonObject objekt => objekt.SelectMany(paar => paar is { Key: "feld", Value: JsonArray operanden } ? [operanden[0]!.GetValue<string>()] : Felder(paar.Value)),
        JsonArray liste => liste.SelectMany(Felder),
        _ => [],
    };
}
