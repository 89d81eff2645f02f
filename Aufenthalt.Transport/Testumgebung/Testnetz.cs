using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Zertifikate;

namespace Aufenthalt.Transport.Testumgebung;

/// <summary>The made-up administration of the local test environment: its certificates, its Intermediär's address, its Fachverfahren's client.</summary>
internal sealed class Testnetz(TestPki pki, Uri intermediaer, IHttpClientFactory http, TimeProvider clock)
{
    public TestPki Pki => pki;

    /// <summary>The Intermediär as the directory names it.</summary>
    public OsciZiel Ziel { get; } = new(intermediaer, pki.Chiffre("intermediaer"), pki.Signatur("intermediaer"));

    /// <summary>The Fachverfahren's own client.</summary>
    public OsciClient Fachverfahren { get; } = new(
        http.CreateClient("osci"), new OsciIdentitaet(pki.Signatur("fachverfahren"), pki.Chiffre("fachverfahren")),
        new OsciEinstellungen { Vertrauen = new OsciVertrauen { Anker = [pki.Ca] } }, clock);
}
