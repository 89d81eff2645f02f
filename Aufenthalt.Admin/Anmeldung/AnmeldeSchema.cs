using Microsoft.EntityFrameworkCore;

namespace Aufenthalt.Admin.Anmeldung;

/// <summary>The SQL of the EF model, for the script that is checked in and for the test that compares.</summary>
internal static class AnmeldeSchema
{
    public static string Sql()
    {
        var services = new ServiceCollection();
        services.AddDbContext<AnmeldeDbContext>(options => options.UseNpgsql("Host=keiner").UseOpenIddict());
        services.AddIdentityCore<Benutzer>(AnmeldungSetup.Rules).AddEntityFrameworkStores<AnmeldeDbContext>();
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        var script = scope.ServiceProvider.GetRequiredService<AnmeldeDbContext>().Database.GenerateCreateScript();
        return script.ReplaceLineEndings("\n");
    }
}
