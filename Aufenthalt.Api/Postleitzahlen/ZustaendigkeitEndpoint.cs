using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Api.Postleitzahlen;

/// <summary>Which authority is responsible for a postcode; four outcomes, all of them answers.</summary>
internal static class ZustaendigkeitEndpoint
{
    public static void MapZustaendigkeit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/{ags}/zustaendigkeit", HandleAsync)
            .WithTags("Postleitzahlen").WithSummary("Is this authority responsible for a postcode?")
            .Produces<ZustaendigkeitAntwort>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(
        string ags, string? plz, string? ort, string? antragsstrecke, MandantKontext mandant, Dienste dienste, Behoerdenliste behoerden, CancellationToken cancel)
    {
        if (plz is null || !SitzungBeginnen.IsPlz(plz.Trim()))
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "plz_format");
        }

        Definition? definition = null;
        if (!string.IsNullOrEmpty(antragsstrecke))
        {
            (definition, var missing) = await dienste.FindAsync(mandant.Sicht, antragsstrecke);
            if (definition is null)
            {
                return missing!;
            }
        }

        var outcome = DienstZustaendigkeit.Pruefe(mandant.Sicht, definition, plz.Trim(), string.IsNullOrWhiteSpace(ort) ? null : ort.Trim());
        return Results.Json(await behoerden.AnswerAsync(mandant.Sicht, definition, outcome, cancel));
    }
}
