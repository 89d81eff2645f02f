using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Tenants;

/// <summary>Tenants and the settings of their environments.</summary>
public sealed class TenantStore(SystemDb system, TenantDb db)
{
    /// <summary>Finds a tenant by its AGS, or by one it had before.</summary>
    /// <returns><c>null</c> if no tenant answers to it. Compare <see cref="Tenant.Ags"/> to see whether it is a former one.</returns>
    public Task<Tenant?> FindAsync(Ags ags, CancellationToken cancel = default) =>
        system.SingleAsync<Tenant>(SelectSql + """
             where ags = $1 or id = (select tenant_id from aufenthalt.tenant_ags_alt where ags = $1)
            """, [ags.Value], cancel);

    /// <summary>Finds a tenant by its key.</summary>
    public Task<Tenant?> FindAsync(Guid id, CancellationToken cancel = default) =>
        system.SingleAsync<Tenant>(SelectSql + " where id = $1", [id], cancel);

    /// <summary>All tenants, by name.</summary>
    public Task<IReadOnlyList<Tenant>> ListAsync(CancellationToken cancel = default) =>
        system.QueryAsync<Tenant>(SelectSql + " order by name, ags", [], cancel);

    /// <summary>Searches by name, AGS or seat.</summary>
    /// <param name="text">What was typed; empty lists all.</param>
    /// <param name="permitted">Tenants the caller may see; <c>null</c> for all.</param>
    /// <param name="offset">Rows to skip.</param>
    /// <param name="limit">Rows to return at most.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<IReadOnlyList<Tenant>> SearchAsync(
        string text, Guid[]? permitted, int offset, int limit, CancellationToken cancel = default) =>
        system.QueryAsync<Tenant>(SelectSql + """
             where ($1 = '' or name ilike '%' || $1 || '%' or ags like $1 || '%' or sitz_ort ilike $1 || '%')
               and ($2::uuid[] is null or id = any ($2))
             order by name, ags offset $3 limit $4
            """, [text, permitted, offset, limit], cancel);

    /// <summary>Settings of one environment; <c>null</c> if it was never set up.</summary>
    public Task<TenantSettings?> SettingsAsync(TenantScope scope, CancellationToken cancel = default) =>
        db.SingleAsync<TenantSettings>(scope, """
            select plz_pruefung, absender_name, antwort_adresse, test_adressen, fachverfahren, xauslaender_version, dvdv_kennung,
                   schalter::text, einbettung::text, online_seit
            from aufenthalt.tenant_umgebung
            """, [], cancel);

    /// <summary>Web domains that may embed the components of this tenant (lower case, without scheme).</summary>
    public Task<IReadOnlyList<string>> DomainsAsync(TenantScope scope, CancellationToken cancel = default) =>
        db.QueryAsync<string>(scope, "select domain from aufenthalt.tenant_domain order by domain", [], cancel);

    /// <summary>Sets up a tenant with both environments. A tenant that exists under the AGS is left as it is.</summary>
    /// <returns>The tenant as it stands now.</returns>
    public async Task<Tenant> AddAsync(Tenant tenant, IReadOnlyCollection<string> gemeinden, CancellationToken cancel = default)
    {
        await system.ExecuteAsync(InsertSql, [
            tenant.Id, tenant.Ags, tenant.Name, tenant.Art, tenant.LandAgs, tenant.LandName,
            tenant.SitzOrt, tenant.SitzPlz, tenant.Behoerdenkennzahl, tenant.Fiktiv, tenant.Demo, gemeinden.ToArray(),
        ], cancel);
        var stored = (await system.SingleAsync<Tenant>(SelectSql + " where ags = $1", [tenant.Ags], cancel))!;
        foreach (var environment in Enum.GetValues<TenantEnvironment>())
        {
            var scope = stored.In(environment);
            await db.ConfigureAsync(scope, transaction => transaction.ExecuteAsync(
                "insert into aufenthalt.tenant_umgebung (tenant_id, environment) values ($1, $2) on conflict do nothing",
                [scope.TenantId, scope.Environment], cancel), cancel);
        }

        return stored;
    }

    /// <summary>Replaces the settings of one environment.</summary>
    public Task SaveSettingsAsync(TenantScope scope, TenantSettings settings, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, transaction => transaction.ExecuteAsync("""
            update aufenthalt.tenant_umgebung set plz_pruefung = $1, absender_name = $2, antwort_adresse = $3, test_adressen = $4,
                fachverfahren = $5, xauslaender_version = $6, dvdv_kennung = $7, schalter = $8::jsonb, einbettung = $9::jsonb, online_seit = $10
            """, [
                settings.PlzPruefung, settings.AbsenderName, settings.AntwortAdresse, settings.TestAdressen, settings.Fachverfahren,
                settings.XauslaenderVersion, settings.DvdvKennung, settings.Schalter, settings.Einbettung, settings.OnlineSeit,
            ], cancel), cancel);

    /// <summary>Replaces the list of domains of one environment.</summary>
    public Task SaveDomainsAsync(TenantScope scope, IEnumerable<string> domains, CancellationToken cancel = default) =>
        db.ConfigureAsync(scope, async transaction =>
        {
            await transaction.ExecuteAsync("delete from aufenthalt.tenant_domain", [], cancel);
            await transaction.ExecuteAsync(
                "insert into aufenthalt.tenant_domain (tenant_id, environment, domain) select $1, $2, lower(d) from unnest($3::text[]) d on conflict do nothing",
                [scope.TenantId, scope.Environment, domains.ToArray()], cancel);
        }, cancel);

    private const string SelectSql = """
        select id, ags, name, art, land_ags, land_name, sitz_ort, sitz_plz, behoerdenkennzahl, fiktiv, demo from aufenthalt.tenant
        """;

    private const string InsertSql = """
        with neu as (
            insert into aufenthalt.tenant (id, ags, name, art, land_ags, land_name, sitz_ort, sitz_plz, behoerdenkennzahl, fiktiv, demo)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (ags) do nothing returning id)
        insert into aufenthalt.tenant_gemeinde (tenant_id, gemeinde_ags) select neu.id, g from neu, unnest($12::text[]) g
        """;
}
