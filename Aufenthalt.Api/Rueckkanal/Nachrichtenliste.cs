using System.Globalization;
using Aufenthalt.Api.Antraege;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Rueckkanal;

namespace Aufenthalt.Api.Rueckkanal;

internal sealed record TerminAntwort(string Datum, string Ab, string? Bis, string? Ort, string? Hinweis);

internal sealed record AnlageAntwort(int Nr, string Name, string Typ, long Groesse);

internal sealed record NachrichtAntwort(
    Guid Nachricht, DateTimeOffset Am, string Art, string Betreff, string? Text, IReadOnlyList<string> Unterlagen, string? Frist, TerminAntwort? Termin,
    string? Onlinevergabe, string? ZustaendigeBehoerde, bool Beantwortbar, DateTimeOffset? BeantwortetAm, IReadOnlyList<AnlageAntwort> Anlagen);

internal sealed record GesendeteAntwort(Guid Antwort, DateTimeOffset Am, string Art, string Zustand, string ZustandText, Guid? Nachricht);

/// <summary>What came back about an Antrag and what was sent after it, as its page shows it: open questions first, then the newest.</summary>
internal sealed class Nachrichtenliste(RueckkanalStore messages, AntwortStore answers, TimeProvider clock)
{
    public async Task<(IReadOnlyList<NachrichtAntwort> Nachrichten, IReadOnlyList<GesendeteAntwort> Antworten, RuecknahmeAntwort Ruecknahme)> OfAsync(
        Antrag antrag, Fassung fassung, string sprache, CancellationToken cancel)
    {
        var came = await messages.ListAsync(antrag.Scope, antrag.Id, cancel);
        if (came.Any(message => message.GelesenAm is null))
        {
            await messages.ReadByApplicantAsync(antrag.Scope, antrag.Id, clock.GetUtcNow(), cancel);
        }

        var went = await answers.ListAsync(antrag.Scope, antrag.Id, cancel);
        DateTimeOffset? withdrawn = went.FirstOrDefault(one => one.Art == AntwortArt.Ruecknahme) is { } answer ? Amtstag.In(answer.EingegangenAm) : null;
        return (
            [.. came.OrderByDescending(IsOpen).ThenByDescending(message => message.EmpfangenAm).Select(message => Message(message, sprache))],
            [.. went.Select(one => new GesendeteAntwort(
                one.Id, Amtstag.In(one.EingegangenAm), one.Art, one.Zustand.Name(),
                fassung.Text(VorgangEndpoints.ZustandPfad(one.Zustand), sprache) ?? one.Zustand.Name(), one.NachrichtId))],
            new RuecknahmeAntwort(withdrawn is null, withdrawn));
    }

    private static bool IsOpen(RueckkanalNachricht message) =>
        message.Art is RueckkanalArt.Rueckfrage or RueckkanalArt.Ablehnungsabsicht && message.BeantwortetAm is null;

    private static NachrichtAntwort Message(RueckkanalNachricht message, string sprache)
    {
        var content = message.Inhalt;
        var text = content.Text.Length > 0 ? content.Text : content.Status is { } status ? Systemtexte.Find($"rueckkanal.status.{status}", sprache) : null;
        return new NachrichtAntwort(
            message.Id, Amtstag.In(message.EmpfangenAm), message.Art, Systemtexte.Get($"rueckkanal.{message.Art}", sprache), text, content.Unterlagen,
            message.Frist?.ToString("O", CultureInfo.InvariantCulture), content.Termin is { } termin ? Termin(termin) : null,
            Https(content.Onlinevergabe), content.ZustaendigeBehoerde, RueckkanalArt.IstBeantwortbar(message.Art),
            message.BeantwortetAm is { } answered ? Amtstag.In(answered) : null,
            [.. message.Anlagen.Select(anlage => new AnlageAntwort(anlage.Nr, anlage.Name, anlage.Typ, anlage.Groesse))]);
    }

    private static TerminAntwort Termin(RueckkanalTermin termin) => new(
        termin.Datum.ToString("O", CultureInfo.InvariantCulture), Time(termin.Ab), termin.Bis is { } until ? Time(until) : null, termin.Ort, termin.Hinweis);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Https(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri.AbsoluteUri : null;
}
