using System.Text.Json;
using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>An Api process and the versions of configuration that it serves.</summary>
/// <param name="Id">Drawn at its start.</param>
/// <param name="GestartetAm">When it started.</param>
/// <param name="HerzschlagAm">When it last said that it lives.</param>
/// <param name="Versionen">Tenant and environment → version; a tenant nobody has called yet is not among them.</param>
public sealed record ApiProzess(
    Guid Id, DateTimeOffset GestartetAm, DateTimeOffset HerzschlagAm, IReadOnlyDictionary<TenantScope, long> Versionen);

/// <summary>
/// Where each Api process writes which versions it serves, and the console reads where a change already shows (design D7). A process that
/// does not serve a tenant loads the newest state at the first call, so it is never behind.
/// </summary>
public sealed class ApiProzessStore(SystemDb system)
{
    /// <summary>A process that was silent for longer counts as gone.</summary>
    public static readonly TimeSpan Stille = TimeSpan.FromSeconds(30);

    /// <summary>Writes a heartbeat and removes processes that have been silent for an hour.</summary>
    public async Task BeatAsync(
        Guid id, DateTimeOffset started, DateTimeOffset now, IEnumerable<(TenantScope Scope, long Version)> served, CancellationToken cancel = default)
    {
        var versions = JsonSerializer.Serialize(served.ToDictionary(entry => Key(entry.Scope), entry => entry.Version));
        await system.ExecuteAsync("""
            insert into aufenthalt.api_prozess (id, gestartet_am, herzschlag_am, versionen) values ($1, $2, $3, $4::jsonb)
            on conflict (id) do update set herzschlag_am = $3, versionen = $4::jsonb
            """, [id, started, now, versions], cancel);
        await system.ExecuteAsync("delete from aufenthalt.api_prozess where herzschlag_am < $1", [now - TimeSpan.FromHours(1)], cancel);
    }

    /// <summary>Says that a process ends.</summary>
    public Task EndAsync(Guid id, CancellationToken cancel = default) =>
        system.ExecuteAsync("delete from aufenthalt.api_prozess where id = $1", [id], cancel);

    /// <summary>Processes that live.</summary>
    public async Task<IReadOnlyList<ApiProzess>> ListAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        var rows = await system.QueryAsync<Zeile>(
            "select id, gestartet_am, herzschlag_am, versionen::text as versionen from aufenthalt.api_prozess where herzschlag_am >= $1 order by gestartet_am",
            [now - Stille], cancel);
        return [.. rows.Select(row => new ApiProzess(row.Id, row.GestartetAm, row.HerzschlagAm, Read(row.Versionen)))];
    }

    /// <summary>Newest version of a tenant's configuration.</summary>
    public async Task<long> VersionAsync(TenantScope scope, CancellationToken cancel = default) =>
        await system.SingleAsync<long?>("select version from aufenthalt.tenant_version where tenant_id = $1 and environment = $2",
            [scope.TenantId, scope.Environment], cancel) ?? 0;

    private static Dictionary<TenantScope, long> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, long>>(json)!.ToDictionary(pair => Scope(pair.Key), pair => pair.Value);

    private static string Key(TenantScope scope) => $"{scope.TenantId:N}/{scope.Environment.Name()}";

    private static TenantScope Scope(string key) => new(Guid.ParseExact(key[..32], "N"), TenantEnvironmentNames.Parse(key[33..])!.Value);

    private sealed record Zeile(Guid Id, DateTimeOffset GestartetAm, DateTimeOffset HerzschlagAm, string Versionen);
}
