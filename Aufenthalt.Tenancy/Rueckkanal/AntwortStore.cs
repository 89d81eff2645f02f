using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Rueckkanal;

/// <summary>
/// Answers and withdrawals on their way to the authority. For the delivery: claim outbox rows of <see cref="OutboxArt.Antwort"/>,
/// <see cref="LoadAsync"/> the answer, book with <see cref="ChangeState"/> and <see cref="EreignisStore.Append"/>.
/// </summary>
public sealed class AntwortStore(TenantDb db, Schluesselbund keys, UnterlagenStore documents)
{
    private const string Zweck = "antwort";

    /// <summary>Reads an answer with its decrypted content and its list of documents.</summary>
    /// <returns><c>null</c> if this tenant and environment has none with this key.</returns>
    public async Task<Antwort?> LoadAsync(TenantScope scope, Guid id, CancellationToken cancel = default) =>
        await db.SingleAsync<Zeile>(scope, $"{SelectSql} where id = $1", [id], cancel) is { } row ? await OpenAsync(scope, row, cancel) : null;

    /// <summary>Answers and withdrawals of an Antrag, oldest first.</summary>
    public async Task<IReadOnlyList<Antwort>> ListAsync(TenantScope scope, Guid antrag, CancellationToken cancel = default)
    {
        var rows = await db.QueryAsync<Zeile>(scope, $"{SelectSql} where antrag_id = $1 order by eingegangen_am, id", [antrag], cancel);
        var answers = new List<Antwort>(rows.Count);
        foreach (var row in rows)
        {
            answers.Add(await OpenAsync(scope, row, cancel));
        }

        return answers;
    }

    /// <summary>The statement that changes the state of delivery; run it together with <see cref="EreignisStore.Append"/>.</summary>
    /// <param name="id">Key of the answer.</param>
    /// <param name="zustand">New state.</param>
    /// <param name="am">Since when.</param>
    /// <param name="grund">Why it waits or failed; no content.</param>
    public static (string Sql, object?[] Values) ChangeState(Guid id, AntragZustand zustand, DateTimeOffset am, string? grund = null) =>
        ("update aufenthalt.antwort set zustand = $2, zustand_seit = $3, grund = $4::text where id = $1", [id, zustand.Name(), am, grund]);

    /// <summary>The statements that delete content after retention: the key is destroyed, documents go, the row stays.</summary>
    public static IReadOnlyList<(string Sql, object?[] Values)> Destroy(Guid id, DateTimeOffset now) =>
    [
        ("update aufenthalt.antwort set inhalt = null, schluessel = null where id = $1", [id]),
        ("delete from aufenthalt.unterlage where antwort_id = $1", [id]),
        ChangeState(id, AntragZustand.Geloescht, now),
    ];

    /// <summary>When an answer with this idempotency key was received.</summary>
    internal Task<DateTimeOffset?> FindReceiptAsync(TenantScope scope, Guid antrag, byte[] idempotenz, CancellationToken cancel) =>
        db.SingleAsync<DateTimeOffset?>(
            scope, "select eingegangen_am from aufenthalt.antwort where antrag_id = $1 and idempotenz_sha256 = $2", [antrag, idempotenz], cancel);

    /// <summary>The statement that stores an answer. A second one with the same idempotency key breaks the constraint <c>antwort_einmal</c>.</summary>
    internal async Task<(string Sql, object?[] Values)> InsertAsync(
        TenantScope scope, Guid id, Guid antrag, Guid? nachricht, string art, AntwortInhalt inhalt, byte[] idempotenz, DateTimeOffset now, CancellationToken cancel)
    {
        var key = await keys.NewAsync(scope, Zweck, id.ToString("N"), cancel);
        return ("""
            insert into aufenthalt.antwort (tenant_id, environment, id, antrag_id, nachricht_id, art, zustand, zustand_seit, inhalt, schluessel,
                idempotenz_sha256, eingegangen_am)
            values ($1, $2, $3, $4, $5::uuid, $6, 'eingegangen', $10, $7, $8, $9, $10)
            """, [
                scope.TenantId, scope.Environment, id, antrag, nachricht, art, Siegel.CloseText(key.Key, inhalt.Write(), Bound(scope, id)), key.Wrapped,
                idempotenz, now,
            ]);
    }

    private async Task<Antwort> OpenAsync(TenantScope scope, Zeile row, CancellationToken cancel)
    {
        AntwortInhalt? content = null;
        if (row is { Inhalt: { } seal, Schluessel: { } wrapped })
        {
            var key = await keys.OpenAsync(scope, Zweck, row.Id.ToString("N"), wrapped, cancel);
            content = AntwortInhalt.Read(Siegel.Open(key, seal, Bound(scope, row.Id)));
        }

        return new Antwort(
            scope, row.Id, row.AntragId, row.NachrichtId, row.Art, AntragZustandNamen.Lies(row.Zustand), row.EingegangenAm, content,
            await documents.DerAntwortAsync(scope, row.Id, cancel));
    }

    private static Bindung Bound(TenantScope scope, Guid id) => new(scope, Zweck, id.ToString("N"));

    private const string SelectSql =
        "select id, antrag_id, nachricht_id, art, zustand, inhalt, schluessel, eingegangen_am from aufenthalt.antwort";

    private sealed record Zeile(
        Guid Id, Guid AntragId, Guid? NachrichtId, string Art, string Zustand, byte[]? Inhalt, byte[]? Schluessel, DateTimeOffset EingegangenAm);
}
