using Aufenthalt.Tenancy;

namespace Aufenthalt.Api.Netz;

/// <summary>Checks <c>Host</c> against the list of the door that took the connection; anything else is 421 Misdirected Request (RFC 9110, 15.5.20).</summary>
internal sealed class HostPruefung(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var listener = context.Features.Get<Listener>();
        return listener is not null && listener.Hosts.Contains(context.Request.Host.Host)
            ? next(context)
            : Problem.HostUnbekannt.WriteAsync(context);
    }
}

internal static class Umgebung
{
    /// <summary>The environment of a request: that of the door, from nothing else (design D4).</summary>
    public static TenantEnvironment Environment(this HttpContext context) => context.Listener().Environment;

    public static Listener Listener(this HttpContext context) =>
        context.Features.Get<Listener>() ?? throw new InvalidOperationException("The request came through no door.");
}
