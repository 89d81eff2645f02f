using Aufenthalt.Transport.Dvdv;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.XAuslaender;
using Aufenthalt.Transport.Zertifikate;
using Aufenthalt.Transport.Zustellung;

namespace Aufenthalt.Transport;

/// <summary>Registers what Transport is made of: certificates, directory, OSCI, XAusländer.</summary>
internal static class TransportSetup
{
    public static IServiceCollection AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient("osci", client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton(provider => Zertifikatsordner.LiesOderErzeuge(
            configuration["Zertifikate:Ordner"] ?? Path.Combine(AppContext.BaseDirectory, "zertifikate"),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Identitaet(provider.GetRequiredService<TestPki>()));
        services.AddSingleton(provider => new OsciEinstellungen
        {
            Frist = configuration.GetValue("Osci:Frist", TimeSpan.FromSeconds(30)),
            Vertrauen = new OsciVertrauen { Anker = [provider.GetRequiredService<TestPki>().Ca] },
        });
        services.AddSingleton(provider => new OsciClient(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient("osci"), provider.GetRequiredService<OsciIdentitaet>(),
            provider.GetRequiredService<OsciEinstellungen>(), provider.GetRequiredService<TimeProvider>()));
        services.AddDvdv(configuration);
        services.AddXAuslaender(configuration);
        services.AddSingleton<Nachrichteneingabe>();
        services.AddSingleton<Zusammenfassungsmacher>();
        return services;
    }

    private static OsciIdentitaet Identitaet(TestPki pki) => new(pki.Signatur("onlinedienst"), pki.Chiffre("onlinedienst"));
}
