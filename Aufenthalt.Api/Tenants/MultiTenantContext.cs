using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Api.Tenants;

/// <summary>The tenant of a request, in the vocabulary of Finbuckle.MultiTenant. Read only: there is no settable current tenant (design D5).</summary>
internal interface IMultiTenantContext
{
    ITenantInfo TenantInfo { get; }
}

/// <summary>Reads the tenant of the current request. At the HTTP edge only; everything below takes its scope as an argument.</summary>
internal interface IMultiTenantContextAccessor
{
    IMultiTenantContext? MultiTenantContext { get; }
}

/// <summary>What <see cref="MandantAufloesung"/> found: the tenant, its configured state, and the AGS it was asked by, which may be a former one.</summary>
internal sealed record MandantKontext(Tenant Tenant, MandantenSicht Sicht, string GefragteAgs) : IMultiTenantContext
{
    ITenantInfo IMultiTenantContext.TenantInfo => Tenant;

    public bool IstAlteAgs => GefragteAgs != Tenant.Ags;

    // Parameters of this type are bound by the framework through this method.
    public static ValueTask<MandantKontext?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<MandantKontext>());
}

internal sealed class MultiTenantContextAccessor(IHttpContextAccessor http) : IMultiTenantContextAccessor
{
    public IMultiTenantContext? MultiTenantContext => http.HttpContext?.Features.Get<MandantKontext>();
}
