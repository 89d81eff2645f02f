using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;

namespace Aufenthalt.Api.Antraege;

internal sealed record FeedbackAnfrage(int? Sterne, string? Text, string? Sprache);

/// <summary>Stars and a comment on a service. Refers to no Antrag and no session.</summary>
internal static class FeedbackEndpoint
{
    public static void MapFeedback(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/{ags}/antragsstrecken/{key}/feedback", HandleAsync)
            .WithTags("Feedback").WithSummary("One to five stars and a comment")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(
        string ags, string key, FeedbackAnfrage anfrage, MandantKontext mandant, Dienste dienste, RueckmeldungStore store, TimeProvider clock, HttpContext context)
    {
        var (definition, missing) = await dienste.FindAsync(mandant.Sicht, key);
        if (definition is null)
        {
            return missing!;
        }

        if (anfrage.Sterne is not (>= 1 and <= 5))
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "sterne_ungueltig");
        }

        var sprache = mandant.Sicht.WaehleSprache(anfrage.Sprache).Code;
        await store.AddAsync(mandant.Sicht.Scope, key, sprache, anfrage.Sterne.Value, anfrage.Text ?? "", clock.GetUtcNow(), context.RequestAborted);
        return Results.NoContent();
    }
}
