using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Aufenthalt.Admin.Anmeldung;

/// <summary>
/// Schema <c>identitaet</c>: ASP.NET Core Identity (schema version 3, with passkeys), OpenIddict and the Data Protection ring. The only EF
/// model of the house; its SQL is generated once and checked in (a test compares), and only <c>migrate</c> runs it.
/// </summary>
internal sealed class AnmeldeDbContext(DbContextOptions<AnmeldeDbContext> options)
    : IdentityUserContext<Benutzer, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>The ring that cookies and one-time links are protected with, shared by all processes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema("identitaet");
        builder.UseOpenIddict();
        builder.Entity<Benutzer>().Property(benutzer => benutzer.Anzeigename).HasMaxLength(200);
    }
}
