using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

/// <summary>The folder of Antragsstrecken as files, read without the compiler, so that these tests judge it independently.</summary>
internal static class Daten
{
    public static string Ordner { get; } = Path.Combine(AppContext.BaseDirectory, "Daten", "antragsstrecken");

    public static IReadOnlyList<string> Dienste { get; } =
        [.. Directory.GetDirectories(Ordner)
            .Where(ordner => File.Exists(Path.Combine(ordner, "definition.json")))
            .Select(ordner => Path.GetFileName(ordner)!)
            .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Vorpruefungen { get; } =
        [.. Dienste.Where(dienst => File.Exists(Path.Combine(Ordner, dienst, "vorpruefung.json")))];

    public static JsonNode Definition(string dienst) => Lies(dienst, "definition.json");

    public static JsonNode Lies(params string[] pfad) => JsonNode.Parse(File.ReadAllText(Path.Combine([Ordner, .. pfad])))!;

    public static IEnumerable<string> Dateien(params string[] pfad) =>
        Directory.GetFiles(Path.Combine([Ordner, .. pfad]), "*.json").Order(StringComparer.Ordinal);

    /// <summary>Folders that hold texts: the shared one and one per service.</summary>
    public static IEnumerable<string> Textordner => Dienste.Prepend("gemeinsam");

    public static IReadOnlyDictionary<string, string> Texte(string ordner, string sprache) =>
        Lies(ordner, "texte", sprache + ".json").AsObject().ToDictionary(paar => paar.Key, paar => paar.Value!.GetValue<string>());

    public static IEnumerable<string> Sprachen(string ordner) =>
        Dateien(ordner, "texte").Select(datei => Path.GetFileNameWithoutExtension(datei));

    /// <summary>Shared texts with the service's own over them, as the compiler joins them.</summary>
    public static IReadOnlyDictionary<string, string> TexteMitGemeinsamen(string dienst, string sprache)
    {
        var texte = new Dictionary<string, string>(Texte("gemeinsam", sprache), StringComparer.Ordinal);
        foreach (var (pfad, text) in Texte(dienst, sprache))
        {
            texte[pfad] = text;
        }

        return texte;
    }
}
