using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Api.Antragsstrecken;

/// <summary>What a browser loads before a session: the list, the start document, the definition document (design D8).</summary>
internal static class AntragsstreckenEndpoints
{
    // Asked anew each time, answered with 304: a text saved in the console shows at the next load.
    private const string Nachfragen = "no-cache";
    private const string Unveraenderlich = "public, max-age=31536000, immutable";

    public static void MapAntragsstrecken(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Antragsstrecken").WithMetadata(new Mengengrenzen.Frei());
        group.MapGet("/{ags}/antragsstrecken", ListAsync).WithSummary("Services on offer").Produces(200, contentType: "application/json");
        group.MapGet("/{ags}/antragsstrecken/{key}", StartAsync).WithSummary("Start document of a service").Produces(200, contentType: "application/json");
        group.MapGet("/definitionen/{key}/{sha256}", DefinitionAsync).WithSummary("Definition document, immutable").Produces(200, contentType: "application/json");
    }

    private static async Task<IResult> ListAsync(
        string ags, HttpContext context, MandantKontext mandant, Dienste dienste, MandantenVerzeichnis verzeichnis)
    {
        var (sicht, sprache) = (mandant.Sicht, Dienste.Sprache(context, mandant.Sicht));
        var dokument = await sicht.Abgeleitet($"verzeichnis/{sprache.Code}", _ => new Gemerkt<Dokument>()).GetAsync(async () =>
            Verzeichnisdokument.Erzeuge(sicht, await dienste.OfferedAsync(sicht), sprache, await verzeichnis.AlteAgsAsync(mandant.Tenant)));
        return dokument.Answer(Nachfragen);
    }

    private static async Task<IResult> StartAsync(
        string ags, string key, HttpContext context, MandantKontext mandant, Dienste dienste, MandantenVerzeichnis verzeichnis, Uploadgrenzen grenzen)
    {
        var (definition, missing) = await dienste.FindAsync(mandant.Sicht, key);
        if (definition is null)
        {
            return missing!;
        }

        var (sicht, sprache) = (mandant.Sicht, Dienste.Sprache(context, mandant.Sicht));
        var address = context.Listener().PublicAddress;
        var dokument = await sicht.Abgeleitet($"start/{key}/{sprache.Code}", _ => new Gemerkt<Dokument>()).GetAsync(async () =>
            Startdokument.Erzeuge(sicht, definition, sprache, await verzeichnis.AlteAgsAsync(mandant.Tenant), grenzen, address));
        return dokument.Answer(Nachfragen);
    }

    private static async Task<IResult> DefinitionAsync(
        string key, string sha256, string? lang, Fassungen fassungen, Definitionsdokumente dokumente, CancellationToken cancel)
    {
        var wellFormed = sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);
        if (!wellFormed || await fassungen.DefinitionAsync(sha256, cancel) is not { } definition || definition.Schluessel != key)
        {
            return Problem.DefinitionUnbekannt;
        }

        return dokumente.Get(definition, lang).Answer(Unveraenderlich);
    }
}
