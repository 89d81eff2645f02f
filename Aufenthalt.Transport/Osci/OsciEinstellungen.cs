using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Osci;

/// <summary>Settings of the client that an operator may change.</summary>
internal sealed record OsciEinstellungen
{
    /// <summary>Time for one call, from connecting to the last byte of the answer.</summary>
    public TimeSpan Frist { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Largest answer that is accepted. A delivery of 60 MB XML is about 107 MB on the wire.</summary>
    public long HoechstAntwort { get; init; } = 200L * 1024 * 1024;

    /// <summary>DesiredLanguages: in which language the Intermediär shall word its feedback.</summary>
    public string Sprachen { get; init; } = "de";

    public OsciVertrauen Vertrauen { get; init; } = new();
}

/// <summary>Which certificates count. Without an anchor nothing is trusted.</summary>
internal sealed record OsciVertrauen
{
    public IReadOnlyList<X509Certificate2> Anker { get; init; } = [];

    public IReadOnlyList<X509Certificate2> Zwischenstellen { get; init; } = [];

    /// <summary>Ask CRL and OCSP. Off by default: the administration's PKI answers inside its own network only.</summary>
    public bool Sperrpruefung { get; init; }

    /// <summary>RSA bits that foreign certificates must have.</summary>
    public int MindestlaengeFremd { get; init; } = 2048;

    /// <summary>RSA bits our own certificates must have (BSI TR-02102 since 2024).</summary>
    public int MindestlaengeEigen { get; init; } = 3072;
}
