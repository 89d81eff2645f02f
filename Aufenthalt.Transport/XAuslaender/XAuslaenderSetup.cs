using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Pruefung;

namespace Aufenthalt.Transport.XAuslaender;

internal static class XAuslaenderSetup
{
    /// <summary>Versions, mapping, schemas, reader and the profiles of Fachverfahren. <c>XAuslaender:AmtlicheSchemas</c> names the folder of the official schemas.</summary>
    public static IServiceCollection AddXAuslaender(this IServiceCollection dienste, IConfiguration konfiguration)
    {
        dienste.AddSingleton(_ => Profilordner.Lade(konfiguration["XAuslaender:Ordner"]));
        dienste.AddSingleton(_ => Fachverfahrenordner.Lade(konfiguration["Fachverfahren:Ordner"]));
        dienste.AddSingleton(_ => new Schemapruefung(konfiguration["XAuslaender:AmtlicheSchemas"]));
        dienste.AddSingleton<Nachrichtenleser>();
        dienste.AddHostedService<Schemaauskunft>();
        return dienste;
    }

    /// <summary>Says at start-up which schemas each version is checked with, so that nobody takes ours for the official ones.</summary>
    internal sealed class Schemaauskunft(Profilordner profile, Schemapruefung pruefung, ILogger<Schemaauskunft> log) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
            () =>
            {
                foreach (var profil in profile.Alle)
                {
                    log.LogInformation("{Schemas}", pruefung.Beschreibung(profil));
                }
            },
            stoppingToken);
    }
}
