using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Transport.Dvdv;
using Aufenthalt.Transport.TestFachverfahren;
using Aufenthalt.Transport.TestIntermediaer;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.Zertifikate;

namespace Aufenthalt.Transport.Testumgebung;

/// <summary>
/// The local test environment, off unless <c>TestFachverfahren:An</c>: test Intermediär, test Fachverfahren, and a directory file in which every
/// tenant's PRE leads to them. PRO has no entry here and never gets one.
/// </summary>
internal static class TestumgebungSetup
{
    private const string IntermediaerPfad = "/test-intermediaer";

    public static bool IstAn(IConfiguration configuration) => configuration.GetValue("TestFachverfahren:An", false);

    public static IServiceCollection AddTestumgebung(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new Testnetz(
            provider.GetRequiredService<TestPki>(), Adresse(configuration), provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPostfachspeicher, Datenbankpostfach>();
        services.AddSingleton(provider =>
        {
            var pki = provider.GetRequiredService<TestPki>();
            return new TestIntermediaerDienst(
                new TestIntermediaerSchluessel(pki.Signatur("intermediaer"), pki.Chiffre("intermediaer"), pki.Ca),
                provider.GetRequiredService<IPostfachspeicher>(), provider.GetRequiredService<TimeProvider>());
        });
        services.AddTestFachverfahren(configuration);
        services.AddSingleton<Posteingang>();
        services.AddHostedService<Verzeichnisschreiber>();
        services.AddHostedService<Postabholer>();
        return services;
    }

    public static void MapTestumgebung(this WebApplication app)
    {
        app.MapTestIntermediaer(IntermediaerPfad, app.Services.GetRequiredService<TestIntermediaerDienst>());
        app.MapTestFachverfahren();
    }

    // Another process may play the Intermediär (fault tests); else it is this one.
    private static Uri Adresse(IConfiguration configuration) =>
        new(configuration["TestIntermediaer:Adresse"] is { Length: > 0 } other
            ? other
            : (configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? "http://127.0.0.1:5095").Split(';')[0].TrimEnd('/') + IntermediaerPfad);
}

/// <summary>Keeps the local directory file in step with the tenants: each tenant's key leads to the test environment.</summary>
internal sealed class Verzeichnisschreiber(Testnetz netz, TenantStore tenants, Profilordner profile, IConfiguration configuration) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["Dvdv:Pre:Datei"] is not { Length: > 0 } file)
        {
            return;
        }

        var written = new HashSet<string>();
        using var timer = new PeriodicTimer(Every);
        do
        {
            var all = await tenants.ListAsync(stoppingToken);
            var keys = all.Where(tenant => tenant.Behoerdenkennzahl is not null).Select(tenant => $"azr:{tenant.Behoerdenkennzahl}").ToHashSet();
            if (!keys.SetEquals(written))
            {
                await WriteAsync(file, keys);
                written = keys;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task WriteAsync(string file, IEnumerable<string> keys) => Verzeichnisdatei.SchreibeAsync(
        file, keys, [.. profile.Alle.Select(profil => profil.Dvdv.DienstAbh)],
        new DvdvDienst(netz.Ziel.Adresse, netz.Pki.Chiffre("intermediaer"), netz.Pki.Chiffre("fachverfahren"))
        {
            EmpfaengerSignatur = netz.Pki.Signatur("fachverfahren"),
        });
}
