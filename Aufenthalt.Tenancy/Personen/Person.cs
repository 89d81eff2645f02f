using Aufenthalt.Tenancy.Tenants;

namespace Aufenthalt.Tenancy.Personen;

/// <summary>A signed-in person with the roles that count now.</summary>
/// <param name="Id">Key of the account.</param>
/// <param name="Name">Name shown in revisions and protocols.</param>
/// <param name="Sprache">Language of the console: <c>de</c> or <c>en</c>.</param>
/// <param name="Rollen">Roles, read at most a minute ago.</param>
public sealed record Person(Guid Id, string Name, string Sprache, IReadOnlyList<Rollenzuweisung> Rollen)
{
    /// <summary>Whether the person belongs to the rollout team.</summary>
    public bool IstRollout => Hat(Personen.Rollen.Rollout);

    /// <summary>Whether the person operates the service.</summary>
    public bool IstBetrieb => Hat(Personen.Rollen.Betrieb);

    /// <summary>May see the tenant in this environment.</summary>
    public bool DarfSehen(Tenant tenant, TenantEnvironment environment) =>
        IstRollout || IstBetrieb || Own(tenant, environment).Any();

    /// <summary>May change texts, languages and postcodes.</summary>
    public bool DarfTexteAendern(Tenant tenant, TenantEnvironment environment) =>
        IstRollout || Own(tenant, environment).Any(role => role is Personen.Rollen.AbhAdministrator or Personen.Rollen.Redaktion);

    /// <summary>May switch Antragsstrecken and change settings.</summary>
    public bool DarfVerwalten(Tenant tenant, TenantEnvironment environment) =>
        IstRollout || Own(tenant, environment).Contains(Personen.Rollen.AbhAdministrator);

    /// <summary>May send a delivery again.</summary>
    public bool DarfZustellen(Tenant tenant, TenantEnvironment environment) => IstBetrieb || DarfVerwalten(tenant, environment);

    /// <summary>Tenants the person may see; <c>null</c> for all.</summary>
    public Guid[]? Mandanten =>
        IstRollout || IstBetrieb ? null : [.. Rollen.Select(role => role.TenantId).OfType<Guid>().Distinct()];

    private bool Hat(string rolle) => Rollen.Any(role => role.Rolle == rolle);

    private IEnumerable<string> Own(Tenant tenant, TenantEnvironment environment) =>
        Rollen.Where(role => role.TenantId == tenant.Id && (role.Environment is null || role.Environment == environment.Name()))
            .Select(role => role.Rolle);
}
