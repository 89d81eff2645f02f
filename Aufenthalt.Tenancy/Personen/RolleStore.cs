using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Personen;

/// <summary>Names of the roles (design section 7).</summary>
public static class Rollen
{
    /// <summary>The rollout team: all tenants.</summary>
    public const string Rollout = "rollout";

    /// <summary>Kommunalvertreter or ministry: board, contracts and figures of one Land.</summary>
    public const string Land = "land";

    /// <summary>An authority's administrator: everything of that tenant.</summary>
    public const string AbhAdministrator = "abh-administrator";

    /// <summary>Texts and postcodes of a tenant.</summary>
    public const string Redaktion = "redaktion";

    /// <summary>Reads a tenant.</summary>
    public const string Leser = "leser";

    /// <summary>Operates the service: deliveries of all tenants.</summary>
    public const string Betrieb = "betrieb";
}

/// <summary>A role that a person holds.</summary>
/// <param name="Rolle">See <see cref="Rollen"/>.</param>
/// <param name="TenantId">Tenant it is limited to, for the roles of an authority.</param>
/// <param name="LandAgs">Land it is limited to, for <see cref="Rollen.Land"/>.</param>
/// <param name="Environment"><c>pre</c>, <c>pro</c>, or <c>null</c> for both.</param>
public sealed record Rollenzuweisung(string Rolle, Guid? TenantId, string? LandAgs, string? Environment);

/// <summary>Who holds which role.</summary>
public sealed class RolleStore(SystemDb system)
{
    /// <summary>Roles of a person.</summary>
    public Task<IReadOnlyList<Rollenzuweisung>> OfAsync(Guid person, CancellationToken cancel = default) =>
        system.QueryAsync<Rollenzuweisung>(
            "select rolle, tenant_id, land_ags, environment from aufenthalt.rolle_zuweisung where benutzer_id = $1", [person], cancel);

    /// <summary>Gives a role; one that is held already is left as it is.</summary>
    public Task GrantAsync(Guid person, Rollenzuweisung role, string by, CancellationToken cancel = default) =>
        system.ExecuteAsync("""
            insert into aufenthalt.rolle_zuweisung (id, benutzer_id, rolle, tenant_id, land_ags, environment, erteilt_von)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint rolle_zuweisung_einmal do nothing
            """, [Guid.CreateVersion7(), person, role.Rolle, role.TenantId, role.LandAgs, role.Environment, by], cancel);

    /// <summary>Takes a role away.</summary>
    public Task RevokeAsync(Guid person, Rollenzuweisung role, CancellationToken cancel = default) =>
        system.ExecuteAsync("""
            delete from aufenthalt.rolle_zuweisung where benutzer_id = $1 and rolle = $2
              and tenant_id is not distinct from $3 and land_ags is not distinct from $4 and environment is not distinct from $5
            """, [person, role.Rolle, role.TenantId, role.LandAgs, role.Environment], cancel);
}
