using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Messages of an authority in answer to one of ours: reader and author change places.</summary>
internal static class Rueckmeldungsbau
{
    // The test authority lives nowhere; the schema wants an address of the author and a way to reach it.
    private static readonly Postanschrift Amt =
        Postanschrift.Von(new Gebaeude { Strasse = "Teststraße", Hausnummer = "1", Postleitzahl = "33602", Wohnort = "Bielefeld" });

    private static readonly Kommunikation Erreichbar = new("01", "test-fachverfahren@example.org");

    public static Kopf Kopf(Kopf eingang, string typ, DateTimeOffset jetzt) => new()
    {
        Uuid = Guid.CreateVersion7(jetzt),
        Typ = typ,
        Erstellt = DeutscheZeit.Millisekunden(jetzt),
        Leser = new Behoerde(eingang.Autor.Kennung, eingang.Autor.Name),
        Autor = new Behoerde(eingang.Leser.Kennung, eingang.Leser.Name, Erreichbar),
        AnschriftAutor = Amt,
        Produkt = new Produkt("Test-Fachverfahren", "Aufenthalt", "1.0.0"),
        Test = eingang.Test ?? "PRE",
    };

    /// <summary>The automatic receipt; null when the message needs none or has no return channel.</summary>
    public static Statusmeldung? Quittung(Nachricht eingang, DateTimeOffset jetzt)
    {
        var status = eingang switch
        {
            Antragsnachricht => "01",
            RueckkanalAntwort or RueckmeldungVereinbarung or Empfangsbestaetigung => "02",
            Ruecknahme => "03",
            _ => null,
        };
        return status is not null && eingang is OzgNachricht { RueckkanalVorhanden: true } ozg
            ? new Statusmeldung
            {
                Kopf = Kopf(eingang.Kopf, "130104", jetzt),
                Antragsidentifikation = ozg.Antragsidentifikation,
                AusloeserUuid = eingang.Kopf.Uuid,
                Status = status,
            }
            : null;
    }

    public static Rueckweisung Rueckweisung(GeleseneNachricht eingang, IReadOnlyList<Befund> befunde, DateTimeOffset jetzt)
    {
        var kopf = eingang.Nachricht.Kopf;
        return new Rueckweisung
        {
            Kopf = Kopf(kopf, "0010", jetzt),
            Gruende = befunde.Select(befund => new Rueckweisungsgrund(befund.Code, [Freitext.Lang(befund.Text) ?? befund.Code])).AlsListe(),
            Abgewiesen = new Nachrichtenverweis(kopf.Uuid, kopf.Typ, kopf.Erstellt),
        };
    }
}
