using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Personen;
using Aufenthalt.Tenancy.Post;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Rueckkanal;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.TestIntermediaer;
using Aufenthalt.Tenancy.Textpflege;
using Aufenthalt.Tenancy.Texts;
using Aufenthalt.Tenancy.Uebernahmen;
using Aufenthalt.Tenancy.Verschluesselung;
using Aufenthalt.Tenancy.Zustellung;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Aufenthalt.Tenancy;

/// <summary>Registers everything a host needs from this library.</summary>
public static class TenancySetup
{
    /// <summary>Adds the library, connected with the role of the host.</summary>
    /// <param name="services">Registrations of the host.</param>
    /// <param name="configuration">Reads <c>ConnectionStrings:{role}</c> and, where the host may decrypt, <c>Verschluesselung:Hauptschluessel</c> (path of a file).</param>
    /// <param name="role"><c>Api</c>, <c>Admin</c> or <c>Transport</c>.</param>
    /// <exception cref="InvalidOperationException">The connection string is missing.</exception>
    public static IServiceCollection AddTenancy(this IServiceCollection services, IConfiguration configuration, string role)
    {
        services.AddSingleton(_ => DataSource(configuration, role));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TenantDb>();
        services.AddSingleton<SystemDb>();
        services.AddSingleton<TenantStore>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<TextStore>();
        services.AddSingleton<EntwurfStore>();
        services.AddSingleton<TextHerkunft>();
        services.AddSingleton<TextErsetzung>();
        services.AddSingleton<Sprachstand>();
        services.AddSingleton<UebernahmeStore>();
        services.AddSingleton<SpracheStore>();
        services.AddSingleton<PostleitzahlStore>();
        services.AddSingleton<AntragsstreckenSchalter>();
        services.AddSingleton<DefinitionStore>();
        services.AddSingleton<Fassungen>();
        services.AddSingleton<TextstandStore>();
        services.AddSingleton<EreignisStore>();
        services.AddSingleton<PostStore>();
        services.AddSingleton<RueckmeldungStore>();
        services.AddSingleton<ApiProzessStore>();
        services.AddSingleton<Aufraeumer>();
        services.AddSingleton<MandantenVerzeichnis>();
        services.AddSingleton<MandantenSichten>();
        services.AddSingleton<RolleStore>();
        services.AddSingleton<ZustellungStore>();
        services.AddSingleton<PostfachStore>();
        if (configuration["Verschluesselung:Hauptschluessel"] is { Length: > 0 } path)
        {
            services.AddSingleton(_ => Hauptschluessel.Load(path));
            services.AddSingleton<Schluesselbund>();
            services.AddSingleton<NachrichtStore>();
            services.AddAntraege();
        }

        return services;
    }

    // What holds content of applicants: only where the master key is (design D17).
    private static void AddAntraege(this IServiceCollection services)
    {
        services.AddSingleton<SitzungStore>();
        services.AddSingleton<UnterlagenStore>();
        services.AddSingleton<AntragStore>();
        services.AddSingleton<Antragseingang>();
        services.AddSingleton<RueckkanalStore>();
        services.AddSingleton<AntwortStore>();
        services.AddSingleton<Antworteingang>();
        services.AddSingleton<PdfLinkStore>();
        services.AddSingleton<NeuerZugangscode>();
        services.AddSingleton<OutboxSignal>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSignal>());
    }

    private static NpgsqlDataSource DataSource(IConfiguration configuration, string role)
    {
        var given = configuration.GetConnectionString(role)
            ?? throw new InvalidOperationException($"ConnectionStrings:{role} is not set.");
        var settings = new NpgsqlConnectionStringBuilder(given)
        {
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            ApplicationName = $"Aufenthalt.{role}",
        };
        return NpgsqlDataSource.Create(settings);
    }
}
