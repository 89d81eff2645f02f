using Aufenthalt.Tenancy.Outbox;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Works on one kind of outbox row and books the result itself.</summary>
internal interface IBearbeiter
{
    /// <summary>Kind of row, see <see cref="OutboxArt"/>.</summary>
    string Art { get; }

    /// <summary>Does the work of a claimed row.</summary>
    /// <param name="row">The row; its lease is renewed meanwhile.</param>
    /// <param name="cancel">Fires when the lease was lost or the host stops: nothing may be booked then.</param>
    Task BearbeiteAsync(OutboxRow row, CancellationToken cancel);
}
