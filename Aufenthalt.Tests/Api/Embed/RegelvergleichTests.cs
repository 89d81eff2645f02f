using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Tests.Vektoren;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>Sets the rule engine of the server against its twin in the browser (design D12).</summary>
[Category(Kategorien.Fuzz)]
public sealed class RegelvergleichTests
{
    private const ulong Saat = 20261124;
    private static readonly JsonObject Datei = Vektordatei.Lies("regeln.json");
    private static readonly Definition Definition = Vektordatei.Definition(Datei["felder"]!);
    private static readonly Schwellen Schwellen = Vektordatei.Schwellen(Datei["schwellen"]!);

    [Test]
    public async Task Server_and_browser_come_to_the_same_outcome_for_every_expression()
    {
        var faelle = Faelle().Sample(Umfang.Runden(2_000, 100_000), new Rnd(Saat), 40).ToArray();
        var browser = await FrageBrowser(faelle);
        Assert.That(browser, Has.Length.EqualTo(faelle.Length));
        var verschieden = faelle.Zip(browser)
            .Select(paar => (Fall: paar.First, Browser: paar.Second, Server: Server(paar.First)))
            .Where(drei => drei.Browser != drei.Server)
            .ToArray();
        Assert.That(verschieden, Is.Empty, string.Join("\n\n", verschieden.Take(5).Select(drei => $"{drei.Fall}\n  server  {drei.Server}\n  browser {drei.Browser}")));
        Assert.That(browser.Distinct().Count(), Is.GreaterThan(4), "The sample should reach more than unknown.");
    }

    private static Gen<string> Faelle() =>
        from ausdruck in Ausdrucksgenerator.Wahrheit(3)
        from angaben in Angabengenerator.Angaben
        from kontext in Angabengenerator.Kontext
        from heute in Angabengenerator.Heute
        select $"{{\"ausdruck\":{ausdruck},\"angaben\":{angaben},\"kontext\":{kontext},\"heute\":\"{heute}\"}}";

    private static string Server(string fall)
    {
        var json = (JsonObject)JsonNode.Parse(fall)!;
        var kontext = Vektordatei.Kontext((string)json["heute"]!, Schwellen, json["kontext"] as JsonObject);
        var auswerter = new Auswerter(Definition, Angaben.Aus((JsonObject)json["angaben"]!), kontext);
        var ausdruck = Vektordatei.Ausdruck(json["ausdruck"]!);
        var moeglich = Kleene.Werte(auswerter.Menge(ausdruck, Platz.Aussen)).Select(wert => wert switch { true => "true", false => "false", null => "null" });
        return $"[{string.Join(',', moeglich)}] {Schreibe(new Lauf(auswerter, Platz.Aussen, null).Eindeutig(ausdruck))}";
    }

    private static string Schreibe(Wert wert) => wert switch
    {
        Wahrheitswert w => w.Wahrheit ? "wahr" : "falsch",
        Zahlwert z => z.Zahl == 0 ? "0" : z.Zahl.ToString("0.##########", CultureInfo.InvariantCulture),
        Datumswert d => d.Tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Textwert t => t.Text,
        Listenwert l => string.Join('|', l.Werte.Select(Schreibe)),
        _ => "(leer)",
    };

    private static async Task<string[]> FrageBrowser(string[] faelle)
    {
        using var node = Node.Starte("vektoren.mjs", mitEingabe: true);
        var ausgabe = node.StandardOutput.ReadToEndAsync();
        var fehler = node.StandardError.ReadToEndAsync();
        node.StandardInput.AutoFlush = false;
        await using (var eingabe = new StreamWriter(node.StandardInput.BaseStream, new UTF8Encoding(false)))
        {
            await eingabe.WriteLineAsync(new JsonObject { ["heute"] = "2026-11-24", ["felder"] = Datei["felder"]!.DeepClone(), ["schwellen"] = Datei["schwellen"]!.DeepClone() }.ToJsonString());
            foreach (var fall in faelle)
            {
                await eingabe.WriteLineAsync(fall);
            }
        }

        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, await fehler);
        return [.. (await ausgabe).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Lies)];
    }

    private static string Lies(string zeile)
    {
        using var json = JsonDocument.Parse(zeile);
        return $"{json.RootElement.GetProperty("moeglich").GetRawText()} {json.RootElement.GetProperty("wert").GetString()}";
    }
}
