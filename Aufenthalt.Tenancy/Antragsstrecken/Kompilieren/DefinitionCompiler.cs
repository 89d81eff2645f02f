using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>What came out of the folder of data.</summary>
/// <param name="Definitionen">The services that compiled, in the order of their numbers.</param>
/// <param name="Schwellen">The dated values of the folder.</param>
/// <param name="Fehler">All faults; empty when everything is right.</param>
public sealed record Kompilat(IReadOnlyList<Definition> Definitionen, Schwellen Schwellen, IReadOnlyList<Kompilierfehler> Fehler);

/// <summary>Turns the folder of data into compiled definitions with the default texts of all languages (D11, D12).</summary>
public static class DefinitionCompiler
{
    /// <summary>The version of the compiled form; a reader that does not know it must not read it.</summary>
    public const int Format = 1;

    /// <summary>The folder that ships with the program.</summary>
    public static string Ordner => Path.Combine(AppContext.BaseDirectory, "Daten", "antragsstrecken");

    /// <summary>Compiles the folder that ships with the program.</summary>
    public static Kompilat Kompiliere() => Kompiliere(Ordner);

    /// <summary>Compiles every service of a folder. A faulty service is left out; its faults stand in <see cref="Kompilat.Fehler"/>.</summary>
    public static Kompilat Kompiliere(string ordner)
    {
        var befund = new Befund();
        if (Datenordner.Lies(ordner, befund) is not { } daten)
        {
            return new Kompilat([], Schwellen.Keine, befund.Fehler);
        }

        var fehler = befund.Fehler.ToList();
        var definitionen = new List<Definition>();
        foreach (var dienst in daten.Dienste)
        {
            var eigener = new Befund();
            if (Kompiliere(daten, dienst, eigener) is { } definition && eigener.IstRein)
            {
                definitionen.Add(definition);
                Dienstverweise(definition, daten, eigener);
            }

            fehler.AddRange(eigener.Fehler);
        }

        return new Kompilat([.. definitionen.OrderBy(definition => definition.Nummer)], daten.Schwellen, fehler);
    }

    private static Definition? Kompiliere(Datenordner daten, Dienstordner dienst, Befund befund)
    {
        if (!dienst.Definition.TryGetPropertyValue("schluessel", out var schluessel) || Angaben.Text(schluessel) != dienst.Schluessel)
        {
            befund.Melde("schluessel_ungleich", dienst.Schluessel, "Der Schlüssel ist nicht der Name des Ordners.", "The key is not the name of the folder.");
            return null;
        }

        var aufloesung = new Aufloesung(daten, dienst, befund);
        var json = aufloesung.Definition();
        if (!befund.IstRein || DefinitionLeser.Lies(Kanonisch.Schreibe(Mantel(json, [])), befund) is not { } entwurf || !befund.IstRein)
        {
            return null;
        }

        Kennungspruefung.Pruefe(entwurf, befund);
        var abwesend = new Bezugspruefung(entwurf, daten.Schwellen, befund).Pruefe(aufloesung);
        Ergaenze(json, entwurf, daten, abwesend);
        var texte = Textauszug.Fuer(entwurf, daten, dienst);
        Textpruefung.Pruefe(entwurf, texte, befund);
        return befund.IstRein ? DefinitionLeser.Lies(Kanonisch.Schreibe(Mantel(json, texte)), befund) : null;
    }

    private static void Dienstverweise(Definition definition, Datenordner daten, Befund befund)
    {
        var bekannt = daten.Dienste.Select(dienst => dienst.Schluessel).ToHashSet(StringComparer.Ordinal);
        foreach (var regel in Ausdruecksammlung.Regeln(definition).Where(regel => regel.Dienst is { } dienst && !bekannt.Contains(dienst)))
        {
            befund.Melde(
                "dienst_unbekannt", $"{definition.Schluessel}/{regel.Code}",
                $"Den Dienst „{regel.Dienst}“ gibt es nicht.", $"There is no service \"{regel.Dienst}\".");
        }
    }

    // Everything the browser's document shows is under the hash: lists, dated values, names of states.
    private static void Ergaenze(JsonObject json, Definition entwurf, Datenordner daten, IEnumerable<string> abwesend)
    {
        json["format"] = Format;
        json["abwesend"] = new JsonArray([.. abwesend.Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]);
        json["schwellen"] = daten.Schwellen.Nur(Ausdruecksammlung.Schwellennamen(entwurf)).Json.DeepClone();
        json["codelisten"] = Codelisten.Staaten.Sha256;
        var listen = entwurf.Felder.Values.Select(ort => ort.Feld.Liste).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        json["listen"] = new JsonObject(listen.Select(name => KeyValuePair.Create(name, daten.Listen[name]?.DeepClone())));
    }

    private static JsonObject Mantel(JsonObject json, JsonObject texte) =>
        new() { ["definition"] = json.DeepClone(), ["texte"] = texte.DeepClone() };
}
