using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Personen;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Admin.Zugriff;

/// <summary>
/// The first of two checks of every address below <c>/mandanten/{ags}/{umgebung}</c>: who may not see the tenant gets 404 from the server, as
/// if there were none. Pages check again in their circuit, where no request is made.
/// </summary>
internal static class Schranke
{
    public static IApplicationBuilder UseSchranke(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await IsForeignAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    });

    // Whoever is not signed in is sent to the sign-in by the page itself.
    private static async Task<bool> IsForeignAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["mandanten", ..] || context.User.Identity?.IsAuthenticated != true)
        {
            return false;
        }

        var person = await Zugang.LiesAsync(context.User, context.RequestServices.GetRequiredService<RolleStore>());
        if (person is null || parts.Length < 3 || !Ags.TryParse(parts[1], out var ags) || TenantEnvironmentNames.Parse(parts[2]) is not { } environment)
        {
            return true;
        }

        var tenant = await context.RequestServices.GetRequiredService<TenantStore>().FindAsync(ags, context.RequestAborted);
        return tenant is null || !person.DarfSehen(tenant, environment);
    }
}
