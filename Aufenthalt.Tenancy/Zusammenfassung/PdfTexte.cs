namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>The texts of the applicant's documents in German and the applicant's language.</summary>
/// <param name="sprache">BCP 47 tag of that language; <c>de</c> gives German only.</param>
/// <param name="text">Language and path (<c>pdf.vorgangsnummer</c>, <c>ui.wie_geht_es_weiter</c>) → text with its variables filled in; null if there is none.</param>
public sealed class PdfTexte(string sprache, Func<string, string, string?> text)
{
    private const string Deutsch = "de";

    /// <summary>Every path that the documents use; a test demands them of the shared texts.</summary>
    public static IReadOnlyList<string> Pfade { get; } =
    [
        "pdf.angekreuzt", "pdf.anliegen", "pdf.antragsteller", "pdf.behoerde", "pdf.deutsch_gilt", "pdf.dienst", "pdf.eingangsbestaetigung_text", "pdf.eingegangen_am",
        "pdf.hinweise_dienst", "pdf.ja", "pdf.keine_angabe", "pdf.nein", "pdf.pruefen_unter", "pdf.test", "pdf.titel_antrag", "pdf.titel_eingangsbestaetigung", "pdf.unterlagen",
        "pdf.unterlagen_fehlen", "pdf.unbekannt", "pdf.vorgangsnummer", "pdf.zugangscode", "ui.wie_geht_es_weiter", "ui.wie_geht_es_weiter_text", "ui.zugangscode_hinweis",
    ];

    /// <summary>BCP 47 tag of the applicant's language.</summary>
    public string Sprache { get; } = sprache;

    /// <summary>The second language; null if it is German.</summary>
    public string? Zweitsprache { get; } = sprache == Deutsch ? null : sprache;

    /// <summary>A text in both languages.</summary>
    /// <exception cref="KeyNotFoundException">There is no such path in German: a fault of the build.</exception>
    public Beschriftung this[string pfad] => Finde(pfad) ?? throw new KeyNotFoundException($"No text '{pfad}' in German.");

    /// <summary>A text in both languages; null if there is none.</summary>
    public Beschriftung? Finde(string pfad) =>
        text(Deutsch, pfad) is { } deutsch ? new Beschriftung(deutsch, Zweitsprache is null ? null : text(Zweitsprache, pfad)) : null;
}
