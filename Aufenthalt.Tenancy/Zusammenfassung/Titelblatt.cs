using Aufenthalt.Tenancy.Zusammenfassung.Pdf;
using Aufenthalt.Tenancy.Zusammenfassung.Satz;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>What the applicant's two documents share: their beginning, the facts of the receipt, the frame of each page.</summary>
internal static class Titelblatt
{
    public static void Beginn(Composer composer, ZusammenfassungKopf kopf, PdfTexte texte, Beschriftung titel)
    {
        if (kopf.Test)
        {
            composer.Notice(texte["pdf.test"]);
        }

        composer.Text(kopf.Behoerde, 9.5, before: kopf.Test ? 8 : 0, gray: 0.27, keep: true);
        composer.Heading("H1", titel, 15, before: 2);
    }

    public static void Eckdaten(Composer composer, ZusammenfassungKopf kopf, PdfTexte texte)
    {
        var table = new Table();
        composer.Space(8);
        composer.Row(table, texte["pdf.eingegangen_am"], new Beschriftung(Amtszeit.MitSekunde(kopf.EingegangenAm)), style: new TextStyle(9.5, Bold: true));
        if (kopf.Person.Length > 0)
        {
            composer.Row(table, texte["pdf.antragsteller"], new Beschriftung(kopf.Person));
        }

        composer.Row(table, texte["pdf.dienst"], kopf.Antragsstrecke);
        if (kopf.Anliegen is not null)
        {
            composer.Row(table, texte["pdf.anliegen"], kopf.Anliegen);
        }

        composer.Row(table, texte["pdf.behoerde"], new Beschriftung(kopf.Behoerde));
    }

    public static byte[] Drucke(Composer composer, ZusammenfassungKopf kopf, PdfTexte texte, string titel, string art)
    {
        var document = new PdfDocument(new PdfProperties(
            $"{titel}, Vorgang {kopf.Vorgangsnummer}", kopf.Antragsstrecke.Deutsch, kopf.Behoerde, Amtszeit.InDeutschland(kopf.EingegangenAm), $"{art} {kopf.Vorgangsnummer}"));
        new Flow(document).Run(composer.Blocks);
        new PageFrame(
            kopf.Test ? new Beschriftung(BehoerdenPdf.TestMarke, texte["pdf.test"].Uebersetzung) : null,
            $"{kopf.Behoerde} · {titel}",
            $"Vorgang {kopf.Vorgangsnummer}",
            texte.Zweitsprache is null ? new Beschriftung("") : texte["pdf.deutsch_gilt"]).Draw(document);
        return document.Finish();
    }
}
