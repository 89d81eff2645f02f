using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>What follows an application: an answer, a withdrawal, a signed document.</summary>
internal static class Antwortbau
{
    public static RueckkanalAntwort Antwort(Bau bau)
    {
        var saetze = bau.Antworten.Texte(Ziele.Antworttext).ToList();
        // 130103 has no bezeichnung, so the name of the file has to say what the document is.
        var unterlagen = bau.Dokumente.Rest().Select(dokument => dokument with
        {
            Dateiname = Dateinamen.Sicher(dokument.Bezeichnung ?? dokument.Dateiname ?? "Unterlage", dokument.Endung),
            Bezeichnung = null,
        });
        return new RueckkanalAntwort
        {
            Kopf = bau.Kopf,
            Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
            RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
            AusloeserUuid = Ausloeser(bau),
            Unterlagen = unterlagen.AlsListe(),
            Antworttext = saetze.Count == 0 ? null : Freitext.Lang(string.Join("\n\n", saetze)),
        };
    }

    public static Ruecknahme Ruecknahme(Bau bau) => new()
    {
        Kopf = bau.Kopf,
        Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
        RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
    };

    public static RueckmeldungVereinbarung? Vereinbarung(Bau bau) =>
        EinDokument(bau) is { } dokument
            ? new RueckmeldungVereinbarung
            {
                Kopf = bau.Kopf,
                Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
                RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
                AusloeserUuid = Ausloeser(bau),
                Vereinbarung = dokument,
            }
            : null;

    public static Empfangsbestaetigung? Empfangsbestaetigung(Bau bau) =>
        EinDokument(bau) is { } dokument
            ? new Empfangsbestaetigung
            {
                Kopf = bau.Kopf,
                Antragsidentifikation = bau.Eingabe.Vorgangsnummer,
                RueckkanalVorhanden = bau.Eingabe.Rueckkanal,
                AusloeserUuid = Ausloeser(bau),
                Bestaetigung = dokument,
            }
            : null;

    private static Guid? Ausloeser(Bau bau)
    {
        if (bau.Eingabe.AusloeserUuid is null)
        {
            bau.Melde("ausloeser_fehlt", "Die Nachricht, auf die geantwortet wird, fehlt.", "The message that is answered is missing.", "ausloeserUUID");
        }

        return bau.Eingabe.AusloeserUuid;
    }

    private static Dokument? EinDokument(Bau bau)
    {
        var dokumente = bau.Dokumente.Rest();
        if (dokumente.Count != 1)
        {
            bau.Melde("genau_ein_dokument", "Es muss genau ein Dokument sein.", "There must be exactly one document.", Ziele.Nachweis);
            return null;
        }

        return dokumente[0] with { Bezeichnung = null, Dateiname = null };
    }
}
