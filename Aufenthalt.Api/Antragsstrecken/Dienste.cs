using Aufenthalt.Api.Netz;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Api.Antragsstrecken;

/// <summary>Which services a tenant offers, and with which definition new sessions begin.</summary>
internal sealed class Dienste(Fassungen fassungen)
{
    // A service that is not finished can be tried in PRE and is not there in PRO.
    private static readonly string[] Unfertig = ["in-entwicklung", "in-konzeption"];

    /// <summary>The definition that a new session of this tenant uses, or why there is none.</summary>
    public async Task<(Definition? Definition, Problem? Problem)> FindAsync(MandantenSicht sicht, string schluessel)
    {
        if (await fassungen.CurrentAsync(sicht, schluessel) is not { } definition)
        {
            return (null, Problem.AntragsstreckeUnbekannt);
        }

        return IsOffered(sicht, definition) || IstAntwortformular(definition) ? (definition, null) : (null, Problem.NichtFreigegeben);
    }

    /// <summary>Everything on offer, in the order of the cards.</summary>
    public async Task<IReadOnlyList<Definition>> OfferedAsync(MandantenSicht sicht)
    {
        var offered = new List<Definition>();
        foreach (var schluessel in (await fassungen.CurrentAsync(sicht)).Keys.Where(sicht.AktiveDienste.Contains))
        {
            if (await fassungen.CurrentAsync(sicht, schluessel) is { } definition && IsOffered(sicht, definition))
            {
                offered.Add(definition);
            }
        }

        return [.. offered.OrderBy(definition => definition.Nummer).ThenBy(definition => definition.Schluessel, StringComparer.Ordinal)];
    }

    /// <summary>The definition and the tenant's texts for it as they are decided now.</summary>
    public static Textstand Texte(MandantenSicht sicht, Definition definition) =>
        sicht.Abgeleitet($"textstand/{definition.Sha256}", state => Textstand.Aus(state, definition));

    /// <summary>A text as it shows now, variables filled in.</summary>
    public static string? Text(MandantenSicht sicht, Definition definition, string pfad, string sprache) =>
        new Fassung(definition, Schwellen.Keine, Texte(sicht, definition)).Text(pfad, sprache);

    /// <summary>Short name of a service, as on its card.</summary>
    public static string Titel(MandantenSicht sicht, Definition definition, string sprache) =>
        Text(sicht, definition, "service.card", sprache) ?? Text(sicht, definition, "service.title", sprache) ?? definition.Schluessel;

    /// <summary>Language of an answer that is shared by all who ask for it: what the address says, never what a browser prefers.</summary>
    public static Sprache Sprache(HttpContext context, MandantenSicht sicht) => sicht.WaehleSprache(Sprachwunsch.Query(context));

    /// <summary>The concerns that a tenant offers: one with a switch only while the switch is on.</summary>
    public static IReadOnlyList<Anliegen> Anliegen(MandantenSicht sicht, Definition definition) =>
        [.. definition.Anliegen.Where(anliegen => anliegen.Schalter is null || sicht.Schalter.GetValueOrDefault(anliegen.Schalter))];

    /// <summary>The reply form: no card, never switched off, begun from a message of the authority alone.</summary>
    public static bool IstAntwortformular(Definition definition) => definition.Schluessel == Antwortformular;

    /// <summary>Key of the reply form.</summary>
    public const string Antwortformular = "aw-rueckkanal-antwort";

    private static bool IsOffered(MandantenSicht sicht, Definition definition) =>
        sicht.AktiveDienste.Contains(definition.Schluessel) && !IstAntwortformular(definition)
        && (sicht.Environment == TenantEnvironment.Pre || !Unfertig.Contains(definition.Freigabe, StringComparer.Ordinal));
}
