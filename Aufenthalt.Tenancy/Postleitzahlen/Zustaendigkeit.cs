namespace Aufenthalt.Tenancy.Postleitzahlen;

/// <summary>Outcome of the check which authority is responsible for a postcode.</summary>
public enum ZustaendigkeitErgebnis
{
    /// <summary>The tenant asked is responsible.</summary>
    Zustaendig,

    /// <summary>One or more others are.</summary>
    Andere,

    /// <summary>The postcode is shared; the place decides.</summary>
    Mehrdeutig,

    /// <summary>No authority is known for it.</summary>
    Unbekannt,
}

/// <summary>An authority in the answer.</summary>
/// <param name="Ags">Eight digits.</param>
/// <param name="Name">Name of the authority.</param>
/// <param name="Orte">Its Gemeinden in this postcode.</param>
public sealed record ZustaendigeBehoerde(string Ags, string Name, IReadOnlyList<Gemeinde> Orte);

/// <summary>Answer of the check.</summary>
/// <param name="Ergebnis">One of the four outcomes.</param>
/// <param name="Behoerden">The authorities that come into question, the tenant asked first.</param>
public sealed record Zustaendigkeit(ZustaendigkeitErgebnis Ergebnis, IReadOnlyList<ZustaendigeBehoerde> Behoerden)
{
    /// <summary>Postcode that in PRE counts as each tenant's own, so that forms can be tried with invented addresses.</summary>
    public const string TestPlz = "12121";

    /// <summary>Decides for a tenant.</summary>
    /// <param name="asked">The tenant, as an authority; its name is used in the answer.</param>
    /// <param name="eigenePlz">Postcodes that the tenant has entered.</param>
    /// <param name="eigeneGemeinden">The tenant's Gemeinden, or <c>null</c> to take them from the reference data.</param>
    /// <param name="environment">In PRE, <see cref="TestPlz"/> is the tenant's.</param>
    /// <param name="plz">Five digits.</param>
    /// <param name="ort">AGS of the Gemeinde, when the postcode is shared.</param>
    public static Zustaendigkeit Pruefe(
        (string Ags, string Name) asked,
        IReadOnlySet<string> eigenePlz,
        IReadOnlySet<string>? eigeneGemeinden,
        TenantEnvironment environment,
        string plz,
        string? ort)
    {
        if (plz == TestPlz)
        {
            return environment == TenantEnvironment.Pre
                ? new(ZustaendigkeitErgebnis.Zustaendig, [new(asked.Ags, asked.Name, [])])
                : new(ZustaendigkeitErgebnis.Unbekannt, []);
        }

        var behoerden = Candidates(asked, eigeneGemeinden, plz);
        var own = eigenePlz.Contains(plz);
        if (own && !behoerden.Exists(behoerde => behoerde.Ags == asked.Ags))
        {
            // The tenant's own list may hold postcodes the reference data do not know (new ones, large recipients).
            behoerden.Insert(0, new(asked.Ags, asked.Name, []));
        }

        if (!own)
        {
            behoerden.RemoveAll(behoerde => behoerde.Ags == asked.Ags);
        }

        return Decide(asked.Ags, behoerden, ort);
    }

    private static Zustaendigkeit Decide(string asked, List<ZustaendigeBehoerde> behoerden, string? ort)
    {
        if (ort is { Length: > 0 } && behoerden.Find(behoerde => behoerde.Orte.Any(gemeinde => gemeinde.Ags == ort)) is { } byPlace)
        {
            behoerden = [byPlace];
        }

        return behoerden switch
        {
            [] => new(ZustaendigkeitErgebnis.Unbekannt, []),
            [var only] when only.Ags == asked => new(ZustaendigkeitErgebnis.Zustaendig, behoerden),
            _ when behoerden[0].Ags == asked => new(ZustaendigkeitErgebnis.Mehrdeutig, behoerden),
            _ => new(ZustaendigkeitErgebnis.Andere, behoerden),
        };
    }

    private static List<ZustaendigeBehoerde> Candidates((string Ags, string Name) asked, IReadOnlySet<string>? eigene, string plz)
    {
        var verzeichnis = Gemeindeverzeichnis.Instance;
        return verzeichnis.GemeindenMit(plz)
            .GroupBy(gemeinde => eigene?.Contains(gemeinde.Ags) == true ? asked.Ags : gemeinde.BehoerdeAgs)
            .Select(group => new ZustaendigeBehoerde(
                group.Key,
                group.Key == asked.Ags ? asked.Name : verzeichnis.Behoerden[group.Key].Name,
                [.. group.OrderBy(gemeinde => gemeinde.Name)]))
            .OrderByDescending(behoerde => behoerde.Ags == asked.Ags)
            .ThenBy(behoerde => behoerde.Name)
            .ToList();
    }
}
