using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Messages from answers: 130101, 130301, 130401 and what follows them. Pure; the same input gives the same message.</summary>
internal static class Antragsbau
{
    public static Bauergebnis Baue(NachrichtEingabe eingabe, Profil profil, Zuordnung zuordnung)
    {
        var bau = new Bau(eingabe, profil, zuordnung);
        if (!profil.Nachrichten.ContainsKey(eingabe.Art.Typ))
        {
            bau.Melde("typ_unbekannt", $"Version {profil.Version} kennt die Nachricht nicht.", $"Version {profil.Version} does not know the message.", eingabe.Art.Typ);
            return new Bauergebnis(null, bau.Fehler);
        }

        var nachricht = Nachricht(bau);
        return new Bauergebnis(bau.Fehler.Count == 0 ? nachricht : null, bau.Fehler);
    }

    private static Nachricht? Nachricht(Bau bau)
    {
        switch (bau.Eingabe.Art.Typ)
        {
            case "130101": return Antrag(bau);
            case "130301": return Freizuegigkeit(bau);
            case "130401": return Fachkraeftebau.Baue(bau);
            case "130103": return Antwortbau.Antwort(bau);
            case "130111": return Antwortbau.Ruecknahme(bau);
            case "130404": return Antwortbau.Vereinbarung(bau);
            case "130406": return Antwortbau.Empfangsbestaetigung(bau);
            default:
                bau.Melde("typ_unbekannt", "Diese Nachricht wird nicht aus Angaben gebaut.", "This message is not built from answers.", bau.Eingabe.Art.Typ);
                return null;
        }
    }

    private static Antrag Antrag(Bau bau)
    {
        var antworten = bau.Antworten;
        var antrag = new Antrag
        {
            Kopf = bau.Kopf,
            Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
            RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
            Antragsdatum = bau.Antragsdatum,
            GrundDesAntrags = bau.CodeMuss("antragsgrund", bau.Eingabe.Art.Antragsgrund, "grundDesAntrags"),
            Ersteinreisedatum = Ersteinreise(antworten),
            GrundAenderungNebenbestimmung = Freitext.Lang(antworten.Text(Ziele.GrundAenderung)),
            GrundDesAufenthalts = bau.CodeMuss("aufenthaltsgrund", antworten.Text(Ziele.GrundDesAufenthalts) ?? bau.Eingabe.Art.GrundDesAufenthalts, Ziele.GrundDesAufenthalts),
            Person = bau.Person(antworten, mitDokumenten: true),
            Vertreter = bau.Vertreter(),
            Referenzpersonen = bau.Referenzpersonen(),
            VerbundeneAntraege = antworten.Texte(Ziele.VerbundenerAntrag).Select(Freitext.Kurz).OfType<string>().AlsListe(),
        };
        return Abgeschlossen(bau, antrag);
    }

    private static Freizuegigkeit Freizuegigkeit(Bau bau)
    {
        var antworten = bau.Antworten;
        var meldung = new Freizuegigkeit
        {
            Kopf = bau.Kopf,
            Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
            RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
            Antragsdatum = bau.Antragsdatum,
            GrundDesAntrags = bau.CodeMuss("antragsgrund", bau.Eingabe.Art.Antragsgrund, "grundDesAntrags"),
            GrundDerMeldung = bau.CodeMuss("meldungsgrund", bau.Eingabe.Art.Meldungsgrund, "grundDerMeldung"),
            Person = bau.Person(antworten, mitDokumenten: true),
            Vertreter = bau.Vertreter(),
            Referenzpersonen = bau.Referenzpersonen(),
            Auslandsaufenthalte = antworten.Gruppen(Ziele.Auslandsaufenthalt).Select(Aufenthalt).OfType<Auslandsaufenthalt>().AlsListe(),
            Einreisedatum = bau.Muss(Ersteinreise(antworten), Ziele.Ersteinreise),
            Verurteilung = antworten.Ja(Ziele.Verurteilung),
            VerbundeneAntraege = antworten.Texte(Ziele.VerbundenerAntrag).Select(Freitext.Kurz).OfType<string>().AlsListe(),
        };
        return Abgeschlossen(bau, meldung);
    }

    /// <summary>The end that all applications share. Runs last, because only then it is known which documents found no element.</summary>
    public static T Abgeschlossen<T>(Bau bau, T antrag)
        where T : Antragsnachricht
    {
        var saetze = bau.Antworten.Texte(Ziele.Anmerkung).Prepend(bau.Anliegen.Anmerkung).OfType<string>().ToList();
        return antrag with
        {
            Zusammenfassung = Zusammenfassung(bau.Eingabe),
            Nachweise = bau.Dokumente.Rest(),
            SonstigeAnmerkung = saetze.Count == 0 ? null : Freitext.Lang(string.Join("\n\n", saetze)),
        };
    }

    private static Dokument? Zusammenfassung(NachrichtEingabe eingabe) =>
        eingabe.Zusammenfassung is { } quelle
            ? new Dokument { Format = Dokument.Pdf, Dateiname = $"Antragszusammenfassung_{eingabe.Vorgangsnummer}.pdf", Quelle = quelle }
            : null;

    // "Ungefähr" stands in the summary only: a guess must not become a date in a register. Who was born here came on that day.
    private static DateOnly? Ersteinreise(Antworten antworten)
    {
        if (antworten.Ja(Ziele.InDeutschlandGeboren))
        {
            return DateOnly.TryParseExact(antworten.Text(Ziele.Geburtsdatum), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var geboren) ? geboren : null;
        }

        return antworten.Ja(Ziele.ErsteinreiseUngefaehr) ? null : antworten.Tag(Ziele.Ersteinreise);
    }

    private static Auslandsaufenthalt? Aufenthalt(Antworten antworten) =>
        antworten.Teildatum(Ziele.AuslandsaufenthaltVon) is { } von && antworten.Teildatum(Ziele.AuslandsaufenthaltBis) is { } bis
            ? new Auslandsaufenthalt(von, bis, Freitext.Lang(antworten.Text(Ziele.AuslandsaufenthaltGrund)) ?? "keine Angabe")
            : null;
}
