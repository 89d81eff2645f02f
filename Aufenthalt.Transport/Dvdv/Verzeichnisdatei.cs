using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>
/// A directory in a file (JSON, organisation key to entry), for tests, the demonstration, and operators without access to the DVDV. Read
/// anew when the file changes; written in one move, so that a reader never sees half a file.
/// </summary>
internal sealed class Verzeichnisdatei(string path, TimeProvider uhr) : IDvdvVerzeichnis
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Lock _sperre = new();
    private (DateTime Stand, IReadOnlyDictionary<string, Eintrag> Eintraege) _inhalt = (DateTime.MinValue, new Dictionary<string, Eintrag>());

    /// <summary>Writes a directory in which all the organisations share one Intermediär and one reader: the local test environment.</summary>
    public static Task SchreibeAsync(string path, IEnumerable<string> organisationen, IReadOnlyList<string> dienste, DvdvDienst dienst) =>
        SchreibeAsync(path, organisationen.ToDictionary(organisation => organisation, _ => Eintrag.Aus(dienst, dienste)));

    public static async Task SchreibeAsync(string path, IReadOnlyDictionary<string, Eintrag> eintraege)
    {
        var neu = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(neu, JsonSerializer.Serialize(eintraege, Json));
        File.Move(neu, path, overwrite: true);
    }

    public Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel)
    {
        var (eintraege, fehler) = Lade();
        return Task.FromResult(fehler is null ? Finde(eintraege, organisation, dienst) : DvdvErgebnis.Von(fehler));
    }

    public Task<IReadOnlyList<DvdvErgebnis>> FindeAlleAsync(IReadOnlyList<string> organisationen, string dienst, CancellationToken cancel)
    {
        var (eintraege, fehler) = Lade();
        return Task.FromResult<IReadOnlyList<DvdvErgebnis>>(
            [.. organisationen.Select(organisation => fehler is null ? Finde(eintraege, organisation, dienst) : DvdvErgebnis.Von(fehler))]);
    }

    private DvdvErgebnis Finde(IReadOnlyDictionary<string, Eintrag> eintraege, string organisation, string dienst)
    {
        if (!eintraege.TryGetValue(organisation, out var eintrag) || (eintrag.Dienste is { Count: > 0 } dienste && !dienste.Contains(dienst)))
        {
            return DvdvErgebnis.Von(Dvdvfehler.KeinEintrag(organisation, dienst));
        }

        return Uri.TryCreate(eintrag.Intermediaer, UriKind.Absolute, out var uri)
            && Zertifikatspruefung.Lies(eintrag.IntermediaerZertifikat) is { } intermediaer
            && Zertifikatspruefung.Lies(eintrag.EmpfaengerZertifikat) is { } empfaenger
                ? Zertifikatspruefung.Pruefe(organisation, new DvdvDienst(uri, intermediaer, empfaenger) { EmpfaengerSignatur = Zertifikatspruefung.Lies(eintrag.EmpfaengerSignatur) }, uhr.GetUtcNow())
                : DvdvErgebnis.Von(Dvdvfehler.Unvollstaendig(organisation, "Adresse oder Zertifikat"));
    }

    private (IReadOnlyDictionary<string, Eintrag> Eintraege, Dvdvfehler? Fehler) Lade()
    {
        lock (_sperre)
        {
            try
            {
                var stand = File.GetLastWriteTimeUtc(path);
                if (stand != _inhalt.Stand)
                {
                    _inhalt = (stand, JsonSerializer.Deserialize<Dictionary<string, Eintrag>>(File.ReadAllText(path), Json) ?? []);
                }

                return (_inhalt.Eintraege, null);
            }
            catch (Exception ausnahme) when (ausnahme is IOException or UnauthorizedAccessException or JsonException)
            {
                return (_inhalt.Eintraege, Dvdvfehler.NichtErreichbar(ausnahme.Message));
            }
        }
    }

    /// <param name="Intermediaer">Address of the OSCI intermediary.</param>
    /// <param name="IntermediaerZertifikat">Cipher certificate, DER in base64; the other two likewise.</param>
    /// <param name="Dienste">URIs of the services the entry holds for; none: for every service.</param>
    internal sealed record Eintrag(
        string Intermediaer, string IntermediaerZertifikat, string EmpfaengerZertifikat, string? EmpfaengerSignatur, IReadOnlyList<string>? Dienste)
    {
        public static Eintrag Aus(DvdvDienst dienst, IReadOnlyList<string>? dienste) => new(
            dienst.Intermediaer.ToString(), Base64(dienst.IntermediaerChiffre), Base64(dienst.EmpfaengerChiffre),
            dienst.EmpfaengerSignatur is { } signatur ? Base64(signatur) : null, dienste);

        private static string Base64(X509Certificate2 zertifikat) => Convert.ToBase64String(zertifikat.RawDataMemory.Span);
    }
}
