using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>Persons in a message: the applicant, who acts for them, and whom the right derives from.</summary>
internal static class Personen
{
    public static async Task PersonInhaltAsync(this XaSchreiber x, Person person, CancellationToken abbruch)
    {
        x.Name("vorname", person.Vorname);
        x.Name("familienname", person.Familienname);
        foreach (var name in person.WeitereNamen)
        {
            x.QText("weitererName", name);
        }

        x.Geschlecht(person.Geschlecht);
        x.Geburt(person.Geburt);
        Personenbeschreibung(x, person);
        Familienstand(x, person);
        foreach (var schluessel in person.Staatsangehoerigkeiten)
        {
            x.Staat("staatsangehoerigkeit", schluessel);
        }

        x.Gebaeude("anschrift", person.Anschrift);
        x.Kommunikationen(person.Kommunikation);
        await AufenthaltsdokumentAsync(x, person.Aufenthaltsdokument, abbruch);
        await AusweisdokumentAsync(x, person.Ausweisdokument, abbruch);
        x.Auslandsanschrift(person.Auslandsanschrift);
    }

    public static async Task VertreterAsync(this XaSchreiber x, Vertreter? vertreter, CancellationToken abbruch)
    {
        if (vertreter is null)
        {
            return;
        }

        using (x.Q("antragstellerVertreter"))
        {
            x.QCode("vertretungsart", "vertretungsart", vertreter.Art);
            x.Name("vorname", vertreter.Vorname);
            x.Name("familienname", vertreter.Familienname);
            x.Gebaeude("anschrift", vertreter.Anschrift);
            if (vertreter.Postfach is { } postfach)
            {
                using (x.Q("postfach"))
                {
                    x.PostfachInhalt(postfach);
                }
            }

            x.Kommunikationen(vertreter.Kommunikation);
            await x.DokumenteAsync("anlageVertreter", vertreter.Anlagen, abbruch);
            x.Geschlecht(vertreter.Geschlecht);
            x.QTag("tagDerGeburt", vertreter.TagDerGeburt);
            x.QText("firma", vertreter.Firma);
        }
    }

    public static void Referenzpersonen(this XaSchreiber x, Liste<Referenzperson> personen)
    {
        foreach (var person in personen)
        {
            using (x.Q("referenzperson"))
            {
                x.Name("vorname", person.Vorname);
                x.Name("familienname", person.Familienname);
                x.Geburt(person.Geburt);
                foreach (var schluessel in person.Staatsangehoerigkeiten)
                {
                    x.Staat("staatsangehoerigkeit", schluessel);
                }

                x.QCode("familiaereBeziehung", "familiaereBeziehung", person.Beziehung);
                x.Gebaeude("anschrift", person.Anschrift);
            }
        }
    }

    private static void Personenbeschreibung(XaSchreiber x, Person person)
    {
        if (person.Koerpergroesse is null && person.Augenfarbe is null)
        {
            return;
        }

        using (x.Q("personenbeschreibung"))
        {
            x.QText("koerpergroesse", person.Koerpergroesse);
            x.QCode("augenfarbe", "augenfarbe", person.Augenfarbe);
        }
    }

    private static void Familienstand(XaSchreiber x, Person person)
    {
        using (x.Q("familienstand"))
        {
            x.QCode("familienstand", "familienstand", person.Familienstand);
            x.QWahr("getrenntLebend", person.GetrenntLebend);
        }

        x.Teildatum("familienstandOderGetrenntlebendSeit", person.FamilienstandSeit);
    }

    private static async Task AufenthaltsdokumentAsync(XaSchreiber x, Aufenthaltsdokument? dokument, CancellationToken abbruch)
    {
        if (dokument is null)
        {
            return;
        }

        using (x.Q("aufenthaltsdokument"))
        {
            if (dokument.DeutschesVorhanden)
            {
                x.QWahr("deutschesAufenthaltsdokumentVorhanden", true);
            }
            else if (dokument.Seiten.Count > 0)
            {
                await x.DokumenteAsync("aufenthaltsdokument", dokument.Seiten, abbruch);
            }
            else
            {
                x.QText("visumsfreieEinreise", dokument.VisumsfreieEinreise);
            }
        }
    }

    private static async Task AusweisdokumentAsync(XaSchreiber x, Ausweisdokument? ausweis, CancellationToken abbruch)
    {
        if (ausweis is null)
        {
            return;
        }

        using (x.Q("ausweisdokument"))
        {
            await x.DokumenteAsync("ausweisseite", ausweis.Seiten, abbruch);
            using (x.Q("gueltigkeitszeitraum"))
            {
                x.QTag("von", ausweis.Von);
                x.QTag("bis", ausweis.Bis);
            }

            x.QText("seriennummer", ausweis.Seriennummer);
        }
    }
}
