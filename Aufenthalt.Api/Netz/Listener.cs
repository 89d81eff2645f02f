using System.Net;
using Aufenthalt.Tenancy;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// One of the two doors of the host. The door that took a connection decides the environment (design D4): the connection carries this
/// object as a feature, so it holds whatever the port, and no header can change it.
/// </summary>
internal sealed class Listener(TenantEnvironment environment, BindingAddress address, IReadOnlySet<string> hosts, Uri? publicAddress)
{
    private ListenOptions? options;

    public TenantEnvironment Environment { get; } = environment;

    /// <summary>Names that a request may address this door by, without port.</summary>
    public IReadOnlySet<string> Hosts { get; } = hosts;

    /// <summary>Where applicants reach this door from outside; stands in mails.</summary>
    public Uri PublicAddress => publicAddress ?? BoundAddress;

    /// <summary>Where the door listens, with the port that was given to it.</summary>
    public Uri BoundAddress => new($"http://{Display(options?.IPEndPoint)}");

    public void Bind(KestrelServerOptions kestrel)
    {
        var endpoint = address.Host switch
        {
            "localhost" => new IPEndPoint(IPAddress.Loopback, address.Port),
            "*" or "+" => new IPEndPoint(IPAddress.IPv6Any, address.Port),
            _ => new IPEndPoint(IPAddress.Parse(address.Host.Trim('[', ']')), address.Port),
        };
        kestrel.Listen(endpoint, listen =>
        {
            options = listen;
            listen.Use(next => connection =>
            {
                connection.Features.Set(this);
                return next(connection);
            });
        });
    }

    private string Display(IPEndPoint? bound) => bound switch
    {
        null => $"{address.Host}:{address.Port}",
        _ when bound.Address.Equals(IPAddress.Any) || bound.Address.Equals(IPAddress.IPv6Any) => $"localhost:{bound.Port}",
        _ => bound.ToString(),
    };
}
