using Aufenthalt.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>The website of a municipality: pages of <c>Gastseiten/</c> from an origin of its own, as pasted by a webmaster.</summary>
internal sealed class Gastserver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Gastserver(WebApplication app) => _app = app;

    public Uri Adresse => new(_app.Urls.First());

    /// <param name="dienst">Where the embedded service is.</param>
    public static async Task<Gastserver> StarteAsync(Uri dienst)
    {
        var bau = WebApplication.CreateBuilder();
        bau.Logging.ClearProviders();
        bau.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bau.Build();
        var host = dienst.ToString().TrimEnd('/');
        app.MapGet("/{name}.html", (string name, HttpContext http) => Seite(http, name, host));
        await app.StartAsync();
        return new Gastserver(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static IResult Seite(HttpContext http, string name, string host)
    {
        var text = File.ReadAllText(Pfade.Im("Aufenthalt.Tests", "EndToEnd", "Oberflaeche", "Gastseiten", Path.GetFileName(name) + ".html"))
            .Replace("{{host}}", host, StringComparison.Ordinal).Replace("{{ags}}", Oberflaechenwelt.Bielefeld, StringComparison.Ordinal);
        foreach (var (platz, wert) in http.Request.Query)
        {
            text = text.Replace("{{" + platz + "}}", wert, StringComparison.Ordinal);
        }

        // An empty attribute is none: a webmaster who does not set it does not write it.
        text = text.Replace(" lang=\"\"", "", StringComparison.Ordinal);
        if (name == "strenge-csp")
        {
            http.Response.Headers.ContentSecurityPolicy = $"default-src 'self' {host}";
        }

        return Results.Content(text, "text/html; charset=utf-8");
    }
}
