using Aufenthalt.Tenancy;

namespace Aufenthalt.Api.Netz;

/// <summary>Headers that every answer carries. Pages set their own Content-Security-Policy; everything else may do nothing at all.</summary>
internal sealed class Sicherheitskoepfe(RequestDelegate next)
{
    private const string NichtsErlaubt = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private const string Merkmale = "accelerometer=(), camera=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Set((HttpContext)state), context);
        return next(context);
    }

    private static Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Permissions-Policy", Merkmale);
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Content-Security-Policy", NichtsErlaubt);
        headers.TryAdd("Cross-Origin-Resource-Policy", IsPublic(context.Request.Path) ? "cross-origin" : "same-site");
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (context.Features.Get<Listener>()?.Environment == TenantEnvironment.Pre)
        {
            headers["X-Robots-Tag"] = "noindex";
        }

        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // CORS decides who may read the API; this header would stop even those whom CORS admits from embedding.
    private static bool IsPublic(PathString path) => path.StartsWithSegments("/embed") || path.StartsWithSegments("/api");
}
