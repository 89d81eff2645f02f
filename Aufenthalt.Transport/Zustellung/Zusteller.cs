using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Zustellung;
using Aufenthalt.Transport.Osci;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>
/// Brings one Antrag to the Intermediär. Each step is stored before the next begins, so a process may die anywhere: the next attempt goes on
/// from what is stored, and asks for the process card before it sends anything again (design D15).
/// </summary>
internal sealed class Zusteller(
    AntragStore antraege, NachrichtStore nachrichten, Nachrichtenbau bau, Empfaengersuche empfaenger, OsciClient osci, Buchung buchung,
    TenantStore tenants, TimeProvider clock) : IBearbeiter
{
    public string Art => OutboxArt.Zustellung;

    public async Task BearbeiteAsync(OutboxRow row, CancellationToken cancel)
    {
        var antrag = await antraege.LoadAsync(row.Scope, row.Bezug, cancel);
        if (antrag is null or { Zustand: AntragZustand.Hinterlegt or AntragZustand.Abgeholt or AntragZustand.Quittiert or AntragZustand.Geloescht })
        {
            await buchung.DoneAsync(row, cancel);
            return;
        }

        if (await StelleZuAsync(row, antrag, cancel) is { } hindernis)
        {
            await buchung.FailedAsync(row, antrag, hindernis, cancel);
        }
    }

    /// <returns>What stood in the way, or <c>null</c> when the deposit is booked.</returns>
    private async Task<Hindernis?> StelleZuAsync(OutboxRow row, Antrag antrag, CancellationToken cancel)
    {
        var tenant = (await tenants.FindAsync(row.TenantId, cancel))!;
        var settings = (await tenants.SettingsAsync(row.Scope, cancel))!;
        var ziel = await empfaenger.FindeAsync(row.Scope, settings, cancel);
        if (ziel.Hindernis is { } unknown)
        {
            return unknown;
        }

        var gebaut = await bau.SichereAsync(tenant, settings, antrag, ziel.Wert!, cancel);
        if (gebaut.Hindernis is { } unbuildable)
        {
            return unbuildable;
        }

        return await HinterlegeAsync(row, antrag, gebaut.Wert!, ziel.Wert!.Intermediaer, cancel);
    }

    private async Task<Hindernis?> HinterlegeAsync(
        OutboxRow row, Antrag antrag, GebauteNachricht gebaut, OsciZiel ziel, CancellationToken cancel)
    {
        var known = gebaut.Nachricht.OsciNachrichtId;
        if (known is not null)
        {
            // An earlier attempt may have reached its goal: ask before sending again.
            var asked = await FrageAsync(row, antrag, gebaut.Nachricht, known, ziel, cancel);
            if (asked.Hindernis is not null || asked.Wert)
            {
                return asked.Hindernis;
            }
        }

        var id = known ?? await ReserviereAsync(row, gebaut.Nachricht, ziel, cancel);
        if (id.Hindernis is { } refused)
        {
            return refused;
        }

        var stored = await osci.HinterlegeAsync(ziel, id.Wert!, gebaut.Betreff, gebaut.Inhalt, cancel);
        return stored.IstErledigt
            ? await BucheAsync(row, antrag, gebaut.Nachricht, stored.Wert, cancel)
            : await NachFehlschlagAsync(row, gebaut.Nachricht, ziel, stored, cancel);
    }

    private async Task<Schritt<string>> ReserviereAsync(OutboxRow row, Nachricht nachricht, OsciZiel ziel, CancellationToken cancel)
    {
        var reserved = await osci.ReserviereNachrichtenIdAsync(ziel, cancel);
        if (!reserved.IstErledigt)
        {
            return OsciHindernis.Aus(reserved);
        }

        await nachrichten.KeepOsciIdAsync(row.Scope, nachricht.Id, reserved.Wert, ziel.Adresse.ToString(), cancel);
        return reserved.Wert;
    }

    /// <returns><c>true</c> when the Intermediär has the message, which is booked then.</returns>
    private async Task<Schritt<bool>> FrageAsync(
        OutboxRow row, Antrag antrag, Nachricht nachricht, string id, OsciZiel ziel, CancellationToken cancel)
    {
        var cards = await osci.LaufzettelAsync(ziel, [id], cancel);
        if (!cards.IstErledigt)
        {
            return OsciHindernis.Aus(cards);
        }

        if (cards.Wert.FirstOrDefault(card => card.MessageId == id && card.Eingang is not null) is not { } card)
        {
            return false;
        }

        await BucheAsync(row, antrag, nachricht, card, cancel);
        return true;
    }

    private async Task<Hindernis?> BucheAsync(OutboxRow row, Antrag antrag, Nachricht nachricht, Laufzettel card, CancellationToken cancel)
    {
        await buchung.DepositedAsync(row, antrag, nachricht, card, clock.GetUtcNow(), cancel);
        return null;
    }

    private async Task<Hindernis> NachFehlschlagAsync(
        OutboxRow row, Nachricht nachricht, OsciZiel ziel, OsciErgebnis<Laufzettel> stored, CancellationToken cancel)
    {
        if (stored.Rueckmeldungen.Any(feedback => feedback.Code is "9800" or "9801"))
        {
            // No card was found for this id (asked above, or it was new) and the Intermediär does not take it: only a new one helps.
            await nachrichten.KeepOsciIdAsync(row.Scope, nachricht.Id, null, ziel.Adresse.ToString(), cancel);
            return new Hindernis("nachrichtenkennung_verbraucht", Endgueltig: false, "9801");
        }

        return OsciHindernis.Aus(stored);
    }
}
