using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>A host's way to be built: <c>ApiHost.Baue</c>, <c>AdminHost.Baue</c>, <c>TransportHost.Baue</c>.</summary>
internal delegate WebApplication Bauplan(string[] args, Action<IServiceCollection>? dienste);

/// <summary>A host within the process of the tests, on free ports and real Kestrel.</summary>
internal sealed class HostImProzess : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostImProzess(WebApplication app)
    {
        _app = app;
        Adressen = [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(adresse => new Uri(adresse))];
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Adressen[0] };
    }

    /// <summary>In the order in which the host listens.</summary>
    public IReadOnlyList<Uri> Adressen { get; }

    /// <summary>Calls the first address; follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Dienste => _app.Services;

    /// <param name="bauplan">Which host.</param>
    /// <param name="konfiguration">As in <c>appsettings.json</c>, keys with colons.</param>
    /// <param name="dienste">Replaces services, for instance the clock.</param>
    public static async Task<HostImProzess> StarteAsync(
        Bauplan bauplan, IEnumerable<KeyValuePair<string, string>> konfiguration, Action<IServiceCollection>? dienste = null)
    {
        var projekt = bauplan.Method.DeclaringType!.Assembly.GetName().Name!;
        var grund = new Dictionary<string, string>
        {
            ["applicationName"] = projekt,
            ["contentRoot"] = Pfade.Im(projekt),
            // Static assets of a host that was not published exist in Development only.
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (schluessel, wert) in konfiguration)
        {
            grund[schluessel] = wert;
        }

        var app = bauplan([.. grund.Select(paar => $"--{paar.Key}={paar.Value}")], dienste);
        await app.StartAsync();
        return new HostImProzess(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
