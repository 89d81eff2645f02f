using System.Text.Json;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Zustellung;
using Aufenthalt.Transport.Osci;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Books what became of an attempt: state, event and queue in one transaction, so that they never contradict each other.</summary>
internal sealed class Buchung(TenantDb db, TimeProvider clock)
{
    /// <summary>Nothing is left to do for a row.</summary>
    public Task DoneAsync(OutboxRow row, CancellationToken cancel) => BookAsync(row, [OutboxStore.Done(row.Id, Besitzer.Kennung)], cancel);

    /// <summary>The message is built.</summary>
    public Task BuiltAsync(Antrag antrag, Nachricht nachricht, (string Sql, object?[] Values) storeBuilt, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.TransactionAsync(antrag.Scope, transaction => transaction.ExecuteBatchAsync([
            storeBuilt,
            AntragStore.ChangeState(antrag.Id, AntragZustand.Gebaut, now),
            EreignisStore.Append(antrag.Scope, antrag.Id, "gebaut", now, Ids(nachricht)),
        ], cancel), cancel);
    }

    /// <summary>The Intermediär has the message; from now on its process card is asked for.</summary>
    public Task DepositedAsync(OutboxRow row, Antrag antrag, Nachricht nachricht, Laufzettel card, DateTimeOffset now, CancellationToken cancel)
    {
        var data = Ids(nachricht);
        data["osci"] = card.MessageId;
        return BookAsync(row, [
            NachrichtStore.Deposited(nachricht.Id, card.Eingang ?? now, Json(card)),
            AntragStore.ChangeState(antrag.Id, AntragZustand.Hinterlegt, now),
            EreignisStore.Append(row.Scope, antrag.Id, "hinterlegt", now, data),
            OutboxStore.Add(row.Scope, OutboxArt.Laufzettel, nachricht.Id, now),
            OutboxStore.Done(row.Id, Besitzer.Kennung),
        ], cancel);
    }

    /// <summary>The reader confirmed reception.</summary>
    public Task FetchedAsync(OutboxRow row, Nachricht nachricht, Laufzettel card, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return BookAsync(row, [
            NachrichtStore.Fetched(nachricht.Id, card.Empfang!.Value, Json(card)),
            AntragStore.ChangeState(nachricht.AntragId, AntragZustand.Abgeholt, now),
            EreignisStore.Append(row.Scope, nachricht.AntragId, "abgeholt", now, Ids(nachricht)),
            OutboxStore.Done(row.Id, Besitzer.Kennung),
        ], cancel);
    }

    /// <summary>Not yet: asks again later, without counting it as a failure.</summary>
    public Task LaterAsync(OutboxRow row, DateTimeOffset due, CancellationToken cancel) =>
        BookAsync(row, [OutboxStore.Again(row.Id, Besitzer.Kennung, due)], cancel);

    /// <summary>An attempt failed: another follows, or a person must help.</summary>
    public Task FailedAsync(OutboxRow row, Antrag antrag, Hindernis reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var again = reason.Endgueltig ? null : Wiederholung.Next(row.Versuche, row.SerieSeit, now, Random.Shared.NextDouble());
        var state = again is null ? AntragZustand.Gescheitert : AntragZustand.Wartet;
        var data = new Dictionary<string, string>
        {
            ["grund"] = reason.Code,
            ["einzelheit"] = reason.Einzelheit,
            ["versuch"] = row.Versuche.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return BookAsync(row, [
            AntragStore.ChangeState(antrag.Id, state, now, reason.Code),
            EreignisStore.Append(row.Scope, antrag.Id, state.Name(), now, data),
            again is { } due ? OutboxStore.Again(row.Id, Besitzer.Kennung, due) : OutboxStore.Done(row.Id, Besitzer.Kennung),
        ], cancel);
    }

    private Task BookAsync(OutboxRow row, IEnumerable<(string Sql, object?[] Values)> statements, CancellationToken cancel) =>
        db.TransactionAsync(row.Scope, transaction => transaction.ExecuteBatchAsync(statements, cancel), cancel);

    private static Dictionary<string, string> Ids(Nachricht nachricht) =>
        new() { ["nachricht"] = nachricht.Id.ToString(), ["typ"] = nachricht.Typ };

    private static string Json(Laufzettel card) => JsonSerializer.Serialize(new
    {
        card.MessageId,
        eingangAm = card.Eingang,
        abrufAm = card.Abruf,
        empfangAm = card.Empfang,
    });
}
