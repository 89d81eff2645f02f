using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>The effective answers seen from the message: asked for a Ziel, not for a field.</summary>
internal sealed class Antworten
{
    private readonly List<(string Ziel, Feldzuordnung Eintrag, JsonNode Wert)> _werte = [];

    public Antworten(JsonObject angaben, IReadOnlyDictionary<string, Feldzuordnung> felder) => Sammle(angaben, felder);

    public bool Hat(string ziel) => Eintraege(ziel).Any();

    /// <summary>The first answer with this Ziel: an option's code, or the text without blanks at its ends.</summary>
    public string? Text(string ziel) => Texte(ziel).FirstOrDefault();

    /// <summary>All answers with this Ziel, list values and members of a group one by one.</summary>
    public IEnumerable<string> Texte(string ziel) =>
        Eintraege(ziel).SelectMany(eintrag => Zerlege(eintrag.Eintrag, eintrag.Wert)).Where(text => text.Length > 0);

    public bool Ja(string ziel) => Eintraege(ziel).Any(eintrag => eintrag.Wert.GetValueKind() == JsonValueKind.True);

    public DateOnly? Tag(string ziel) =>
        DateOnly.TryParseExact(Text(ziel), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag) ? tag : null;

    public Teildatum? Teildatum(string ziel) => Nachrichten.Teildatum.Aus(Text(ziel));

    public JsonObject? Objekt(string ziel) => Eintraege(ziel).Select(eintrag => eintrag.Wert).OfType<JsonObject>().FirstOrDefault();

    /// <summary>The items of a repeatable group with this Ziel.</summary>
    public IEnumerable<Antworten> Gruppen(string ziel) =>
        from eintrag in Eintraege(ziel)
        where eintrag.Wert is JsonArray
        from glied in eintrag.Wert.AsArray().OfType<JsonObject>()
        select new Antworten(glied, eintrag.Eintrag.Glieder);

    private IEnumerable<(Feldzuordnung Eintrag, JsonNode Wert)> Eintraege(string ziel) =>
        _werte.Where(eintrag => eintrag.Ziel == ziel).Select(eintrag => (eintrag.Eintrag, eintrag.Wert));

    private void Sammle(JsonObject angaben, IReadOnlyDictionary<string, Feldzuordnung> felder)
    {
        foreach (var (feld, eintrag) in felder)
        {
            if (angaben[feld] is not { } wert)
            {
                continue;
            }

            if (eintrag.Ziel is null && wert is JsonObject block)
            {
                Sammle(block, eintrag.Glieder);
            }
            else if (eintrag.Ziel is { } ziel and not Feldzuordnung.NurZusammenfassung)
            {
                _werte.Add((ziel, eintrag, wert));
            }
        }
    }

    private static IEnumerable<string> Zerlege(Feldzuordnung eintrag, JsonNode wert) => wert switch
    {
        JsonArray liste => liste.OfType<JsonNode>().SelectMany(glied => Zerlege(eintrag, glied)),
        JsonObject objekt when eintrag.Glieder.Count > 0 => [Zusammen(eintrag, objekt)],
        JsonValue einfach => einfach.GetValueKind() switch
        {
            JsonValueKind.String => [eintrag.Wert(einfach.GetValue<string>().Trim())],
            JsonValueKind.True when eintrag.Satz is { } satz => [satz],
            JsonValueKind.Number => [eintrag.Wert(einfach.ToJsonString())],
            _ => [],
        },
        _ => [],
    };

    // A member such as {"art":"frueher","name":"Muster"} becomes one text, each part by its own entry: "früherer Name: Muster".
    private static string Zusammen(Feldzuordnung eintrag, JsonObject objekt) =>
        string.Concat(eintrag.Glieder
            .Where(glied => objekt[glied.Key] is not null && glied.Value.Ziel != Feldzuordnung.NurZusammenfassung)
            .SelectMany(glied => Zerlege(glied.Value, objekt[glied.Key]!)));
}
