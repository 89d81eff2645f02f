using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Who is responsible for a service at a place: the Ausländerbehörde, or the central one that a Land has named for the service (§ 71 Abs. 1 AufenthG).</summary>
public static class DienstZustaendigkeit
{
    /// <summary>Decides for the tenant that was asked.</summary>
    /// <param name="sicht">The tenant.</param>
    /// <param name="definition">The service; <c>null</c> to ask for none in particular.</param>
    /// <param name="plz">Five digits.</param>
    /// <param name="ort">AGS of the Gemeinde, when the postcode is shared.</param>
    public static Zustaendigkeit Pruefe(MandantenSicht sicht, Definition? definition, string plz, string? ort)
    {
        var local = sicht.PruefeZustaendigkeit(plz, ort);
        if (definition is null || definition.Bereitstellung.Zentral.IsEmpty || local.Behoerden.Count == 0)
        {
            return local;
        }

        var central = local.Behoerden.GroupBy(behoerde => Zentral(definition, behoerde.Ags) ?? behoerde.Ags)
            .Select(group => new ZustaendigeBehoerde(group.Key, Name(sicht, group), [.. group.SelectMany(behoerde => behoerde.Orte)]))
            .OrderByDescending(behoerde => behoerde.Ags == sicht.Tenant.Ags)
            .ToList();
        return new Zustaendigkeit(Outcome(central, sicht.Tenant.Ags), central);
    }

    /// <summary>AGS of the central authority that provides a service in the Land of an authority; <c>null</c> if each provides it itself.</summary>
    public static string? Zentral(Definition definition, string ags) =>
        definition.Bereitstellung.Zentral.TryGetValue(ags[..2], out var central) ? central : null;

    private static ZustaendigkeitErgebnis Outcome(List<ZustaendigeBehoerde> behoerden, string asked) => behoerden switch
    {
        [var only] when only.Ags == asked => ZustaendigkeitErgebnis.Zustaendig,
        [var first, ..] when first.Ags == asked => ZustaendigkeitErgebnis.Mehrdeutig,
        _ => ZustaendigkeitErgebnis.Andere,
    };

    private static string Name(MandantenSicht sicht, IGrouping<string, ZustaendigeBehoerde> group) =>
        group.Key == sicht.Tenant.Ags ? sicht.Tenant.Name
        : group.FirstOrDefault(behoerde => behoerde.Ags == group.Key)?.Name
        ?? Gemeindeverzeichnis.Instance.Behoerden.GetValueOrDefault(group.Key)?.Name
        ?? group.Key;
}
