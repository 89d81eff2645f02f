using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Api.Antraege;

/// <summary>Messages of rules as the browser gets them.</summary>
internal static class Meldungen
{
    public static async Task<IReadOnlyList<MeldungAntwort>> AlsAntwortAsync(
        Dienste dienste, MandantenSicht sicht, Fassung fassung, IEnumerable<Meldung> meldungen, string sprache, bool mitSeite = false)
    {
        var answers = new List<MeldungAntwort>();
        foreach (var meldung in meldungen)
        {
            var dienst = meldung.Dienst is { } key ? await VerweisAsync(dienste, sicht, key, sprache) : null;
            answers.Add(new MeldungAntwort(
                meldung.Feld, meldung.Code, meldung.Buchstabe.ToString(), fassung.Meldungstext(meldung, sprache, dienst?.Titel), dienst,
                mitSeite ? meldung.Seite : null));
        }

        return answers;
    }

    // A service that the tenant does not offer is named, but leads nowhere.
    private static async Task<DienstVerweis> VerweisAsync(Dienste dienste, MandantenSicht sicht, string key, string sprache)
    {
        var (definition, _) = await dienste.FindAsync(sicht, key);
        return definition is null
            ? new DienstVerweis(key, key, null)
            : new DienstVerweis(key, Dienste.Titel(sicht, definition, sprache), $"/{sicht.Tenant.Ags}/{key}");
    }
}
