using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

/// <summary>One service with its references followed: what a reader of the format document would hold in the hand.</summary>
internal sealed class Strecke
{
    private readonly List<JsonNode> _ausdruecke = [];

    public Strecke(string dienst)
    {
        Definition = Daten.Definition(dienst);
        foreach (var seite in Definition["seiten"]!.AsArray())
        {
            NimmSeite(seite!);
        }
    }

    /// <summary>The fields of every shared page and group, used by a service or not.</summary>
    public static IEnumerable<(string Pfad, JsonNode Feld)> GemeinsameFelder =>
        from ordner in new[] { "seiten", "gruppen" }
        from datei in Daten.Dateien("gemeinsam", ordner)
        let inhalt = JsonNode.Parse(File.ReadAllText(datei))!
        from gruppe in inhalt["gruppen"]?.AsArray() ?? [inhalt.DeepClone()]
        from feld in gruppe["felder"]!.AsArray()
        from paar in MitInnen(string.Empty, feld!)
        select paar;

    private static IEnumerable<(string Pfad, JsonNode Feld)> MitInnen(string davor, JsonNode feld)
    {
        var pfad = davor + feld["id"]!.GetValue<string>();
        return (feld["felder"]?.AsArray() ?? []).SelectMany(innen => MitInnen(pfad + ".", innen!)).Prepend((pfad, feld));
    }

    public JsonNode Definition { get; }

    public List<string> Seiten { get; } = [];

    public List<(string Seite, string Gruppe)> Gruppen { get; } = [];

    /// <summary>Field path (dotted for members) and the field.</summary>
    public List<(string Pfad, JsonNode Feld)> Felder { get; } = [];

    public List<(JsonNode Regel, string Feld)> Regeln { get; } = [];

    /// <summary>Names in references that the shared page or group does not have.</summary>
    public List<string> Unbekannt { get; } = [];

    /// <summary>Every operator with its operands.</summary>
    public IEnumerable<(string Operator, JsonArray Operanden)> Operationen() =>
        _ausdruecke.SelectMany(Operationen);

    private static IEnumerable<(string Operator, JsonArray Operanden)> Operationen(JsonNode? knoten) => knoten switch
    {
        JsonObject objekt => objekt.SelectMany(paar =>
            (paar.Value is JsonArray operanden ? [(paar.Key, operanden)] : Array.Empty<(string, JsonArray)>()).Concat(Operationen(paar.Value))),
        JsonArray liste => liste.SelectMany(Operationen),
        _ => [],
    };

    private void NimmSeite(JsonNode seite)
    {
        var verweis = seite["seite"]?.GetValue<string>();
        var aenderung = verweis is null ? new Aenderung(null) : new Aenderung(seite);
        var inhalt = verweis is null ? seite : Daten.Lies("gemeinsam", "seiten", verweis.Split('/')[1] + ".json");
        var id = inhalt["id"]!.GetValue<string>();
        Seiten.Add(id);
        NimmAusdruck(seite["wenn"]);
        foreach (var gruppe in inhalt["gruppen"]!.AsArray())
        {
            NimmGruppe(id, gruppe!, aenderung);
        }

        NimmRegeln(inhalt, null, aenderung);
        if (verweis is not null)
        {
            NimmAenderung(seite, aenderung);
        }
    }

    private void NimmGruppe(string seite, JsonNode gruppe, Aenderung aussen)
    {
        var verweis = gruppe["gruppe"]?.GetValue<string>();
        var aenderung = verweis is null ? aussen : new Aenderung(gruppe);
        var inhalt = verweis is null ? gruppe : Daten.Lies("gemeinsam", "gruppen", verweis.Split('/')[1] + ".json");
        var id = inhalt["id"]!.GetValue<string>();
        aenderung.Kennt(id);
        if (aenderung.LaesstWeg(id))
        {
            return;
        }

        Gruppen.Add((seite, id));
        NimmAusdruck(gruppe["wenn"] ?? inhalt["wenn"]);
        foreach (var feld in inhalt["felder"]!.AsArray())
        {
            NimmFeld(string.Empty, feld!, aenderung);
        }

        NimmRegeln(inhalt, null, aenderung);
        if (verweis is not null)
        {
            NimmAenderung(gruppe, aenderung);
        }
    }

    private void NimmFeld(string davor, JsonNode feld, Aenderung aenderung)
    {
        var pfad = davor + feld["id"]!.GetValue<string>();
        aenderung.Kennt(pfad);
        if (aenderung.LaesstWeg(pfad))
        {
            return;
        }

        Felder.Add((pfad, feld));
        NimmAusdruck(feld["wenn"]);
        NimmAusdruck(feld["pflicht"]);
        NimmAusdruck(feld["ausdruck"]);
        NimmRegeln(feld, pfad, aenderung);
        foreach (var innen in feld["felder"]?.AsArray() ?? [])
        {
            NimmFeld(pfad + ".", innen!, aenderung);
        }
    }

    private void NimmRegeln(JsonNode traeger, string? feld, Aenderung aenderung)
    {
        foreach (var regel in traeger["regeln"]?.AsArray() ?? [])
        {
            if (aenderung.BehaeltRegel(regel!["code"]!.GetValue<string>()))
            {
                Nimm(regel, feld);
            }
        }
    }

    private void NimmAenderung(JsonNode verweis, Aenderung aenderung)
    {
        Unbekannt.AddRange(aenderung.Unbekannt());
        NimmAusdruck(verweis["pflicht"]);
        foreach (var regel in verweis["regeln"]?.AsArray() ?? [])
        {
            Nimm(regel!, null);
        }
    }

    private void Nimm(JsonNode regel, string? feld)
    {
        Regeln.Add((regel, regel["feld"]?.GetValue<string>() ?? feld ?? string.Empty));
        NimmAusdruck(regel["wenn"]);
        NimmAusdruck(regel["werte"]);
    }

    private void NimmAusdruck(JsonNode? ausdruck)
    {
        if (ausdruck is JsonObject)
        {
            _ausdruecke.Add(ausdruck);
        }
    }
}
