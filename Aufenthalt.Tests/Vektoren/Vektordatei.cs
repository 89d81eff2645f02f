using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tests.Fixtures;

namespace Aufenthalt.Tests.Vektoren;

/// <summary>Reads the vectors that server and browser share, and makes definitions out of their fields.</summary>
internal static class Vektordatei
{
    internal static JsonObject Lies(string name) =>
        (JsonObject)JsonNode.Parse(File.ReadAllBytes(Pfade.Im("Aufenthalt.Tests", "Vektoren", name)))!;

    /// <summary>A definition of one visible page <c>seite</c> with these fields.</summary>
    internal static Definition Definition(JsonNode felder, JsonArray? regeln = null) => Definition(new JsonObject
    {
        ["id"] = "seite",
        ["gruppen"] = new JsonArray(new JsonObject { ["id"] = "gruppe", ["felder"] = felder.DeepClone() }),
        ["regeln"] = regeln?.DeepClone() ?? new JsonArray(),
    });

    internal static Definition Definition(params JsonObject[] seiten)
    {
        var definition = new JsonObject { ["schluessel"] = "probe", ["freigabe"] = "verfuegbar", ["seiten"] = new JsonArray([.. seiten.Select(seite => seite.DeepClone())]) };
        foreach (var feld in seiten.Length == 0 ? [] : definition["seiten"]!.AsArray().OfType<JsonObject>().SelectMany(Jsonbaum.Gruppen).SelectMany(Jsonbaum.Felder))
        {
            Vorgaben.Ergaenze(feld);
            foreach (var mitglied in Jsonbaum.Felder(feld))
            {
                Vorgaben.Ergaenze(mitglied);
            }
        }

        var befund = new Befund();
        var kanonisch = Kanonisch.Schreibe(new JsonObject { ["definition"] = definition, ["texte"] = new JsonObject() });
        var gelesen = DefinitionLeser.Lies(kanonisch, befund);
        return befund.IstRein ? gelesen! : throw new InvalidDataException(string.Join('\n', befund.Fehler));
    }

    internal static Ausdruck Ausdruck(JsonNode json)
    {
        var befund = new Befund();
        var ausdruck = new AusdruckLeser(befund).Lies(JsonDocument.Parse(json.ToJsonString()).RootElement, "vektor");
        return befund.IstRein ? ausdruck! : throw new InvalidDataException(string.Join('\n', befund.Fehler));
    }

    internal static Schwellen Schwellen(JsonNode json) =>
        Aufenthalt.Tenancy.Antragsstrecken.Schwellen.Lade(Encoding.UTF8.GetBytes(json.ToJsonString()));

    internal static Auswertungskontext Kontext(string heute, Schwellen schwellen, JsonObject? kontext) => new(DateOnly.Parse(heute, System.Globalization.CultureInfo.InvariantCulture), schwellen)
    {
        Anliegen = (string?)kontext?["anliegen"],
        Sprache = (string?)kontext?["sprache"] ?? "de",
        Plz = (string?)kontext?["plz"],
        Ort = (string?)kontext?["ort"],
        Schalter = [.. kontext?["schalter"]?.AsArray().Select(name => (string)name!) ?? []],
    };
}
