using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Embed;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Api.Seiten;

/// <summary>The tenant's own pages (design section 6): all services, one service, status, continuing, accessibility.</summary>
internal static class SeitenEndpoints
{
    private const string Ags = "/{ags:regex(^[0-9]{{8}}$)}";

    public static void MapSeiten(this IEndpointRouteBuilder routes)
    {
        var seiten = routes.MapGroup(Ags).ExcludeFromDescription().WithMetadata(new Mengengrenzen.Frei());
        seiten.MapGet("", (string ags, HttpContext http, MandantKontext? mandant, Seitenbau bau) => bau.Liste(http, mandant));
        seiten.MapGet("/vorgang", (string ags, HttpContext http, MandantKontext? mandant, Seitenbau bau) => bau.Werkzeug(http, mandant, "aw-vorgang", "ui.status_titel"));
        seiten.MapGet("/fortsetzen", (string ags, HttpContext http, MandantKontext? mandant, Seitenbau bau) => bau.Werkzeug(http, mandant, "aw-fortsetzen", "ui.fortsetzen"));
        seiten.MapGet("/barrierefreiheit", (string ags, HttpContext http, MandantKontext? mandant, Seitenbau bau) => bau.Barrierefreiheit(http, mandant));
        seiten.MapGet("/{key}", (string ags, string key, HttpContext http, MandantKontext? mandant, Seitenbau bau) => bau.Dienst(http, mandant, key));
    }
}

/// <summary>Builds the pages and their answers.</summary>
internal sealed class Seitenbau(Dienste dienste, EmbedDateien embed, IConfiguration einstellungen)
{
    private readonly string inhaltsregel = Inhaltsregel(einstellungen["Konsole:Adresse"]);

    public async Task<IResult> Liste(HttpContext http, MandantKontext? mandant) =>
        await Seite(http, mandant) is { } seite ? Zeige(http, seite, seite.Text("ui.buendel_titel"), seite.Element("aw-buendelungskomponente")) : Unbekannt;

    public async Task<IResult> Werkzeug(HttpContext http, MandantKontext? mandant, string element, string titel) =>
        await Seite(http, mandant) is { } seite ? Zeige(http, seite, seite.Text(titel), seite.Element(element)) : Unbekannt;

    public async Task<IResult> Barrierefreiheit(HttpContext http, MandantKontext? mandant) =>
        await Seite(http, mandant) is { } seite ? Zeige(http, seite, seite.Text("ui.barrierefreiheit"), Seiten.Barrierefreiheit.Html(seite)) : Unbekannt;

    public async Task<IResult> Dienst(HttpContext http, MandantKontext? mandant, string key)
    {
        if (mandant is null)
        {
            return Unbekannt;
        }

        var (definition, fehlt) = await dienste.FindAsync(mandant.Sicht, key);
        return definition is null
            ? new Hinweisseite(fehlt!)
            : Zeige(http, Seite(http, mandant, definition), Seite(http, mandant, definition).Text("service.title"), Seite(http, mandant, definition).Element(key));
    }

    private static Hinweisseite Unbekannt => new(Problem.MandantUnbekannt);

    // The texts of the user interface come with every definition; any one on offer will do.
    private async Task<Mandantenseite?> Seite(HttpContext http, MandantKontext? mandant) =>
        mandant is null ? null : Seite(http, mandant, await dienste.OfferedAsync(mandant.Sicht) is [var first, ..] ? first : null);

    private static Mandantenseite Seite(HttpContext http, MandantKontext mandant, Definition? definition) =>
        new(mandant.Sicht, definition, Dienste.Sprache(http, mandant.Sicht));

    private IResult Zeige(HttpContext http, Mandantenseite seite, string titel, string inhalt)
    {
        var kopf = http.Response.Headers;
        kopf.ContentSecurityPolicy = inhaltsregel;
        kopf.CacheControl = "no-cache";
        kopf.ContentLanguage = seite.Sprache.Code;
        return Results.Content(seite.Html(titel, inhalt, embed.ErsteTeile()), "text/html; charset=utf-8");
    }

    /// <summary>Everything comes from here; the console may show the page in a frame, nobody else.</summary>
    private static string Inhaltsregel(string? konsole) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; "
        + $"frame-ancestors {(Uri.TryCreate(konsole, UriKind.Absolute, out var adresse) ? adresse.GetLeftPart(UriPartial.Authority) : "'none'")}; require-trusted-types-for 'script'; trusted-types lit-html";
}
