using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>Bodies of what the service sends; read by the test Fachverfahren.</summary>
internal static class Antragsleser
{
    public static Antrag Antrag(this Ast ast, OzgKopf ozg) => new()
    {
        Kopf = ozg.Kopf,
        Antragsidentifikation = ozg.Antragsidentifikation,
        RueckkanalVorhanden = ozg.RueckkanalVorhanden,
        Antragsdatum = ast.QTag("antragsdatum")!.Value,
        GrundDesAntrags = ast.QCode("grundDesAntrags") ?? "",
        Ersteinreisedatum = ast.QTag("ersteinreisedatum"),
        GrundAenderungNebenbestimmung = ast.QText("grundAenderungNebenbestimmung"),
        GrundDesAufenthalts = ast.QCode("grundDesAufenthalts") ?? "",
        Person = ast.QMuss("angabenZurPerson").Person(),
        Vertreter = ast.Q("antragstellerVertreter")?.Vertreter(),
        Referenzpersonen = ast.QAlle("referenzperson").Select(person => person.Referenzperson()).AlsListe(),
        Zusammenfassung = ast.Q("antragszusammenfassung")?.Dokument(),
        Nachweise = ast.Dokumente("nachweis"),
        SonstigeAnmerkung = ast.QText("sonstigeAnmerkung"),
        VerbundeneAntraege = ast.QTexte("verbundenerAntrag"),
        Lieferung = ast.Lieferung(),
    };

    public static Freizuegigkeit Freizuegigkeit(this Ast ast, OzgKopf ozg) => new()
    {
        Kopf = ozg.Kopf,
        Antragsidentifikation = ozg.Antragsidentifikation,
        RueckkanalVorhanden = ozg.RueckkanalVorhanden,
        Antragsdatum = ast.QTag("antragsdatum")!.Value,
        GrundDesAntrags = ast.QCode("grundDesAntrags") ?? "",
        GrundDerMeldung = ast.QCode("grundDerMeldung") ?? "",
        Person = ast.QMuss("angabenZurPerson").Person(),
        Vertreter = ast.Q("antragstellerVertreter")?.Vertreter(),
        Referenzpersonen = ast.QAlle("referenzperson").Select(person => person.Referenzperson()).AlsListe(),
        Auslandsaufenthalte = ast.QAlle("auslandsaufenthalt").Select(Aufenthalt).AlsListe(),
        Einreisedatum = ast.QTag("einreisedatum")!.Value,
        Verurteilung = ast.QWahr("verurteilung"),
        Zusammenfassung = ast.Q("antragszusammenfassung")?.Dokument(),
        Nachweise = ast.Dokumente("nachweis"),
        SonstigeAnmerkung = ast.QText("sonstigeAnmerkung"),
        VerbundeneAntraege = ast.QTexte("verbundenerAntrag"),
        Lieferung = ast.Lieferung(),
    };

    public static Fachkraefte Fachkraefte(this Ast ast, OzgKopf ozg) => new()
    {
        Kopf = ozg.Kopf,
        Antragsidentifikation = ozg.Antragsidentifikation,
        RueckkanalVorhanden = ozg.RueckkanalVorhanden,
        Antragsdatum = ast.QTag("antragsdatum")!.Value,
        GrundDesAufenthalts81a = ast.QCode("grundDesAufenthalts81a") ?? "",
        Arbeitgeber = Arbeitgeber(ast.QMuss("arbeitgeber")),
        Fachkraft = ast.QMuss("fachkraft").Person(),
        Familie = ast.QAlle("familienangehoerige").Select(Angehoeriger).AlsListe(),
        Zusammenfassung = ast.Q("antragszusammenfassung")?.Dokument(),
        Nachweise = ast.Dokumente("nachweis"),
        SonstigeAnmerkung = ast.QText("sonstigeAnmerkung"),
        Lieferung = ast.Lieferung(),
    };

    public static RueckkanalAntwort Antwort(this Ast ast, OzgKopf ozg) => new()
    {
        Kopf = ozg.Kopf,
        Antragsidentifikation = ozg.Antragsidentifikation,
        RueckkanalVorhanden = ozg.RueckkanalVorhanden,
        AusloeserUuid = ozg.AusloeserUuid,
        Unterlagen = ast.Dokumente("unterlage"),
        Antworttext = ast.QText("antworttext"),
        Lieferung = ast.Lieferung(),
    };

    public static Dokumentpaket Paket(this Ast ast, Kopf kopf) => new()
    {
        Kopf = kopf,
        AusloeserUuid = ast.QUuid("ausloeserUUID"),
        Anlage = ast.QMuss("dokumentcontainer").Element.Annotation<GeleseneAnlage>()?.Nummer,
        Fachnachricht = ast.QMuss("identifikationFachnachricht").Verweis(),
        Paketnummer = Zahl(ast.QText("paketnummer")),
    };

    private static Dokumentenlieferung? Lieferung(this Ast ast) =>
        ast.Q("angabenDokumentenlieferung") is { } lieferung
            ? new Dokumentenlieferung(Zahl(lieferung.QText("anzahlDerPakete")), long.Parse(lieferung.QText("archivgroesse")!, CultureInfo.InvariantCulture))
            : null;

    private static Auslandsaufenthalt Aufenthalt(Ast ast) =>
        new(ast.QMuss("von").Teildatum()!.Value, ast.QMuss("bis").Teildatum()!.Value, ast.QText("grund") ?? "");

    private static Familienangehoeriger Angehoeriger(Ast ast) => new(ast.Person(), ast.QCode("familiaereBeziehung") ?? "");

    private static Arbeitgeber Arbeitgeber(Ast ast)
    {
        var vertreter = ast.QMuss("vertreter");
        return new Arbeitgeber
        {
            Firma = ast.QText("firma") ?? "",
            Betriebsstaette = ast.QMuss("anschriftBetriebsstaette").Postanschrift(),
            VertreterVorname = vertreter.Name("vorname"),
            VertreterFamilienname = vertreter.Name("familienname"),
            VertreterGeschlecht = vertreter.Geschlecht(),
            VertreterKommunikation = vertreter.Kommunikationen(),
            AbweichendeAnschrift = vertreter.Q("abweichendeAnschrift")?.Postanschrift(),
            VertreterFirma = vertreter.QText("firma"),
            Anlagen = vertreter.Dokumente("anlageVertreter"),
        };
    }

    private static int Zahl(string? text) => int.Parse(text ?? "", CultureInfo.InvariantCulture);
}
