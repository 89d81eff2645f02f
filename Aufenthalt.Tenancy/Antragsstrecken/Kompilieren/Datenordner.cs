using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>The folder of data, read but not yet understood.</summary>
internal sealed class Datenordner
{
    private static readonly JsonDocumentOptions Lesart = new() { AllowDuplicateProperties = false };

    private Datenordner(string ordner, Befund befund)
    {
        var gemeinsam = Path.Combine(ordner, "gemeinsam");
        Listen = Datei(Path.Combine(gemeinsam, "listen.json"), ordner, befund) ?? [];
        Schwellen = Antragsstrecken.Schwellen.Lies(Datei(Path.Combine(gemeinsam, "schwellen.json"), ordner, befund) ?? [], befund)
            ?? Antragsstrecken.Schwellen.Keine;
        Seiten = Dateien(Path.Combine(gemeinsam, "seiten"), ordner, befund);
        Gruppen = Dateien(Path.Combine(gemeinsam, "gruppen"), ordner, befund);
        Texte = Dateien(Path.Combine(gemeinsam, "texte"), ordner, befund);
        Dienste = Directory.EnumerateDirectories(ordner)
            .Where(dienst => File.Exists(Path.Combine(dienst, "definition.json")))
            .Order(StringComparer.Ordinal)
            .Select(dienst => Dienst(dienst, ordner, befund))
            .OfType<Dienstordner>()
            .ToArray();
    }

    internal JsonObject Listen { get; }

    internal Schwellen Schwellen { get; }

    internal IReadOnlyDictionary<string, JsonObject> Seiten { get; }

    internal IReadOnlyDictionary<string, JsonObject> Gruppen { get; }

    internal IReadOnlyDictionary<string, JsonObject> Texte { get; }

    internal IReadOnlyList<Dienstordner> Dienste { get; }

    internal static Datenordner? Lies(string ordner, Befund befund)
    {
        if (Directory.Exists(Path.Combine(ordner, "gemeinsam")))
        {
            return new Datenordner(ordner, befund);
        }

        befund.Melde("ordner_fehlt", ordner, "Der Ordner mit den Antragsstrecken fehlt.", "The folder of Antragsstrecken is missing.");
        return null;
    }

    private static Dienstordner? Dienst(string pfad, string wurzel, Befund befund)
    {
        var definition = Datei(Path.Combine(pfad, "definition.json"), wurzel, befund);
        return definition is null
            ? null
            : new Dienstordner(Path.GetFileName(pfad), definition, Dateien(Path.Combine(pfad, "texte"), wurzel, befund));
    }

    private static Dictionary<string, JsonObject> Dateien(string pfad, string wurzel, Befund befund)
    {
        var dateien = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        string[] namen = Directory.Exists(pfad) ? Directory.GetFiles(pfad, "*.json") : [];
        foreach (var datei in namen.Order(StringComparer.Ordinal))
        {
            if (Datei(datei, wurzel, befund) is { } inhalt)
            {
                dateien[Path.GetFileNameWithoutExtension(datei)] = inhalt;
            }
        }

        return dateien;
    }

    private static JsonObject? Datei(string pfad, string wurzel, Befund befund)
    {
        var ort = Path.GetRelativePath(wurzel, pfad);
        if (!File.Exists(pfad))
        {
            befund.Melde("datei_fehlt", ort, "Die Datei fehlt.", "The file is missing.");
            return null;
        }

        try
        {
            if (JsonNode.Parse(File.ReadAllBytes(pfad), documentOptions: Lesart) is JsonObject objekt)
            {
                return objekt;
            }

            befund.Melde("json", ort, "Hier steht ein JSON-Objekt.", "This is a JSON object.");
        }
        catch (JsonException fehler)
        {
            befund.Melde("json", ort, $"Kein gültiges JSON: {fehler.Message}", $"Not valid JSON: {fehler.Message}");
        }

        return null;
    }
}

/// <summary>The files of one service.</summary>
internal sealed record Dienstordner(string Schluessel, JsonObject Definition, IReadOnlyDictionary<string, JsonObject> Texte);
