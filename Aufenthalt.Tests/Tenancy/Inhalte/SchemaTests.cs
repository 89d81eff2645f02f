using System.Text.Json;
using Json.Schema;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

[Category("Antragsstrecken")]
public sealed class SchemaTests
{
    private static readonly SchemaRegistry Schemas = LadeSchemas();

    [TestCaseSource(nameof(Dateien))]
    public void Every_file_obeys_its_schema(string datei, string schema)
    {
        using var inhalt = JsonDocument.Parse(File.ReadAllText(Path.Combine(Daten.Ordner, datei)));
        var ergebnis = Schema(schema).Evaluate(inhalt.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var fehler = (ergebnis.Details ?? [])
            .Where(teil => teil.Errors is not null)
            .SelectMany(teil => teil.Errors!.Select(paar => $"{teil.InstanceLocation}: {paar.Value}"));
        Assert.That(ergebnis.IsValid, Is.True, string.Join('\n', fehler.Take(20)));
    }

    [Test]
    public void An_unknown_operator_and_an_unknown_property_are_refused()
    {
        const string seite = """{"id":"x","gruppen":[{"id":"g","felder":[{"id":"a","typ":"janein","wenn":{"vielleicht":[true]}}]}]}""";
        const string zuviel = """{"id":"x","gruppen":[{"id":"g","felder":[{"id":"a","typ":"janein","max":3}]}]}""";
        using var erste = JsonDocument.Parse(seite);
        using var zweite = JsonDocument.Parse(zuviel);
        var optionen = new EvaluationOptions();
        Assert.That(Schema("seite").Evaluate(erste.RootElement, optionen).IsValid, Is.False);
        Assert.That(Schema("seite").Evaluate(zweite.RootElement, optionen).IsValid, Is.False);
    }

    public static IEnumerable<TestCaseData> Dateien()
    {
        var faelle = Daten.Dienste.Select(dienst => (Path.Combine(dienst, "definition.json"), "antragsstrecke"))
            .Concat(Relativ("seite", "gemeinsam", "seiten"))
            .Concat(Relativ("gruppe", "gemeinsam", "gruppen"))
            .Concat(Daten.Textordner.SelectMany(ordner => Relativ("texte", ordner, "texte")))
            .Concat(Daten.Vorpruefungen.Select(dienst => (Path.Combine(dienst, "vorpruefung.json"), "vorpruefung")))
            .Append((Path.Combine("gemeinsam", "listen.json"), "listen"))
            .Append((Path.Combine("gemeinsam", "schwellen.json"), "schwellen"));
        return faelle.Select(fall => new TestCaseData(fall.Item1, fall.Item2).SetName($"Every_file_obeys_its_schema({fall.Item1})"));
    }

    private static IEnumerable<(string, string)> Relativ(string schema, params string[] pfad) =>
        Daten.Dateien(pfad).Select(datei => (Path.GetRelativePath(Daten.Ordner, datei), schema));

    private static JsonSchema Schema(string name) => (JsonSchema)Schemas.Get(Adresse($"{name}.schema.json"))!;

    private static SchemaRegistry LadeSchemas()
    {
        var schemas = new SchemaRegistry();
        foreach (var datei in Daten.Dateien("schema"))
        {
            var adresse = Adresse(Path.GetFileName(datei));
            schemas.Register(adresse, JsonSchema.FromText(File.ReadAllText(datei), new BuildOptions { SchemaRegistry = schemas }, adresse));
        }

        return schemas;
    }

    private static Uri Adresse(string datei) => new("file:///antragsstrecken/schema/" + datei);
}
