using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Zustellung;
using Aufenthalt.Tests.Api;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.TestIntermediaer;
using Aufenthalt.Transport.Zertifikate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Zustellwege;

/// <summary>The whole way of an Antrag: Api in this process, Transport as a process that can be killed, an Intermediär that can be disturbed.</summary>
internal sealed class Zustellwelt : IAsyncDisposable
{
    private const string Kennzahl = "047700";
    private readonly string ordner;
    private readonly WebApplication intermediaer;

    private Zustellwelt(ApiWelt api, WebApplication intermediaer, TestIntermediaerDienst dienst, TenantScope scope, string ordner)
    {
        Api = api;
        this.intermediaer = intermediaer;
        Intermediaer = dienst;
        Scope = scope;
        this.ordner = ordner;
    }

    public ApiWelt Api { get; }

    public TestIntermediaerDienst Intermediaer { get; }

    /// <summary>Bielefeld in PRE.</summary>
    public TenantScope Scope { get; }

    private ZustellungStore Zustellungen => Api.Verwaltung.GetRequiredService<ZustellungStore>();

    public static async Task<Zustellwelt> StarteAsync()
    {
        var ordner = Path.Combine(Path.GetTempPath(), $"zustellung-{Guid.NewGuid():n}");
        Directory.CreateDirectory(ordner);
        var pki = Zertifikatsordner.LiesOderErzeuge(Path.Combine(ordner, "zertifikate"), TimeProvider.System);
        var dienst = new TestIntermediaerDienst(
            new TestIntermediaerSchluessel(pki.Signatur("intermediaer"), pki.Chiffre("intermediaer"), pki.Ca), new Speicherpostfach(), TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapTestIntermediaer("/osci", dienst);
        await app.StartAsync();
        var api = await ApiWelt.StarteAsync();
        api.Uhr.SetUtcNow(DateTimeOffset.UtcNow);
        return new Zustellwelt(api, app, dienst, await RichteEinAsync(api), ordner);
    }

    /// <summary>A Transport of its own process; several may run at once.</summary>
    public Task<HostProzess> StarteTransportAsync() => HostProzess.StarteAsync("Aufenthalt.Transport",
    [
        .. Api.Datenbank.AlsKonfiguration("Transport"),
        new("Verschluesselung:Hauptschluessel", Api.Schluesseldatei),
        new("Zertifikate:Ordner", Path.Combine(ordner, "zertifikate")),
        new("Dvdv:Pre:Datei", Path.Combine(ordner, "dvdv.json")),
        new("Post:Ordner", Path.Combine(ordner, "post")),
        new("TestFachverfahren:An", "true"),
        new("TestIntermediaer:Adresse", intermediaer.Urls.First() + "/osci"),
        new("Zustellung:Lease", "00:00:03"),
        new("Osci:Frist", "00:00:10"),
    ]);

    /// <summary>Files a complete Antrag.</summary>
    public async Task<string> StelleAntragAsync()
    {
        var applicant = await Antragsteller.BeginneAsync(Api.Pre);
        await applicant.FuelleAusAsync();
        using var sent = await applicant.AbsendenAsync(Guid.NewGuid().ToString());
        sent.EnsureSuccessStatusCode();
        return (string)(await ApiWelt.JsonAsync(sent))["vorgangsnummer"]!;
    }

    /// <summary>Waits until a Vorgang is in a state.</summary>
    public async Task<ZustellungZeile> WarteAufAsync(string vorgangsnummer, string zustand)
    {
        var until = DateTime.UtcNow.AddSeconds(90);
        while (true)
        {
            var row = (await Zustellungen.ListAsync(Scope, vorgangsnummer, "", 0, 1)).Single();
            if (row.Zustand == zustand)
            {
                return row;
            }

            Assert.That(DateTime.UtcNow, Is.LessThan(until), $"{vorgangsnummer} is {row.Zustand} ({row.Grund}), not {zustand}.");
            await Task.Delay(200);
        }
    }

    public Task<IReadOnlyList<VorgangEreignis>> EreignisseAsync(Guid antrag) => Zustellungen.EventsAsync(Scope, antrag);

    public Task<bool> SendeErneutAsync(Guid antrag) => Zustellungen.ResendAsync(Scope, antrag, "Test");

    /// <summary>What the test Fachverfahren of Bielefeld received.</summary>
    public static async Task<JsonArray> NachrichtenAsync(HostProzess transport) =>
        (JsonArray)(await transport.Client.GetFromJsonAsync<JsonObject>($"/test-fachverfahren/{ApiWelt.Bielefeld}/nachrichten"))!["nachrichten"]!;

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await intermediaer.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }

    private static async Task<TenantScope> RichteEinAsync(ApiWelt api)
    {
        await ApiWelt.AlsEignerAsync(api.Datenbank, $"update aufenthalt.tenant set behoerdenkennzahl = '{Kennzahl}' where ags = '{ApiWelt.Bielefeld}'");
        var tenants = api.Verwaltung.GetRequiredService<TenantStore>();
        var scope = (await tenants.ListAsync()).Single(tenant => tenant.Ags == ApiWelt.Bielefeld).In(TenantEnvironment.Pre);
        await tenants.SaveSettingsAsync(scope, (await tenants.SettingsAsync(scope))! with { DvdvKennung = $"azr:{Kennzahl}" });
        return scope;
    }
}
