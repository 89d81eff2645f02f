using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>What <c>docs/beispiel</c> and <c>docs/schema</c> show an outsider is what the service says today.</summary>
public sealed partial class BeispielInDerDokumentationTests
{
    private const string Seite = "krankenversicherung";
    private static readonly bool Schreibe = Environment.GetEnvironmentVariable("AUFENTHALT_BEISPIELE") == "schreiben";
    private static readonly JsonSerializerOptions Lesbar = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public async Task The_worked_page_and_its_start_document_are_what_the_service_answers()
    {
        await using var welt = await ApiWelt.StarteAsync();
        var start = JsonNode.Parse(await welt.Pre.GetStringAsync(new Uri($"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}?lang=de", UriKind.Relative)))!;
        Vergleiche("1-startdokument.json", start);
        var definition = JsonNode.Parse(await welt.Pre.GetStringAsync(new Uri((string)start["definitionUrl"]! + "?lang=de", UriKind.Relative)))!;
        Vergleiche("2-seite-der-definition.json", Ausschnitt(definition));

        var antragsteller = await Antragsteller.BeginneAsync(welt.Pre);
        await VergleicheAntwortAsync(antragsteller, "3-unvollstaendig", new JsonObject { ["kvArt"] = "gesetzlich" }, HttpStatusCode.UnprocessableEntity);
        await VergleicheAntwortAsync(antragsteller, "4-vollstaendig", Beispielantrag.Seite(Seite), HttpStatusCode.OK);
    }

    [Test]
    public void The_schemas_in_docs_are_those_the_definitions_are_held_to()
    {
        foreach (var schema in Directory.EnumerateFiles(Pfade.Im("Aufenthalt.Tenancy", "Daten", "antragsstrecken", "schema"), "*.json"))
        {
            Vergleiche("../schema/" + Path.GetFileName(schema), File.ReadAllText(schema));
        }
    }

    [Test]
    public void The_twenty_rules_in_docs_are_the_first_twenty_vectors()
    {
        var vektoren = JsonNode.Parse(File.ReadAllText(Pfade.Im("Aufenthalt.Tests", "Vektoren", "regeln.json")))!["vektoren"]!.AsArray().Take(20);
        var gezeigt = JsonBlock().Matches(File.ReadAllText(Pfade.Im("docs", "regelvektoren.md"))).Select(block => JsonNode.Parse(block.Groups[1].Value));

        Assert.That(gezeigt.Zip(vektoren, JsonNode.DeepEquals), Is.EqualTo(Enumerable.Repeat(true, 20)));
    }

    private static async Task VergleicheAntwortAsync(Antragsteller antragsteller, string name, JsonObject angaben, HttpStatusCode erwartet)
    {
        using var antwort = await antragsteller.SeiteAsync(Seite, angaben);
        Assert.That(antwort.StatusCode, Is.EqualTo(erwartet));
        Vergleiche(name + "-anfrage.json", new JsonObject { ["angaben"] = angaben.DeepClone() });
        Vergleiche(name + "-antwort.json", await ApiWelt.JsonAsync(antwort));
    }

    // The page, its texts and the lists it uses: the whole definition document would hide them.
    private static JsonObject Ausschnitt(JsonNode definition)
    {
        var seite = definition["seiten"]!.AsArray().Single(seite => (string)seite!["id"]! == Seite)!;
        var wortlaut = seite.ToJsonString();
        return new JsonObject
        {
            ["schluessel"] = definition["schluessel"]!.DeepClone(),
            ["sha256"] = definition["sha256"]!.DeepClone(),
            ["sprache"] = definition["sprache"]!.DeepClone(),
            ["seiten"] = new JsonArray(seite.DeepClone()),
            ["listen"] = Gebraucht(definition["listen"]!, name => wortlaut.Contains($"\"{name}\"", StringComparison.Ordinal)),
            ["texte"] = Gebraucht(definition["texte"]!, pfad => Kennungen(seite).Any(kennung => pfad.Split('.')[1] == kennung)),
        };
    }

    private static JsonObject Gebraucht(JsonNode alle, Func<string, bool> gehoertDazu) =>
        new(alle.AsObject().Where(eintrag => gehoertDazu(eintrag.Key)).Select(eintrag => KeyValuePair.Create(eintrag.Key, eintrag.Value?.DeepClone())));

    // Texts are found by the id of their page, group or field, and by the code of a rule.
    private static IEnumerable<string> Kennungen(JsonNode knoten) => knoten switch
    {
        JsonObject objekt => objekt.Where(eintrag => eintrag.Key is "id" or "code").Select(eintrag => (string)eintrag.Value!)
            .Concat(objekt.Select(eintrag => eintrag.Value).OfType<JsonNode>().SelectMany(Kennungen)),
        JsonArray liste => liste.OfType<JsonNode>().SelectMany(Kennungen),
        _ => [],
    };

    private static void Vergleiche(string name, JsonNode jetzt) =>
        Vergleiche(name, Sha().Replace(Adresse().Replace(jetzt.ToJsonString(Lesbar), "https://antrag.example.org"), "<sha256>") + "\n");

    private static void Vergleiche(string name, string jetzt)
    {
        var pfad = Path.GetFullPath(Pfade.Im("docs", "beispiel", name));
        if (Schreibe)
        {
            File.WriteAllText(pfad, jetzt);
        }

        Assert.That(File.ReadAllText(pfad), Is.EqualTo(jetzt), $"docs are behind: AUFENTHALT_BEISPIELE=schreiben ./aufenthalt test --filter {nameof(BeispielInDerDokumentationTests)} writes {name} anew");
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Sha();

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex Adresse();

    [GeneratedRegex("```json\\n(.*?)\\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
