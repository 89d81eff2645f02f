using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>The warnings that fired, as the caseworker and the applicant read them.</summary>
internal sealed class Dienstmeldungen(Antragsinhalt inhalt, Feldbeschriftungen beschriftungen)
{
    // Listed by name and reason of its own.
    private const string FehlenderBeleg = "beleg_fehlt";

    public IReadOnlyList<DienstHinweis> Warnungen(Gesamtergebnis deutsch)
    {
        var andere = inhalt.Texte.Zweitsprache is { } sprache
            ? Gesamtpruefung.Pruefe(inhalt.Definition, inhalt.Angaben, inhalt.Kontext with { Sprache = sprache }).Meldungen
            : deutsch.Meldungen;
        return
        [
            .. deutsch.Meldungen.Zip(andere)
                .Where(paar => paar.First.Schwere is Schwere.Warnung && paar.First.Code != FehlenderBeleg)
                .Select(paar => Hinweis(paar.First, paar.Second)),
        ];
    }

    private DienstHinweis Hinweis(Meldung deutsch, Meldung andere)
    {
        var text = inhalt.Texte.Finde(deutsch.Textpfad) ?? new Beschriftung(deutsch.Code);
        return new DienstHinweis(
            beschriftungen.Stelle(inhalt.Definition, deutsch.Feld),
            new Beschriftung(Eingesetzt(text.Deutsch, deutsch), text.Uebersetzung is { } uebersetzung ? Eingesetzt(uebersetzung, andere) : null));
    }

    private static string Eingesetzt(string text, Meldung meldung) =>
        meldung.Werte.Aggregate(text, (fertig, wert) => fertig.Replace("{{" + wert.Key + "}}", wert.Value, StringComparison.Ordinal));
}
