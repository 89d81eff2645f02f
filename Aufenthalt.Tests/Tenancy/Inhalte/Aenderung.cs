using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

/// <summary>What a reference to a shared page or group changes, and whether every name it uses exists.</summary>
internal sealed class Aenderung(JsonNode? verweis)
{
    private readonly HashSet<string> _gesehen = [];
    private readonly HashSet<string> _gesehenRegeln = [];
    private readonly string[] _ohne = Namen(verweis?["ohne"]);
    private readonly string[] _ohneRegeln = Namen(verweis?["ohneRegeln"]);

    public void Kennt(string name) => _gesehen.Add(name);

    public bool LaesstWeg(string name) => _ohne.Contains(name);

    public bool BehaeltRegel(string code)
    {
        _gesehenRegeln.Add(code);
        return !_ohneRegeln.Contains(code);
    }

    public IEnumerable<string> Unbekannt() =>
        _ohne.Concat(Schluessel(verweis?["pflicht"])).Concat(Schluessel(verweis?["optionen"])).Except(_gesehen)
            .Concat(_ohneRegeln.Except(_gesehenRegeln));

    private static string[] Namen(JsonNode? liste) => [.. (liste?.AsArray() ?? []).Select(name => name!.GetValue<string>())];

    private static IEnumerable<string> Schluessel(JsonNode? objekt) => objekt?.AsObject().Select(paar => paar.Key) ?? [];
}
