using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Konfiguration;
using Microsoft.AspNetCore.RateLimiting;

namespace Aufenthalt.Api;

/// <summary>The host around the features: doors, limits, and the order in which a request is looked at.</summary>
internal static class HostSetup
{
    private const long BodyLimit = 1024 * 1024;

    public static void AddHost(this WebApplicationBuilder builder)
    {
        var listeners = new Listeners(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimit;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.MaxConcurrentConnections = builder.Configuration.GetValue<long?>("Listener:Verbindungen");
            listeners.Bind(kestrel);
        });
        var services = builder.Services;
        services.AddSingleton(listeners);
        services.AddSingleton<Mengengrenzen>();
        services.AddSingleton<Bereitschaft>();
        services.AddHostedService(provider => provider.GetRequiredService<Bereitschaft>());
        services.AddHostedService<KonfigurationsWaechter>();
        services.AddHostedService<Herzschlag>();
        services.AddHostedService(provider => provider.GetRequiredService<Aufraeumer>());
        services.AddHttpContextAccessor();
        services.AddSingleton<IMultiTenantContextAccessor, MultiTenantContextAccessor>();
        services.AddExceptionHandler<Ausnahmen>();
        services.AddRateLimiter(_ => { });
        services.AddOpenApi("v1", Schnittstelle.Configure);
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
    }

    public static void UseHost(this WebApplication app)
    {
        var listeners = app.Services.GetRequiredService<Listeners>();
        if (listeners.Proxies.Count > 0)
        {
            app.UseForwardedHeaders(listeners.ForwardedHeaders());
        }

        app.UseMiddleware<Sicherheitskoepfe>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(Ausnahmen.EmptyStatus);
        app.UseMiddleware<HostPruefung>();
        app.UseRouting();
        app.UseMiddleware<MandantAufloesung>();
        app.UseMiddleware<Herkunft>();
        var limits = app.Services.GetRequiredService<Mengengrenzen>();
        app.UseRateLimiter(new RateLimiterOptions
        {
            GlobalLimiter = limits.All(),
            OnRejected = (rejected, _) => Mengengrenzen.RejectAsync(rejected.HttpContext, rejected.Lease),
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
        });
        app.UseWhen(IsSession, session => session.UseMiddleware<SitzungOeffnung>());
        Bereitschaft.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new Mengengrenzen.Frei());
    }

    private static bool IsSession(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api/sitzungen", out var rest) && rest.Value is { Length: > 1 };
}
