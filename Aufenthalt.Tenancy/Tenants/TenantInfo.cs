namespace Aufenthalt.Tenancy.Tenants;

/// <summary>A tenant, in the vocabulary of Finbuckle.MultiTenant, whose place this folder takes (design section 2).</summary>
public interface ITenantInfo
{
    /// <summary>Key; never changes.</summary>
    Guid Id { get; }

    /// <summary>What the outside calls it: the AGS.</summary>
    string Identifier { get; }

    /// <summary>Name of the authority.</summary>
    string Name { get; }
}

/// <summary>An Ausländerbehörde that uses the service.</summary>
/// <param name="Id">Key; never changes.</param>
/// <param name="Ags">Amtlicher Gemeindeschlüssel, eight digits; unique, may change.</param>
/// <param name="Name">Name of the Gebietskörperschaft as it stands in the Gemeindeverzeichnis.</param>
/// <param name="Art">Kind: kreisfreie Stadt, Landkreis …</param>
/// <param name="LandAgs">Key of the Land, two digits.</param>
/// <param name="LandName">Name of the Land.</param>
/// <param name="SitzOrt">Seat of the administration.</param>
/// <param name="SitzPlz">Postcode of the seat.</param>
/// <param name="Behoerdenkennzahl">BHKNZ of the AZR code list, six digits, once known.</param>
/// <param name="Fiktiv">The AGS was assigned by the project, not by Destatis.</param>
/// <param name="Demo">A demonstration, no authority.</param>
public sealed record Tenant(
    Guid Id,
    string Ags,
    string Name,
    string Art,
    string LandAgs,
    string LandName,
    string SitzOrt,
    string SitzPlz,
    string? Behoerdenkennzahl,
    bool Fiktiv,
    bool Demo) : ITenantInfo
{
    /// <inheritdoc/>
    string ITenantInfo.Identifier => Ags;

    /// <summary>The tenant in one of its environments.</summary>
    public TenantScope In(TenantEnvironment environment) => new(Id, environment);
}

/// <summary>Settings of one environment of a tenant.</summary>
/// <param name="PlzPruefung">The postcode is checked before an application starts.</param>
/// <param name="AbsenderName">Name that mails to applicants bear.</param>
/// <param name="AntwortAdresse">Reply-To of these mails.</param>
/// <param name="TestAdressen">Addresses that PRE may write to (design D20).</param>
/// <param name="Fachverfahren">Key of the Fachverfahren's profile.</param>
/// <param name="XauslaenderVersion">Profile of the message standard.</param>
/// <param name="DvdvKennung">Organisation key in the DVDV.</param>
/// <param name="Schalter">JSON object of switches for rules and texts, name → bool.</param>
/// <param name="Einbettung">JSON object: attribute values of the tenant's own pages.</param>
/// <param name="OnlineSeit">When the environment went live.</param>
public sealed record TenantSettings(
    bool PlzPruefung,
    string AbsenderName,
    string AntwortAdresse,
    string[] TestAdressen,
    string Fachverfahren,
    string XauslaenderVersion,
    string DvdvKennung,
    string Schalter,
    string Einbettung,
    DateTimeOffset? OnlineSeit);
