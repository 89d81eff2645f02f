using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Lesen;

/// <summary>What stands before the body of every OZG message.</summary>
internal sealed record OzgKopf(Kopf Kopf, string Antragsidentifikation, bool? RueckkanalVorhanden, Guid? AusloeserUuid);

/// <summary>Bodies of what an authority sends.</summary>
internal static class Rueckmeldungsleser
{
    /// <summary>Null when the profile knows the number but nobody reads its body.</summary>
    public static OzgNachricht? Ozg(this Ast ast, OzgKopf ozg) => ozg.Kopf.Typ switch
    {
        "130101" => ast.Antrag(ozg),
        "130301" => ast.Freizuegigkeit(ozg),
        "130401" => ast.Fachkraefte(ozg),
        "130103" => ast.Antwort(ozg),
        "130111" => new Ruecknahme { Kopf = ozg.Kopf, Antragsidentifikation = ozg.Antragsidentifikation, RueckkanalVorhanden = ozg.RueckkanalVorhanden },
        "130404" => Mit(new RueckmeldungVereinbarung { Kopf = ozg.Kopf, Antragsidentifikation = "", Vereinbarung = ast.QMuss("vereinbarung").Dokument() }, ozg),
        "130406" => Mit(new Empfangsbestaetigung { Kopf = ozg.Kopf, Antragsidentifikation = "", Bestaetigung = ast.QMuss("empfangsbestaetigung").Dokument() }, ozg),
        _ => ast.Rueckmeldung(ozg) is { } rueckmeldung ? Mit(rueckmeldung, ozg) : null,
    };

    private static OzgNachricht? Rueckmeldung(this Ast ast, OzgKopf ozg) => ozg.Kopf.Typ switch
    {
        "130102" => new RueckkanalFrage
        {
            Kopf = ozg.Kopf,
            Antragsidentifikation = "",
            Frage = ast.QText("frage") ?? "",
            Fristdatum = ast.QTag("fristdatum"),
            Anlage = ast.Q("anlage")?.Dokument(),
        },
        "130104" => new Statusmeldung { Kopf = ozg.Kopf, Antragsidentifikation = "", Status = ast.QCode("status") ?? "", Anhang = ast.Q("anhang")?.Dokument() },
        "130105" => Terminmitteilung(ast, ozg),
        "130107" => new RuecknahmeReaktion { Kopf = ozg.Kopf, Antragsidentifikation = "", Rueckmeldung = ast.QText("rueckmeldung"), Anlage = ast.Q("anlage")?.Dokument() },
        "130109" => new Unzustaendig { Kopf = ozg.Kopf, Antragsidentifikation = "", Hinweis = ast.QText("hinweis") ?? "", ZustaendigeAbh = ast.QText("zustaendigeABH") },
        "130110" => new BeabsichtigteAblehnung
        {
            Kopf = ozg.Kopf,
            Antragsidentifikation = "",
            Mitteilung = ast.QMuss("mitteilung").Dokument(),
            Gebuehrenmitteilung = ast.Q("gebuehrenmitteilung")?.Dokument(),
        },
        _ => ast.Fachkraefteverfahren(ozg),
    };

    private static OzgNachricht? Fachkraefteverfahren(this Ast ast, OzgKopf ozg) => ozg.Kopf.Typ switch
    {
        "130402" => new Beendigung { Kopf = ozg.Kopf, Antragsidentifikation = "", Anlass = ast.QCode("anlass") ?? "", Anhaenge = ast.Dokumente("anhang") },
        "130403" => new Vereinbarung { Kopf = ozg.Kopf, Antragsidentifikation = "", Dokument = ast.QMuss("vereinbarung").Dokument(), Mitteilung = ast.QText("mitteilung") },
        "130405" => new BescheidAnerkennungsstelle
        {
            Kopf = ozg.Kopf,
            Antragsidentifikation = "",
            Bescheid = ast.QMuss("bescheid").Dokument(),
            Empfangsbestaetigung = ast.QMuss("empfangsbestaetigung").Dokument(),
        },
        "130407" => new Vorabzustimmung { Kopf = ozg.Kopf, Antragsidentifikation = "", Zustimmung = ast.QMuss("vorabzustimmung").Dokument(), Anlagen = ast.Dokumente("anlage") },
        _ => null,
    };

    private static OzgNachricht Mit(OzgNachricht nachricht, OzgKopf ozg) => nachricht with
    {
        Antragsidentifikation = ozg.Antragsidentifikation,
        RueckkanalVorhanden = ozg.RueckkanalVorhanden,
        AusloeserUuid = ozg.AusloeserUuid,
    };

    private static Terminmitteilung Terminmitteilung(Ast ast, OzgKopf ozg) => new()
    {
        Kopf = ozg.Kopf,
        Antragsidentifikation = "",
        Termin = ast.Q("strukturierteTermininformationen") is { } termin ? Termin(termin) : null,
        Schreiben = ast.Q("terminmitteilung")?.Dokument(),
        Onlinevergabe = ast.QText("onlinevergabe"),
        Gebuehrenmitteilung = ast.Q("gebuehrenmitteilung")?.Dokument(),
        WeitereHinweise = ast.QText("weitereHinweise"),
    };

    private static Termin Termin(Ast ast) => new(
        ast.QTag("datum")!.Value,
        Uhrzeit(ast.QText("uhrzeitAb") ?? ""),
        ast.QText("uhrzeitBis") is { } bis ? Uhrzeit(bis) : null,
        ast.QMuss("ort").Gebaeude(),
        ast.QText("weitereAngabenZumOrt"));

    // xs:time allows fractions and a zone; an appointment is meant on the authority's wall clock.
    private static TimeOnly Uhrzeit(string text) => TimeOnly.ParseExact(text.Trim()[..8], "HH:mm:ss", CultureInfo.InvariantCulture);
}
