using System.Security.Cryptography.X509Certificates;
using static Aufenthalt.Transport.Dvdv.Antwortformen;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>From the elements of a service to the one intermediary and the certificates a message needs.</summary>
internal static class Dienstdeutung
{
    public static DvdvErgebnis Deute(string organisation, Service service)
    {
        var elemente = service.Elemente ?? [];
        var intermediaer = elemente.FirstOrDefault(element => element.Art == "OSCI_INTERMEDIARY");
        if (intermediaer is null || !Uri.TryCreate(intermediaer.Uri, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return DvdvErgebnis.Von(Dvdvfehler.Unvollstaendig(organisation, "Adresse des Intermediärs"));
        }

        if (Lies(intermediaer.Chiffrierzertifikat) is not { } intermediaerchiffre)
        {
            return DvdvErgebnis.Von(Dvdvfehler.Unvollstaendig(organisation, "Zertifikat des Intermediärs"));
        }

        var empfaenger = Empfaengerzertifikat(elemente);
        if (Lies(empfaenger) is not { } empfaengerchiffre)
        {
            return DvdvErgebnis.Von(Dvdvfehler.Unvollstaendig(organisation, "Verschlüsselungszertifikat der Behörde"));
        }

        return DvdvErgebnis.Gefunden(new DvdvDienst(uri, intermediaerchiffre, empfaengerchiffre)
        {
            EmpfaengerSignatur = elemente.Select(element => Lies(element.Signaturzertifikat)).FirstOrDefault(zertifikat => zertifikat is not null),
            Widerruf = Widerruf(organisation, Zertifikatspruefung.Intermediaer, intermediaer.Chiffrierzertifikat!)
                ?? Widerruf(organisation, Zertifikatspruefung.Empfaenger, empfaenger!),
        });
    }

    // Some entries keep the certificate in an element of its own, tied to the addressee by the name of its description.
    private static Zertifikat? Empfaengerzertifikat(IReadOnlyList<Element> elemente)
    {
        var empfaenger = elemente.FirstOrDefault(element => element.Art == "OSCI_ADDRESSEE");
        var eigene = elemente.Where(element => element.Art == "CIPHER_CERTIFICATE").ToList();
        return empfaenger?.Chiffrierzertifikat
            ?? eigene.FirstOrDefault(element => empfaenger is not null && element.Beschreibung == empfaenger.Beschreibung)?.Chiffrierzertifikat
            ?? (eigene.Count == 1 ? eigene[0].Chiffrierzertifikat : null);
    }

    private static Dvdvfehler? Widerruf(string organisation, string was, Zertifikat zertifikat) =>
        zertifikat.WiderrufenAm is { } am ? Dvdvfehler.Widerrufen(organisation, was, am, zertifikat.Widerrufsgrund) : null;

    private static X509Certificate2? Lies(Zertifikat? zertifikat) => Zertifikatspruefung.Lies(zertifikat?.Inhalt);
}
