using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Embed;
using Aufenthalt.Api.Postleitzahlen;
using Aufenthalt.Api.Rueckkanal;
using Aufenthalt.Api.Seiten;
using Aufenthalt.Tenancy;

namespace Aufenthalt.Api;

/// <summary>The host's entry, and its marker for tests that start it in their own process.</summary>
public sealed class ApiHost
{
    public static Task Main(string[] args) => Baue(args).RunAsync();

    /// <summary>Builds the host without starting it.</summary>
    /// <param name="args">Configuration as on the command line: <c>--Listener:Pre=http://127.0.0.1:0 --ConnectionStrings:Api=…</c>.</param>
    /// <param name="dienste">Applied last, so that a test can put its own clock in place of the machine's.</param>
    public static WebApplication Baue(string[] args, Action<IServiceCollection>? dienste = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddHost();
        builder.Services.AddTenancy(builder.Configuration, "Api");
        builder.Services.AddFeatures();
        builder.Services.AddEmbed();
        builder.Services.AddSingleton<Seitenbau>();
        dienste?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHost();
        app.MapAntragsstrecken();
        app.MapZustaendigkeit();
        app.MapSitzungen();
        app.MapUnterlagen();
        app.MapAbsenden();
        app.MapZusammenfassung();
        app.MapVorgaenge();
        app.MapPdfLinks();
        app.MapAntworten();
        app.MapAnlagen();
        app.MapFeedback();
        app.MapEmbed();
        app.MapSeiten();
        return app;
    }
}
