using System.Security.Cryptography;
using System.Text.Json;
using Aufenthalt.Admin.Anmeldung;
using Aufenthalt.Tenancy.Personen;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.AspNetCore.Identity;

namespace Aufenthalt.Admin.Demo;

/// <summary>Accounts of the demonstration with random passwords, written to a file (0600) whose path <c>Demo:Anmeldungen</c> names.</summary>
internal sealed class DemoAnmeldungen(UserManager<Benutzer> users, RolleStore roles, TenantStore tenants, IConfiguration configuration)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task EnsureAsync(TextWriter output)
    {
        if (configuration["Demo:Anmeldungen"] is not { Length: > 0 } file)
        {
            return;
        }

        var accounts = File.Exists(file)
            ? JsonSerializer.Deserialize<List<Konto>>(await File.ReadAllTextAsync(file), Json)!
            : New();
        foreach (var account in accounts)
        {
            await EnsureAsync(account);
        }

        await WriteAsync(file, JsonSerializer.Serialize(accounts, Json));
        await output.WriteLineAsync($"{accounts.Count} Anmeldungen stehen in {file}.");
    }

    // Only the owner may read the file, from its first byte on.
    private static async Task WriteAsync(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(file, options);
        await writer.WriteAsync(text);
    }

    private static List<Konto> New() =>
    [
        new("rollout", "rollout@aufenthalt.example", "Rita Rollout (Demo)", Kennwort(), Rollen.Rollout, null),
        new("betrieb", "betrieb@aufenthalt.example", "Bela Betrieb (Demo)", Kennwort(), Rollen.Betrieb, null),
        new("bielefeld", "abh@bielefeld.example", "Berta Bielefeld (Demo)", Kennwort(), Rollen.AbhAdministrator, "05711000"),
        new("duisburg", "abh@duisburg.example", "Dirk Duisburg (Demo)", Kennwort(), Rollen.AbhAdministrator, "05112000"),
    ];

    private async Task EnsureAsync(Konto account)
    {
        var user = await users.FindByNameAsync(account.Name);
        if (user is null)
        {
            user = new Benutzer { Id = Guid.CreateVersion7(), UserName = account.Name, Email = account.Email, EmailConfirmed = true, Anzeigename = account.Anzeigename, Demo = true };
            Require(await users.CreateAsync(user, account.Kennwort));
        }
        else if (!await users.CheckPasswordAsync(user, account.Kennwort))
        {
            Require(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), account.Kennwort));
        }

        var tenant = Ags.TryParse(account.Ags, out var ags) ? await tenants.FindAsync(ags) : null;
        await roles.GrantAsync(user.Id, new Rollenzuweisung(account.Rolle, tenant?.Id, null, null), "Demo");
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
        }
    }

    private static string Kennwort() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);

    private sealed record Konto(string Name, string Email, string Anzeigename, string Kennwort, string Rolle, string? Ags);
}
