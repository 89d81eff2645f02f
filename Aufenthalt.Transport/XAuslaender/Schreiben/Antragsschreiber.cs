using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>Bodies of 130101, 130301 and 130401, elements in the order of the schema.</summary>
internal static class Antragsschreiber
{
    public static async Task AntragAsync(this XaSchreiber x, Antrag antrag, CancellationToken abbruch)
    {
        x.QTag("antragsdatum", antrag.Antragsdatum);
        x.QCode("grundDesAntrags", "antragsgrund", antrag.GrundDesAntrags);
        x.QTag("ersteinreisedatum", antrag.Ersteinreisedatum);
        x.QText("grundAenderungNebenbestimmung", antrag.GrundAenderungNebenbestimmung);
        x.QCode("grundDesAufenthalts", "aufenthaltsgrund", antrag.GrundDesAufenthalts);
        await PersonAsync(x, "angabenZurPerson", antrag.Person, abbruch);
        await x.VertreterAsync(antrag.Vertreter, abbruch);
        x.Referenzpersonen(antrag.Referenzpersonen);
        await SchlussAsync(x, antrag, antrag.VerbundeneAntraege, abbruch);
    }

    public static async Task FreizuegigkeitAsync(this XaSchreiber x, Freizuegigkeit meldung, CancellationToken abbruch)
    {
        x.QTag("antragsdatum", meldung.Antragsdatum);
        x.QCode("grundDesAntrags", "antragsgrund", meldung.GrundDesAntrags);
        x.QCode("grundDerMeldung", "meldungsgrund", meldung.GrundDerMeldung);
        await PersonAsync(x, "angabenZurPerson", meldung.Person, abbruch);
        await x.VertreterAsync(meldung.Vertreter, abbruch);
        x.Referenzpersonen(meldung.Referenzpersonen);
        foreach (var aufenthalt in meldung.Auslandsaufenthalte)
        {
            using (x.Q("auslandsaufenthalt"))
            {
                x.Teildatum("von", aufenthalt.Von);
                x.Teildatum("bis", aufenthalt.Bis);
                x.QText("grund", aufenthalt.Grund);
            }
        }

        x.QTag("einreisedatum", meldung.Einreisedatum);
        x.QWahr("verurteilung", meldung.Verurteilung);
        await SchlussAsync(x, meldung, meldung.VerbundeneAntraege, abbruch);
    }

    public static async Task FachkraefteAsync(this XaSchreiber x, Fachkraefte antrag, CancellationToken abbruch)
    {
        x.QTag("antragsdatum", antrag.Antragsdatum);
        x.QCode("grundDesAufenthalts81a", "grund81a", antrag.GrundDesAufenthalts81a);
        await ArbeitgeberAsync(x, antrag.Arbeitgeber, abbruch);
        await PersonAsync(x, "fachkraft", antrag.Fachkraft, abbruch);
        foreach (var angehoeriger in antrag.Familie)
        {
            using (x.Q("familienangehoerige"))
            {
                await x.PersonInhaltAsync(angehoeriger.Person, abbruch);
                x.QCode("familiaereBeziehung", "familiaereBeziehung", angehoeriger.Beziehung);
            }
        }

        await SchlussAsync(x, antrag, [], abbruch);
    }

    private static async Task PersonAsync(XaSchreiber x, string element, Person person, CancellationToken abbruch)
    {
        using (x.Q(element))
        {
            await x.PersonInhaltAsync(person, abbruch);
        }
    }

    private static async Task ArbeitgeberAsync(XaSchreiber x, Arbeitgeber arbeitgeber, CancellationToken abbruch)
    {
        using (x.Q("arbeitgeber"))
        {
            x.QText("firma", arbeitgeber.Firma);
            using (x.Q("anschriftBetriebsstaette"))
            {
                x.PostanschriftInhalt(arbeitgeber.Betriebsstaette);
            }

            using (x.Q("vertreter"))
            {
                await VertreterAsync(x, arbeitgeber, abbruch);
            }
        }
    }

    private static async Task VertreterAsync(XaSchreiber x, Arbeitgeber arbeitgeber, CancellationToken abbruch)
    {
        x.Name("vorname", arbeitgeber.VertreterVorname);
        x.Name("familienname", arbeitgeber.VertreterFamilienname);
        x.Geschlecht(arbeitgeber.VertreterGeschlecht);
        x.Kommunikationen(arbeitgeber.VertreterKommunikation);
        if (arbeitgeber.AbweichendeAnschrift is { } anschrift)
        {
            using (x.Q("abweichendeAnschrift"))
            {
                x.PostanschriftInhalt(anschrift);
            }
        }

        x.QText("firma", arbeitgeber.VertreterFirma);
        await x.DokumenteOderReferenzenAsync("anlageVertreter", arbeitgeber.Anlagen, erweitert: true, abbruch);
    }

    private static async Task SchlussAsync(XaSchreiber x, Antragsnachricht antrag, Liste<string> verbunden, CancellationToken abbruch)
    {
        await x.DokumentOderReferenzAsync("antragszusammenfassung", antrag.Zusammenfassung, erweitert: false, abbruch);
        await x.DokumenteOderReferenzenAsync("nachweis", antrag.Nachweise, erweitert: true, abbruch);
        x.QText("sonstigeAnmerkung", antrag.SonstigeAnmerkung);
        foreach (var vorgangsnummer in verbunden)
        {
            x.QText("verbundenerAntrag", vorgangsnummer);
        }

        x.Lieferung(antrag.Lieferung);
    }
}
