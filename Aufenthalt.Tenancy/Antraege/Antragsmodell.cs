using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Zusammenfassung;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Brings a session or an Antrag into the form that summary and PDFs are made of. <c>BehoerdenPdf.Erzeuge(Antragsmodell.Baue(antrag,
/// fassung, "de"))</c> is the authority's PDF.
/// </summary>
public static class Antragsmodell
{
    /// <summary>The model of a submitted Antrag.</summary>
    /// <param name="antrag">The Antrag, with content.</param>
    /// <param name="fassung">What it is read with.</param>
    /// <param name="sprache">Second language; <c>de</c> for none.</param>
    /// <exception cref="InvalidOperationException">The content was destroyed after retention.</exception>
    public static ZusammenfassungModell Baue(Antrag antrag, Fassung fassung, string sprache)
    {
        var inhalt = antrag.Inhalt ?? throw new InvalidOperationException("The content of this Antrag was destroyed.");
        return ModellAusAntrag.Baue(new Antragsinhalt
        {
            Definition = fassung.Definition,
            Angaben = inhalt.Angaben,
            Kontext = inhalt.Kontext(fassung, sprache),
            Texte = Texte(fassung, sprache),
            Behoerde = fassung.Texte.Behoerde,
            Ags = fassung.Texte.Ags,
            Vorgangsnummer = antrag.Vorgangsnummer.Value,
            EingegangenAm = antrag.EingegangenAm,
            Test = antrag.Scope.Environment == TenantEnvironment.Pre,
            SpracheName = Sprachname(antrag.Sprache),
            TexteSha256 = antrag.TextstandSha256,
            SchwellenVersion = antrag.SchwellenSha256,
            Dateien = Dateien(antrag.Unterlagen),
        });
    }

    /// <summary>The model of a session, as the page before sending shows it.</summary>
    /// <param name="sicht">The tenant's present state.</param>
    /// <param name="sitzung">The session.</param>
    /// <param name="fassung">What it is read with.</param>
    /// <param name="sprache">Reader's language.</param>
    /// <param name="now">The present.</param>
    public static ZusammenfassungModell Baue(MandantenSicht sicht, Sitzung sitzung, Fassung fassung, string sprache, DateTimeOffset now) =>
        ModellAusAntrag.Baue(new Antragsinhalt
        {
            Definition = fassung.Definition,
            Angaben = sitzung.Angaben,
            Kontext = Pruefkontext.Fuer(sicht, sitzung, fassung, now, sprache),
            Texte = Texte(fassung, sprache),
            Behoerde = fassung.Texte.Behoerde,
            Ags = fassung.Texte.Ags,
            EingegangenAm = now,
            Test = sitzung.Scope.Environment == TenantEnvironment.Pre,
            SpracheName = Sprachname(sitzung.Sprache),
            Dateien = Dateien(sitzung.Unterlagen),
        });

    /// <summary>The texts of the documents in German and a second language.</summary>
    public static PdfTexte Texte(Fassung fassung, string sprache) => new(sprache, (language, path) => fassung.Text(path, language));

    private static Dictionary<string, Datei> Dateien(IEnumerable<Unterlage> unterlagen) =>
        unterlagen.ToDictionary(unterlage => unterlage.Id.ToString(), unterlage => new Datei(unterlage.Name, unterlage.Groesse, unterlage.Sha256));

    // In German, because it stands in the authority's PDF.
    private static string Sprachname(string code) => Systemtexte.Find($"sprache.{code}", Sprache.Deutsch) ?? code;
}
