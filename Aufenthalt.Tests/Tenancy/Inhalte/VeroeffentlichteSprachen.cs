using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

/// <summary>Languages whose texts are held to be complete; a translation in the making may lag behind the German.</summary>
internal static class VeroeffentlichteSprachen
{
    public static IReadOnlyList<string> Alle { get; } =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Daten", "sprachen.json")))!["veroeffentlicht"]!.AsArray()
            .Select(sprache => sprache!.GetValue<string>())];
}
