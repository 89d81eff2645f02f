using System.Text.Json;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Postleitzahlen;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Rueckkanal;

namespace Aufenthalt.Api.Antraege;

/// <summary>Submission over HTTP; what it means stands at <see cref="Antragseingang"/>.</summary>
internal static class AbsendenEndpoint
{
    public static void MapAbsenden(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/sitzungen/{sitzung}/absenden", HandleAsync)
            .WithTags("Absenden").WithSummary("Submit; needs the header Idempotency-Key, repeats its answer byte for byte for 24 hours")
            .Produces(StatusCodes.Status201Created, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> HandleAsync(
        string sitzung, OffeneSitzung offen, Antragseingang eingang, Antworteingang antworten, Behoerdenliste behoerden, Dienste dienste, TimeProvider clock, HttpContext context)
    {
        if (Idempotenz.Schluessel(context) is not { } key)
        {
            return Idempotenz.Fehlt;
        }

        // A repetition cannot know the version that its own first try made.
        if (offen.Sitzung.Zustand == SitzungZustand.Offen && offen.IsStale(context))
        {
            return Problem.VersionVeraltet;
        }

        var sicht = offen.Mandant.Sicht;
        // A client that goes away must not stop what it has asked for.
        var result = offen.Sitzung is { Inhalt.Antwortbezug: not null } or { AntwortId: not null }
            ? await antworten.AbsendenAsync(sicht, offen.Sitzung, key, clock.GetUtcNow(), CancellationToken.None)
            : await eingang.AbsendenAsync(sicht, offen.Sitzung, key, context.Listener().PublicAddress, clock.GetUtcNow(), CancellationToken.None);
        return result switch
        {
            Angekommen done => new Bytes(done.Antwort),
            SchonAbgesendet other => SitzungOeffnung.AlreadySubmitted(other.Vorgangsnummer),
            Unvollstaendig open => await IncompleteAsync(context, offen, open, dienste),
            NichtZustaendig elsewhere => await behoerden.ProblemAsync(sicht, offen.Fassung.Definition, elsewhere.Zustaendigkeit, context.RequestAborted),
            _ => Problem.SitzungAbgelaufen,
        };
    }

    private static async Task<IResult> IncompleteAsync(HttpContext context, OffeneSitzung offen, Unvollstaendig open, Dienste dienste)
    {
        var messages = await Meldungen.AlsAntwortAsync(
            dienste, offen.Mandant.Sicht, offen.Fassung, open.Meldungen, offen.Sprache(context), mitSeite: true);
        return new Problem(StatusCodes.Status422UnprocessableEntity, "unvollstaendig")
            .With("seite", open.Seite)
            .With("meldungen", JsonSerializer.SerializeToNode(messages, ApiJson.Default.IReadOnlyListMeldungAntwort));
    }

    private sealed class Bytes(byte[] content) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = content.Length;
            return httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
        }
    }
}
