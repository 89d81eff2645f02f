namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Where an Antrag stands on its way to the authority (design section 8): eingegangen → gebaut → hinterlegt → abgeholt → quittiert →
/// geloescht; <see cref="Wartet"/> and <see cref="Gescheitert"/> beside it.
/// </summary>
public enum AntragZustand
{
    /// <summary>Accepted; delivery is queued.</summary>
    Eingegangen,

    /// <summary>The message is built and stored sealed.</summary>
    Gebaut,

    /// <summary>The message lies at the Intermediär.</summary>
    Hinterlegt,

    /// <summary>The Fachverfahren has fetched it.</summary>
    Abgeholt,

    /// <summary>The Fachverfahren has acknowledged it.</summary>
    Quittiert,

    /// <summary>Retention is over; the key is destroyed.</summary>
    Geloescht,

    /// <summary>A fault that can pass; another attempt follows.</summary>
    Wartet,

    /// <summary>Nobody but a person can help.</summary>
    Gescheitert,
}

/// <summary>States as they stand in database and JSON.</summary>
public static class AntragZustandNamen
{
    /// <summary>Name in lower case.</summary>
    public static string Name(this AntragZustand zustand) => zustand.ToString().ToLowerInvariant();

    /// <summary>Reads a name of the database.</summary>
    /// <exception cref="ArgumentException">No state has this name.</exception>
    public static AntragZustand Lies(string name) => Enum.Parse<AntragZustand>(name, ignoreCase: true);
}
