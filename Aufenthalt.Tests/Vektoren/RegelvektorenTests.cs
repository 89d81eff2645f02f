using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Vektoren;

/// <summary>The server's side of <c>regeln.json</c>; the browser runs the same file.</summary>
[Category("Antragsstrecken")]
public sealed class RegelvektorenTests
{
    private static readonly JsonObject Datei = Vektordatei.Lies("regeln.json");
    private static readonly Definition Definition = Vektordatei.Definition(Datei["felder"]!);
    private static readonly Schwellen Schwellen = Vektordatei.Schwellen(Datei["schwellen"]!);

    public static IEnumerable<TestCaseData> Vektoren() => Datei["vektoren"]!.AsArray().OfType<JsonObject>()
        .Select(vektor => new TestCaseData(vektor).SetArgDisplayNames((string)vektor["name"]!));

    [TestCaseSource(nameof(Vektoren))]
    public void The_expression_has_the_expected_outcome(JsonObject vektor)
    {
        var kontext = Vektordatei.Kontext((string?)vektor["heute"] ?? (string)Datei["heute"]!, Schwellen, vektor["kontext"] as JsonObject);
        var auswerter = new Auswerter(Definition, Angaben.Aus(vektor["angaben"] as JsonObject ?? []), kontext);
        var ausdruck = Vektordatei.Ausdruck(vektor["ausdruck"]!);

        if (vektor["moeglich"] is JsonArray moeglich)
        {
            var erwartet = moeglich.Aggregate(Wahrheitsmenge.Keine, (menge, wert) => menge | Kleene.Menge((bool?)wert));
            Assert.That(auswerter.Menge(ausdruck, Platz.Aussen), Is.EqualTo(erwartet));
        }
        else
        {
            Assert.That(Schreibe(new Lauf(auswerter, Platz.Aussen, null).Eindeutig(ausdruck)), Is.EqualTo(Schreibe(vektor["erwartet"])));
        }
    }

    [Test]
    public void Every_operator_has_vectors()
    {
        var text = Datei["vektoren"]!.ToJsonString();
        Assert.That(AusdruckLeser.Operatornamen.Where(name => !text.Contains($"{{\"{name}\":", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void There_are_enough_vectors_and_each_has_a_name_of_its_own()
    {
        var namen = Vektoren().Select(fall => (string)((JsonObject)fall.Arguments[0]!)["name"]!).ToArray();
        Assert.That(namen, Has.Length.GreaterThanOrEqualTo(150));
        Assert.That(namen, Is.Unique);
    }

    [Test]
    public void The_first_twenty_stand_in_the_documentation()
    {
        var seite = File.ReadAllText(Pfade.Im("docs", "regelvektoren.md"));
        var zeilen = File.ReadLines(Pfade.Im("Aufenthalt.Tests", "Vektoren", "regeln.json"))
            .Select(zeile => zeile.Trim().TrimEnd(','))
            .Where(zeile => zeile.StartsWith("{\"name\"", StringComparison.Ordinal))
            .Take(20);
        Assert.That(zeilen.Where(zeile => !seite.Contains(zeile, StringComparison.Ordinal)), Is.Empty);
    }

    private static string Schreibe(JsonNode? erwartet) => erwartet?.GetValueKind() switch
    {
        null => "(leer)",
        JsonValueKind.True => "wahr",
        JsonValueKind.False => "falsch",
        _ => (string)erwartet!,
    };

    private static string Schreibe(Wert wert) => wert switch
    {
        Wahrheitswert w => w.Wahrheit ? "wahr" : "falsch",
        Zahlwert z => z.Zahl == 0 ? "0" : z.Zahl.ToString("0.##########", CultureInfo.InvariantCulture),
        Datumswert d => d.Tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Textwert t => t.Text,
        Listenwert l => string.Join('|', l.Werte.Select(Schreibe)),
        _ => "(leer)",
    };
}
