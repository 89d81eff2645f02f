using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.Fachverfahren;

/// <summary>All profiles of a folder. Each names the one it builds on and holds only what differs.</summary>
internal sealed class Fachverfahrenordner
{
    public const string Standard = "standard";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, Fachverfahrenprofil> _profile = new(StringComparer.Ordinal);

    private Fachverfahrenordner()
    {
    }

    public static string Standardordner => Path.Combine(AppContext.BaseDirectory, "Fachverfahren", "profile");

    /// <summary>The known products, without the common base.</summary>
    public IEnumerable<Fachverfahrenprofil> Alle => _profile.Values.Where(profil => profil.Schluessel != Standard).OrderBy(profil => profil.Name, StringComparer.Ordinal);

    public static Fachverfahrenordner Lade(string? ordner = null)
    {
        var wurzel = ordner ?? Standardordner;
        var ergebnis = new Fachverfahrenordner();
        foreach (var datei in Directory.EnumerateFiles(wurzel, "*.json"))
        {
            var profil = Lies(wurzel, Path.GetFileNameWithoutExtension(datei)).Deserialize<Fachverfahrenprofil>(Json)!;
            ergebnis._profile[profil.Schluessel] = profil;
        }

        return ergebnis;
    }

    /// <summary>The profile a tenant names; an unknown or empty key gets the common base, which every receiver of the standard should take.</summary>
    public Fachverfahrenprofil Fuer(string? schluessel) => _profile.GetValueOrDefault(schluessel ?? "") ?? _profile[Standard];

    private static JsonObject Lies(string wurzel, string schluessel)
    {
        var eigen = JsonNode.Parse(File.ReadAllText(Path.Combine(wurzel, $"{schluessel}.json")))!.AsObject();
        return eigen["grundlage"]?.GetValue<string>() is { } grundlage ? Ueberlagerung.Lege(Lies(wurzel, grundlage), eigen) : eigen;
    }
}
