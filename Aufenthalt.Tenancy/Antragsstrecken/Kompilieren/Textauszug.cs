using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>The texts a service needs, in all languages: shared ones as far as they are used, its own over them.</summary>
internal static class Textauszug
{
    internal static JsonObject Fuer(Definition definition, Datenordner daten, Dienstordner dienst)
    {
        var gebraucht = new Bedarf(definition);
        var texte = new JsonObject();
        foreach (var sprache in daten.Texte.Keys.Concat(dienst.Texte.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            var inhalt = new JsonObject();
            var gemeinsame = daten.Texte.GetValueOrDefault(sprache)?.Where(text => gebraucht.Gilt(text.Key)) ?? [];
            foreach (var (pfad, text) in gemeinsame.Concat(dienst.Texte.GetValueOrDefault(sprache)?.AsEnumerable() ?? []))
            {
                if (pfad != "$schema")
                {
                    inhalt[pfad] = text?.DeepClone();
                }
            }

            texte[sprache] = inhalt;
        }

        return texte;
    }

    private sealed class Bedarf(Definition definition)
    {
        private readonly HashSet<string> seiten = [.. definition.Seiten.Select(seite => seite.Id)];
        private readonly HashSet<string> felder = [.. definition.Seiten.SelectMany(seite => seite.Felder).Select(feld => feld.Id)];
        private readonly HashSet<string> listen = [.. definition.Felder.Values.Select(ort => ort.Feld.Liste).OfType<string>()];
        private readonly HashSet<string> codes =
            [.. Ausdruecksammlung.Regeln(definition).Select(regel => regel.Code)];

        internal bool Gilt(string pfad)
        {
            var teile = pfad.Split('.');
            return teile[0] switch
            {
                _ when teile.Length < 2 => true,
                "seite" or "gruppe" => seiten.Contains(teile[1]),
                "feld" => felder.Contains(teile[1]),
                "liste" => listen.Contains(teile[1]),
                "meldung" => codes.Contains(teile[1]) || Eingebaut.Textschluessel.Contains(teile[1]),
                _ => true,
            };
        }
    }
}
