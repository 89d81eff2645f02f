using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Rueckmeldungen;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Turns an outcome of OSCI into a reason for the console.</summary>
internal static class OsciHindernis
{
    public static Hindernis Aus<T>(OsciErgebnis<T> result)
    {
        var code = result.Ausgang switch
        {
            OsciAusgang.NichtErreicht => "intermediaer_nicht_erreicht",
            OsciAusgang.Unbekannt => "intermediaer_antwort_unklar",
            _ => "intermediaer_abgelehnt",
        };
        var detail = string.Join(" ", result.Rueckmeldungen.Select(feedback => feedback.Code));
        return new Hindernis(
            code, result.Klasse == RueckmeldungsKlasse.Endgueltig, detail.Length > 0 ? detail : result.Fehler?.Code ?? "");
    }
}
