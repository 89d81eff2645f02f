using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aufenthalt.Admin.Anmeldung;

/// <summary>Registers sign-in: Identity with its cookie, and the shared Data Protection ring.</summary>
internal static class AnmeldungSetup
{
    /// <summary>Claim that holds the name shown in revisions.</summary>
    public const string NameClaim = "anzeigename";

    /// <summary>Claim that holds the language of the console.</summary>
    public const string SpracheClaim = "sprache";

    public static IServiceCollection AddAnmeldung(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContext<AnmeldeDbContext>(options => options.UseNpgsql(configuration.GetConnectionString("Admin")).UseOpenIddict());
        services.AddDataProtection().SetApplicationName("Aufenthalt.Admin").PersistKeysToDbContext<AnmeldeDbContext>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<Benutzer>(Rules)
            .AddEntityFrameworkStores<AnmeldeDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<BenutzerClaims>()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "aufenthalt-konsole";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/anmelden";
            cookie.AccessDeniedPath = "/kein-zugriff";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
        });
        services.AddScoped<Demo.DemoAnmeldungen>();
        return services;
    }

    internal static void Rules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = 12;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }
}
