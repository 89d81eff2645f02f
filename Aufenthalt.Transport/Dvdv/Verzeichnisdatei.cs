using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>A directory in a file (JSON), for tests, the demonstration, and operators without access to the DVDV. Read anew when the file changes.</summary>
internal sealed class Verzeichnisdatei(string path) : IDvdvVerzeichnis
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Lock gate = new();
    private (DateTime Written, Dictionary<string, Eintrag> Entries)? read;

    public Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel) =>
        Task.FromResult(Entries().TryGetValue(organisation, out var entry) && entry.Dienste.Contains(dienst)
            ? new DvdvErgebnis(
                new DvdvDienst(new Uri(entry.Intermediaer), Certificate(entry.IntermediaerZertifikat), Certificate(entry.EmpfaengerZertifikat))
                {
                    EmpfaengerSignatur = entry.EmpfaengerSignatur is null ? null : Certificate(entry.EmpfaengerSignatur),
                }, null)
            : new DvdvErgebnis(null, "dvdv_kein_eintrag"));

    /// <summary>Writes a directory in which all the organisations share one Intermediär and one reader: the local test environment.</summary>
    public static async Task SchreibeAsync(string path, IEnumerable<string> organisationen, IReadOnlyList<string> dienste, DvdvDienst dienst)
    {
        var entry = new Eintrag(
            dienst.Intermediaer.ToString(), Base64(dienst.IntermediaerChiffre), Base64(dienst.EmpfaengerChiffre),
            dienst.EmpfaengerSignatur is null ? null : Base64(dienst.EmpfaengerSignatur), dienste);
        var text = JsonSerializer.Serialize(organisationen.ToDictionary(name => name, _ => entry), Json);
        await File.WriteAllTextAsync(path + ".teil", text);
        File.Move(path + ".teil", path, overwrite: true);
    }

    private Dictionary<string, Eintrag> Entries()
    {
        var written = File.GetLastWriteTimeUtc(path);
        lock (gate)
        {
            if (read is not { } known || known.Written != written)
            {
                var entries = File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, Eintrag>>(File.ReadAllText(path), Json)! : [];
                read = known = (written, entries);
            }

            return known.Entries;
        }
    }

    private static string Base64(X509Certificate2 certificate) => Convert.ToBase64String(certificate.RawDataMemory.Span);

    private static X509Certificate2 Certificate(string base64) => X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64));

    private sealed record Eintrag(
        string Intermediaer, string IntermediaerZertifikat, string EmpfaengerZertifikat, string? EmpfaengerSignatur, IReadOnlyList<string> Dienste);
}
