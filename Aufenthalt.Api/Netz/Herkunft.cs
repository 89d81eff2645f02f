using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// CORS. Who may call a tenant's API from a web page is decided by the AGS in the path (a preflight carries no token) and the tenant's
/// registered domains. What is the same for all tenants is public (design section 6).
/// </summary>
internal sealed class Herkunft(RequestDelegate next)
{
    private const string Erlaubt = "authorization, content-type, if-match, if-none-match, idempotency-key, accept-language";
    private const string Lesbar = "ETag, Retry-After, Content-Disposition";

    public Task InvokeAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var path = context.Request.Path;
        if (IsPublic(path))
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }
        else if (path.StartsWithSegments("/api"))
        {
            context.Response.Headers.Append("Vary", "Origin");
            if (origin.Length > 0 && context.Features.Get<MandantKontext>() is { } tenant && IsRegistered(origin, tenant.Sicht))
            {
                context.Response.Headers.AccessControlAllowOrigin = origin;
            }
        }

        context.Response.Headers.AccessControlExposeHeaders = Lesbar;
        return IsPreflight(context) ? AnswerAsync(context) : next(context);
    }

    private static bool IsPreflight(HttpContext context) =>
        HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.ContainsKey("Access-Control-Request-Method");

    private static Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST, PUT, DELETE";
        headers.AccessControlAllowHeaders = Erlaubt;
        headers.AccessControlMaxAge = "600";
        context.Response.StatusCode = headers.AccessControlAllowOrigin.Count > 0 ? StatusCodes.Status204NoContent : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsPublic(PathString path) => path.StartsWithSegments("/embed") || path.StartsWithSegments("/api/definitionen");

    // A list entry is a host, host:port, or *.domain for all its subdomains. Plain http only on the own machine.
    private static bool IsRegistered(string origin, MandantenSicht sicht)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            return false;
        }

        return sicht.Domains.Contains(uri.Authority)
            || sicht.Domains.Contains(uri.Host)
            || Parents(uri.Host).Any(parent => sicht.Domains.Contains("*." + parent));
    }

    private static IEnumerable<string> Parents(string host)
    {
        for (var dot = host.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = host.IndexOf('.', dot + 1))
        {
            yield return host[(dot + 1)..];
        }
    }
}
