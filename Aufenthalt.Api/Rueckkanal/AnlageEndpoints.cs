using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Rueckkanal;

namespace Aufenthalt.Api.Rueckkanal;

internal sealed record AnlageLinkAnfrage(string? Nachricht, int Nr);

/// <summary>Letters of the authority by links of one use and 60 seconds, so that a browser can open them without the access code in an address.</summary>
internal static class AnlageEndpoints
{
    public static void MapAnlagen(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/{ags}/vorgaenge/{vorgangsnummer}/anlagen-links", CreateAsync)
            .WithTags("Rückkanal").WithSummary("One-use link to a letter of the authority")
            .Produces<PdfLinkAntwort>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/{ags}/anlagen/{token}", ShowAsync)
            .WithTags("Rückkanal").WithSummary("The letter of a link").Produces(200, contentType: "application/pdf").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CreateAsync(
        string ags, string vorgangsnummer, AnlageLinkAnfrage anfrage, HttpContext context, MandantKontext mandant, VorgangZugang zugang,
        RueckkanalStore messages, PdfLinkStore links, TimeProvider clock)
    {
        var (antrag, code, problem) = await zugang.OpenWithCodeAsync(context, mandant, vorgangsnummer);
        if (antrag is null)
        {
            return problem!;
        }

        if (!Guid.TryParse(anfrage.Nachricht, out var id)
            || await messages.FindAsync(antrag.Scope, antrag.Id, id, context.RequestAborted) is not { } message
            || message.Anlagen.All(anlage => anlage.Nr != anfrage.Nr))
        {
            return new Problem(StatusCodes.Status404NotFound, "nachricht_unbekannt");
        }

        var now = clock.GetUtcNow();
        var token = await links.CreateForLetterAsync(antrag, code, id, anfrage.Nr, now, context.RequestAborted);
        return Results.Json(
            new PdfLinkAntwort($"/api/{mandant.Tenant.Ags}/anlagen/{token}", now + PdfLinkStore.Gueltigkeit), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ShowAsync(
        string ags, string token, HttpContext context, MandantKontext mandant, PdfLinkStore links, RueckkanalStore messages, TimeProvider clock)
    {
        var scope = mandant.Sicht.Scope;
        if (await links.UseAsync(scope, token, clock.GetUtcNow(), context.RequestAborted) is not { Nachricht: { } id, AnlageNr: { } nr } link
            || await messages.FindAsync(scope, link.Antrag, id, context.RequestAborted) is not { } message
            || await messages.ReadLetterAsync(scope, id, nr, context.RequestAborted) is not { } content)
        {
            return new Problem(StatusCodes.Status404NotFound, "link_abgelaufen");
        }

        var letter = message.Anlagen.Single(anlage => anlage.Nr == nr);
        return Results.File(content, letter.Typ, letter.Name);
    }
}
