using System.Globalization;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tenancy.Codelisten;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Antragsstrecken.Dokument;

/// <summary>
/// The definition document of the browser (D8): pages, rules, lists, dated values and default texts of one language. The same for all tenants,
/// a pure function of definition and language, immutable under the definition's hash.
/// </summary>
public static class DefinitionDokument
{
    private static readonly string[] NurServer = ["mail.", "pdf."];

    /// <summary>The bytes of <c>GET /api/definitionen/{schluessel}/{sha256}?lang=</c>.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="sprache">BCP 47; a text missing there stands in the parent language, else in German, and is listed in <c>fremdsprachig</c>.</param>
    public static ReadOnlyMemory<byte> Erzeuge(Definition definition, string sprache)
    {
        var dokument = JsonObject.Create(definition.Roh)!;
        foreach (var fremd in (string[])["abwesend", "bereitstellung", "codelisten", "format", "freigabe", "nachricht", "nummer", "ozgId", "rechtsgrundlage"])
        {
            dokument.Remove(fremd);
        }

        var (texte, fremdsprachig) = Texte(definition, sprache);
        dokument["schwellen"] = dokument["schwellen"]?["werte"]?.DeepClone() ?? new JsonObject();
        dokument["sha256"] = definition.Sha256;
        dokument["sprache"] = sprache;
        dokument["richtung"] = Richtung(sprache);
        dokument["texte"] = texte;
        dokument["fremdsprachig"] = fremdsprachig;
        Codelisten(dokument, definition, sprache);
        return Kanonisch.Schreibe(dokument);
    }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public static string Richtung(string sprache)
    {
        try
        {
            return CultureInfo.GetCultureInfo(sprache).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "ltr";
        }
    }

    private static (JsonObject Texte, JsonObject Fremdsprachig) Texte(Definition definition, string sprache)
    {
        var (texte, fremd) = (new JsonObject(), new JsonObject());
        var stufen = Stufen(sprache).Where(definition.Texte.ContainsKey).ToArray();
        var pfade = stufen.SelectMany(stufe => definition.Texte[stufe].Keys).Distinct(StringComparer.Ordinal);
        foreach (var pfad in pfade.Where(pfad => !NurServer.Any(anfang => pfad.StartsWith(anfang, StringComparison.Ordinal))))
        {
            var stufe = stufen.First(stufe => definition.Texte[stufe].ContainsKey(pfad));
            var text = definition.Texte[stufe][pfad];
            texte[pfad] = TextPfad.IsHtml(pfad) ? HtmlBaum.Parse(text) : text;
            if (stufe == "de" && sprache != "de" && !sprache.StartsWith("de-", StringComparison.Ordinal))
            {
                fremd[pfad] = stufe;
            }
        }

        return (texte, fremd);
    }

    // de-AT falls back to de, everything to German (D9).
    private static IEnumerable<string> Stufen(string sprache)
    {
        for (var stufe = sprache; stufe.Length > 0 && stufe != "de"; stufe = stufe.LastIndexOf('-') is > 0 and var ende ? stufe[..ende] : "")
        {
            yield return stufe;
        }

        yield return "de";
    }

    private static void Codelisten(JsonObject dokument, Definition definition, string sprache)
    {
        var felder = definition.Felder.Values.Select(ort => ort.Feld).ToArray();
        var staaten = felder.Any(feld => feld.Typ == Feldtyp.Staat || feld is { Typ: Feldtyp.Anschrift, Art: Anschriftart.Ausland });
        var angehoerigkeiten = felder.Any(feld => feld.Typ == Feldtyp.Staatsangehoerigkeit);
        var heute = angehoerigkeiten ? Staaten.Staatsangehoerigkeiten(sprache, historisch: false) : [];
        var alle = felder.Any(feld => feld.Historisch) ? Staaten.Staatsangehoerigkeiten(sprache, historisch: true) : [];
        dokument["staaten"] = Liste(staaten ? Staaten.Alle(sprache) : []);
        dokument["staatsangehoerigkeiten"] = Liste(heute);
        dokument["historischeStaaten"] = Liste(alle.Except(heute));
    }

    private static JsonArray Liste(IEnumerable<Codelisteneintrag> eintraege) =>
        new([.. eintraege.Select(eintrag => new JsonArray(eintrag.Schluessel, eintrag.Name))]);
}
