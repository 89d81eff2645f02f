using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Osci;

/// <summary>
/// Who we are towards an Intermediär: certificates with private keys. Older cipher certificates stay readable, because the
/// mailbox belongs to the certificate and letters to the old one may still lie there.
/// </summary>
internal sealed record OsciIdentitaet(X509Certificate2 Signatur, X509Certificate2 Chiffre)
{
    public IReadOnlyList<X509Certificate2> FruehereChiffren { get; init; } = [];
}

/// <summary>
/// An Intermediär as the DVDV names it. If a signature certificate is given, responses must be signed with exactly that one.
/// </summary>
internal sealed record OsciZiel(Uri Adresse, X509Certificate2 Chiffre, X509Certificate2? Signatur = null);
