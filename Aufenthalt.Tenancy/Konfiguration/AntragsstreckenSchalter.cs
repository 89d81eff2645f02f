using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>Which Antragsstrecken a tenant has switched on.</summary>
public sealed class AntragsstreckenSchalter(TenantDb db)
{
    /// <summary>Keys that are on.</summary>
    public Task<IReadOnlyList<string>> ActiveAsync(TenantScope scope, CancellationToken cancel = default) =>
        db.QueryAsync<string>(scope, "select schluessel from aufenthalt.antragsstrecke_mandant where aktiv order by schluessel", [], cancel);

    /// <summary>Switches one on or off.</summary>
    public Task SwitchAsync(TenantScope scope, string schluessel, bool aktiv, string by, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, transaction => transaction.ExecuteAsync("""
            insert into aufenthalt.antragsstrecke_mandant (tenant_id, environment, schluessel, aktiv, geaendert_von) values ($1, $2, $3, $4, $5)
            on conflict (tenant_id, environment, schluessel) do update set aktiv = $4, geaendert_am = now(), geaendert_von = $5
            """, [scope.TenantId, scope.Environment, schluessel, aktiv, by], cancel), cancel);
}
