namespace Aufenthalt.Admin.Hosting;

/// <summary>
/// Refuses what another site's page sends with our cookie: every request that changes something, and the circuit's WebSocket, must come from
/// our own origin. SignalR checks no origin by itself.
/// </summary>
internal static class Herkunft
{
    public static IApplicationBuilder UseHerkunft(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var harmless = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (harmless && !request.Path.StartsWithSegments("/_blazor"))
        {
            return next(context);
        }

        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var own = origin.Length == 0 ? site is "" or "same-origin" or "none" : origin == $"{request.Scheme}://{request.Host}";
        if (own || request.Path.StartsWithSegments("/connect"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>Headers of every answer of the console (CSP as MudBlazor needs it: its parts write style attributes).</summary>
    public static IApplicationBuilder UseSicherheitskoepfe(this IApplicationBuilder app, IConfiguration configuration)
    {
        var preview = configuration["Api:Pre"] ?? "http://127.0.0.1:5081 http://localhost:5081";
        var policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"object-src 'none'; base-uri 'self'; form-action 'self'; frame-src {preview}; frame-ancestors 'none'";
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return next(context);
        });
    }
}
