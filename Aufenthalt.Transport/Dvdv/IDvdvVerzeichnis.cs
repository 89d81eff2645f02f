using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>Where an authority takes a service's messages: its Intermediär and the certificate to encrypt for.</summary>
internal sealed record DvdvDienst(Uri Intermediaer, X509Certificate2 IntermediaerChiffre, X509Certificate2 EmpfaengerChiffre)
{
    /// <summary>Certificate that the authority signs its answers with, where the entry names one.</summary>
    public X509Certificate2? EmpfaengerSignatur { get; init; }
}

/// <summary>Outcome of a look-up: the service, or why there is none.</summary>
/// <param name="Dienst">The entry.</param>
/// <param name="Grund"><c>dvdv_kein_eintrag</c>, <c>dvdv_zertifikat_ungueltig</c>, <c>dvdv_nicht_erreicht</c>.</param>
internal sealed record DvdvErgebnis(DvdvDienst? Dienst, string? Grund);

/// <summary>The directory of the administration's services: the DVDV itself, or a local file.</summary>
internal interface IDvdvVerzeichnis
{
    /// <summary>Finds a service of an organisation.</summary>
    /// <param name="organisation">Organisation key, prefix and number: <c>azr:047700</c>.</param>
    /// <param name="dienst">URI of the service specification; it carries the version of the standard.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel);
}
