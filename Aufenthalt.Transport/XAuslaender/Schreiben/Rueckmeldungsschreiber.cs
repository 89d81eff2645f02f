using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Schreiben;

/// <summary>Bodies of what an authority sends. The service itself only reads them; the test Fachverfahren and the tests write them.</summary>
internal static class Rueckmeldungsschreiber
{
    public static Task RueckmeldungAsync(this XaSchreiber x, Nachricht nachricht, CancellationToken abbruch) => nachricht switch
    {
        RueckkanalFrage frage => FrageAsync(x, frage, abbruch),
        Statusmeldung status => StatusAsync(x, status, abbruch),
        Terminmitteilung termin => TerminAsync(x, termin, abbruch),
        RuecknahmeReaktion reaktion => MitTextAsync(x, "rueckmeldung", reaktion.Rueckmeldung, "anlage", reaktion.Anlage, abbruch),
        Unzustaendig unzustaendig => Unzustaendig(x, unzustaendig),
        BeabsichtigteAblehnung ablehnung => ZweiAsync(x, ("mitteilung", ablehnung.Mitteilung), ("gebuehrenmitteilung", ablehnung.Gebuehrenmitteilung), abbruch),
        Beendigung beendigung => BeendigungAsync(x, beendigung, abbruch),
        Vereinbarung vereinbarung => VereinbarungAsync(x, vereinbarung, abbruch),
        BescheidAnerkennungsstelle bescheid => ZweiAsync(x, ("bescheid", bescheid.Bescheid), ("empfangsbestaetigung", bescheid.Empfangsbestaetigung), abbruch),
        Vorabzustimmung zustimmung => ZustimmungAsync(x, zustimmung, abbruch),
        _ => throw new InvalidOperationException($"Für {nachricht.GetType().Name} gibt es keinen Schreiber."),
    };

    private static async Task FrageAsync(XaSchreiber x, RueckkanalFrage frage, CancellationToken abbruch)
    {
        x.QText("frage", frage.Frage);
        x.QTag("fristdatum", frage.Fristdatum);
        await x.DokumentAsync("anlage", frage.Anlage, abbruch);
    }

    private static async Task StatusAsync(XaSchreiber x, Statusmeldung status, CancellationToken abbruch)
    {
        x.QCode("status", "status", status.Status);
        await x.DokumentAsync("anhang", status.Anhang, abbruch);
    }

    private static async Task TerminAsync(XaSchreiber x, Terminmitteilung mitteilung, CancellationToken abbruch)
    {
        if (mitteilung.Termin is { } termin)
        {
            using (x.Q("strukturierteTermininformationen"))
            {
                x.QTag("datum", termin.Datum);
                x.QText("uhrzeitAb", Uhrzeit(termin.Ab));
                x.QText("uhrzeitBis", termin.Bis is { } bis ? Uhrzeit(bis) : null);
                x.Gebaeude("ort", termin.Ort);
                x.QText("weitereAngabenZumOrt", termin.WeitereAngabenZumOrt);
            }
        }

        await x.DokumentAsync("terminmitteilung", mitteilung.Schreiben, abbruch);
        x.QText("onlinevergabe", mitteilung.Onlinevergabe);
        await x.DokumentAsync("gebuehrenmitteilung", mitteilung.Gebuehrenmitteilung, abbruch);
        x.QText("weitereHinweise", mitteilung.WeitereHinweise);
    }

    private static Task Unzustaendig(XaSchreiber x, Unzustaendig nachricht)
    {
        x.QText("hinweis", nachricht.Hinweis);
        x.QText("zustaendigeABH", nachricht.ZustaendigeAbh);
        return Task.CompletedTask;
    }

    private static async Task BeendigungAsync(XaSchreiber x, Beendigung beendigung, CancellationToken abbruch)
    {
        x.QCode("anlass", "anlassBeendigung", beendigung.Anlass);
        await x.DokumenteAsync("anhang", beendigung.Anhaenge, abbruch);
    }

    private static async Task VereinbarungAsync(XaSchreiber x, Vereinbarung vereinbarung, CancellationToken abbruch)
    {
        await x.DokumentAsync("vereinbarung", vereinbarung.Dokument, abbruch);
        x.QText("mitteilung", vereinbarung.Mitteilung);
    }

    private static async Task ZustimmungAsync(XaSchreiber x, Vorabzustimmung zustimmung, CancellationToken abbruch)
    {
        await x.DokumentAsync("vorabzustimmung", zustimmung.Zustimmung, abbruch);
        await x.DokumenteAsync("anlage", zustimmung.Anlagen, abbruch);
    }

    private static async Task MitTextAsync(XaSchreiber x, string element, string? text, string anlage, Dokument? dokument, CancellationToken abbruch)
    {
        x.QText(element, text);
        await x.DokumentAsync(anlage, dokument, abbruch);
    }

    private static async Task ZweiAsync(XaSchreiber x, (string Element, Dokument? Dokument) erstes, (string Element, Dokument? Dokument) zweites, CancellationToken abbruch)
    {
        await x.DokumentAsync(erstes.Element, erstes.Dokument, abbruch);
        await x.DokumentAsync(zweites.Element, zweites.Dokument, abbruch);
    }

    private static string Uhrzeit(TimeOnly zeit) => zeit.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
