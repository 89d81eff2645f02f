using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Languages;

/// <summary>A language as a tenant has it.</summary>
/// <param name="Code">BCP 47 tag.</param>
/// <param name="Eigenname">Its name in itself.</param>
/// <param name="Richtung"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Sichtbar">Applicants may choose it.</param>
/// <param name="Reihenfolge">Place in the selection.</param>
public sealed record MandantSprache(string Code, string Eigenname, string Richtung, bool Sichtbar, int Reihenfolge);

/// <summary>Languages of a tenant. Without own rows the shipped ones are on offer.</summary>
public sealed class SpracheStore(TenantDb db)
{
    /// <summary>The tenant's own rows.</summary>
    public Task<IReadOnlyList<MandantSprache>> ListAsync(TenantScope scope, CancellationToken cancel = default) =>
        db.QueryAsync<MandantSprache>(scope,
            "select code, eigenname, richtung, sichtbar, reihenfolge from aufenthalt.sprache_mandant order by reihenfolge, code", [], cancel);

    /// <summary>Adds or changes a language.</summary>
    public Task SaveAsync(TenantScope scope, MandantSprache sprache, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, transaction => transaction.ExecuteAsync("""
            insert into aufenthalt.sprache_mandant (tenant_id, environment, code, eigenname, richtung, sichtbar, reihenfolge)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant_id, environment, code) do update set eigenname = $4, richtung = $5, sichtbar = $6, reihenfolge = $7
            """, [
                scope.TenantId, scope.Environment, sprache.Code, sprache.Eigenname, sprache.Richtung, sprache.Sichtbar, sprache.Reihenfolge,
            ], cancel), cancel);

    /// <summary>Adds or changes one language of all that are on offer. The first change makes the shipped ones the tenant's own rows: German never goes missing.</summary>
    public Task SetzeAsync(TenantScope scope, MandantSprache sprache, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, async transaction =>
        {
            var known = await transaction.QueryAsync<string>("select code from aufenthalt.sprache_mandant", [], cancel);
            var shipped = Sprache.Mitgeliefert.Select((one, index) => new MandantSprache(one.Code, one.Eigenname, one.Richtung, true, index));
            foreach (var one in (known.Count == 0 ? shipped : []).Append(sprache))
            {
                await transaction.ExecuteAsync("""
                    insert into aufenthalt.sprache_mandant (tenant_id, environment, code, eigenname, richtung, sichtbar, reihenfolge)
                    values ($1, $2, $3, $4, $5, $6, $7)
                    on conflict (tenant_id, environment, code) do update set eigenname = $4, richtung = $5, sichtbar = $6, reihenfolge = $7
                    """, [scope.TenantId, scope.Environment, one.Code, one.Eigenname, one.Richtung, one.Sichtbar, one.Reihenfolge], cancel);
            }
        }, cancel);

    /// <summary>Removes a language; its texts stay and come back with it.</summary>
    public Task RemoveAsync(TenantScope scope, string code, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, transaction =>
            transaction.ExecuteAsync("delete from aufenthalt.sprache_mandant where code = $1", [code], cancel), cancel);
}
