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

    internal TenantScope Scope => Mandant!.In(Environment);

    protected override async Task OnParametersSetAsync()
    {
        Mandant = null;
        Person = await Zugang.PersonAsync();
        if (Person is null || TenantEnvironmentNames.Parse(Umgebung) is not { } environment || !Tenancy.Tenants.Ags.TryParse(Ags, out var ags))
        {
            return;
        }

        Environment = environment;
        var tenant = await Tenants.FindAsync(ags);
        if (tenant is null || !Person.DarfSehen(tenant, environment))
        {
            return;
        }

        Mandant = tenant;
        await LadeAsync();
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
