namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>
/// Everything a summary shows, in order and as finished text: the same for the authority's PDF, the applicant's copy and the page
/// before sending. Built from answers and definition; knows neither fonts nor pages.
/// </summary>
/// <param name="Kopf">Who, what, when.</param>
/// <param name="Hinweise">Warnings the service gives the caseworker (rules of severity W that fired).</param>
/// <param name="FehlendeNachweise">Documents the applicant could not upload, with the reason given.</param>
/// <param name="Abschnitte">One per page of the form that holds an answer.</param>
/// <param name="Anlagen">Uploaded files in the order of the form.</param>
public sealed record ZusammenfassungModell(
    ZusammenfassungKopf Kopf,
    IReadOnlyList<DienstHinweis> Hinweise,
    IReadOnlyList<FehlenderNachweis> FehlendeNachweise,
    IReadOnlyList<Abschnitt> Abschnitte,
    IReadOnlyList<Anlage> Anlagen)
{
    /// <summary>All answers, those inside groups and blocks too, in reading order.</summary>
    public IEnumerable<Angabe> AlleAngaben() =>
        Abschnitte.SelectMany(abschnitt => abschnitt.Gruppen).SelectMany(gruppe => gruppe.Zeilen).SelectMany(Angaben);

    private static IEnumerable<Angabe> Angaben(Zeile zeile) => zeile switch
    {
        Angabe angabe => [angabe],
        Eintrag eintrag => eintrag.Zeilen.SelectMany(Angaben),
        _ => [],
    };
}

/// <summary>Head of a summary.</summary>
/// <param name="Behoerde">Name of the Ausländerbehörde the Antrag goes to.</param>
/// <param name="Ags">Its AGS, 8 digits.</param>
/// <param name="Antragsstrecke">Title of the service.</param>
/// <param name="Anliegen">Chosen Anliegen; null when the service has only one.</param>
/// <param name="Rechtsgrundlage">Sections of law as the definition names them.</param>
/// <param name="Person">Name of the person the Antrag is for, as typed; empty if not answered.</param>
/// <param name="Vorgangsnummer">As shown to people, <c>XXXX-XXXX-XXXX</c>.</param>
/// <param name="EingegangenAm">Receipt; shown to the second in official time, since it decides the Fiktionswirkung (§ 81 AufenthG).</param>
/// <param name="Test">True in PRE: every page says that no Antrag was filed.</param>
/// <param name="Sprache">BCP 47 tag of the language in which the form was filled in.</param>
/// <param name="SpracheName">German name of that language.</param>
/// <param name="AnschriftGeschuetzt">True if an Auskunftssperre (§ 51 BMG) was declared.</param>
/// <param name="DefinitionSha256">Hash of the definition the answers were given to.</param>
/// <param name="TexteSha256">Hash of the tenant's resolved texts and variables.</param>
/// <param name="SchwellenVersion">Version of <c>schwellen.json</c> the rules were run with.</param>
public sealed record ZusammenfassungKopf(
    string Behoerde,
    string Ags,
    Beschriftung Antragsstrecke,
    Beschriftung? Anliegen,
    string? Rechtsgrundlage,
    string Person,
    string Vorgangsnummer,
    DateTimeOffset EingegangenAm,
    bool Test,
    string Sprache,
    string SpracheName,
    bool AnschriftGeschuetzt,
    string DefinitionSha256,
    string TexteSha256,
    string SchwellenVersion);

/// <summary>A text in German and, for the applicant's copy, in the applicant's language.</summary>
/// <param name="Deutsch">The authoritative text.</param>
/// <param name="Uebersetzung">The same in the language of the head; null if there is none.</param>
public sealed record Beschriftung(string Deutsch, string? Uebersetzung = null);

/// <summary>A warning of the service. <paramref name="Feld"/> is the label of the field it stands at, null for a page's rule.</summary>
/// <param name="Feld">Label of the field.</param>
/// <param name="Text">The rule's message.</param>
public sealed record DienstHinweis(Beschriftung? Feld, Beschriftung Text);

/// <summary>A document asked for and not uploaded.</summary>
/// <param name="Feld">Label of the upload field.</param>
/// <param name="Begruendung">The applicant's reason, byte for byte; empty if none was asked.</param>
public sealed record FehlenderNachweis(Beschriftung Feld, string Begruendung);

/// <summary>The answers of one page.</summary>
/// <param name="Id">Id of the page.</param>
/// <param name="Titel">Its title.</param>
/// <param name="Gruppen">Its visible groups in order.</param>
public sealed record Abschnitt(string Id, Beschriftung Titel, IReadOnlyList<Gruppe> Gruppen);

/// <summary>A group of fields on a page.</summary>
/// <param name="Titel">Its title; null if the page gives it none.</param>
/// <param name="Zeilen">Answers and entries in order.</param>
public sealed record Gruppe(Beschriftung? Titel, IReadOnlyList<Zeile> Zeilen);

/// <summary>A line of a section: an <see cref="Angabe"/> or an <see cref="Eintrag"/>.</summary>
/// <param name="Pfad">Path of the field as in messages, <c>kinder[0].vorname</c>.</param>
public abstract record Zeile(string Pfad);

/// <summary>One answer.</summary>
/// <param name="Pfad">Path of the field.</param>
/// <param name="Label">Its label.</param>
/// <param name="Wert">The answer as German text; free text byte for byte. Empty if an optional field was left empty.</param>
public sealed record Angabe(string Pfad, Beschriftung Label, Beschriftung Wert) : Zeile(Pfad)
{
    /// <summary>True if the question was asked and not answered.</summary>
    public bool Leer => Wert.Deutsch.Length == 0;
}

/// <summary>One item of a repeatable group, or a block, with its answers.</summary>
/// <param name="Pfad">Path of the item.</param>
/// <param name="Titel">"Kind 1", or the block's label.</param>
/// <param name="Zeilen">Its answers.</param>
public sealed record Eintrag(string Pfad, Beschriftung Titel, IReadOnlyList<Zeile> Zeilen) : Zeile(Pfad)
{
    /// <summary>Label of the repeatable group, at its first item only: what the items are items of.</summary>
    public Beschriftung? Reihe { get; init; }
}

/// <summary>An uploaded file.</summary>
/// <param name="Feld">Label of the upload field.</param>
/// <param name="Dateiname">Name given by the applicant, without any path.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Hash of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Vermerk">Why the file is not attached after all (rejected by the scanner); null if it is attached.</param>
public sealed record Anlage(Beschriftung Feld, string Dateiname, long Bytes, string Sha256, string? Vermerk = null);
