using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>The whole system, once for all tests that look at it through a browser. Applicants live on 24.11.2026, when the invented people apply.</summary>
[SetUpFixture]
internal sealed class Oberflaechenwelt
{
    public const string Bielefeld = "05711000";
    public const string Dresden = "14612000";

    private static Gesamtsystem? _system;

    public static Gesamtsystem System => _system ?? throw new InvalidOperationException("The system is started by the set-up of this namespace.");

    [OneTimeSetUp]
    public static async Task StarteAsync()
    {
        var abstand = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero) - DateTimeOffset.UtcNow;
        _system = await Gesamtsystem.StarteAsync(dienste => dienste.AddSingleton<TimeProvider>(new VerschobeneUhr(abstand)));
        await RichteEinAsync(Bielefeld);
    }

    [OneTimeTearDown]
    public static async Task BeendeAsync()
    {
        if (_system is not null)
        {
            await _system.DisposeAsync();
        }
    }

    private static async Task RichteEinAsync(string ags)
    {
        var dienste = System.Admin.Dienste;
        Assert.That(Ags.TryParse(ags, out var schluessel), Is.True);
        var tenant = await dienste.GetRequiredService<TenantStore>().FindAsync(schluessel);
        // Pages of these tests stand on this machine, at another port.
        await dienste.GetRequiredService<TenantStore>().SaveDomainsAsync(tenant!.In(TenantEnvironment.Pre), ["127.0.0.1"]);
        foreach (var (sprache, stelle) in new[] { "de", "en", "ar" }.Select((code, stelle) => (Sprache.Mitgeliefert.First(eine => eine.Code == code), stelle)))
        {
            await dienste.GetRequiredService<SpracheStore>().SaveAsync(
                tenant!.In(TenantEnvironment.Pre), new MandantSprache(sprache.Code, sprache.Eigenname, sprache.Richtung, true, stelle));
        }
    }

    /// <summary>Runs like the real clock, on another day.</summary>
    private sealed class VerschobeneUhr(TimeSpan abstand) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + abstand;
    }
}
