using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aufenthalt.Transport.Osci.Rueckmeldungen;

internal enum RueckmeldungsKlasse
{
    Erledigt,
    Warnung,

    /// <summary>Nothing matched: a normal empty result, not an error.</summary>
    Leer,
    Voruebergehend,
    Endgueltig,
}

/// <summary>What to do next; the delivery decides how often.</summary>
internal enum Rat
{
    Keiner,

    /// <summary>Ask again at once: there is more.</summary>
    Weiter,

    /// <summary>The same again after a while.</summary>
    Warten,

    /// <summary>The same in a new dialog.</summary>
    Dialog,

    /// <summary>Ask for the process card first; then a new message id.</summary>
    NachrichtenId,

    /// <summary>Ask for the process card first.</summary>
    Laufzettel,

    /// <summary>Read the DVDV again and try once with the fresh certificates, then give up.</summary>
    Verzeichnis,

    /// <summary>Our certificates or settings: tell the operator.</summary>
    Betrieb,

    /// <summary>A fault of this program or the peer's: tell the developers.</summary>
    Entwicklung,

    /// <summary>A decision for people.</summary>
    Fachlich,
}

internal sealed record Katalogeintrag(
    string Code,
    RueckmeldungsKlasse Klasse,
    Rat Rat,
    [property: JsonPropertyName("de")] string Deutsch,
    [property: JsonPropertyName("en")] string Englisch);

/// <summary>The feedback codes of OSCI-Transport 1.2 as data (rueckmeldungen.json).</summary>
internal static class Rueckmeldungskatalog
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly FrozenDictionary<string, Katalogeintrag> Eintraege = Lade();

    public static IReadOnlyCollection<Katalogeintrag> Alle => Eintraege.Values;

    /// <summary>An unknown code is judged by its class digit: 0 done, 3 done with a warning, otherwise not done and final.</summary>
    public static Katalogeintrag Finde(string code) => Eintraege.TryGetValue(code, out var eintrag) ? eintrag : code switch
    {
        ['0', ..] => new(code, RueckmeldungsKlasse.Erledigt, Rat.Keiner, "Auftrag ausgeführt", "Order executed"),
        ['3', ..] => new(code, RueckmeldungsKlasse.Warnung, Rat.Betrieb, "Auftrag ausgeführt, mit Hinweis", "Order executed, with a notice"),
        _ => new(code, RueckmeldungsKlasse.Endgueltig, Rat.Betrieb, "Auftrag nicht ausgeführt", "Order not executed"),
    };

    private static FrozenDictionary<string, Katalogeintrag> Lade()
    {
        using var quelle = typeof(Rueckmeldungskatalog).Assembly.GetManifestResourceStream("osci-rueckmeldungen.json")
            ?? throw new InvalidOperationException("The catalogue of feedback codes is missing in the assembly.");
        return (JsonSerializer.Deserialize<Katalogeintrag[]>(quelle, Format) ?? []).ToFrozenDictionary(e => e.Code, StringComparer.Ordinal);
    }
}
