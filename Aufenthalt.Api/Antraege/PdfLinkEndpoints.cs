using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Zusammenfassung;

namespace Aufenthalt.Api.Antraege;

internal sealed record PdfLinkAnfrage(string? Art);

internal sealed record PdfLinkAntwort(string Url, DateTimeOffset GueltigBisAm);

internal sealed record NeuerCodeAnfrage(string? Token);

internal sealed record NeuerCodeAntwort(string Vorgangsnummer, string Zugangscode);

/// <summary>The applicant's PDFs by links of one use and 60 seconds, and a new access code by a link to the address on file.</summary>
internal static class PdfLinkEndpoints
{
    public static void MapPdfLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/{ags}/vorgaenge/{vorgangsnummer}/pdf-links", CreateAsync)
            .WithTags("Vorgänge").WithSummary("One-use link to a PDF: antrag or eingangsbestaetigung")
            .Produces<PdfLinkAntwort>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/{ags}/pdf/{token}", ShowAsync)
            .WithTags("Vorgänge").WithSummary("The PDF of a link").Produces(200, contentType: "application/pdf").ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/api/{ags}/vorgaenge/{vorgangsnummer}/neuer-zugangscode", RequestCodeAsync)
            .WithTags("Vorgänge").WithSummary("Ask for a new access code; always 202").Produces(StatusCodes.Status202Accepted);
        routes.MapPost("/api/{ags}/neuer-zugangscode", RedeemCodeAsync)
            .WithTags("Vorgänge").WithSummary("Use the link of the mail: makes a new code and voids the old")
            .Produces<NeuerCodeAntwort>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> CreateAsync(
        string ags, string vorgangsnummer, PdfLinkAnfrage anfrage, HttpContext context, MandantKontext mandant, VorgangZugang zugang, PdfLinkStore links, TimeProvider clock)
    {
        var (antrag, code, problem) = await zugang.OpenWithCodeAsync(context, mandant, vorgangsnummer);
        if (antrag is null)
        {
            return problem!;
        }

        var art = anfrage.Art ?? PdfLinkStore.Arten[0];
        if (!PdfLinkStore.Arten.Contains(art) || antrag.Inhalt is null)
        {
            return antrag.Inhalt is null ? Problem.VorgangUnbekannt : Problem.AnfrageUngueltig;
        }

        var now = clock.GetUtcNow();
        var sprache = mandant.Sicht.WaehleSprache(Sprachwunsch.Query(context) ?? antrag.Sprache).Code;
        var token = await links.CreateAsync(antrag, art, sprache, code, now, context.RequestAborted);
        return Results.Json(
            new PdfLinkAntwort($"/api/{mandant.Tenant.Ags}/pdf/{token}", now + PdfLinkStore.Gueltigkeit), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ShowAsync(
        string ags, string token, HttpContext context, MandantKontext mandant, PdfLinkStore links, AntragStore applications, Fassungen fassungen, TimeProvider clock)
    {
        var scope = mandant.Sicht.Scope;
        if (await links.UseAsync(scope, token, clock.GetUtcNow(), context.RequestAborted) is not { } link
            || await applications.LoadAsync(scope, link.Antrag, context.RequestAborted) is not { Inhalt: not null } antrag)
        {
            return new Problem(StatusCodes.Status404NotFound, "link_abgelaufen");
        }

        var fassung = await fassungen.OfAsync(antrag, context.RequestAborted);
        var address = new Uri(context.Listener().PublicAddress, $"/{mandant.Tenant.Ags}/vorgang");
        var modell = Antragsmodell.Baue(antrag, fassung, link.Sprache);
        var texte = Antragsmodell.Texte(fassung, link.Sprache);
        var pdf = link.Art == "eingangsbestaetigung"
            ? Eingangsbestaetigung.Erzeuge(modell.Kopf, address, texte)
            : AntragstellerPdf.Erzeuge(modell, link.Zugangscode, address, texte);
        return Results.File(pdf, "application/pdf", $"{antrag.Vorgangsnummer.Value}-{link.Art}.pdf");
    }

    // Whatever is asked, the answer is the same, and it comes before the work is done, so that its duration tells nothing either.
    private static IResult RequestCodeAsync(
        string ags, string vorgangsnummer, HttpContext context, MandantKontext mandant, Codeanforderungen anforderungen)
    {
        if (Vorgangsnummer.TryParse(vorgangsnummer, out var number))
        {
            anforderungen.Add(mandant.Sicht, number, context.Listener().PublicAddress);
        }

        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> RedeemCodeAsync(
        string ags, NeuerCodeAnfrage anfrage, HttpContext context, MandantKontext mandant, NeuerZugangscode codes, Mengengrenzen grenzen, TimeProvider clock)
    {
        if (grenzen.GuessesTooOften(context))
        {
            await Mengengrenzen.RejectAsync(context, null);
            return Results.Empty;
        }

        if (anfrage.Token is { Length: > 0 and < 100 } token
            && await codes.RedeemAsync(mandant.Sicht.Scope, token, clock.GetUtcNow(), context.RequestAborted) is { } made)
        {
            return Results.Json(new NeuerCodeAntwort(made.Number.Value, made.Code.Reveal()));
        }

        grenzen.CountWrongGuess(context);
        return new Problem(StatusCodes.Status404NotFound, "code_link_abgelaufen");
    }
}
