using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Postleitzahlen;
using Aufenthalt.Api.Rueckkanal;
using Aufenthalt.Tenancy.Antraege.Unterlagen;

namespace Aufenthalt.Api;

/// <summary>What the features of this host need.</summary>
internal static class FeatureSetup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton(Uploadgrenzen.Standard);
        services.AddSingleton<Dienste>();
        services.AddSingleton<Definitionsdokumente>();
        services.AddSingleton<Behoerdenliste>();
        services.AddSingleton<SitzungBeginnen>();
        services.AddSingleton<SeiteSpeichern>();
        services.AddSingleton<Dateiempfang>();
        services.AddSingleton<Virenpruefung>();
        services.AddSingleton<UnterlageHinzufuegen>();
        services.AddSingleton<VorgangZugang>();
        services.AddSingleton<Nachrichtenliste>();
        services.AddSingleton<AntwortAnnehmen>();
        services.AddSingleton<AntwortSitzung>();
        services.AddSingleton<Codeanforderungen>();
        services.AddHostedService(provider => provider.GetRequiredService<Codeanforderungen>());
    }
}
