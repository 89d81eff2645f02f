using System.Security.Cryptography.X509Certificates;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.TestIntermediaer;
using Aufenthalt.Transport.Zertifikate;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>One test PKI for the whole run: RSA with 3072 bits takes its time.</summary>
internal static class TestZertifikate
{
    private static readonly Lazy<TestPki> Eine = new(() => TestPki.Erzeuge(TimeProvider.System));

    private static readonly Lazy<X509Certificate2> Alt = new(() => TestPki.Stelle(
        Eine.Value.Ca, "intermediaer-alt", signatur: true, DateTimeOffset.UtcNow.AddDays(-300), DateTimeOffset.UtcNow.AddDays(-1)));

    public static TestPki Pki => Eine.Value;

    public static OsciIdentitaet Onlinedienst => new(Pki.Signatur("onlinedienst"), Pki.Chiffre("onlinedienst"));

    public static OsciIdentitaet Fachverfahren => new(Pki.Signatur("fachverfahren"), Pki.Chiffre("fachverfahren"));

    public static TestIntermediaerSchluessel Intermediaer =>
        new(Pki.Signatur("intermediaer"), Pki.Chiffre("intermediaer"), Pki.Ca) { AbgelaufeneSignatur = Alt.Value };

    public static OsciEinstellungen Einstellungen => new() { Vertrauen = new OsciVertrauen { Anker = [Pki.Ca] } };
}
