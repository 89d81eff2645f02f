using Aufenthalt.Admin.Anmeldung;
using Aufenthalt.Admin.Demo;
using Aufenthalt.Admin.Hosting;
using Aufenthalt.Admin.Konto;
using Aufenthalt.Admin.Migration;
using Aufenthalt.Admin.Shell;
using Aufenthalt.Admin.Zugriff;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Database;
using MudBlazor.Services;

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
                await using (var scope = app.Services.CreateAsyncScope())
                {
                    return await ActivatorUtilities.CreateInstance<DemoCommand>(scope.ServiceProvider).RunAsync(Console.Out);
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
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddTenancy(builder.Configuration, "Admin");
        builder.Services.AddAnmeldung(builder.Configuration);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Woerter>();
        builder.Services.AddScoped<Zugang>();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = 128 * 1024);
        builder.Services.AddMudServices();
        dienste?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSicherheitskoepfe(app.Configuration);
        app.UseStatusCodePagesWithReExecute("/nicht-gefunden");
        app.UseHerkunft();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSchranke();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapKonto();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", async (SystemDb db) => await Migrator.IsCurrentAsync(db) ? Results.Ok("ok") : Results.StatusCode(503));
        return app;
    }

    private static IConfiguration Configuration(string[] args) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
}
