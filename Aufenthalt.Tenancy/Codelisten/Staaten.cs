using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;

namespace Aufenthalt.Tenancy.Codelisten;

/// <summary>A key of a code list and its name in some language.</summary>
/// <param name="Schluessel">The three-digit key of Destatis.</param>
/// <param name="Name">The name to show.</param>
public sealed record Codelisteneintrag(string Schluessel, string Name);

/// <summary>
/// States and nationalities by the key of Destatis (code lists of 2024-08-01 and 2021-02-19) with their names in many languages.
/// The two lists differ: former states, stateless (997) and unclear (998) are nationalities only.
/// </summary>
public static class Staaten
{
    private const string InternerSchluessel = "910";
    private static readonly string Ordner = Path.Combine(AppContext.BaseDirectory, "Daten", "codelisten");
    private static readonly FrozenDictionary<string, Zeile> Staatszeilen = Lies("staat_destatis.csv", "name_kurz_de");
    private static readonly FrozenDictionary<string, Zeile> Angehoerigkeitszeilen = Lies("staatsangehoerigkeit_destatis.csv", "name_staat_2024", "bezeichnung_de");
    private static readonly Dictionary<string, Dictionary<string, string>> Isonamen = LiesNamen("staatennamen.json");
    private static readonly Dictionary<string, Dictionary<string, string>> Sondernamen = LiesNamen("sondernamen.json");
    private static readonly ConcurrentDictionary<(string Liste, string Sprache), IReadOnlyList<Codelisteneintrag>> Fertig = new();

    private sealed record Zeile(string Schluessel, string Deutsch, string Iso2, string Status);

    /// <summary>Names the version of all lists: SHA-256 over the files.</summary>
    public static string Sha256 { get; } = Fingerabdruck();

    /// <summary>Whether a state has this key.</summary>
    public static bool IstStaat(string schluessel) => Staatszeilen.ContainsKey(schluessel);

    /// <summary>Whether a nationality has this key.</summary>
    /// <param name="schluessel">The key.</param>
    /// <param name="historisch">Whether former states count.</param>
    public static bool IstStaatsangehoerigkeit(string schluessel, bool historisch) =>
        Angehoerigkeitszeilen.TryGetValue(schluessel, out var zeile) && schluessel != InternerSchluessel
        && (historisch || zeile.Status != "historisch");

    /// <summary>The name of a state or nationality, in German where the language has none; null for an unknown key.</summary>
    public static string? Name(string schluessel, string sprache) =>
        Staatszeilen.TryGetValue(schluessel, out var staat) ? Name(staat, sprache)
        : Angehoerigkeitszeilen.TryGetValue(schluessel, out var zeile) ? Name(zeile, sprache)
        : null;

    /// <summary>All states in the order of the language.</summary>
    public static IReadOnlyList<Codelisteneintrag> Alle(string sprache) => Liste("staat", sprache, Staatszeilen.Values);

    /// <summary>All nationalities in the order of the language.</summary>
    public static IReadOnlyList<Codelisteneintrag> Staatsangehoerigkeiten(string sprache, bool historisch) => Liste(
        historisch ? "historisch" : "heute",
        sprache,
        Angehoerigkeitszeilen.Values.Where(zeile => IstStaatsangehoerigkeit(zeile.Schluessel, historisch)));

    private static IReadOnlyList<Codelisteneintrag> Liste(string liste, string sprache, IEnumerable<Zeile> zeilen) =>
        Fertig.GetOrAdd((liste, sprache), schluessel =>
        {
            var vergleich = StringComparer.Create(Kultur(schluessel.Sprache), ignoreCase: true);
            return [.. zeilen.Select(zeile => new Codelisteneintrag(zeile.Schluessel, Name(zeile, schluessel.Sprache)))
                .OrderBy(eintrag => eintrag.Name, vergleich).ThenBy(eintrag => eintrag.Schluessel, StringComparer.Ordinal)];
        });

    private static string Name(Zeile zeile, string sprache)
    {
        foreach (var stufe in Stufen(sprache))
        {
            if (Sondernamen.GetValueOrDefault(stufe)?.GetValueOrDefault(zeile.Schluessel) is { } sonder)
            {
                return sonder;
            }

            if (stufe == "de")
            {
                break;
            }

            if (zeile.Iso2.Length > 0 && Isonamen.GetValueOrDefault(stufe)?.GetValueOrDefault(zeile.Iso2) is { } name)
            {
                return name;
            }
        }

        return zeile.Deutsch;
    }

    // de-AT falls back to de, sr-Latn-RS to sr-Latn.
    private static IEnumerable<string> Stufen(string sprache)
    {
        for (var stufe = sprache; stufe.Length > 0; stufe = stufe.LastIndexOf('-') is > 0 and var ende ? stufe[..ende] : "")
        {
            yield return stufe;
        }

        yield return "de";
    }

    private static CultureInfo Kultur(string sprache)
    {
        try
        {
            return CultureInfo.GetCultureInfo(sprache);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("de");
        }
    }

    private static FrozenDictionary<string, Zeile> Lies(string datei, params string[] namensspalten)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(Ordner, datei)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var zeilen = new List<Zeile>();
        while (csv.Read())
        {
            csv.TryGetField<string>("status", out var status);
            var name = namensspalten.Select(spalte => csv.GetField(spalte)).First(wert => !string.IsNullOrEmpty(wert));
            zeilen.Add(new Zeile(csv.GetField("schluessel")!, name!, csv.GetField("iso2") ?? "", status ?? "staat"));
        }

        return zeilen.ToFrozenDictionary(zeile => zeile.Schluessel, StringComparer.Ordinal);
    }

    private static Dictionary<string, Dictionary<string, string>> LiesNamen(string datei) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllBytes(Path.Combine(Ordner, datei)))!;

    private static string Fingerabdruck()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var datei in Directory.EnumerateFiles(Ordner).Where(datei => !datei.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(datei));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
