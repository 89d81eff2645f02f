namespace Aufenthalt.Tenancy.Database;

/// <summary>The reviewed list of tables that name a tenant and carry no row-level security, each with its reason (design D5, section 11).</summary>
public static class RlsExceptions
{
    /// <summary>Table in schema <c>aufenthalt</c> → why it needs no guard.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["tenant_ags_alt"] = "Former AGS, needed to find the tenant before a scope exists. Public.",
        ["tenant_gemeinde"] = "Territory of an authority, read across tenants by the check of Zuständigkeit. Public.",
        ["tenant_version"] = "Numbers only; every Api process reads all of them to find what changed.",
        ["outbox"] = "Identifiers only; the sweep must see which tenants have work.",
        ["rolle_zuweisung"] = "Roles of console users, asked before a scope exists; no applicant data.",
        ["nachricht_mandant"] = "Message UUID to tenant: an answer names only the UUID, so the scope is found through it.",
    };
}
