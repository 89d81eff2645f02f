namespace Aufenthalt.Transport.Dvdv;

internal static class DvdvSetup
{
    /// <summary>
    /// A directory for each environment, keyed <c>pre</c> and <c>pro</c>: PRE never reaches a real authority, PRO never the test. Each is the
    /// file when one is configured (<c>Dvdv:Pre:Datei</c>), else the REST interface, whose answers are remembered.
    /// </summary>
    public static IServiceCollection AddDvdv(this IServiceCollection dienste, IConfiguration konfiguration)
    {
        dienste.AddHttpClient("dvdv", http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        foreach (var umgebung in new[] { "pre", "pro" })
        {
            var optionen = konfiguration.GetSection($"Dvdv:{umgebung}").Get<DvdvOptionen>() ?? new DvdvOptionen();
            dienste.AddKeyedSingleton<IDvdvVerzeichnis>(umgebung, (anbieter, _) => optionen.Datei is { } datei
                ? new Verzeichnisdatei(datei, anbieter.GetRequiredService<TimeProvider>())
                : Rest(anbieter, optionen));
        }

        return dienste;
    }

    private static Dvdvspeicher Rest(IServiceProvider anbieter, DvdvOptionen optionen)
    {
        var uhr = anbieter.GetRequiredService<TimeProvider>();
        return new Dvdvspeicher(new DvdvRest(anbieter.GetRequiredService<IHttpClientFactory>().CreateClient("dvdv"), optionen, uhr), optionen, uhr);
    }
}
