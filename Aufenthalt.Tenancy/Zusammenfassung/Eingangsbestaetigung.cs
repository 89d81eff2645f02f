using Aufenthalt.Tenancy.Zusammenfassung.Satz;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>
/// One page without answers, to show to an employer or an office: who, which service, received when, and where to check it.
/// </summary>
public static class Eingangsbestaetigung
{
    /// <summary>Makes the PDF.</summary>
    /// <param name="kopf">Who, what, when.</param>
    /// <param name="pruefseite">Where the number can be checked.</param>
    /// <param name="texte">The texts in both languages.</param>
    /// <returns>A tagged PDF 1.7 of one page.</returns>
    public static byte[] Erzeuge(ZusammenfassungKopf kopf, Uri pruefseite, PdfTexte texte)
    {
        var composer = new Composer(texte.Zweitsprache);
        Titelblatt.Beginn(composer, kopf, texte, texte["pdf.titel_eingangsbestaetigung"]);
        composer.Numbers([(texte["pdf.vorgangsnummer"], kopf.Vorgangsnummer)], before: 10);
        Titelblatt.Eckdaten(composer, kopf, texte);
        composer.Both(texte["pdf.eingangsbestaetigung_text"], before: 14);
        composer.Both(texte["pdf.pruefen_unter"], 8.5, before: 12);
        composer.Link(pruefseite, before: 1);
        return Titelblatt.Drucke(composer, kopf, texte, texte["pdf.titel_eingangsbestaetigung"].Deutsch, "eingangsbestaetigung");
    }
}
