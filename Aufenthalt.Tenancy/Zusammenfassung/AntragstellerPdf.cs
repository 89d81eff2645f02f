using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Satz;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>
/// The applicant's copy: the numbers to keep, what happens next, and every answer in German with the labels of the applicant's language
/// below. It alone holds the access code. A pure function: equal input gives equal bytes.
/// </summary>
public static class AntragstellerPdf
{
    /// <summary>Makes the PDF.</summary>
    /// <param name="modell">What it shows.</param>
    /// <param name="zugangscode">The access code as shown to people.</param>
    /// <param name="statusseite">Address of the status page.</param>
    /// <param name="texte">The texts around the answers.</param>
    /// <returns>A tagged PDF 1.7 with embedded faces.</returns>
    public static byte[] Erzeuge(ZusammenfassungModell modell, string zugangscode, Uri statusseite, PdfTexte texte)
    {
        var kopf = modell.Kopf;
        var composer = new Composer(texte.Zweitsprache, texte["pdf.keine_angabe"].Uebersetzung);
        Titelblatt.Beginn(composer, kopf, texte, texte["pdf.titel_antrag"]);
        composer.Numbers([(texte["pdf.vorgangsnummer"], kopf.Vorgangsnummer), (texte["pdf.zugangscode"], zugangscode)], before: 10);
        composer.Both(texte["ui.zugangscode_hinweis"], 8.5, before: 5);
        Titelblatt.Eckdaten(composer, kopf, texte);
        composer.Heading("H2", texte["ui.wie_geht_es_weiter"], 11, before: 13, rule: 0.8);
        composer.Both(texte["ui.wie_geht_es_weiter_text"], before: 3);
        composer.Link(statusseite, before: 4);
        Nachweise(composer, modell.FehlendeNachweise, texte);
        Hinweise(composer, modell.Hinweise, texte);
        for (var i = 0; i < modell.Abschnitte.Count; i++)
        {
            composer.Heading("H2", Nummeriert(i + 1, modell.Abschnitte[i].Titel), 11, before: 13, rule: 0.8);
            composer.Gruppen(modell.Abschnitte[i]);
        }

        Anlagen.Setze(composer, modell.Anlagen, Nummeriert(modell.Abschnitte.Count + 1, texte["pdf.unterlagen"]));
        return Titelblatt.Drucke(composer, kopf, texte, texte["pdf.titel_antrag"].Deutsch, "antragsteller");
    }

    private static void Nachweise(Composer composer, IReadOnlyList<FehlenderNachweis> fehlend, PdfTexte texte)
    {
        if (fehlend.Count > 0)
        {
            composer.Heading("H2", texte["pdf.unterlagen_fehlen"], 11, before: 13, rule: 0.8);
            var table = new Table();
            foreach (var nachweis in fehlend)
            {
                composer.Row(table, nachweis.Feld, new Beschriftung(nachweis.Begruendung.Length == 0 ? "–" : nachweis.Begruendung));
            }
        }
    }

    private static void Hinweise(Composer composer, IReadOnlyList<DienstHinweis> hinweise, PdfTexte texte)
    {
        if (hinweise.Count > 0)
        {
            composer.Heading("H2", texte["pdf.hinweise_dienst"], 11, before: 13, rule: 0.8);
            var table = new Table();
            foreach (var hinweis in hinweise)
            {
                composer.Row(table, hinweis.Feld ?? new Beschriftung("Allgemein"), hinweis.Text);
            }
        }
    }

    private static Beschriftung Nummeriert(int nummer, Beschriftung titel) =>
        titel with { Deutsch = string.Create(CultureInfo.InvariantCulture, $"{nummer}. {titel.Deutsch}") };
}
