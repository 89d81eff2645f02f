using System.Globalization;
using Aufenthalt.Tenancy.Zusammenfassung.Pdf;
using Aufenthalt.Tenancy.Zusammenfassung.Satz;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>
/// The PDF that travels with the message to the authority: every answer, in German, in the order of the form. It never holds the access code.
/// A pure function: equal models give equal bytes.
/// </summary>
public static class BehoerdenPdf
{
    /// <summary>Mark on every page in PRE.</summary>
    public const string TestMarke = "TEST – kein Antrag";

    /// <summary>Makes the PDF.</summary>
    /// <param name="modell">What it shows.</param>
    /// <returns>A tagged PDF 1.7 with embedded faces.</returns>
    public static byte[] Erzeuge(ZusammenfassungModell modell)
    {
        var kopf = modell.Kopf;
        var composer = new Composer(language: null);
        Kopf(composer, kopf);
        Hinweise(composer, modell.Hinweise);
        FehlendeNachweise(composer, modell.FehlendeNachweise);
        for (var i = 0; i < modell.Abschnitte.Count; i++)
        {
            var abschnitt = modell.Abschnitte[i];
            composer.Heading("H2", new Beschriftung(Nummeriert(i + 1, abschnitt.Titel.Deutsch)), 11, before: 13, rule: 0.8);
            composer.Gruppen(abschnitt);
        }

        Anlagen.Setze(composer, modell.Anlagen, new Beschriftung(Nummeriert(modell.Abschnitte.Count + 1, $"Anlagen ({modell.Anlagen.Count})")));
        TechnischeAngaben(composer, kopf);
        return Drucke(kopf, composer);
    }

    private static byte[] Drucke(ZusammenfassungKopf kopf, Composer composer)
    {
        var titel = $"{kopf.Antragsstrecke.Deutsch}, Vorgang {kopf.Vorgangsnummer}";
        var document = new PdfDocument(new PdfProperties(
            titel, "Zusammenfassung des Antrags für die Ausländerbehörde", kopf.Behoerde, Amtszeit.InDeutschland(kopf.EingegangenAm), $"behoerde {kopf.Vorgangsnummer}"));
        new Flow(document).Run(composer.Blocks);
        new PageFrame(
            kopf.Test ? new Beschriftung(TestMarke) : null,
            $"{kopf.Behoerde} · {kopf.Antragsstrecke.Deutsch}",
            $"Vorgang {kopf.Vorgangsnummer}",
            new Beschriftung($"Definition {kopf.DefinitionSha256[..16]} · Schwellenwerte {kopf.SchwellenVersion}")).Draw(document);
        return document.Finish();
    }

    private static void Kopf(Composer composer, ZusammenfassungKopf kopf)
    {
        if (kopf.AnschriftGeschuetzt)
        {
            composer.Notice(new Beschriftung("Anschrift geschützt – Auskunftssperre. Anschrift nicht an Dritte weitergeben."));
        }

        composer.Text(kopf.Behoerde, 9.5, before: kopf.AnschriftGeschuetzt ? 8 : 0, gray: 0.27, keep: true);
        composer.Heading("H1", new Beschriftung(kopf.Antragsstrecke.Deutsch), 15, before: 2);
        var table = new Table();
        if (kopf.Test)
        {
            composer.Row(table, new Beschriftung("Umgebung"), new Beschriftung(TestMarke), style: new TextStyle(9.5, Bold: true));
        }

        composer.Row(table, new Beschriftung("Vorgangsnummer"), new Beschriftung(kopf.Vorgangsnummer), style: new TextStyle(12, Bold: true));
        composer.Row(table, new Beschriftung("Eingegangen am"), new Beschriftung(Amtszeit.MitSekunde(kopf.EingegangenAm)), style: new TextStyle(9.5, Bold: true));
        KopfZeile(composer, table, "Antrag für", kopf.Person);
        KopfZeile(composer, table, "Anliegen", kopf.Anliegen?.Deutsch);
        KopfZeile(composer, table, "Rechtsgrundlage", kopf.Rechtsgrundlage);
        KopfZeile(composer, table, "Zuständige Behörde", $"{kopf.Behoerde} (AGS {kopf.Ags})");
        KopfZeile(composer, table, "Ausgefüllt in", kopf.SpracheName);
    }

    private static void KopfZeile(Composer composer, Table table, string label, string? wert)
    {
        if (!string.IsNullOrEmpty(wert))
        {
            composer.Row(table, new Beschriftung(label), new Beschriftung(wert));
        }
    }

    private static void Hinweise(Composer composer, IReadOnlyList<DienstHinweis> hinweise)
    {
        if (hinweise.Count == 0)
        {
            return;
        }

        composer.Heading("H2", new Beschriftung("Hinweise des Dienstes an die Sachbearbeitung"), 11, before: 13, rule: 0.8);
        composer.Text("Automatisch ermittelt und der antragstellenden Person so angezeigt. Die Entscheidung trifft die Ausländerbehörde.", 8.5, gray: 0.33, before: 1, keep: true);
        var table = new Table();
        foreach (var hinweis in hinweise)
        {
            composer.Row(table, hinweis.Feld ?? new Beschriftung("Allgemein"), hinweis.Text);
        }
    }

    private static void FehlendeNachweise(Composer composer, IReadOnlyList<FehlenderNachweis> fehlend)
    {
        if (fehlend.Count == 0)
        {
            return;
        }

        composer.Heading("H2", new Beschriftung("Fehlende Nachweise"), 11, before: 13, rule: 0.8);
        var table = new Table();
        foreach (var nachweis in fehlend)
        {
            var grund = nachweis.Begruendung.Length == 0 ? "Ohne Begründung" : nachweis.Begruendung;
            composer.Row(table, nachweis.Feld, new Beschriftung(grund));
        }
    }

    private static void TechnischeAngaben(Composer composer, ZusammenfassungKopf kopf)
    {
        composer.Heading("H2", new Beschriftung("Technische Angaben"), 9, before: 13, rule: 0.3);
        var table = new Table();
        var klein = new TextStyle(7.5, Gray: 0.27);
        composer.Row(table, new Beschriftung("Definition (SHA-256)"), new Beschriftung(kopf.DefinitionSha256), style: klein);
        composer.Row(table, new Beschriftung("Texte der Behörde (SHA-256)"), new Beschriftung(kopf.TexteSha256), style: klein);
        composer.Row(table, new Beschriftung("Schwellenwerte"), new Beschriftung(kopf.SchwellenVersion), style: klein);
    }

    private static string Nummeriert(int nummer, string titel) => string.Create(CultureInfo.InvariantCulture, $"{nummer}. {titel}");
}
