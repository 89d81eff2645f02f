using System.Collections.Concurrent;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>The configured state of each tenant, kept until <see cref="KonfigurationsWaechter"/> learns of a newer one (design D7).</summary>
public sealed class MandantenSichten(TenantDb db, TenantStore tenants)
{
    private readonly ConcurrentDictionary<TenantScope, Lazy<Task<MandantenSicht?>>> kept = new();
    private readonly ConcurrentDictionary<TenantScope, long> newest = new();

    /// <summary>Versions that are being served here, for the console's "visible since".</summary>
    public IEnumerable<(TenantScope Scope, long Version)> Served =>
        kept.Values
            .Where(entry => entry is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            .Select(entry => entry.Value.Result)
            .OfType<MandantenSicht>()
            .Select(sicht => (sicht.Scope, sicht.Version));

    /// <summary>The state of a tenant's environment; <c>null</c> if it was never set up.</summary>
    public async ValueTask<MandantenSicht?> GetAsync(Tenant tenant, TenantEnvironment environment)
    {
        var scope = tenant.In(environment);
        var entry = kept.GetOrAdd(scope, _ => new(() => LoadAsync(tenant, environment)));
        try
        {
            var sicht = await entry.Value;
            if (sicht is not null && sicht.Version >= newest.GetValueOrDefault(scope))
            {
                return sicht;
            }
        }
        catch (Exception)
        {
            kept.TryRemove(KeyValuePair.Create(scope, entry));
            throw;
        }

        // Read before the change that is known by now was committed, or not set up yet: read again, at most once a call.
        kept.TryRemove(KeyValuePair.Create(scope, entry));
        return await kept.GetOrAdd(scope, _ => new(() => LoadAsync(tenant, environment))).Value;
    }

    /// <summary>A version became known; an older state is dropped.</summary>
    public void Announce(TenantScope scope, long version)
    {
        newest.AddOrUpdate(scope, version, (_, known) => Math.Max(known, version));
        if (kept.TryGetValue(scope, out var entry) && IsOlder(entry, version))
        {
            kept.TryRemove(KeyValuePair.Create(scope, entry));
        }
    }

    /// <summary>Drops everything: the central texts or the definitions changed.</summary>
    public void Forget() => kept.Clear();

    private static bool IsOlder(Lazy<Task<MandantenSicht?>> entry, long version) =>
        !entry.IsValueCreated || !entry.Value.IsCompletedSuccessfully || entry.Value.Result is not { } sicht || sicht.Version < version;

    private async Task<MandantenSicht?> LoadAsync(Tenant tenant, TenantEnvironment environment)
    {
        var scope = tenant.In(environment);
        if (await tenants.SettingsAsync(scope) is not { } settings)
        {
            return null;
        }

        return await db.TransactionAsync(scope, async transaction =>
        {
            // The version first: a change that commits while the rest is read makes this state older than it is, never newer.
            var version = await transaction.SingleAsync<long?>(
                "select version from aufenthalt.tenant_version where tenant_id = $1 and environment = $2",
                [scope.TenantId, scope.Environment]) ?? 0;
            return new MandantenSicht(tenant, environment, version, new KonfigurationsDaten(
                settings,
                await transaction.QueryAsync<string>("select domain from aufenthalt.tenant_domain", []),
                await transaction.QueryAsync<string>("select plz from aufenthalt.postleitzahl", []),
                await transaction.QueryAsync<string>("select gemeinde_ags from aufenthalt.tenant_gemeinde where tenant_id = $1", [scope.TenantId]),
                await transaction.QueryAsync<string>("select schluessel from aufenthalt.antragsstrecke_mandant where aktiv", []),
                await transaction.QueryAsync<MandantSprache>(
                    "select code, eigenname, richtung, sichtbar, reihenfolge from aufenthalt.sprache_mandant", []),
                await transaction.QueryAsync<TextWert>("select dienst, pfad, sprache, wert from aufenthalt.text_wert", []),
                await transaction.QueryAsync<TextWert>("select dienst, pfad, sprache, wert from aufenthalt.text_zentral", [])));
        });
    }
}
