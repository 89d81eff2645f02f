using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Aufenthalt.Api;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Aufenthalt.Tests.Api;

/// <summary>The Api host on its two doors, a database with the tenants Bielefeld, Kreis Borken and Dresden, and a clock that the test moves.</summary>
internal sealed class ApiWelt : IAsyncDisposable
{
    public const string Bielefeld = "05711000";
    public const string Borken = "05554000";
    public const string Dresden = "14612000";
    public const string AlteAgs = "05711999";

    private readonly TestDatabase datenbank;
    private readonly HostImProzess host;
    private readonly ServiceProvider verwaltung;
    private readonly string schluesseldatei;

    private ApiWelt(TestDatabase datenbank, HostImProzess host, ServiceProvider verwaltung, string schluesseldatei, FakeTimeProvider uhr)
    {
        this.datenbank = datenbank;
        this.host = host;
        this.verwaltung = verwaltung;
        this.schluesseldatei = schluesseldatei;
        Uhr = uhr;
        Pre = Client(host.Adressen[0]);
        Pro = Client(host.Adressen[1]);
    }

    public HttpClient Pre { get; }

    public HttpClient Pro { get; }

    public FakeTimeProvider Uhr { get; }

    /// <summary>Services of the host.</summary>
    public IServiceProvider Dienste => host.Dienste;

    /// <summary>Services with the rights of the console.</summary>
    public IServiceProvider Verwaltung => verwaltung;

    public TestDatabase Datenbank => datenbank;

    /// <summary>The master key, for a Transport that works on the same database.</summary>
    public string Schluesseldatei => schluesseldatei;

    public static async Task<ApiWelt> StarteAsync(params (string Name, string Wert)[] einstellungen)
    {
        var datenbank = await PostgresFixture.NeueDatenbankAsync();
        var schluessel = Path.Combine(Path.GetTempPath(), $"hauptschluessel-{Guid.NewGuid():n}");
        await File.WriteAllTextAsync(schluessel, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var uhr = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 10, 30, 0, TimeSpan.Zero));
        var verwaltung = Konsole(datenbank);
        await RichteEinAsync(verwaltung, datenbank);
        var host = await HostImProzess.StarteAsync(
            ApiHost.Baue,
            [
                .. datenbank.AlsKonfiguration("Api"),
                new("Verschluesselung:Hauptschluessel", schluessel),
                .. einstellungen.Select(paar => KeyValuePair.Create(paar.Name, paar.Wert)),
            ],
            dienste => dienste.AddSingleton<TimeProvider>(uhr));
        return new ApiWelt(datenbank, host, verwaltung, schluessel, uhr);
    }

    public HttpClient Tuer(TenantEnvironment umgebung) => umgebung == TenantEnvironment.Pre ? Pre : Pro;

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage antwort) => (await antwort.Content.ReadFromJsonAsync<JsonObject>())!;

    public async ValueTask DisposeAsync()
    {
        Pre.Dispose();
        Pro.Dispose();
        await host.DisposeAsync();
        await verwaltung.DisposeAsync();
        await datenbank.DisposeAsync();
        File.Delete(schluesseldatei);
    }

    private static HttpClient Client(Uri adresse) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 64 }) { BaseAddress = adresse };

    private static ServiceProvider Konsole(TestDatabase datenbank)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(datenbank.AlsKonfiguration("Admin").Select(paar => KeyValuePair.Create(paar.Key, (string?)paar.Value))).Build();
        return new ServiceCollection().AddLogging().AddTenancy(configuration, "Admin").BuildServiceProvider();
    }

    private static async Task RichteEinAsync(ServiceProvider verwaltung, TestDatabase datenbank)
    {
        await Definitionen.VeroeffentlicheAsync(datenbank.Eigner);
        var tenants = verwaltung.GetRequiredService<TenantStore>();
        foreach (var ags in new[] { Bielefeld, Borken, Dresden })
        {
            var behoerde = Gemeindeverzeichnis.Instance.Behoerden[ags];
            var gemeinden = Gemeindeverzeichnis.Instance.GemeindenVon(ags).Select(gemeinde => gemeinde.Ags).ToArray();
            var tenant = await tenants.AddAsync(
                new Tenant(Guid.CreateVersion7(), ags, behoerde.Name, behoerde.Art, behoerde.LandAgs, behoerde.LandName,
                    behoerde.SitzOrt, behoerde.SitzPlz, null, false, true), gemeinden);
            foreach (var scope in new[] { tenant.In(TenantEnvironment.Pre), tenant.In(TenantEnvironment.Pro) })
            {
                await tenants.SaveSettingsAsync(scope, new TenantSettings(
                    true, "Demo, keine Behörde", "abh@demo.example", ["p01@example.org"], "", "26.11", "", "{}", "{}", null));
                await tenants.SaveDomainsAsync(scope, ["www.stadt.example", "*.portal.example"]);
                await verwaltung.GetRequiredService<PostleitzahlStore>().ChangeAsync(scope, Gemeindeverzeichnis.Instance.PostleitzahlenVon(gemeinden), []);
                await verwaltung.GetRequiredService<AntragsstreckenSchalter>().SwitchAsync(scope, Definitionen.Erwerb, true, "test");
            }
        }

        await AlsEignerAsync(datenbank, $"insert into aufenthalt.tenant_ags_alt (ags, tenant_id) select '{AlteAgs}', id from aufenthalt.tenant where ags = '{Bielefeld}'");
    }

    /// <summary>Counts rows past row-level security.</summary>
    public static async Task<long> ZaehleAsync(TestDatabase datenbank, string tabelleUndBedingung)
    {
        await using var verbindung = new NpgsqlConnection(datenbank.Eigner);
        await verbindung.OpenAsync();
        await using var befehl = new NpgsqlCommand("select count(*) from " + tabelleUndBedingung, verbindung);
        return (long)(await befehl.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a statement that no host may run.</summary>
    public static async Task AlsEignerAsync(TestDatabase datenbank, string sql)
    {
        await using var verbindung = new NpgsqlConnection(datenbank.Eigner);
        await verbindung.OpenAsync();
        await using var befehl = new NpgsqlCommand(sql, verbindung);
        await befehl.ExecuteNonQueryAsync();
    }
}
