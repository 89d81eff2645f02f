using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>
/// Dated amounts, dates and lists of the law (<c>schwellen.json</c>), named by the SHA-256 of their canonical JSON.
/// On a day without a value nothing is guessed: the value is empty.
/// </summary>
public sealed record Schwellen
{
    private readonly FrozenDictionary<string, ImmutableArray<Zeitraum>> werte;

    private Schwellen(FrozenDictionary<string, ImmutableArray<Zeitraum>> werte, JsonObject json)
    {
        this.werte = werte;
        Json = json;
        Kanonisch = Kompilieren.Kanonisch.Schreibe(json);
        Sha256 = Kompilieren.Kanonisch.Sha256(Kanonisch.Span);
    }

    /// <summary>No values at all.</summary>
    public static Schwellen Keine { get; } =
        new(FrozenDictionary<string, ImmutableArray<Zeitraum>>.Empty, new JsonObject { ["werte"] = new JsonObject() });

    /// <summary>The hash that names this version.</summary>
    public string Sha256 { get; }

    /// <summary>The canonical JSON to be stored.</summary>
    public ReadOnlyMemory<byte> Kanonisch { get; }

    /// <summary>The names of all values and lists.</summary>
    public IEnumerable<string> Namen => werte.Keys;

    internal JsonObject Json { get; }

    /// <summary>Loads stored bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a <c>schwellen.json</c>: damaged storage.</exception>
    public static Schwellen Lade(ReadOnlyMemory<byte> json)
    {
        var befund = new Befund();
        var schwellen = JsonNode.Parse(json.Span) is JsonObject objekt ? Lies(objekt, befund) : null;
        return schwellen is not null && befund.IstRein
            ? schwellen
            : throw new InvalidDataException($"Not a schwellen.json: {string.Join("; ", befund.Fehler.Take(3))}");
    }

    /// <summary>The value of that name on that day; empty when there is none or it is a list.</summary>
    public Wert Wert(string name, DateOnly tag) =>
        Am(name, tag) is { } wert and not Listenwert ? wert : Ausdruecke.Wert.Leer;

    /// <summary>The list of that name on that day, or null.</summary>
    public ImmutableArray<Wert>? Liste(string name, DateOnly tag) => (Am(name, tag) as Listenwert)?.Werte;

    /// <summary>Whether the name stands for a list; null when it does not exist.</summary>
    internal bool? IstListe(string name) => werte.TryGetValue(name, out var zeiten) ? zeiten.Any(zeit => zeit.Wert is Listenwert) : null;

    internal Wertart Art(string name) => !werte.TryGetValue(name, out var zeiten) || zeiten.IsEmpty ? Wertart.Offen : zeiten[0].Wert switch
    {
        Zahlwert => Wertart.Zahl,
        Datumswert => Wertart.Datum,
        Listenwert => Wertart.Liste,
        _ => Wertart.Text,
    };

    /// <summary>A part with these names only.</summary>
    internal Schwellen Nur(IReadOnlySet<string> namen)
    {
        var auszug = new JsonObject(((JsonObject)Json["werte"]!)
            .Where(wert => namen.Contains(wert.Key))
            .Select(wert => KeyValuePair.Create(wert.Key, wert.Value?.DeepClone())));
        return new Schwellen(
            werte.Where(wert => namen.Contains(wert.Key)).ToFrozenDictionary(StringComparer.Ordinal),
            new JsonObject { ["werte"] = auszug });
    }

    internal static Schwellen? Lies(JsonObject json, Befund befund)
    {
        if (json["werte"] is not JsonObject werte)
        {
            befund.Melde("schwellen_ungueltig", "schwellen.json", "„werte“ fehlt.", "\"werte\" is missing.");
            return null;
        }

        var gelesen = werte
            .Select(wert => (Name: wert.Key, Zeiten: SchwellenLeser.Zeitraeume(wert.Key, wert.Value as JsonObject, befund)))
            .ToFrozenDictionary(wert => wert.Name, wert => wert.Zeiten, StringComparer.Ordinal);
        return new Schwellen(gelesen, (JsonObject)json.DeepClone());
    }

    private Wert? Am(string name, DateOnly tag) =>
        werte.TryGetValue(name, out var zeiten) ? zeiten.FirstOrDefault(zeit => zeit.Ab <= tag && tag <= zeit.Bis)?.Wert : null;
}

/// <summary>A value and the days from which to which it is valid, both included.</summary>
internal sealed record Zeitraum(DateOnly Ab, DateOnly Bis, Wert Wert);
