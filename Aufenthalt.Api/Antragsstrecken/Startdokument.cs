using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Dokument;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Api.Antragsstrecken;

/// <summary>
/// The small document of a tenant for one service (design D8): what differs from the definition document, and what is the tenant's alone.
/// Worked out once per configured state and language.
/// </summary>
internal static class Startdokument
{
    // Never shown in a browser.
    private static readonly string[] NurServer = ["mail.", "pdf.", TextPfad.Variablen];

    public static Dokument Erzeuge(
        MandantenSicht sicht, Definition definition, Sprache sprache, IReadOnlyList<string> alteAgs, Uploadgrenzen grenzen, Uri adresse)
    {
        var fassung = new Fassung(definition, Schwellen.Keine, Dienste.Texte(sicht, definition));
        var dokument = new JsonObject
        {
            ["mandant"] = Mandant(sicht.Tenant, alteAgs),
            ["umgebung"] = sicht.Environment.Name(),
            ["schluessel"] = definition.Schluessel,
            ["sprache"] = sprache.Code,
            ["sprachen"] = Sprachen(sicht),
            ["titel"] = fassung.Text("service.title", sprache.Code) ?? definition.Schluessel,
            ["anliegen"] = new JsonArray([.. Dienste.Anliegen(sicht, definition).Select(anliegen => Anliegen(fassung, anliegen, sprache.Code))]),
            ["plz"] = definition.Plz,
            ["plzPruefung"] = sicht.Settings.PlzPruefung,
            ["definitionUrl"] = $"/api/definitionen/{definition.Schluessel}/{definition.Sha256}",
            ["schalter"] = new JsonObject(sicht.Schalter.OrderBy(schalter => schalter.Key, StringComparer.Ordinal)
                .Select(schalter => KeyValuePair.Create(schalter.Key, (JsonNode?)schalter.Value))),
            ["grenzen"] = Grenzen(grenzen),
            ["links"] = Links(fassung, sicht.Tenant, sprache.Code, adresse),
        };
        if (sicht.Environment == TenantEnvironment.Pre)
        {
            dokument["testPlz"] = Zustaendigkeit.TestPlz;
        }

        Texte(dokument, sicht, definition, sprache.Code, NurServer);
        return new Dokument(JsonSerializer.SerializeToUtf8Bytes(dokument, ApiJson.Dokumente));
    }

    public static JsonObject Mandant(Tenant tenant, IReadOnlyList<string> alteAgs)
    {
        var mandant = new JsonObject { ["ags"] = tenant.Ags, ["name"] = tenant.Name };
        if (alteAgs.Count > 0)
        {
            mandant["alteAgs"] = new JsonArray([.. alteAgs.Select(ags => (JsonNode)ags)]);
        }

        return mandant;
    }

    public static JsonArray Sprachen(MandantenSicht sicht) => new([.. sicht.Sprachen.Select(sprache => (JsonNode)new JsonObject
    {
        ["code"] = sprache.Code,
        ["eigenname"] = sprache.Eigenname,
        ["richtung"] = sprache.Richtung,
    })]);

    /// <summary>Adds <c>texte</c> (decided values that the definition document does not have), <c>variablen</c> and <c>fremdsprachig</c>.</summary>
    public static void Texte(JsonObject dokument, MandantenSicht sicht, Definition definition, string sprache, IReadOnlyList<string> ohne, string? nur = null)
    {
        var (texte, variablen, fremd) = (new JsonObject(), new JsonObject(), new JsonObject());
        var shipped = definition.Texte.GetValueOrDefault(Sprache.Deutsch)?.Keys ?? [];
        foreach (var pfad in sicht.Texte.EigenePfade(definition.Schluessel).Concat(shipped.Where(pfad => Gefragt(pfad, nur))).Distinct().Order(StringComparer.Ordinal))
        {
            if (sicht.Texte.Entscheide(definition.Schluessel, pfad, sprache, tag => Standard(definition, tag, pfad)) is not { } decided)
            {
                continue;
            }

            if (TextPfad.VariablenName(pfad) is { } name)
            {
                variablen[name] = Wert(pfad, decided.Wert);
            }
            else if ((decided.Ebene != TextEbene.Standard || Gefragt(pfad, nur)) && !ohne.Any(anfang => pfad.StartsWith(anfang, StringComparison.Ordinal)))
            {
                texte[pfad] = Wert(pfad, decided.Wert);
            }

            if (decided.Sprache != sprache)
            {
                fremd[pfad] = decided.Sprache;
            }
        }

        (dokument["texte"], dokument["variablen"], dokument["fremdsprachig"]) = (texte, variablen, fremd);
    }

    private static bool Gefragt(string pfad, string? nur) =>
        pfad.StartsWith(TextPfad.Variablen, StringComparison.Ordinal) || (nur is not null && pfad.StartsWith(nur, StringComparison.Ordinal));

    private static string? Standard(Definition definition, string sprache, string pfad) =>
        definition.Texte.TryGetValue(sprache, out var texts) ? texts.GetValueOrDefault(pfad) : null;

    private static JsonNode Wert(string pfad, string text) => TextPfad.IsHtml(pfad) ? HtmlBaum.Parse(text) : JsonValue.Create(text);

    private static JsonObject Anliegen(Fassung fassung, Anliegen anliegen, string sprache)
    {
        var entry = new JsonObject { ["id"] = anliegen.Id, ["label"] = fassung.Text($"anliegen.{anliegen.Id}.label", sprache) };
        if (fassung.Text($"anliegen.{anliegen.Id}.hilfe", sprache) is { } help)
        {
            entry["hilfe"] = help;
        }

        return entry;
    }

    private static JsonObject Grenzen(Uploadgrenzen grenzen) => new()
    {
        ["dateiBytes"] = grenzen.DateiBytes,
        ["dateien"] = grenzen.Dateien,
        ["summeBytes"] = grenzen.SummeBytes,
        ["typen"] = new JsonArray([.. Uploadgrenzen.Typen.Select(typ => (JsonNode)typ)]),
    };

    private static JsonObject Links(Fassung fassung, Tenant tenant, string sprache, Uri adresse)
    {
        var links = new JsonObject { ["barrierefreiheit"] = new Uri(adresse, $"/{tenant.Ags}/barrierefreiheit").ToString(), ["fortsetzen"] = new Uri(adresse, $"/{tenant.Ags}/fortsetzen").ToString() };
        foreach (var (name, variable) in new[]
        {
            ("datenschutz", "datenschutz_link"), ("informationsblatt", "informationsblatt_abh_link"), ("impressum", "impressum_link"),
            ("gebaerdensprache", "gebaerdensprache_link"), ("leichteSprache", "leichte_sprache_link"), ("barriereMelden", "barriere_melden_link"),
        })
        {
            if (fassung.Text(TextPfad.Variablen + variable, sprache) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
            {
                links[name] = link;
            }
        }

        return links;
    }
}
