using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Api.Tenants;

/// <summary>
/// Finds the tenant by the AGS in the path, or in the id of a session. The API answers under a former AGS in place; pages are redirected.
/// </summary>
internal sealed class MandantAufloesung(RequestDelegate next, MandantenVerzeichnis verzeichnis, MandantenSichten sichten)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var segments = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var problem = segments switch
        {
            ["api", "definitionen", ..] => null,
            ["api", "sitzungen", var id, ..] => await SessionAsync(context, id),
            ["api", var ags, _, ..] => await ApiAsync(context, ags),
            [var ags, ..] => await PageAsync(context, ags),
            _ => null,
        };
        if (problem is not null)
        {
            // There is no tenant whose domains could decide who may read; the answer explains the fault to whoever pasted the snippet.
            context.Response.Headers.AccessControlAllowOrigin = "*";
            await problem.ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private async Task<IResult?> ApiAsync(HttpContext context, string text) =>
        !Ags.TryParse(text, out var ags) ? Problem.AgsUngueltig : await FindAsync(context, ags) ? null : Problem.MandantUnbekannt;

    // An id of the wrong form, of an unknown tenant or of nobody: the same answer as a wrong token.
    private async Task<IResult?> SessionAsync(HttpContext context, string text) =>
        Sitzungskennung.TryParse(text, out var id) && await FindAsync(context, id.Ags) ? null : Problem.SitzungAbgelaufen;

    private async Task<IResult?> PageAsync(HttpContext context, string text)
    {
        if (!Ags.TryParse(text, out var ags) || !await FindAsync(context, ags))
        {
            return null;
        }

        var found = context.Features.Get<MandantKontext>()!;
        var rest = context.Request.Path.Value![(1 + text.Length)..];
        return found.IstAlteAgs && IsRead(context) ? Results.Redirect($"/{found.Tenant.Ags}{rest}{context.Request.QueryString}", permanent: true) : null;
    }

    private async Task<bool> FindAsync(HttpContext context, Ags ags)
    {
        if (await verzeichnis.FindAsync(ags, context.RequestAborted) is not { } tenant
            || await sichten.GetAsync(tenant, context.Environment()) is not { } sicht)
        {
            return false;
        }

        context.Features.Set(new MandantKontext(tenant, sicht, ags.Value));
        return true;
    }

    private static bool IsRead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}
