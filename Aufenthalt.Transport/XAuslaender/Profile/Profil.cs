using System.Xml.Linq;

namespace Aufenthalt.Transport.XAuslaender.Profile;

/// <summary>What one version of XAusländer has that others have differently. Read from <c>XAuslaender/&lt;version&gt;/</c>; a new version is a new folder.</summary>
internal sealed record Profil
{
    public required string Version { get; init; }

    /// <summary>First day (Europe/Berlin) on which the version is in force.</summary>
    public required DateOnly GueltigAb { get; init; }

    public required string Namensraum { get; init; }

    public required string Standard { get; init; }

    /// <summary>Namespaces of the modules the version builds on; they never appear in our messages but name the official schemas.</summary>
    public required IReadOnlyDictionary<string, string> Module { get; init; }

    public required Rueckweisungsprofil Rueckweisung { get; init; }

    /// <summary>Number of a message to the name of its root element.</summary>
    public required IReadOnlyDictionary<string, string> Nachrichten { get; init; }

    public required DvdvDienste Dvdv { get; init; }

    public required Schalter Schalter { get; init; }

    public required Grenzen Grenzen { get; init; }

    /// <summary>What in this profile is our assumption and not read in the standard.</summary>
    public required IReadOnlyList<Ungeklaert> Ungeklaert { get; init; }

    public IReadOnlyDictionary<string, Codeliste> Codelisten { get; init; } = new Dictionary<string, Codeliste>();

    /// <summary>Folder the profile was read from.</summary>
    public string Ordner { get; init; } = "";

    public XNamespace Xa => Namensraum;

    /// <exception cref="InvalidOperationException">The profile has no such list: a fault of the profile, not of an answer.</exception>
    public Codeliste Liste(string name) =>
        Codelisten.TryGetValue(name, out var liste)
            ? liste
            : throw new InvalidOperationException($"Das Profil {Version} kennt die Codeliste {name} nicht.");

    public string Element(string typ) => Nachrichten[typ];
}

/// <summary>Root element, namespace and version of the rejection message of XInneres.</summary>
internal sealed record Rueckweisungsprofil(string Namensraum, string Element, string Standard, string Version);

/// <summary>Names under which the directory DVDV knows the two directions.</summary>
internal sealed record DvdvDienste(string PraefixAbh, string DienstAbh, string DienstPortal);

/// <param name="DeutscherTitelAlsNachweis">A German title travels as flag and its picture as nachweis; false: the picture stands in aufenthaltsdokument.</param>
/// <param name="HistorischeStaaten">The state's key at birth is sent instead of today's.</param>
/// <param name="NachrichtentypMitListe">The code of the message type carries listURI and listVersionID.</param>
internal sealed record Schalter(bool DeutscherTitelAlsNachweis, bool HistorischeStaaten, bool NachrichtentypMitListe);

/// <param name="NachrichtBytes">Above this size (base64 included) documents travel in packages (000040).</param>
/// <param name="PaketBytes">Bytes of the archive in one package, before base64.</param>
/// <param name="Strasse">Longest street name, in characters.</param>
/// <param name="Wohnort">Longest name of a place, in characters.</param>
internal sealed record Grenzen(long NachrichtBytes, int PaketBytes, int Strasse, int Wohnort);

internal sealed record Ungeklaert(string Was, string Warum);
