using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <param name="Uuid">UUID of the message that was sent.</param>
/// <param name="Fehler">Why nothing was sent.</param>
/// <param name="Status">HTTP status that fits the fault.</param>
internal sealed record Rueckmeldeergebnis(Guid? Uuid, string? Fehler, int Status);

/// <summary>A caseworker's answer: from the form to the message to the way back.</summary>
internal sealed class Rueckmeldedienst(EmpfangeneNachrichten eingang, Nachrichtenleser leser, TimeProvider uhr, Rueckversand? versand = null)
{
    public async Task<Rueckmeldeergebnis> SendeAsync(string ags, Guid uuid, Rueckmeldungsangabe angabe, CancellationToken abbruch = default)
    {
        if (await eingang.XmlAsync(ags, uuid, abbruch) is not { } xml)
        {
            return new Rueckmeldeergebnis(null, "Diese Nachricht gibt es nicht.", StatusCodes.Status404NotFound);
        }

        using var strom = new MemoryStream(xml, writable: false);
        if (leser.Lies(strom).Gelesen is not { Nachricht: OzgNachricht bezug } gelesen)
        {
            return new Rueckmeldeergebnis(null, "Auf diese Nachricht kann nicht geantwortet werden.", StatusCodes.Status422UnprocessableEntity);
        }

        var (nachricht, fehler) = Sachbearbeitung.Baue(angabe, bezug, uhr.GetUtcNow());
        if (nachricht is null)
        {
            return new Rueckmeldeergebnis(null, fehler, StatusCodes.Status422UnprocessableEntity);
        }

        return versand is not null && await versand(ags, nachricht, gelesen.Profil.Version, abbruch)
            ? new Rueckmeldeergebnis(nachricht.Kopf.Uuid, null, StatusCodes.Status201Created)
            : new Rueckmeldeergebnis(null, "Der Weg zum Onlinedienst ist nicht offen.", StatusCodes.Status503ServiceUnavailable);
    }
}
