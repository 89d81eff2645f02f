namespace Aufenthalt.Transport.Dvdv;

internal static class DvdvSetup
{
    /// <summary>The file when one is configured, else the REST interface; the look-up is cached either way.</summary>
    public static IServiceCollection AddDvdv(this IServiceCollection dienste, IConfiguration konfiguration)
    {
        var optionen = konfiguration.GetSection("Dvdv").Get<DvdvOptionen>() ?? new DvdvOptionen();
        dienste.AddSingleton(optionen);
        dienste.AddHttpClient("dvdv", http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        dienste.AddSingleton<IDvdvVerzeichnis>(anbieter => optionen.Datei is { } datei
            ? new Verzeichnisdatei(datei, anbieter.GetRequiredService<TimeProvider>())
            : new DvdvRest(anbieter.GetRequiredService<IHttpClientFactory>().CreateClient("dvdv"), optionen, anbieter.GetRequiredService<TimeProvider>()));
        dienste.AddSingleton<Dvdvspeicher>();
        return dienste;
    }
}
