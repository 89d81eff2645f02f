using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Zustellung;
using Aufenthalt.Transport.Osci;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Asks the Intermediär whether the authority has fetched a deposited message.</summary>
internal sealed class Laufzettelpruefer(
    NachrichtStore nachrichten, Empfaengersuche empfaenger, OsciClient osci, TenantStore tenants, Buchung buchung, TimeProvider clock) : IBearbeiter
{
    public string Art => OutboxArt.Laufzettel;

    public async Task BearbeiteAsync(OutboxRow row, CancellationToken cancel)
    {
        var nachricht = await nachrichten.FindAsync(row.Scope, row.Bezug, cancel);
        if (nachricht is not { AbgeholtAm: null, OsciNachrichtId: { } id })
        {
            await buchung.DoneAsync(row, cancel);
            return;
        }

        if (await CardAsync(row, id, cancel) is { Empfang: not null } card)
        {
            await buchung.FetchedAsync(row, nachricht, card, cancel);
            return;
        }

        var now = clock.GetUtcNow();
        await buchung.LaterAsync(row, Wiederholung.NextCard(nachricht.HinterlegtAm ?? now, now), cancel);
    }

    private async Task<Laufzettel?> CardAsync(OutboxRow row, string id, CancellationToken cancel)
    {
        var settings = (await tenants.SettingsAsync(row.Scope, cancel))!;
        var ziel = await empfaenger.FindeAsync(row.Scope, settings, cancel);
        if (ziel.Wert is not { } found)
        {
            return null;
        }

        var cards = await osci.LaufzettelAsync(found.Intermediaer, [id], cancel);
        return cards.Wert?.FirstOrDefault(card => card.MessageId == id);
    }
}
