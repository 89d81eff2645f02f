using System.Globalization;
using System.Xml;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>Writes a message as a stream: text as it comes, documents from their sources in pieces, so that the size of a message costs no memory.</summary>
internal static class Nachrichtenschreiber
{
    /// <summary>Writes the message; <paramref name="ziel"/> stays open.</summary>
    /// <param name="ohneInhalt">Documents are replaced by one byte each (see <see cref="XaSchreiber.Auf"/>).</param>
    public static async Task SchreibeAsync(Nachricht nachricht, Profil profil, Stream ziel, bool ohneInhalt = false, CancellationToken abbruch = default)
    {
        await using var x = XaSchreiber.Auf(ziel, profil, ohneInhalt);
        x.Xml.WriteStartDocument();
        if (nachricht is Rueckweisung rueckweisung)
        {
            await Rueckweisungsschreiber.SchreibeAsync(x, rueckweisung);
        }
        else
        {
            await WurzelAsync(x, nachricht, abbruch);
        }

        x.Xml.WriteEndDocument();
    }

    private static async Task WurzelAsync(XaSchreiber x, Nachricht nachricht, CancellationToken abbruch)
    {
        using (x.Q(x.Profil.Element(nachricht.Kopf.Typ)))
        {
            x.Wurzelattribute(nachricht.Kopf, x.Profil.Standard, x.Profil.Version);
            x.Kopf(nachricht.Kopf);
            if (nachricht is OzgNachricht ozg)
            {
                x.QText("antragsidentifikation", ozg.Antragsidentifikation);
                x.QText("rueckkanalVorhanden", ozg.RueckkanalVorhanden is { } ja ? XmlConvert.ToString(ja) : null);
                x.QText("ausloeserUUID", ozg.AusloeserUuid?.ToString());
            }

            await InhaltAsync(x, nachricht, abbruch);
        }
    }

    private static Task InhaltAsync(XaSchreiber x, Nachricht nachricht, CancellationToken abbruch) => nachricht switch
    {
        Antrag antrag => x.AntragAsync(antrag, abbruch),
        Freizuegigkeit meldung => x.FreizuegigkeitAsync(meldung, abbruch),
        Fachkraefte fachkraefte => x.FachkraefteAsync(fachkraefte, abbruch),
        RueckkanalAntwort antwort => AntwortAsync(x, antwort, abbruch),
        Ruecknahme => Task.CompletedTask,
        RueckmeldungVereinbarung rueckmeldung => x.DokumentAsync("vereinbarung", rueckmeldung.Vereinbarung, abbruch),
        Empfangsbestaetigung bestaetigung => x.DokumentAsync("empfangsbestaetigung", bestaetigung.Bestaetigung, abbruch),
        Dokumentpaket paket => PaketAsync(x, paket, abbruch),
        _ => x.RueckmeldungAsync(nachricht, abbruch),
    };

    private static async Task AntwortAsync(XaSchreiber x, RueckkanalAntwort antwort, CancellationToken abbruch)
    {
        await x.DokumenteOderReferenzenAsync("unterlage", antwort.Unterlagen, erweitert: false, abbruch);
        x.QText("antworttext", antwort.Antworttext);
        x.Lieferung(antwort.Lieferung);
    }

    private static async Task PaketAsync(XaSchreiber x, Dokumentpaket paket, CancellationToken abbruch)
    {
        x.QText("ausloeserUUID", paket.AusloeserUuid?.ToString());
        using (x.Q("dokumentcontainer"))
        {
            await x.InhaltAsync(paket.Teil, abbruch);
        }

        using (x.Q("identifikationFachnachricht"))
        {
            x.Identifikation(paket.Fachnachricht);
        }

        x.QText("paketnummer", paket.Paketnummer.ToString(CultureInfo.InvariantCulture));
    }
}
