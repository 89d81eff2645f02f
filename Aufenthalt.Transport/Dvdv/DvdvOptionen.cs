namespace Aufenthalt.Transport.Dvdv;

/// <summary>Section <c>Dvdv</c> of the configuration.</summary>
internal sealed record DvdvOptionen
{
    /// <summary>Path of the local directory file; when set, the REST interface is not used.</summary>
    public string? Datei { get; init; }

    /// <summary>Address of the operator's DVDV up to and without the entry path, with a final slash: <c>https://dvdv.example/dvdv2-backend/</c>.</summary>
    public Uri? Adresse { get; init; }

    /// <summary><c>intern</c> (inside the data centre, no sign-in) or <c>standalone</c> (token for a registered client certificate).</summary>
    public string Zugang { get; init; } = "standalone";

    /// <summary>PKCS#12 file of the client certificate registered in the DVDV.</summary>
    public string? Zertifikat { get; init; }

    public string? ZertifikatPasswort { get; init; }

    public TimeSpan Zwischenspeicher { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long "no entry" is remembered.</summary>
    public TimeSpan Fehlanzeige { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a known entry may serve while the directory cannot be reached.</summary>
    public TimeSpan Notbetrieb { get; init; } = TimeSpan.FromHours(24);

    public string Pfad => Zugang == "intern" ? "intern/directory" : "extern/standaloneauth/directory";
}
