using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Api.Seiten;

/// <summary>A page that is not there, told to a person instead of a program.</summary>
internal sealed record Hinweisseite(Problem Problem) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var sprache = Sprachwunsch.Shipped(httpContext);
        var antwort = httpContext.Response;
        antwort.StatusCode = Problem.Status;
        antwort.ContentType = "text/html; charset=utf-8";
        antwort.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        await antwort.WriteAsync(Html(sprache), httpContext.RequestAborted);
    }

    private string Html(string sprache)
    {
        var titel = Mandantenseite.Kodiere(Systemtexte.Find($"titel.{Problem.Status}", sprache) ?? Systemtexte.Get("titel.fehler", sprache));
        return $"""
            <!doctype html>
            <html lang="{sprache}" dir="{Sprache.RichtungVon(sprache)}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{titel}</title><link rel="stylesheet" href="/embed/seite.css"></head>
            <body><main><h1>{titel}</h1><p>{Mandantenseite.Kodiere(Systemtexte.Get($"fehler.{Problem.Code}", sprache))}</p></main></body>
            </html>
            """;
    }
}
