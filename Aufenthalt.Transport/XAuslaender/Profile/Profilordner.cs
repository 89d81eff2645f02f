using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.XAuslaender.Profile;

/// <summary>All versions found in a folder. A profile may name another as <c>grundlage</c>: it then holds only what differs.</summary>
internal sealed class Profilordner
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { AllowTrailingCommas = true };
    private readonly Dictionary<string, (Profil Profil, Zuordnung Zuordnung)> _profile = new(StringComparer.Ordinal);

    private Profilordner()
    {
    }

    /// <summary>The folder that ships with the program.</summary>
    public static string Standardordner => Path.Combine(AppContext.BaseDirectory, "XAuslaender");

    public IEnumerable<Profil> Alle => _profile.Values.Select(eintrag => eintrag.Profil).OrderBy(profil => profil.GueltigAb);

    public static Profilordner Lade(string? ordner = null)
    {
        var wurzel = ordner ?? Standardordner;
        var ergebnis = new Profilordner();
        foreach (var datei in Directory.EnumerateFiles(wurzel, "profil.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var version = Path.GetFileName(Path.GetDirectoryName(datei))!;
            ergebnis._profile[version] = LadeVersion(wurzel, version);
        }

        return ergebnis;
    }

    public Profil? Suche(string version) => _profile.TryGetValue(version, out var eintrag) ? eintrag.Profil : null;

    public Profil? SucheNamensraum(string namensraum) => Alle.FirstOrDefault(profil => profil.Namensraum == namensraum);

    public Zuordnung Zuordnung(Profil profil) => _profile[profil.Version].Zuordnung;

    /// <summary>The version in force on a day, when the receiver names none.</summary>
    public Profil Geltend(DateOnly tag) => Alle.LastOrDefault(profil => profil.GueltigAb <= tag) ?? Alle.First();

    private static (Profil Profil, Zuordnung Zuordnung) LadeVersion(string wurzel, string version)
    {
        var profil = Lies(wurzel, version, "profil.json").Deserialize<Profil>(Json)!;
        var listen = Lies(wurzel, version, "codelisten.json").Deserialize<Dictionary<string, Codeliste>>(Json)!;
        return (
            profil with { Codelisten = listen, Ordner = Path.Combine(wurzel, version) },
            Zuordnen.Zuordnung.Lies(Lies(wurzel, version, "zuordnung.json")));
    }

    private static JsonObject Lies(string wurzel, string version, string datei)
    {
        var eigen = JsonNode.Parse(File.ReadAllText(Path.Combine(wurzel, version, datei)))!.AsObject();
        var grundlage = JsonNode.Parse(File.ReadAllText(Path.Combine(wurzel, version, "profil.json")))!["grundlage"]?.GetValue<string>();
        return grundlage is null ? eigen : Ueberlagerung.Lege(Lies(wurzel, grundlage, datei), eigen);
    }
}
