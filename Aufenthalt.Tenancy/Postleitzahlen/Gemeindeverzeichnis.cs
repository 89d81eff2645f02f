using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;

namespace Aufenthalt.Tenancy.Postleitzahlen;

/// <summary>A Gemeinde with the authority that serves it.</summary>
/// <param name="Ags">Eight digits.</param>
/// <param name="Name">Name without additions.</param>
/// <param name="BehoerdeAgs">AGS of the Ausländerbehörde.</param>
public sealed record Gemeinde(string Ags, string Name, string BehoerdeAgs);

/// <summary>An Ausländerbehörde of the reference data; it may or may not be a tenant.</summary>
/// <param name="Ags">Eight digits.</param>
/// <param name="Name">Name of the Gebietskörperschaft with its addition: "Bielefeld, Stadt".</param>
/// <param name="Art">Kind: kreisfreie Stadt, Landkreis …</param>
/// <param name="LandAgs">Key of the Land.</param>
/// <param name="LandName">Name of the Land.</param>
/// <param name="SitzOrt">Seat of the administration.</param>
/// <param name="SitzPlz">Postcode of the seat.</param>
public sealed record Behoerde(string Ags, string Name, string Art, string LandAgs, string LandName, string SitzOrt, string SitzPlz)
{
    /// <summary>The AGS was made up for an authority that serves several Kreise (Saarland).</summary>
    public bool Fiktiv => Ags[2..].StartsWith("999", StringComparison.Ordinal);

    /// <summary>Name as people say it: "Stadt Bielefeld", "Kreis Borken", "Landkreis Ahrweiler".</summary>
    public string Anzeigename
    {
        get
        {
            var (kurz, zusatz) = Name.Split(", ", 2) is [var name, var rest] ? (name, rest) : (Name.Split(" (")[0], "");
            return Art switch
            {
                "Kreis" or "Landkreis" when !kurz.Contains("kreis", StringComparison.OrdinalIgnoreCase) => $"{Art} {kurz}",
                "Kreis" or "Landkreis" or "Land" => kurz,
                _ when zusatz is "" or "Stadtkreis" => $"Stadt {kurz}",
                _ => $"{zusatz} {kurz}",
            };
        }
    }
}

/// <summary>Postcodes, Gemeinden and authorities as shipped in <c>Daten/referenz</c>; loaded once, never changed.</summary>
public sealed class Gemeindeverzeichnis
{
    private static readonly Lazy<Gemeindeverzeichnis> Shipped = new(Load);
    private readonly FrozenDictionary<string, string[]> gemeindenByPlz;
    private readonly FrozenDictionary<string, string[]> plzByGemeinde;

    private Gemeindeverzeichnis(string folder)
    {
        Behoerden = Read(folder, "behoerden.csv", row => new Behoerde(
            row("ags"), row("name"), row("art"), row("land_ags"), row("land_name"), row("sitz_ort"), row("sitz_plz")))
            .ToFrozenDictionary(behoerde => behoerde.Ags);
        Gemeinden = Read(folder, "zustaendigkeit.csv", row => new Gemeinde(row("gemeinde_ags"), row("gemeinde"), row("behoerde_ags")))
            .ToFrozenDictionary(gemeinde => gemeinde.Ags);
        var pairs = Read(folder, "plz.csv", row => (Plz: row("plz"), Gemeinde: row("gemeinde_ags")));
        gemeindenByPlz = pairs.GroupBy(pair => pair.Plz)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Gemeinde).Distinct().ToArray());
        plzByGemeinde = pairs.GroupBy(pair => pair.Gemeinde)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Plz).Distinct().ToArray());
    }

    /// <summary>The shipped data.</summary>
    public static Gemeindeverzeichnis Instance => Shipped.Value;

    /// <summary>All authorities by AGS.</summary>
    public FrozenDictionary<string, Behoerde> Behoerden { get; }

    /// <summary>All Gemeinden by AGS.</summary>
    public FrozenDictionary<string, Gemeinde> Gemeinden { get; }

    /// <summary>Whether a postcode exists in the reference data.</summary>
    public bool Kennt(string plz) => gemeindenByPlz.ContainsKey(plz);

    /// <summary>Gemeinden in which a postcode lies; empty if it is unknown.</summary>
    public IReadOnlyList<Gemeinde> GemeindenMit(string plz) =>
        gemeindenByPlz.TryGetValue(plz, out var ags) ? [.. ags.Where(Gemeinden.ContainsKey).Select(key => Gemeinden[key])] : [];

    /// <summary>Postcodes of a set of Gemeinden, in order.</summary>
    public IReadOnlyList<string> PostleitzahlenVon(IEnumerable<string> gemeinden) =>
        [.. gemeinden.SelectMany(ags => plzByGemeinde.GetValueOrDefault(ags, [])).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gemeinden of an authority of the reference data.</summary>
    public IReadOnlyList<Gemeinde> GemeindenVon(string behoerdeAgs) =>
        [.. Gemeinden.Values.Where(gemeinde => gemeinde.BehoerdeAgs == behoerdeAgs).OrderBy(gemeinde => gemeinde.Ags)];

    private static Gemeindeverzeichnis Load() => new(Path.Combine(AppContext.BaseDirectory, "Daten", "referenz"));

    private static List<T> Read<T>(string folder, string file, Func<Func<string, string>, T> make)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(folder, file)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(make(name => csv.GetField(name) ?? ""));
        }

        return rows;
    }
}
