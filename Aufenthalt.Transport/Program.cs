using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Transport.Testumgebung;
using Aufenthalt.Transport.Zustellung;

namespace Aufenthalt.Transport;

/// <summary>The host's entry, and its marker for tests that start it in their own process.</summary>
public sealed class TransportHost
{
    public static async Task<int> Main(string[] args)
    {
        if (Startpruefung.Mangel(WebApplication.CreateBuilder(args).Configuration) is { } mangel)
        {
            await Console.Error.WriteLineAsync(mangel);
            return 1;
        }

        await Baue(args).RunAsync();
        return 0;
    }

    /// <summary>Builds the host without starting it.</summary>
    /// <param name="args">Configuration as on the command line: <c>--urls=http://127.0.0.1:0 --ConnectionStrings:Transport=…</c>.</param>
    /// <param name="dienste">Applied last, so that a test can put its own clock in place of the machine's.</param>
    public static WebApplication Baue(string[] args, Action<IServiceCollection>? dienste = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddTenancy(builder.Configuration, "Transport");
        builder.Services.AddTransport(builder.Configuration);
        builder.Services.AddZustellung(builder.Configuration);
        if (TestumgebungSetup.IstAn(builder.Configuration))
        {
            builder.Services.AddTestumgebung(builder.Configuration);
        }

        dienste?.Invoke(builder.Services);
        var app = builder.Build();
        if (TestumgebungSetup.IstAn(app.Configuration))
        {
            app.MapTestumgebung();
        }

        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", async (SystemDb db) => await Migrator.IsCurrentAsync(db) ? Results.Ok("ok") : Results.StatusCode(503));
        return app;
    }
}
