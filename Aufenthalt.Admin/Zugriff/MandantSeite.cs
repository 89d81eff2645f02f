using Aufenthalt.Admin.Shell;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Personen;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.AspNetCore.Components;

namespace Aufenthalt.Admin.Zugriff;

/// <summary>
/// Base of every page below <c>/mandanten/{ags}/{umgebung}/</c>: finds the tenant, checks the role for this environment each time, and answers
/// "not found" to everybody else, as if the tenant did not exist.
/// </summary>
public abstract class MandantSeite : ComponentBase
{
    [Parameter] public string Ags { get; set; } = "";

    [Parameter] public string Umgebung { get; set; } = "";

    [Inject] internal Zugang Zugang { get; set; } = null!;

    [Inject] internal TenantStore Tenants { get; set; } = null!;

    [Inject] internal Woerter T { get; set; } = null!;

    [Inject] internal NavigationManager Navigation { get; set; } = null!;

    internal Tenant? Mandant { get; private set; }

    internal Person? Person { get; private set; }

    internal TenantEnvironment Environment { get; private set; }

    /// <summary>Whether it is known what the page may show.</summary>
    internal bool Geladen { get; private set; }

    internal TenantScope Scope => Mandant!.In(Environment);

    protected override async Task OnParametersSetAsync()
    {
        Person = await Zugang.PersonAsync();
        var found = await FindeAsync();
        Mandant = found;
        if (found is not null)
        {
            await LadeAsync();
        }

        Geladen = true;
    }

    private async Task<Tenant?> FindeAsync()
    {
        if (Person is null || TenantEnvironmentNames.Parse(Umgebung) is not { } environment || !Tenancy.Tenants.Ags.TryParse(Ags, out var ags))
        {
            return null;
        }

        Environment = environment;
        var tenant = await Tenants.FindAsync(ags);
        return tenant is not null && Person.DarfSehen(tenant, environment) ? tenant : null;
    }

    /// <summary>Loads what the page shows; runs after the check.</summary>
    protected abstract Task LadeAsync();

    /// <summary>Checks a right again at the moment of a change; roles may have been withdrawn since the page was opened.</summary>
    internal async Task<bool> DarfJetztAsync(Func<Person, Tenant, TenantEnvironment, bool> right)
    {
        Person = await Zugang.PersonAsync();
        return Person is not null && Mandant is not null && right(Person, Mandant, Environment);
    }
}
