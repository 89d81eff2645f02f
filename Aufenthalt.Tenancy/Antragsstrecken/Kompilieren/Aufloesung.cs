using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Puts shared pages and groups in place, applies what a service changes on them, and fills in the defaults.</summary>
internal sealed class Aufloesung(Datenordner daten, Dienstordner dienst, Befund befund)
{
    private static readonly HashSet<string> Verweiswoerter =
        new(StringComparer.Ordinal) { "seite", "gruppe", "ohne", "ohneRegeln", "pflicht", "optionen", "wenn", "regeln" };

    private readonly HashSet<string> eigeneBezuege = new(StringComparer.Ordinal);

    /// <summary>Fields read by the service's own expressions; these must exist.</summary>
    internal IReadOnlySet<string> EigeneBezuege => eigeneBezuege;

    /// <summary>Every path that some shared page or group has.</summary>
    internal IReadOnlySet<string> GemeinsamePfade { get; } =
        daten.Seiten.Values.SelectMany(Jsonbaum.Gruppen).Concat(daten.Gruppen.Values)
            .SelectMany(Jsonbaum.Felder).SelectMany(Jsonbaum.Pfade).ToHashSet(StringComparer.Ordinal);

    internal JsonObject Definition()
    {
        var json = (JsonObject)dienst.Definition.DeepClone();
        json.Remove("$schema");
        var seiten = Jsonbaum.Objekte(json["seiten"]).Select(Seite).OfType<JsonObject>().ToArray();
        foreach (var feld in seiten.SelectMany(Jsonbaum.Gruppen).SelectMany(Jsonbaum.Felder))
        {
            Vervollstaendige(feld);
        }

        json["seiten"] = new JsonArray([.. seiten]);
        return json;
    }

    private JsonObject? Seite(JsonObject eintrag)
    {
        var seite = eintrag.ContainsKey("seite") ? Verweis(eintrag, "seite", daten.Seiten) : Eigenes(eintrag);
        if (seite is null)
        {
            return null;
        }

        var gruppen = new List<JsonObject>();
        foreach (var eintragGruppe in Jsonbaum.Objekte(seite["gruppen"]))
        {
            var gruppe = eintragGruppe.ContainsKey("gruppe") ? Verweis(eintragGruppe, "gruppe", daten.Gruppen) : (JsonObject)eintragGruppe.DeepClone();
            if (gruppe is null)
            {
                continue;
            }

            Jsonbaum.Haenge(seite, "regeln", gruppe["regeln"]);
            gruppe.Remove("regeln");
            gruppen.Add(gruppe);
        }

        seite["gruppen"] = new JsonArray([.. gruppen]);
        if (eintrag.ContainsKey("seite"))
        {
            new Aenderung(seite, Jsonbaum.Gruppen(seite).ToArray(), eintrag, $"{dienst.Schluessel}/{Jsonbaum.Text(seite, "id")}", befund).Wende();
        }

        return seite;
    }

    private JsonObject Eigenes(JsonObject eintrag)
    {
        eigeneBezuege.UnionWith(Jsonbaum.Feldbezuege(eintrag));
        return (JsonObject)eintrag.DeepClone();
    }

    private JsonObject? Verweis(JsonObject eintrag, string art, IReadOnlyDictionary<string, JsonObject> vorrat)
    {
        var name = Jsonbaum.Text(eintrag, art) ?? "";
        var ort = $"{dienst.Schluessel}/{name}";
        if (!name.StartsWith("gemeinsam/", StringComparison.Ordinal) || !vorrat.TryGetValue(name["gemeinsam/".Length..], out var original))
        {
            befund.Melde("verweis_unbekannt", ort, $"„{name}“ gibt es nicht in gemeinsam/.", $"There is no \"{name}\" in gemeinsam/.");
            return null;
        }

        foreach (var wort in eintrag.Select(eigenschaft => eigenschaft.Key).Where(wort => !Verweiswoerter.Contains(wort)))
        {
            befund.Melde("eigenschaft_unbekannt", ort, $"Die Eigenschaft „{wort}“ gibt es hier nicht.", $"There is no property \"{wort}\" here.");
        }

        eigeneBezuege.UnionWith(Jsonbaum.Feldbezuege(eintrag));
        var kopie = (JsonObject)original.DeepClone();
        kopie.Remove("$schema");
        if (art == "gruppe")
        {
            new Aenderung(kopie, [kopie], eintrag, ort, befund).Wende();
        }

        return kopie;
    }

    private void Vervollstaendige(JsonObject feld)
    {
        if (Jsonbaum.Text(feld, "liste") is { } liste)
        {
            Uebernimm(feld, liste);
        }

        Vorgaben.Ergaenze(feld);
        foreach (var mitglied in Jsonbaum.Felder(feld))
        {
            Vervollstaendige(mitglied);
        }
    }

    private void Uebernimm(JsonObject feld, string liste)
    {
        var ort = $"{dienst.Schluessel}/{Jsonbaum.Text(feld, "id")}";
        if (daten.Listen[liste] is not JsonArray alle)
        {
            befund.Melde("liste_unbekannt", ort, $"Die Liste „{liste}“ gibt es nicht.", $"There is no list \"{liste}\".");
            return;
        }

        var bekannt = alle.Select(Angaben.Text).ToHashSet();
        foreach (var fremd in (feld["optionen"] as JsonArray ?? []).Select(Angaben.Text).Where(option => !bekannt.Contains(option)))
        {
            befund.Melde("option_unbekannt", ort, $"„{fremd}“ steht nicht in der Liste „{liste}“.", $"\"{fremd}\" is not in the list \"{liste}\".");
        }

        feld["optionen"] ??= alle.DeepClone();
    }
}
