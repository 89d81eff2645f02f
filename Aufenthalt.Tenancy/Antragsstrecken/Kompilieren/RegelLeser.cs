using System.Collections.Immutable;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Reads a rule.</summary>
internal static class RegelLeser
{
    /// <param name="json">The rule.</param>
    /// <param name="standort">The field it stands at; null for a rule of a page, which must name one.</param>
    internal static Regel? Lies(Objektleser json, string? standort)
    {
        var code = json.Text("code", noetig: true);
        var schwere = Schwere(json);
        json.Hole("wenn", noetig: true);
        var (wenn, dienst, quelle) = (json.Ausdruck("wenn"), json.Text("dienst"), json.Text("quelle"));
        var feld = json.Text("feld", noetig: standort is null) ?? standort;
        var werte = Werte(json);
        json.Schliesse();
        return code is null || schwere is null || wenn is null || feld is null
            ? null
            : new Regel { Code = code, Schwere = schwere.Value, Wenn = wenn, Feld = feld, Dienst = dienst, Werte = werte, Quelle = quelle };
    }

    private static Schwere? Schwere(Objektleser json)
    {
        switch (json.Text("schwere", noetig: true))
        {
            case "F":
                return Antragsstrecken.Schwere.Fehler;
            case "W":
                return Antragsstrecken.Schwere.Warnung;
            case "H":
                return Antragsstrecken.Schwere.Hinweis;
            case { } falsch:
                json.Befund.Melde("schwere_unbekannt", json.Ort, $"Die Schwere „{falsch}“ gibt es nicht: F, W oder H.", $"There is no severity \"{falsch}\": F, W or H.");
                return null;
            default:
                return null;
        }
    }

    private static ImmutableSortedDictionary<string, Ausdruck> Werte(Objektleser json)
    {
        var werte = ImmutableSortedDictionary.CreateBuilder<string, Ausdruck>(StringComparer.Ordinal);
        if (json.Objekt("werte") is { } objekt)
        {
            foreach (var name in objekt.Namen())
            {
                if (objekt.Ausdruck(name) is { } wert)
                {
                    werte[name] = wert;
                }
            }
        }

        return werte.ToImmutable();
    }
}
