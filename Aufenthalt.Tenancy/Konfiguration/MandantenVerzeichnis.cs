using System.Collections.Frozen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>All tenants by AGS, in memory. Refreshed by <see cref="KonfigurationsWaechter"/>.</summary>
public sealed class MandantenVerzeichnis(SystemDb system, TenantStore tenants)
{
    private volatile Stand? stand;

    /// <summary>Finds a tenant by its AGS or by a former one.</summary>
    /// <returns><c>null</c> if no tenant answers to it. <see cref="Tenant.Ags"/> differs from the AGS asked for when that is a former one.</returns>
    public async ValueTask<Tenant?> FindAsync(Ags ags, CancellationToken cancel = default)
    {
        var current = stand ?? await RefreshAsync(cancel);
        return current.ByAgs.GetValueOrDefault(ags.Value);
    }

    /// <summary>Finds a tenant by its key.</summary>
    public async ValueTask<Tenant?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        var current = stand ?? await RefreshAsync(cancel);
        return current.ById.GetValueOrDefault(id);
    }

    /// <summary>Former AGS of a tenant.</summary>
    public async ValueTask<IReadOnlyList<string>> AlteAgsAsync(Tenant tenant, CancellationToken cancel = default)
    {
        var current = stand ?? await RefreshAsync(cancel);
        return [.. current.ByAgs.Where(pair => pair.Value.Id == tenant.Id && pair.Key != tenant.Ags).Select(pair => pair.Key)];
    }

    internal bool Kennt(Guid tenantId) => stand?.ById.ContainsKey(tenantId) == true;

    /// <summary>Reads all tenants anew.</summary>
    public Task ReloadAsync(CancellationToken cancel = default) => RefreshAsync(cancel);

    private async Task<Stand> RefreshAsync(CancellationToken cancel)
    {
        var all = await tenants.ListAsync(cancel);
        var byId = all.ToFrozenDictionary(tenant => tenant.Id);
        var former = await system.QueryAsync<Former>("select ags, tenant_id from aufenthalt.tenant_ags_alt", [], cancel);
        var byAgs = all.ToDictionary(tenant => tenant.Ags);
        foreach (var old in former.Where(old => byId.ContainsKey(old.TenantId)))
        {
            byAgs.TryAdd(old.Ags, byId[old.TenantId]);
        }

        return stand = new Stand(byAgs.ToFrozenDictionary(), byId);
    }

    private sealed record Former(string Ags, Guid TenantId);

    private sealed record Stand(FrozenDictionary<string, Tenant> ByAgs, FrozenDictionary<Guid, Tenant> ById);
}
