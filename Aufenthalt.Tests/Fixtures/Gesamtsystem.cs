using System.Security.Cryptography;
using System.Text.Json;
using Aufenthalt.Admin;
using Aufenthalt.Api;
using Aufenthalt.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>A sign-in of the demonstration.</summary>
internal sealed record Anmeldung(string Name, string Email, string Anzeigename, string Kennwort, string Rolle, string? Ags);

/// <summary>The whole system as <c>./aufenthalt up</c> runs it, on free ports and a database of its own: demo tenants, all three hosts, test Fachverfahren.</summary>
internal sealed class Gesamtsystem : IAsyncDisposable
{
    private readonly DirectoryInfo _ordner;

    private Gesamtsystem(TestDatabase datenbank, DirectoryInfo ordner, HostImProzess api, HostImProzess admin, HostImProzess transport)
    {
        Datenbank = datenbank;
        _ordner = ordner;
        Api = api;
        Admin = admin;
        Transport = transport;
    }

    public TestDatabase Datenbank { get; }

    public HostImProzess Api { get; }

    public HostImProzess Admin { get; }

    public HostImProzess Transport { get; }

    /// <summary>The applicants' address in PRE.</summary>
    public Uri Pre => Api.Adressen[0];

    /// <summary>The applicants' address in PRO.</summary>
    public Uri Pro => Api.Adressen[1];

    /// <summary>The console. Passkeys and cookies know it as localhost.</summary>
    public Uri Konsole => new($"http://localhost:{Admin.Adressen[0].Port}");

    /// <summary>Mails lie here when no SMTP server is named.</summary>
    public string Postordner => Path.Combine(_ordner.FullName, "post");

    public static IReadOnlyList<Anmeldung> Anmeldungen =>
        JsonSerializer.Deserialize<List<Anmeldung>>(File.ReadAllText(PostgresFixture.DemoAnmeldungen), JsonSerializerOptions.Web)!;

    public static Task<Gesamtsystem> StarteAsync() => StarteAsync(_ => { });

    /// <param name="apiDienste">Replaces services of the applicants' host, for instance its clock.</param>
    public static async Task<Gesamtsystem> StarteAsync(Action<IServiceCollection> apiDienste)
    {
        var datenbank = await PostgresFixture.NeueDemoDatenbankAsync();
        var ordner = Directory.CreateTempSubdirectory("aufenthalt-system-");
        var schluessel = Path.Combine(ordner.FullName, "hauptschluessel");
        await File.WriteAllTextAsync(schluessel, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        // The applicants' pages say who may show them in a frame, so the console's port has to be known before it listens.
        var konsole = HostProzess.FreierPort();
        var api = await HostImProzess.StarteAsync(ApiHost.Baue,
        [
            .. datenbank.AlsKonfiguration("Api"),
            new("Verschluesselung:Hauptschluessel", schluessel),
            new("Konsole:Adresse", $"http://localhost:{konsole}"),
        ], apiDienste);
        var admin = await HostImProzess.StarteAsync(AdminHost.Baue,
        [
            .. datenbank.AlsKonfiguration("Admin"),
            new("urls", $"http://127.0.0.1:{konsole}"),
            new("Api:Pre", api.Adressen[0].ToString().TrimEnd('/')),
            new("Api:Pro", api.Adressen[1].ToString().TrimEnd('/')),
        ]);
        // The directory names the test Intermediär by its address, so its port has to be known before it listens.
        var transport = await HostImProzess.StarteAsync(TransportHost.Baue,
        [
            .. datenbank.AlsKonfiguration("Transport"),
            new("Verschluesselung:Hauptschluessel", schluessel),
            new("urls", $"http://127.0.0.1:{HostProzess.FreierPort()}"),
            new("TestFachverfahren:An", "true"),
            new("Zertifikate:Ordner", Path.Combine(ordner.FullName, "zertifikate")),
            new("Dvdv:Pre:Datei", Path.Combine(ordner.FullName, "dvdv.json")),
            new("Post:Ordner", Path.Combine(ordner.FullName, "post")),
        ]);
        return new Gesamtsystem(datenbank, ordner, api, admin, transport);
    }

    public async ValueTask DisposeAsync()
    {
        await Transport.DisposeAsync();
        await Admin.DisposeAsync();
        await Api.DisposeAsync();
        await Datenbank.DisposeAsync();
        _ordner.Delete(recursive: true);
    }
}
