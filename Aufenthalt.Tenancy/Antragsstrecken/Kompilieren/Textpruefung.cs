using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Whether every text that can be shown exists in German, and messages hold no place that nobody fills.</summary>
internal static partial class Textpruefung
{
    private static readonly string[] Diensttexte = ["service.card", "service.title", "service.heading"];

    internal static void Pruefe(Definition definition, JsonObject texte, Befund befund)
    {
        if (texte["de"] is not JsonObject deutsch)
        {
            befund.Melde("text_fehlt", definition.Schluessel, "Es gibt keine deutschen Texte.", "There are no German texts.");
            return;
        }

        foreach (var (sprache, inhalt) in texte)
        {
            foreach (var (pfad, _) in ((JsonObject)inhalt!).Where(text => Angaben.Text(text.Value) is null))
            {
                befund.Melde("text_art", $"{definition.Schluessel}/{sprache}/{pfad}", "Hier steht ein Text.", "This is a string.");
            }
        }

        foreach (var pfad in Noetige(definition).Distinct().Where(pfad => string.IsNullOrWhiteSpace(Angaben.Text(deutsch[pfad]))))
        {
            befund.Melde("text_fehlt", $"{definition.Schluessel}/{pfad}", $"Der deutsche Text „{pfad}“ fehlt.", $"The German text \"{pfad}\" is missing.");
        }

        Platzhalterpruefung(definition, deutsch, befund);
    }

    private static IEnumerable<string> Noetige(Definition definition) =>
        Diensttexte
            .Concat(definition.Anliegen.Select(anliegen => $"anliegen.{anliegen.Id}.label"))
            .Concat(definition.Seiten.Select(seite => $"seite.{seite.Id}.titel"))
            .Concat(definition.Seiten.SelectMany(seite => seite.Felder).SelectMany(feld => feld.Felder.Prepend(feld)).SelectMany(Feldtexte))
            .Concat(Ausdruecksammlung.Regeln(definition).Select(regel => regel.Code).Concat(Eingebaut.Textschluessel).Select(code => $"meldung.{code}"));

    private static IEnumerable<string> Feldtexte(Feld feld)
    {
        if (feld.Typ == Feldtyp.Hinweis)
        {
            yield return $"feld.{feld.Pfad}.text";
            yield break;
        }

        if (feld.Sichtbar)
        {
            yield return $"feld.{feld.Pfad}.label";
        }

        if (feld.Vertretung)
        {
            yield return $"feld.{feld.Pfad}.label.vertretung";
        }

        if (feld.Typ == Feldtyp.Gruppe)
        {
            yield return $"feld.{feld.Pfad}.eintrag";
            yield return $"feld.{feld.Pfad}.hinzufuegen";
        }

        foreach (var option in feld.Optionen)
        {
            yield return feld.Optionstext(option);
        }
    }

    private static void Platzhalterpruefung(Definition definition, JsonObject deutsch, Befund befund)
    {
        foreach (var regel in Ausdruecksammlung.Regeln(definition).DistinctBy(regel => regel.Code))
        {
            var bekannt = Ausdruecksammlung.Regeln(definition).Where(andere => andere.Code == regel.Code).SelectMany(andere => andere.Werte.Keys).Append("dienst").ToHashSet();
            var text = Angaben.Text(deutsch[$"meldung.{regel.Code}"]) ?? "";
            foreach (var name in Platzhalter().Matches(text).Select(treffer => treffer.Groups[1].Value))
            {
                if (!bekannt.Contains(name) && !deutsch.ContainsKey($"variables.{name}") && !Eingebaut.Platzhalter.Contains(name))
                {
                    befund.Melde(
                        "platzhalter_unbekannt", $"{definition.Schluessel}/meldung.{regel.Code}",
                        $"Niemand füllt „{{{{{name}}}}}“.", $"Nobody fills \"{{{{{name}}}}}\".");
                }
            }
        }
    }

    [GeneratedRegex(@"\{\{([A-Za-z0-9_]+)\}\}")]
    private static partial Regex Platzhalter();
}
