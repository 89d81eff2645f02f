using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Postleitzahlen;

namespace Aufenthalt.Api.Antragsstrecken;

/// <summary>The list of a tenant's services, with the texts of the user interface that the bundle needs before any definition is loaded.</summary>
internal static class Verzeichnisdokument
{
    private const string Oberflaeche = "ui.";

    public static Dokument Erzeuge(MandantenSicht sicht, IReadOnlyList<Definition> angeboten, Sprache sprache, IReadOnlyList<string> alteAgs)
    {
        var dokument = new JsonObject
        {
            ["mandant"] = Startdokument.Mandant(sicht.Tenant, alteAgs),
            ["umgebung"] = sicht.Environment.Name(),
            ["sprache"] = sprache.Code,
            ["sprachen"] = Startdokument.Sprachen(sicht),
            ["antragsstrecken"] = new JsonArray([.. angeboten.Select(definition => Karte(sicht, definition, sprache.Code))]),
        };
        if (angeboten is [var first, ..])
        {
            Startdokument.Texte(dokument, sicht, first, sprache.Code, ["mail.", "pdf.", "service.", "html.", "feld.", "seite.", "gruppe.", "anliegen."], Oberflaeche);
        }

        return new Dokument(JsonSerializer.SerializeToUtf8Bytes(dokument, ApiJson.Dokumente));
    }

    private static JsonObject Karte(MandantenSicht sicht, Definition definition, string sprache)
    {
        var karte = new JsonObject
        {
            ["key"] = definition.Schluessel,
            ["nummer"] = definition.Nummer,
            ["titel"] = Dienste.Titel(sicht, definition, sprache),
            ["teaser"] = Dienste.Text(sicht, definition, "service.teaser", sprache) ?? "",
            ["url"] = $"/{sicht.Tenant.Ags}/{definition.Schluessel}",
        };
        if (DienstZustaendigkeit.Zentral(definition, sicht.Tenant.LandAgs) is { } zentral && zentral != sicht.Tenant.Ags)
        {
            karte["url"] = $"/{zentral}/{definition.Schluessel}";
            karte["zentral"] = new JsonObject { ["ags"] = zentral, ["name"] = Gemeindeverzeichnis.Instance.Behoerden.GetValueOrDefault(zentral)?.Name ?? zentral };
        }

        return karte;
    }
}
