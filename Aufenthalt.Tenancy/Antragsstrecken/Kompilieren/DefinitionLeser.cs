using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Reads compiled canonical JSON into a <see cref="Definition"/>.</summary>
internal static class DefinitionLeser
{
    internal static Definition? Lies(ReadOnlyMemory<byte> kanonisch, Befund befund)
    {
        try
        {
            using var dokument = JsonDocument.Parse(kanonisch);
            return Lies(dokument.RootElement, kanonisch, befund);
        }
        catch (JsonException fehler)
        {
            befund.Melde("json", "", $"Kein JSON: {fehler.Message}", $"Not JSON: {fehler.Message}");
            return null;
        }
    }

    private static Definition? Lies(JsonElement wurzel, ReadOnlyMemory<byte> kanonisch, Befund befund)
    {
        if (wurzel.ValueKind != JsonValueKind.Object || !wurzel.TryGetProperty("definition", out var roh)
            || roh.ValueKind != JsonValueKind.Object || !wurzel.TryGetProperty("texte", out var texte) || texte.ValueKind != JsonValueKind.Object)
        {
            befund.Melde("json", "", "„definition“ oder „texte“ fehlt.", "\"definition\" or \"texte\" is missing.");
            return null;
        }

        var json = new Objektleser(roh, roh.TryGetProperty("schluessel", out var s) ? s.ToString() : "", befund);
        return Kopf(json) is not { } kopf
            ? null
            : kopf with
            {
                Texte = Texte(texte),
                Sha256 = Kompilieren.Kanonisch.Sha256(kanonisch.Span),
                Kanonisch = kanonisch,
                Roh = roh.Clone(),
                Felder = Feldverzeichnis.Erstelle(kopf.Seiten, befund),
            };
    }

    private static Definition? Kopf(Objektleser json)
    {
        var schluessel = json.Text("schluessel", noetig: true);
        var definition = schluessel is null ? null : new Definition
        {
            Schluessel = schluessel,
            Nummer = json.Ganzzahl("nummer") ?? 0,
            OzgId = json.Text("ozgId"),
            Rechtsgrundlage = json.Text("rechtsgrundlage") ?? "",
            Freigabe = json.Text("freigabe", noetig: true) ?? "",
            Bereitstellung = Bereitstellung(json.Objekt("bereitstellung")),
            Nachricht = Nachricht(json.Objekt("nachricht")),
            Plz = json.Text("plz") ?? "wohnsitz",
            Anliegen = [.. json.Objekte("anliegen").Select(Anliegen)],
            Seiten = [.. json.Objekte("seiten").Select(Seite).OfType<Seite>()],
            Abwesend = json.Texte("abwesend").ToFrozenSet(StringComparer.Ordinal),
            Schwellen = Schwellen(json.Hole("schwellen"), json.Befund),
        };
        foreach (var fremd in (string[])["format", "listen", "codelisten"])
        {
            json.Hole(fremd);
        }

        json.Schliesse();
        return definition;
    }

    private static Nachricht? Nachricht(Objektleser? json)
    {
        var nachricht = json?.Text("typ", noetig: true) is { } typ ? new Nachricht(typ, json.Ausdruck("grundDesAufenthalts")) : null;
        json?.Schliesse();
        return nachricht;
    }

    private static Anliegen Anliegen(Objektleser json)
    {
        var anliegen = new Anliegen(json.Text("id", noetig: true) ?? "", json.Text("antragsgrund"), json.Text("schalter"), json.Text("meldungsgrund"));
        json.Schliesse();
        return anliegen;
    }

    private static Bereitstellung Bereitstellung(Objektleser? json)
    {
        var zentral = json?.Objekt("zentral");
        return new(
            json?.Text("standard") ?? "behoerde",
            zentral?.Namen().ToImmutableSortedDictionary(land => land, land => zentral.Text(land) ?? "", StringComparer.Ordinal)
            ?? ImmutableSortedDictionary<string, string>.Empty);
    }

    private static Schwellen Schwellen(JsonElement? json, Befund befund) =>
        json is { ValueKind: JsonValueKind.Object } objekt && JsonObject.Create(objekt) is { } knoten
            ? Antragsstrecken.Schwellen.Lies(knoten, befund) ?? Antragsstrecken.Schwellen.Keine
            : Antragsstrecken.Schwellen.Keine;

    private static Seite? Seite(Objektleser json)
    {
        var id = json.Text("id", noetig: true);
        var seite = id is null ? null : new Seite
        {
            Id = id,
            Wenn = json.Ausdruck("wenn") ?? Ausdruck.Immer,
            Sensibel = json.Bool("sensibel", false),
            Gruppen = [.. json.Objekte("gruppen").Select(Gruppe).OfType<Gruppe>()],
            Regeln = [.. json.Objekte("regeln").Select(regel => RegelLeser.Lies(regel, null)).OfType<Regel>()],
        };
        json.Schliesse();
        return seite;
    }

    private static Gruppe? Gruppe(Objektleser json)
    {
        var id = json.Text("id", noetig: true);
        var gruppe = id is null ? null : new Gruppe
        {
            Id = id,
            Wenn = json.Ausdruck("wenn") ?? Ausdruck.Immer,
            Zugeklappt = json.Bool("zugeklappt", false),
            Felder = [.. json.Objekte("felder").Select(feld => FeldLeser.Lies(feld)).OfType<Feld>()],
        };
        json.Schliesse();
        return gruppe;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Texte(JsonElement json) =>
        json.EnumerateObject().ToDictionary(
            sprache => sprache.Name,
            sprache => (IReadOnlyDictionary<string, string>)sprache.Value.EnumerateObject().ToDictionary(
                text => Textspeicher.Eindeutig(text.Name), text => Textspeicher.Eindeutig(text.Value.GetString() ?? ""), StringComparer.Ordinal),
            StringComparer.Ordinal);
}
