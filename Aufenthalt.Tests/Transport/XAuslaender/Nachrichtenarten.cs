using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>One full and one bare example of every message, for tests that must hold for all of them.</summary>
internal static class Nachrichtenarten
{
    private static readonly Guid Ausloeser = Guid.Parse("018f0000-0000-7000-8000-00000000c001");
    private static readonly Gebaeude Amt = new() { Strasse = "Am Amt", Hausnummer = "12", Zusatzziffer = "a", Postleitzahl = "33602", Wohnort = "Bielefeld" };
    private static readonly Dokument Nachweis = Beispiele.Brief with { Dateiname = "a.pdf", Bezeichnung = "Nachweis" };

    public static IEnumerable<Nachricht> Alle() => [.. VomDienst(), .. VonDerBehoerde(), .. Fachkraefteverfahren()];

    private static IEnumerable<Nachricht> VomDienst()
    {
        yield return Beispiele.Baue(Beispiele.P1()).Nachricht!;
        yield return new Freizuegigkeit
        {
            Kopf = Beispiele.Kopf("130301"),
            Antragsidentifikation = "T1",
            RueckkanalVorhanden = false,
            Antragsdatum = new DateOnly(2026, 11, 24),
            GrundDesAntrags = "01",
            GrundDerMeldung = "03",
            Person = Beispiele.Person,
            Einreisedatum = new DateOnly(2020, 5, 4),
            Verurteilung = true,
            Auslandsaufenthalte = [new Auslandsaufenthalt(new Teildatum("2022-01"), new Teildatum("2022-08"), "Familie")],
            Referenzpersonen = [new Referenzperson { Familienname = "Ávila", Geburt = new Geburt(null, null, null), Staatsangehoerigkeiten = ["131", "155"], Beziehung = "01", Anschrift = Amt }],
            Vertreter = new Vertreter { Art = "7", Familienname = "Kanzlei", Vorname = "Kim", Geschlecht = "x", Postfach = new Postfach("1234", "Bielefeld", "33501"), Firma = "Kanzlei & Partner", TagDerGeburt = new DateOnly(1970, 1, 1), Anlagen = [Beispiele.Brief] },
        };
        yield return new RueckkanalAntwort
        {
            Kopf = Beispiele.Kopf("130103"),
            Antragsidentifikation = "T1",
            RueckkanalVorhanden = true,
            AusloeserUuid = Ausloeser,
            Antworttext = "Anbei.",
            Unterlagen = [Beispiele.Brief with { Dateiname = "Lohnabrechnung_09-2026.pdf" }, new Dokument { Format = "2", Referenz = Ausloeser }],
            Lieferung = new Dokumentenlieferung(2, 60_000_000),
        };
        yield return new Ruecknahme { Kopf = Beispiele.Kopf("130111"), Antragsidentifikation = "T1", RueckkanalVorhanden = true };
        yield return new Dokumentpaket
        {
            Kopf = Beispiele.Kopf("000040"),
            Paketnummer = 2,
            Teil = Beispiele.Pdf(),
            Fachnachricht = new Nachrichtenverweis(Ausloeser, "130101", Beispiele.Jetzt),
        };
    }

