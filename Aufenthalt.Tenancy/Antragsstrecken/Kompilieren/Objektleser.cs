using System.Collections.Immutable;
using System.Text.Json;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Reads one JSON object property by property; wrong kinds and unknown properties go to the <see cref="Befund"/>.</summary>
internal sealed class Objektleser(JsonElement json, string ort, Befund befund)
{
    private readonly HashSet<string> gelesen = ["$schema"];

    internal string Ort => ort;

    internal Befund Befund => befund;

    internal string? Text(string name, bool noetig = false)
    {
        if (Hole(name, noetig) is not { } wert)
        {
            return null;
        }

        if (wert.ValueKind == JsonValueKind.String)
        {
            return wert.GetString();
        }

        Falsch(name, "ein Text", "a string");
        return null;
    }

    internal bool Bool(string name, bool sonst)
    {
        switch (Hole(name)?.ValueKind)
        {
            case null:
                return sonst;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                Falsch(name, "true oder false", "true or false");
                return sonst;
        }
    }

    internal int? Ganzzahl(string name)
    {
        if (Hole(name) is not { } wert)
        {
            return null;
        }

        if (wert.ValueKind == JsonValueKind.Number && wert.TryGetInt32(out var zahl))
        {
            return zahl;
        }

        Falsch(name, "eine ganze Zahl", "an integer");
        return null;
    }

    internal decimal? Dezimal(string name)
    {
        if (Hole(name) is not { } wert)
        {
            return null;
        }

        decimal? zahl = wert.ValueKind == JsonValueKind.String ? Rechnen.Lies(wert.GetString()!)
            : wert.ValueKind == JsonValueKind.Number && wert.TryGetDecimal(out var direkt) && Rechnen.Passt(direkt) ? direkt
            : null;
        if (zahl is null)
        {
            Falsch(name, "eine Dezimalzahl", "a decimal");
        }

        return zahl;
    }

    internal Ausdruck? Ausdruck(string name) =>
        Hole(name) is { } wert ? new AusdruckLeser(befund).Lies(wert, $"{ort}.{name}") : null;

    internal ImmutableArray<string> Texte(string name)
    {
        if (Hole(name) is not { } wert)
        {
            return [];
        }

        if (wert.ValueKind == JsonValueKind.Array && wert.EnumerateArray().All(eintrag => eintrag.ValueKind == JsonValueKind.String))
        {
            return [.. wert.EnumerateArray().Select(eintrag => eintrag.GetString()!)];
        }

        Falsch(name, "eine Liste von Texten", "an array of strings");
        return [];
    }

    internal IEnumerable<Objektleser> Objekte(string name)
    {
        if (Hole(name) is not { } wert)
        {
            return [];
        }

        if (wert.ValueKind == JsonValueKind.Array && wert.EnumerateArray().All(eintrag => eintrag.ValueKind == JsonValueKind.Object))
        {
            return wert.EnumerateArray().Select((eintrag, i) => new Objektleser(eintrag, $"{ort}.{name}[{i}]", befund));
        }

        Falsch(name, "eine Liste von Objekten", "an array of objects");
        return [];
    }

    internal Objektleser? Objekt(string name)
    {
        if (Hole(name) is not { } wert)
        {
            return null;
        }

        if (wert.ValueKind == JsonValueKind.Object)
        {
            return new Objektleser(wert, $"{ort}.{name}", befund);
        }

        Falsch(name, "ein Objekt", "an object");
        return null;
    }

    /// <summary>The names of all properties, for objects that are maps.</summary>
    internal IEnumerable<string> Namen() => json.EnumerateObject().Select(eigenschaft => eigenschaft.Name);

    internal JsonElement? Hole(string name, bool noetig = false)
    {
        gelesen.Add(name);
        if (json.TryGetProperty(name, out var wert) && wert.ValueKind != JsonValueKind.Null)
        {
            return wert;
        }

        if (noetig)
        {
            befund.Melde("eigenschaft_fehlt", ort, $"„{name}“ fehlt.", $"\"{name}\" is missing.");
        }

        return null;
    }

    /// <summary>Reports every property nobody asked for.</summary>
    internal void Schliesse()
    {
        foreach (var name in Namen().Where(name => !gelesen.Contains(name)))
        {
            befund.Melde("eigenschaft_unbekannt", ort, $"Die Eigenschaft „{name}“ gibt es hier nicht.", $"There is no property \"{name}\" here.");
        }
    }

    private void Falsch(string name, string deutsch, string englisch) =>
        befund.Melde("eigenschaft_art", $"{ort}.{name}", $"Hier steht {deutsch}.", $"This is {englisch}.");
}
