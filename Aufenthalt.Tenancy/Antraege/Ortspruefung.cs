using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Postleitzahlen;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Whether the tenant is responsible by the place that the application names now. Asked again at submission: the address may differ from
/// the postcode of the start page, and the tenant's list may have changed.
/// </summary>
public static class Ortspruefung
{
    /// <summary>Decides; without the tenant's check of postcodes everything passes.</summary>
    /// <param name="sicht">The tenant's present state.</param>
    /// <param name="definition">The service.</param>
    /// <param name="inhalt">Postcode and place of the start page.</param>
    /// <param name="werte">Effective answers.</param>
    /// <returns>Who is responsible, if not this tenant; <c>null</c> if it is.</returns>
    public static Zustaendigkeit? Pruefe(MandantenSicht sicht, Definition definition, SitzungsInhalt inhalt, JsonObject werte)
    {
        if (!sicht.Settings.PlzPruefung)
        {
            return null;
        }

        var address = Wohnort(werte);
        var (plz, ort) = address.Plz is null || address.Plz == inhalt.Plz ? (inhalt.Plz, inhalt.Ort) : (address.Plz, Gemeinde(address.Plz, address.Ort));
        if (plz is null)
        {
            return null;
        }

        var outcome = DienstZustaendigkeit.Pruefe(sicht, definition, plz, ort);
        return IsOwn(outcome, sicht.Tenant.Ags) ? null : outcome;
    }

    // A shared postcode whose place the address does not tell apart is no reason to turn anybody away.
    private static bool IsOwn(Zustaendigkeit outcome, string ags) =>
        outcome.Ergebnis is ZustaendigkeitErgebnis.Zustaendig or ZustaendigkeitErgebnis.Mehrdeutig
        && outcome.Behoerden.Any(behoerde => behoerde.Ags == ags);

    private static (string? Plz, string? Ort) Wohnort(JsonObject werte) =>
        werte["anschrift"] is JsonObject address ? ((string?)address["plz"], (string?)address["ort"]) : (null, null);

    private static string? Gemeinde(string plz, string? name) =>
        Gemeindeverzeichnis.Instance.GemeindenMit(plz)
            .FirstOrDefault(gemeinde => gemeinde.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Ags;
}
