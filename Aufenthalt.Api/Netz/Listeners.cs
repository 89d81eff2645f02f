using System.Collections.Frozen;
using System.Net;
using Aufenthalt.Tenancy;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;
using IPNetwork = System.Net.IPNetwork;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// Both doors, from the settings <c>Listener:Pre</c> and <c>Listener:Pro</c> (address), <c>Listener:PreHosts</c> and
/// <c>Listener:ProHosts</c> (names, besides loopback), <c>Adresse:Pre</c> and <c>Adresse:Pro</c> (public address),
/// <c>Listener:Proxys</c> (addresses or networks whose forwarded headers count).
/// </summary>
internal sealed class Listeners
{
    private static readonly char[] Separators = [' ', ',', ';'];
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly Listener[] all;

    public Listeners(IConfiguration configuration)
    {
        // The usual setting "urls" names PRE first and PRO second.
        var urls = Words(configuration[WebHostDefaults.ServerUrlsKey]);
        all =
        [
            Read(configuration, TenantEnvironment.Pre, urls is [var pre, ..] ? pre : "http://127.0.0.1:5081"),
            Read(configuration, TenantEnvironment.Pro, urls switch { [_, var pro, ..] => pro, [_] => "http://127.0.0.1:0", _ => "http://127.0.0.1:5080" }),
        ];
        Proxies = [.. Words(configuration["Listener:Proxys"]).Select(Network)];
    }

    public IReadOnlyList<IPNetwork> Proxies { get; }

    public Listener this[TenantEnvironment environment] => all.Single(listener => listener.Environment == environment);

    public void Bind(KestrelServerOptions kestrel)
    {
        foreach (var listener in all)
        {
            listener.Bind(kestrel);
        }
    }

    /// <summary>Headers of a proxy count only where a proxy is configured, and only from its address.</summary>
    public ForwardedHeadersOptions ForwardedHeaders()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = Forwarded.XForwardedFor | Forwarded.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    private static Listener Read(IConfiguration configuration, TenantEnvironment environment, string address)
    {
        var name = environment == TenantEnvironment.Pro ? "Pro" : "Pre";
        var outside = configuration[$"Adresse:{name}"] is { Length: > 0 } given ? new Uri(given) : null;
        var hosts = Loopback
            .Concat(Words(configuration[$"Listener:{name}Hosts"]))
            .Concat(outside is null ? [] : [outside.Host])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return new Listener(environment, BindingAddress.Parse(configuration[$"Listener:{name}"] ?? address), hosts, outside);
    }

    private static string[] Words(string? text) => (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static IPNetwork Network(string text) =>
        text.Contains('/', StringComparison.Ordinal)
            ? IPNetwork.Parse(text)
            : new IPNetwork(IPAddress.Parse(text), text.Contains(':', StringComparison.Ordinal) ? 128 : 32);
}
