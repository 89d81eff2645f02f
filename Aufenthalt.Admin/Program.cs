using Aufenthalt.Admin.Anmeldung;
using Aufenthalt.Admin.Demo;
using Aufenthalt.Admin.Migration;
using Aufenthalt.Tenancy;

namespace Aufenthalt.Admin;

/// <summary>The host's entry, and its marker for tests that start it in their own process.</summary>
public sealed class AdminHost
{
    /// <summary>Serves the console, or carries out <c>migrate</c>, <c>demo-einrichten</c> or <c>identitaet-sql</c> and ends.</summary>
    public static async Task<int> Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "migrate":
                return await MigrateCommand.RunAsync(Configuration(args[1..]), Console.Out);
            case "demo-einrichten":
                await using (var app = Baue(args[1..]))
                {
                    return await ActivatorUtilities.CreateInstance<DemoCommand>(app.Services).RunAsync(Console.Out);
                }

            case "identitaet-sql":
                await Console.Out.WriteAsync(AnmeldeSchema.Sql());
                return 0;
            default:
                await Baue(args).RunAsync();
                return 0;
        }
    }

    /// <summary>Builds the host without starting it.</summary>
    /// <param name="args">Configuration as on the command line: <c>--urls=http://127.0.0.1:0 --ConnectionStrings:Admin=…</c>.</param>
    /// <param name="dienste">Applied last, so that a test can put its own clock in place of the machine's.</param>
    public static WebApplication Baue(string[] args, Action<IServiceCollection>? dienste = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddTenancy(builder.Configuration, "Admin");
        builder.Services.AddAnmeldung(builder.Configuration);
        dienste?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", () => "ok");
        return app;
    }

    private static IConfiguration Configuration(string[] args) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
}
