using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>
/// Everything a tenant has configured in one environment, read in one transaction and never changed: a change makes a new one
/// (design D7, D8). Loaded on first use, so that 10,000 tenants cost nothing until somebody calls.
/// </summary>
public sealed class MandantenSicht
{
    private readonly ConcurrentDictionary<string, object> derived = new();

    internal MandantenSicht(Tenant tenant, TenantEnvironment environment, long version, KonfigurationsDaten data)
    {
        Tenant = tenant;
        Environment = environment;
        Version = version;
        Settings = data.Settings;
        Domains = data.Domains.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Postleitzahlen = data.Postleitzahlen.ToFrozenSet();
        Gemeinden = data.Gemeinden.ToFrozenSet();
        AktiveDienste = data.AktiveDienste.ToFrozenSet();
        Sprachen = data.Sprachen.Count > 0
            ? [.. data.Sprachen.Where(s => s.Sichtbar).OrderBy(s => s.Reihenfolge).Select(s => new Sprache(s.Code, s.Eigenname, s.Richtung))]
            : Sprache.Mitgeliefert;
        Texte = new TextEntscheidung(data.Texte, data.ZentraleTexte);
        Schalter = JsonSerializer.Deserialize<Dictionary<string, bool>>(data.Settings.Schalter)!.ToFrozenDictionary();
    }

    /// <summary>The tenant.</summary>
    public Tenant Tenant { get; }

    /// <summary>PRE or PRO.</summary>
    public TenantEnvironment Environment { get; }

    /// <summary>Scope for the stores.</summary>
    public TenantScope Scope => Tenant.In(Environment);

    /// <summary>Number of this state; a higher one means that the configuration was changed.</summary>
    public long Version { get; }

    /// <summary>Settings of the environment.</summary>
    public TenantSettings Settings { get; }

    /// <summary>Web domains that may embed.</summary>
    public FrozenSet<string> Domains { get; }

    /// <summary>The tenant's postcodes.</summary>
    public FrozenSet<string> Postleitzahlen { get; }

    /// <summary>AGS of the tenant's Gemeinden.</summary>
    public FrozenSet<string> Gemeinden { get; }

    /// <summary>Keys of the Antragsstrecken that are switched on.</summary>
    public FrozenSet<string> AktiveDienste { get; }

    /// <summary>Languages on offer, German among them.</summary>
    public IReadOnlyList<Sprache> Sprachen { get; }

    /// <summary>Decides texts (D9).</summary>
    public TextEntscheidung Texte { get; }

    /// <summary>Switches for rules and texts.</summary>
    public FrozenDictionary<string, bool> Schalter { get; }

    /// <summary>The language on offer that fits a wish best.</summary>
    public Sprache WaehleSprache(string? wunsch)
    {
        var code = Sprache.Waehle(wunsch, Sprachen.Select(sprache => sprache.Code));
        return Sprachen.FirstOrDefault(sprache => sprache.Code == code) ?? Sprache.Mitgeliefert[0];
    }

    /// <summary>Whether this tenant is responsible for a postcode.</summary>
    public Zustaendigkeit PruefeZustaendigkeit(string plz, string? ort) =>
        Zustaendigkeit.Pruefe((Tenant.Ags, Tenant.Name), Postleitzahlen, Gemeinden, Environment, plz, ort);

    /// <summary>Keeps what a host works out from this state (documents as bytes), as long as the state lives.</summary>
    public T Abgeleitet<T>(string name, Func<MandantenSicht, T> make)
        where T : class =>
        (T)derived.GetOrAdd(name, static (_, argument) => argument.make(argument.self), (make, self: this));
}

internal sealed record KonfigurationsDaten(
    TenantSettings Settings,
    IReadOnlyList<string> Domains,
    IReadOnlyList<string> Postleitzahlen,
    IReadOnlyList<string> Gemeinden,
    IReadOnlyList<string> AktiveDienste,
    IReadOnlyList<MandantSprache> Sprachen,
    IReadOnlyList<TextWert> Texte,
    IReadOnlyList<TextWert> ZentraleTexte);
