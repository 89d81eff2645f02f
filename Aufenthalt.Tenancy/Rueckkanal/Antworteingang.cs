using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Npgsql;

namespace Aufenthalt.Tenancy.Rueckkanal;

/// <summary>An answer or a withdrawal that is to be sent.</summary>
/// <param name="Art">See <see cref="AntwortArt"/>.</param>
/// <param name="NachrichtId">The message that is answered.</param>
/// <param name="Inhalt">What it says.</param>
/// <param name="Dateien">Documents that came with it, checked and scanned.</param>
public sealed record NeueAntwort(string Art, Guid? NachrichtId, AntwortInhalt Inhalt, IReadOnlyList<NeueUnterlage> Dateien);

/// <summary>
/// Takes answers and withdrawals: answer, documents, outbox row and event in one transaction. The same idempotency key makes one answer,
/// however often it comes.
/// </summary>
public sealed class Antworteingang(TenantDb db, AntwortStore answers, UnterlagenStore documents, OutboxSignal signal)
{
    /// <summary>Stores an answer and queues it for delivery.</summary>
    /// <param name="antrag">The Antrag it belongs to.</param>
    /// <param name="neu">The answer.</param>
    /// <param name="idempotencyKey">Chosen by the caller.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>When it was received: now, or when it was first sent; <c>null</c> for a second withdrawal under another key.</returns>
    public Task<DateTimeOffset?> SendeAsync(
        Antrag antrag, NeueAntwort neu, string idempotencyKey, DateTimeOffset now, CancellationToken cancel = default) =>
        StoreAsync(antrag.Scope, antrag.Id, neu, Encoding.UTF8.GetBytes(idempotencyKey),
            id => documents.OfAnswerAsync(antrag.Scope, id, neu.Dateien, now, cancel), now, cancel);

    private async Task<DateTimeOffset?> StoreAsync(
        TenantScope scope, Guid antrag, NeueAntwort neu, byte[] key, Func<Guid, Task<IReadOnlyList<(string Sql, object?[] Values)>>> belege,
        DateTimeOffset now, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        var idempotenz = SHA256.HashData(key);
        var received = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset);
        if (await answers.FindReceiptAsync(scope, antrag, idempotenz, cancel) is { } before)
        {
            return before;
        }

        List<(string Sql, object?[] Values)> statements =
        [
            await answers.InsertAsync(scope, id, antrag, neu.NachrichtId, neu.Art, neu.Inhalt, idempotenz, received, cancel),
            .. await belege(id),
            EreignisStore.Append(scope, antrag, $"{neu.Art}_eingegangen", received, new Dictionary<string, string> { ["antwort"] = id.ToString() }),
            OutboxStore.Add(scope, OutboxArt.Antwort, id, received),
        ];
        if (neu.NachrichtId is { } message)
        {
            statements.Add(RueckkanalStore.Answered(message, received));
        }

        try
        {
            await db.TransactionAsync(scope, transaction => transaction.ExecuteBatchAsync(statements, cancel), cancel);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation && taken.ConstraintName is "antwort_einmal" or "antwort_ruecknahme")
        {
            return await answers.FindReceiptAsync(scope, antrag, idempotenz, cancel);
        }

        signal.Raise();
        return received;
    }
}
