using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Aufenthalt.Admin.Anmeldung;

/// <summary>Puts name and language into the cookie. Roles stay out of it: they are read anew.</summary>
internal sealed class BenutzerClaims(UserManager<Benutzer> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Benutzer>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Benutzer user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AnmeldungSetup.NameClaim, user.Anzeigename));
        identity.AddClaim(new Claim(AnmeldungSetup.SpracheClaim, user.Sprache));
        return identity;
    }
}
