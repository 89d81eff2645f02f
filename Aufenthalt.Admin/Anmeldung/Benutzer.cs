using Microsoft.AspNetCore.Identity;

namespace Aufenthalt.Admin.Anmeldung;

/// <summary>A person who signs in to the console; one account for both environments. Roles stand in a table of their own.</summary>
internal sealed class Benutzer : IdentityUser<Guid>
{
    /// <summary>Name shown in revisions and protocols.</summary>
    public string Anzeigename { get; set; } = "";

    /// <summary>Language of the console: <c>de</c> or <c>en</c>.</summary>
    public string Sprache { get; set; } = "de";

    /// <summary>A demonstration account: exempt from the second factor.</summary>
    public bool Demo { get; set; }
}
