using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tenancy.Zusammenfassung;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Turns a stored Antrag into what a summary is made of: read with its own definition, texts and thresholds (design D11).</summary>
public static class AntragZusammenfassung
{
    /// <summary>Input of <see cref="ModellAusAntrag"/>.</summary>
    /// <param name="antrag">The Antrag with its content; after retention there is nothing to show.</param>
    /// <param name="fassung">Definition, thresholds and texts that it carries.</param>
    /// <param name="sprache">Second language beside German: the applicant's for the copy, <c>de</c> for the authority.</param>
    /// <exception cref="InvalidOperationException">The content was destroyed after retention.</exception>
    public static Antragsinhalt Von(Antrag antrag, Fassung fassung, string sprache)
    {
        var inhalt = antrag.Inhalt ?? throw new InvalidOperationException("The content of this Antrag was deleted after retention.");
        return new Antragsinhalt
        {
            Definition = fassung.Definition,
            Angaben = inhalt.Angaben,
            Kontext = Kontext(inhalt, fassung),
            Texte = new PdfTexte(sprache, (language, pfad) => fassung.Text(pfad, language)),
            Behoerde = fassung.Texte.Behoerde,
            Ags = fassung.Texte.Ags,
            Vorgangsnummer = antrag.Vorgangsnummer.Value,
            EingegangenAm = antrag.EingegangenAm,
            Test = antrag.Scope.Environment == TenantEnvironment.Pre,
            SpracheName = Sprachname.Deutsch(antrag.Sprache),
            TexteSha256 = antrag.TextstandSha256,
            SchwellenVersion = antrag.SchwellenSha256[..12],
            Dateien = antrag.Unterlagen.ToDictionary(
                unterlage => unterlage.Id.ToString(), unterlage => new Datei(unterlage.Name, unterlage.Groesse, unterlage.Sha256)),
        };
    }

    /// <summary>The values that count, as rules saw them on the day of submission: what the message is mapped from.</summary>
    /// <exception cref="InvalidOperationException">The content was destroyed after retention.</exception>
    public static WirksameAngaben Wirksam(Antrag antrag, Fassung fassung)
    {
        var inhalt = antrag.Inhalt ?? throw new InvalidOperationException("The content of this Antrag was deleted after retention.");
        return WirksameAngaben.Bestimme(fassung.Definition, inhalt.Angaben, Kontext(inhalt, fassung));
    }

    private static Auswertungskontext Kontext(AntragInhalt inhalt, Fassung fassung) =>
        new(inhalt.Stichtag, fassung.Schwellen) { Anliegen = inhalt.Anliegen, Plz = inhalt.Plz, Ort = inhalt.Ort };
}
