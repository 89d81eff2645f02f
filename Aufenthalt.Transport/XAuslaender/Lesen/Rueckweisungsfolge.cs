using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>What a delivery does after a rejection, the gravest last.</summary>
internal enum Rueckweisungsfolge
{
    /// <summary>The receiver has it already: counts as delivered.</summary>
    Zugestellt,

    /// <summary>Fetch the receiver's certificate anew and send once more.</summary>
    ZertifikatErneuern,

    /// <summary>Send in another version.</summary>
    VersionWechseln,

    /// <summary>Our certificate, our rights or the directory: a person of the operator has to act.</summary>
    Betrieb,

    /// <summary>The message itself is wrong: sending again cannot help.</summary>
    Gescheitert,
}

internal static class Rueckweisungsfolgen
{
    /// <summary>The gravest reason decides; a record already processed is no failure however many other remarks there are.</summary>
    public static Rueckweisungsfolge Folge(this Rueckweisung rueckweisung)
    {
        var folgen = rueckweisung.Gruende.Select(grund => Folge(grund.Code)).ToList();
        return folgen.Count == 0 ? Rueckweisungsfolge.Gescheitert
            : folgen.Contains(Rueckweisungsfolge.Zugestellt) ? Rueckweisungsfolge.Zugestellt
            : folgen.Max();
    }

    public static Rueckweisungsfolge Folge(string code) => code switch
    {
        "S100" => Rueckweisungsfolge.Zugestellt,
        "T011" or "T020" => Rueckweisungsfolge.ZertifikatErneuern,
        "V000" => Rueckweisungsfolge.VersionWechseln,
        _ when code.StartsWith('T') => Rueckweisungsfolge.Betrieb,
        _ => Rueckweisungsfolge.Gescheitert,
    };
}
