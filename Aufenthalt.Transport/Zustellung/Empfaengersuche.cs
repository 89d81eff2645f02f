using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Transport.Dvdv;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Where a message goes: the Intermediär, and the certificate of its reader.</summary>
internal sealed record Empfaenger(OsciZiel Intermediaer, X509Certificate2 Chiffre);

/// <summary>
/// Finds the recipient when the message is sent, not when the form was opened. Each environment has its own directory, so that PRE never
/// reaches a real authority and PRO never the test.
/// </summary>
internal sealed class Empfaengersuche(
    [FromKeyedServices("pre")] IDvdvVerzeichnis pre, [FromKeyedServices("pro")] IDvdvVerzeichnis pro, Profilordner profile)
{
    public async Task<Schritt<Empfaenger>> FindeAsync(TenantScope scope, TenantSettings settings, CancellationToken cancel)
    {
        if (settings.DvdvKennung.Length == 0)
        {
            return new Hindernis("dvdv_kennung_fehlt", Endgueltig: false);
        }

        if (profile.Suche(settings.XauslaenderVersion) is not { } profil)
        {
            return new Hindernis("xauslaender_version_unbekannt", Endgueltig: true, settings.XauslaenderVersion);
        }

        var verzeichnis = scope.Environment == TenantEnvironment.Pro ? pro : pre;
        var found = await verzeichnis.FindeAsync(settings.DvdvKennung, profil.Dvdv.DienstAbh, cancel);
        if (found.Dienst is not { } dienst)
        {
            // A missing or expired entry is mended by others, hours or days later: keep trying.
            return new Hindernis(found.Fehler!.Code, Endgueltig: false, settings.DvdvKennung);
        }

        return new Empfaenger(new OsciZiel(dienst.Intermediaer, dienst.IntermediaerChiffre), dienst.EmpfaengerChiffre);
    }
}
