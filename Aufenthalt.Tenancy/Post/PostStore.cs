using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Post;

/// <summary>
/// The mail outbox. A mail is written in the transaction of what it tells, and sent later by Transport, which claims outbox rows of art
/// <see cref="OutboxArt.Post"/>. In PRO content is sealed; in PRE it is readable, so that the console can show it, and cleared after seven
/// days (design D17). Admin reads PRE only.
/// </summary>
public sealed class PostStore(TenantDb db, IServiceProvider services)
{
    private const string Zweck = "post";

    // Admin has no master key (D17) and reads unsealed rows only.
    private Schluesselbund Keys =>
        services.GetService(typeof(Schluesselbund)) as Schluesselbund
        ?? throw new InvalidOperationException("This host holds no master key: it can read mails of PRE only.");

    /// <summary>The statements that put a mail into the outbox; run them in the transaction of what it tells.</summary>
    public async Task<IReadOnlyList<(string Sql, object?[] Values)>> AddAsync(
        TenantScope scope, Guid? antrag, string anlass, string sprache, PostInhalt inhalt, DateTimeOffset now, CancellationToken cancel = default)
    {
        var id = Guid.CreateVersion7();
        var (content, key) = await SealAsync(scope, id, inhalt, cancel);
        return
        [
            ("""
             insert into aufenthalt.post (tenant_id, environment, id, antrag_id, anlass, sprache, versiegelt, inhalt, schluessel, erstellt_am)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             """, [scope.TenantId, scope.Environment, id, antrag, anlass, sprache, key is not null, content, key, now]),
            OutboxStore.Add(scope, OutboxArt.Post, id, now),
        ];
    }

    /// <summary>Reads a mail to send it.</summary>
    /// <param name="scope">Tenant and environment of the outbox row.</param>
    /// <param name="id">Its <c>bezug</c>.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns><c>null</c> if it is gone.</returns>
    public async Task<PostStueck?> LoadAsync(TenantScope scope, Guid id, CancellationToken cancel = default) =>
        await db.SingleAsync<Zeile>(scope, $"{SelectSql} where id = $1", [id], cancel) is { } row ? await OpenAsync(scope, row, cancel) : null;

    /// <summary>Mails of PRE, newest first, for the console.</summary>
    public async Task<IReadOnlyList<PostStueck>> ListPreAsync(Guid tenant, int limit, CancellationToken cancel = default)
    {
        var scope = new TenantScope(tenant, TenantEnvironment.Pre);
        var rows = await db.QueryAsync<Zeile>(scope, $"{SelectSql} where not versiegelt order by erstellt_am desc limit $1", [limit], cancel);
        var mails = new List<PostStueck>(rows.Count);
        foreach (var row in rows)
        {
            mails.Add(await OpenAsync(scope, row, cancel));
        }

        return mails;
    }

    /// <summary>Books that a mail was handed over; in PRO its content is deleted with that. Ends the outbox row if the owner still has it.</summary>
    public Task SentAsync(TenantScope scope, Guid id, Guid outbox, string owner, DateTimeOffset now, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, transaction => transaction.ExecuteBatchAsync([
            ("""
             update aufenthalt.post set gesendet_am = $2, fehler = null,
                 inhalt = case when versiegelt then ''::bytea else inhalt end, schluessel = null
             where id = $1
             """, [id, now]),
            OutboxStore.Done(outbox, owner),
        ], cancel), cancel);

    /// <summary>Books a failed attempt and when to try again; <c>null</c> gives up: the row stays for the operator, the outbox row ends.</summary>
    public Task FailedAsync(
        TenantScope scope, Guid id, Guid outbox, string owner, string fehler, DateTimeOffset? again, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, transaction => transaction.ExecuteBatchAsync([
            ("update aufenthalt.post set fehler = $2 where id = $1", [id, fehler]),
            again is { } due ? OutboxStore.Again(outbox, owner, due) : OutboxStore.Done(outbox, owner),
        ], cancel), cancel);

    private async Task<(byte[] Content, byte[]? Key)> SealAsync(TenantScope scope, Guid id, PostInhalt inhalt, CancellationToken cancel)
    {
        if (scope.Environment == TenantEnvironment.Pre)
        {
            return (inhalt.Write(), null);
        }

        var key = await Keys.NewAsync(scope, Zweck, id.ToString("N"), cancel);
        return (Siegel.CloseText(key.Key, inhalt.Write(), Bound(scope, id)), key.Wrapped);
    }

    private async Task<PostStueck> OpenAsync(TenantScope scope, Zeile row, CancellationToken cancel)
    {
        var content = row.Inhalt;
        if (row is { Versiegelt: true, Inhalt.Length: > 0, Schluessel: { } wrapped })
        {
            content = Siegel.Open(await Keys.OpenAsync(scope, Zweck, row.Id.ToString("N"), wrapped, cancel), row.Inhalt, Bound(scope, row.Id));
        }

        return new PostStueck(
            row.Id, row.AntragId, row.Anlass, row.Sprache, row.ErstelltAm, row.GesendetAm, row.Fehler,
            content.Length > 0 ? PostInhalt.Read(content) : null);
    }

    private static Bindung Bound(TenantScope scope, Guid id) => new(scope, Zweck, id.ToString("N"));

    private const string SelectSql = """
        select id, antrag_id, anlass, sprache, versiegelt, inhalt, schluessel, erstellt_am, gesendet_am, fehler from aufenthalt.post
        """;

    private sealed record Zeile(
        Guid Id, Guid? AntragId, string Anlass, string Sprache, bool Versiegelt, byte[] Inhalt, byte[]? Schluessel, DateTimeOffset ErstelltAm,
        DateTimeOffset? GesendetAm, string? Fehler);
}
