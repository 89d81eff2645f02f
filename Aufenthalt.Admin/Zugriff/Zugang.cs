using System.Security.Claims;
using Aufenthalt.Admin.Anmeldung;
using Aufenthalt.Tenancy.Personen;
using Microsoft.AspNetCore.Components.Authorization;

namespace Aufenthalt.Admin.Zugriff;

/// <summary>Who sits in front of the console, with roles read anew every minute: a withdrawn role ends at once, not with the cookie.</summary>
internal sealed class Zugang(AuthenticationStateProvider state, RolleStore roles, TimeProvider clock)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(1);
    private Person? person;
    private DateTimeOffset readAt;

    /// <summary>The person, or <c>null</c> if nobody is signed in.</summary>
    public async Task<Person?> PersonAsync()
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return person = null;
        }

        var now = clock.GetUtcNow();
        if (person is null || person.Id != id || now - readAt > KeepFor)
        {
            readAt = now;
            person = await LiesAsync(user, roles);
        }

        return person;
    }

    /// <summary>The person behind a request or circuit, with the roles that count now.</summary>
    /// <returns><c>null</c> if nobody is signed in.</returns>
    public static async Task<Person?> LiesAsync(ClaimsPrincipal user, RolleStore roles) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new Person(
                id, user.FindFirstValue(AnmeldungSetup.NameClaim) ?? user.Identity?.Name ?? "", user.FindFirstValue(AnmeldungSetup.SpracheClaim) ?? "de",
                await roles.OfAsync(id))
            : null;
}
