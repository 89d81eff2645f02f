using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Postleitzahlen;

/// <summary>The postcodes that a tenant has entered for one environment.</summary>
public sealed class PostleitzahlStore(TenantDb db)
{
    /// <summary>All postcodes, in order.</summary>
    public Task<IReadOnlyList<string>> ListAsync(TenantScope scope, CancellationToken cancel = default) =>
        db.QueryAsync<string>(scope, "select plz from aufenthalt.postleitzahl order by plz", [], cancel);

    /// <summary>Adds and removes postcodes in one step.</summary>
    /// <param name="scope">Tenant and environment.</param>
    /// <param name="add">Five digits each; ones that are there already do no harm.</param>
    /// <param name="remove">Ones that are not there do no harm.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task ChangeAsync(
        TenantScope scope, IEnumerable<string> add, IEnumerable<string> remove, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, async transaction =>
        {
            await transaction.ExecuteAsync("delete from aufenthalt.postleitzahl where plz = any ($1)", [remove.ToArray()], cancel);
            await transaction.ExecuteAsync("""
                insert into aufenthalt.postleitzahl (tenant_id, environment, plz)
                select $1, $2, p from unnest($3::text[]) p on conflict do nothing
                """, [scope.TenantId, scope.Environment, add.ToArray()], cancel);
        }, cancel);

    /// <summary>Switches the check of the postcode on or off.</summary>
    public Task SwitchCheckAsync(TenantScope scope, bool on, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, transaction => transaction.ExecuteAsync(
            "update aufenthalt.tenant_umgebung set plz_pruefung = $1", [on], cancel), cancel);
}