    private static IEnumerable<Nachricht> VonDerBehoerde()
    {
        yield return new RueckkanalFrage { Kopf = Beispiele.Kopf("130102"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Frage = "Wo?\nWann?", Fristdatum = new DateOnly(2026, 12, 24), Anlage = Beispiele.Brief };
        yield return new Statusmeldung { Kopf = Beispiele.Kopf("130104"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Status = "01" };
        yield return new Terminmitteilung { Kopf = Beispiele.Kopf("130105"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser };
        yield return new Terminmitteilung
        {
            Kopf = Beispiele.Kopf("130105"),
            Antragsidentifikation = "T1",
            AusloeserUuid = Ausloeser,
            Schreiben = Beispiele.Brief,
            Gebuehrenmitteilung = Beispiele.Brief,
            Termin = new Termin(new DateOnly(2026, 12, 1), new TimeOnly(9, 30), new TimeOnly(10, 0), Amt, "Zimmer 12"),
            Onlinevergabe = "https://termin.example.org/?a=1&b=2",
            WeitereHinweise = "Pass mitbringen",
        };
        yield return new RuecknahmeReaktion { Kopf = Beispiele.Kopf("130107"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Rueckmeldung = "Erledigt", Anlage = Beispiele.Brief };
        yield return new Unzustaendig { Kopf = Beispiele.Kopf("130109"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Hinweis = "Sie wohnen in Gütersloh.", ZustaendigeAbh = "Kreis Gütersloh" };
        yield return new BeabsichtigteAblehnung { Kopf = Beispiele.Kopf("130110"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Mitteilung = Beispiele.Brief, Gebuehrenmitteilung = Beispiele.Brief };
        yield return new Rueckweisung
        {
            Kopf = Beispiele.Kopf("0010"),
            Abgewiesen = new Nachrichtenverweis(Ausloeser, "130101", Beispiele.Jetzt),
            Gruende = [new Rueckweisungsgrund("X001", ["Element fehlt"]), new Rueckweisungsgrund("S999", [])],
        };
    }

    private static IEnumerable<Nachricht> Fachkraefteverfahren()
    {
        yield return new Fachkraefte
        {
            Kopf = Beispiele.Kopf("130401"),
            Antragsidentifikation = "T1",
            RueckkanalVorhanden = true,
            Antragsdatum = new DateOnly(2026, 11, 24),
            GrundDesAufenthalts81a = "03",
            Arbeitgeber = new Arbeitgeber
            {
                Firma = "Łódź-Muster & Söhne GmbH",
                Betriebsstaette = Postanschrift.Von(Amt),
                VertreterVorname = "Paweł",
                VertreterFamilienname = "Żółć-Testowski",
                VertreterGeschlecht = "m",
                VertreterKommunikation = [new Kommunikation("02", "0521 123456")],
                AbweichendeAnschrift = Postanschrift.Von(new Postfach("1", "Köln", "50667")),
                Anlagen = [Nachweis],
            },
            Fachkraft = Beispiele.Person with { Auslandsanschrift = new Auslandsanschrift("232", ["Ada Muster", "12 Lagos Road", "IBADAN"]) },
            Familie = [new Familienangehoeriger(Beispiele.Person with { Vorname = "Kind" }, "02")],
            Nachweise = [Nachweis],
        };
        yield return new Beendigung { Kopf = Beispiele.Kopf("130402"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Anlass = "03", Anhaenge = [Beispiele.Brief, Beispiele.Brief] };
        yield return new Vereinbarung { Kopf = Beispiele.Kopf("130403"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Dokument = Beispiele.Brief, Mitteilung = "Bitte unterschreiben" };
        yield return new RueckmeldungVereinbarung { Kopf = Beispiele.Kopf("130404"), Antragsidentifikation = "T1", RueckkanalVorhanden = true, AusloeserUuid = Ausloeser, Vereinbarung = Beispiele.Brief };
        yield return new BescheidAnerkennungsstelle { Kopf = Beispiele.Kopf("130405"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Bescheid = Beispiele.Brief, Empfangsbestaetigung = Beispiele.Brief };
        yield return new Empfangsbestaetigung { Kopf = Beispiele.Kopf("130406"), Antragsidentifikation = "T1", RueckkanalVorhanden = true, AusloeserUuid = Ausloeser, Bestaetigung = Beispiele.Brief };
        yield return new Vorabzustimmung { Kopf = Beispiele.Kopf("130407"), Antragsidentifikation = "T1", AusloeserUuid = Ausloeser, Zustimmung = Beispiele.Brief, Anlagen = [Beispiele.Brief] };
    }
}
