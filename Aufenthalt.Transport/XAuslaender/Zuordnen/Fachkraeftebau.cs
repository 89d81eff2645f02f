using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>130401: the employer applies, the skilled worker is abroad.</summary>
internal static class Fachkraeftebau
{
    public static Fachkraefte Baue(Bau bau)
    {
        var antworten = bau.Antworten;
        var antrag = Antragsbau.Abgeschlossen(bau, new Fachkraefte
        {
            Kopf = bau.Kopf,
            Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
            RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
            Antragsdatum = bau.Antragsdatum,
            GrundDesAufenthalts81a = bau.CodeMuss("grund81a", antworten.Text(Ziele.Grund81a), Ziele.Grund81a),
            Arbeitgeber = Arbeitgeber(bau),
            Fachkraft = bau.Person(antworten, mitDokumenten: true),
            Familie = antworten.Gruppen(Ziele.Familie).Select(person => Angehoeriger(bau, person)).OfType<Familienangehoeriger>().AlsListe(),
        });
        if (antrag.Nachweise.Count == 0)
        {
            bau.Melde("nachweis_fehlt", "Das Fachkräfteverfahren verlangt mindestens einen Nachweis.", "The fast-track procedure demands at least one document.", Ziele.Nachweis);
        }

        return antrag;
    }

    private static Arbeitgeber Arbeitgeber(Bau bau)
    {
        var antworten = bau.Antworten;
        var firma = Freitext.Kurz(antworten.Text(Ziele.Firma));
        var anlagen = bau.Dokumente.Nimm(Ziele.FirmenvertreterAnlage);
        var betriebsstaette = Anschriftenteiler.Postanschrift(antworten.Objekt(Ziele.Betriebsstaette), bau.Profil.Grenzen);
        if (anlagen.Count == 0 || betriebsstaette is null || firma is null)
        {
            bau.Melde("arbeitgeber_unvollstaendig", "Firma, Betriebsstätte oder Vertretungsnachweis fehlt.", "Company, place of work or proof of authority is missing.", Ziele.Firma);
        }

        return new Arbeitgeber
        {
            Firma = firma ?? "",
            Betriebsstaette = betriebsstaette ?? new Postanschrift(null, null),
            VertreterFamilienname = Freitext.Kurz(antworten.Text(Ziele.FirmenvertreterFamilienname)),
            VertreterVorname = Freitext.Kurz(antworten.Text(Ziele.FirmenvertreterVorname)),
            VertreterGeschlecht = bau.Code("geschlecht", antworten.Text(Ziele.FirmenvertreterGeschlecht), Ziele.FirmenvertreterGeschlecht),
            VertreterKommunikation = Bau.Kommunikation(antworten, Ziele.FirmenvertreterEmail, Ziele.FirmenvertreterTelefon),
            VertreterFirma = Freitext.Kurz(antworten.Text(Ziele.FirmenvertreterFirma)),
            AbweichendeAnschrift = Anschriftenteiler.Postanschrift(antworten.Objekt(Ziele.FirmenvertreterAnschrift), bau.Profil.Grenzen),
            Anlagen = anlagen,
        };
    }

    // Only spouse and minor child take part (§ 81a Abs. 4 AufenthG); others stand in the summary.
    private static Familienangehoeriger? Angehoeriger(Bau bau, Antworten antworten)
    {
        var beziehung = bau.Code("familiaereBeziehung", antworten.Text(Ziele.FamilieBeziehung), Ziele.FamilieBeziehung);
        var volljaehrig = antworten.Tag(Ziele.Geburtsdatum) is { } geboren && geboren.AddYears(18) <= bau.Antragsdatum;
        return beziehung == "01" || (beziehung == "02" && !volljaehrig)
            ? new Familienangehoeriger(bau.Person(antworten, mitDokumenten: false), beziehung)
            : null;
    }
}
