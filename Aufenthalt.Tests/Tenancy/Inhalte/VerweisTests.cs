using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

[Category("Antragsstrecken")]
[TestFixtureSource(typeof(Daten), nameof(Daten.Dienste))]
public sealed class VerweisTests(string dienst)
{
    private static readonly string[] TeileDerAnschrift = ["strasse", "hausnummer", "zusatz", "plz", "ort", "staat"];
    private static readonly string[] MitGruppe = ["einige", "alle", "summe", "doppelt", "ueberlappt"];
    // Its own page asks for nothing but the applicant's words.
    private const string Antwortformular = "aw-rueckkanal-antwort";
    private readonly Strecke _strecke = new(dienst);

    [Test]
    public void Pages_and_fields_have_one_name_each()
    {
        Assert.That(_strecke.Seiten, Is.Unique);
        Assert.That(_strecke.Felder.Select(feld => feld.Pfad), Is.Unique);
        Assert.That(_strecke.Gruppen, Is.Unique);
        Assert.That(_strecke.Unbekannt, Is.Empty, "names in references that the shared page or group does not have");
    }

    [Test]
    public void The_last_two_pages_are_Anmerkung_and_Zusammenfassung() =>
        Assert.That(_strecke.Seiten[^2..], Is.EqualTo(new[] { dienst == Antwortformular ? "antwort" : "anmerkung", "zusammenfassung" }));

    [Test]
    public void Expressions_and_rules_name_fields_that_exist()
    {
        var bekannt = BekannteFelder();
        var genannt = _strecke.Operationen().Where(op => op.Operator == "feld" || MitGruppe.Contains(op.Operator)).Select(op => op.Operanden[0]!.GetValue<string>())
            .Concat(_strecke.Regeln.Select(regel => regel.Feld));
        Assert.That(genannt.Where(name => !bekannt.Contains(name)).Distinct(), Is.Empty);
    }

    [Test]
    public void Expressions_name_values_and_lists_that_exist()
    {
        var werte = Daten.Lies("gemeinsam", "schwellen.json")["werte"]!.AsObject();
        var genannt = _strecke.Operationen().Where(op => op.Operator is "schwelle" or "liste")
            .Select(op => (op.Operator, Name: op.Operanden[0]!.GetValue<string>())).Distinct();
        var falsch = genannt.Where(op => werte[op.Name]?["art"]?.GetValue<string>() is not { } art || (art == "liste") != (op.Operator == "liste"));
        Assert.That(falsch, Is.Empty);
    }

    [Test]
    public void Comparisons_with_a_choice_name_an_option_that_exists()
    {
        var optionen = _strecke.Felder.Where(feld => feld.Feld["typ"]!.GetValue<string>() is "auswahl" or "mehrfach")
            .ToDictionary(feld => feld.Pfad, feld => Optionen(feld.Feld).ToHashSet());
        optionen["anliegen"] = [.. _strecke.Definition["anliegen"]!.AsArray().Select(anliegen => anliegen!["id"]!.GetValue<string>())];
        var falsch = _strecke.Operationen()
            .Where(op => op.Operator is "gleich" or "ungleich" or "in" or "enthaelt" && op.Operanden[0]?["feld"] is not null)
            .Select(op => (Feld: op.Operanden[0]!["feld"]![0]!.GetValue<string>(), Werte: Literale(op.Operanden[1])))
            .Where(vergleich => optionen.ContainsKey(vergleich.Feld))
            .SelectMany(vergleich => vergleich.Werte.Where(wert => !optionen[vergleich.Feld].Contains(wert)).Select(wert => $"{vergleich.Feld}: {wert}"))
            .Where(text => !text.StartsWith("anliegen:", StringComparison.Ordinal));
        Assert.That(falsch.Distinct(), Is.Empty);
    }

    [Test]
    public void A_wrong_service_is_one_of_ours()
    {
        var genannt = _strecke.Regeln.Select(regel => regel.Regel["dienst"]?.GetValue<string>()).OfType<string>().Distinct();
        Assert.That(genannt, Is.SubsetOf(BekannteDienste));
        Assert.That(genannt, Does.Not.Contain(dienst));
    }

    private static readonly string[] BekannteDienste =
    [
        "at-ausbildung", "at-erwerbstaetigkeit", "at-fachkraefteverfahren", "at-familiennachzug", "at-germany-for-ukraine", "at-nebenbestimmungen",
        "at-niederlassungserlaubnis", "aw-aufenthaltskarte", "aw-beschaeftigungserlaubnis", "at-humanitaere-gruende",
    ];

    private HashSet<string> BekannteFelder()
    {
        var bekannt = new HashSet<string>(["anliegen", "sprache", "plz", "ort"], StringComparer.Ordinal);

        // A shared page may read a field of another shared page that this service leaves out: it is never answered.
        foreach (var (pfad, feld) in _strecke.Felder.Concat(Strecke.GemeinsameFelder))
        {
            bekannt.Add(pfad);
            var typ = feld["typ"]!.GetValue<string>();
            bekannt.UnionWith(typ == "anschrift" ? TeileDerAnschrift.Select(teil => $"{pfad}.{teil}") : []);
            bekannt.UnionWith(typ == "upload" ? [$"{pfad}Fehlt", $"{pfad}FehltGrund"] : []);
        }

        return bekannt;
    }

    internal static IEnumerable<string> Optionen(JsonNode feld) =>
        (feld["optionen"] ?? Daten.Lies("gemeinsam", "listen.json")[feld["liste"]!.GetValue<string>()])!.AsArray().Select(option => option!.GetValue<string>());

    private static IEnumerable<string> Literale(JsonNode? operand) => operand switch
    {
        JsonValue wert when wert.TryGetValue<string>(out var text) => [text],
        JsonArray liste => liste.SelectMany(Literale),
        _ => [],
    };
}
