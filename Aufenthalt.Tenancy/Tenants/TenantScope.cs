namespace Aufenthalt.Tenancy;

/// <summary>Test or productive. Nothing personal crosses from one to the other; configuration only by promotion (design section 3).</summary>
public enum TenantEnvironment
{
    /// <summary>PRE, the test environment: says so everywhere, sends no mail to strangers (design D20).</summary>
    Pre,

    /// <summary>PRO, the productive environment.</summary>
    Pro,
}

/// <summary>Tenant and environment, the explicit argument of everything that touches tenant data (design D5). There is no ambient tenant.</summary>
/// <param name="TenantId">Key of the tenant; never changes, unlike its AGS.</param>
/// <param name="Environment">PRE or PRO.</param>
public readonly record struct TenantScope(Guid TenantId, TenantEnvironment Environment);

/// <summary>The two environments as they stand in the database, in addresses and in JSON.</summary>
public static class TenantEnvironmentNames
{
    /// <summary><c>pre</c> or <c>pro</c>.</summary>
    public static string Name(this TenantEnvironment environment) => environment == TenantEnvironment.Pro ? "pro" : "pre";

    /// <summary>Reads <c>pre</c> or <c>pro</c>; anything else gives <c>null</c>.</summary>
    public static TenantEnvironment? Parse(string? name) => name switch
    {
        "pre" => TenantEnvironment.Pre,
        "pro" => TenantEnvironment.Pro,
        _ => null,
    };
}
