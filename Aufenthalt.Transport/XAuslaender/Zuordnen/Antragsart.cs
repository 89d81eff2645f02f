using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>What the definition and the chosen concern say about the message.</summary>
/// <param name="Schluessel">Key of the Antragsstrecke.</param>
/// <param name="Typ">Number of the message.</param>
/// <param name="Anliegen">Id of the concern.</param>
/// <param name="Antragsgrund">Code the concern names.</param>
/// <param name="GrundDesAufenthalts">Code the definition names; an answer may replace it.</param>
/// <param name="Meldungsgrund">Code the concern names (130301).</param>
internal sealed record Antragsart(string Schluessel, string Typ, string? Anliegen, string? Antragsgrund, string? GrundDesAufenthalts, string? Meldungsgrund = null)
{
    /// <summary>Null when the Antragsstrecke has no message of its own.</summary>
    public static Antragsart? Aus(Definition definition, WirksameAngaben wirksam, string? anliegen)
    {
        var gewaehlt = definition.Anliegen.FirstOrDefault(eintrag => eintrag.Id == anliegen);
        return definition.Nachricht is { } nachricht
            ? new Antragsart(definition.Schluessel, nachricht.Typ, anliegen, gewaehlt?.Antragsgrund, wirksam.GrundDesAufenthalts, gewaehlt?.Meldungsgrund)
            : null;
    }
}
