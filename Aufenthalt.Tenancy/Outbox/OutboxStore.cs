using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Outbox;

/// <summary>What an outbox row is about.</summary>
public static class OutboxArt
{
    /// <summary>Build and deposit the message of an Antrag.</summary>
    public const string Zustellung = "zustellung";

    /// <summary>Ask the Intermediär whether a deposited message was fetched.</summary>
    public const string Laufzettel = "laufzettel";

    /// <summary>Build and deposit what an applicant sent after the Antrag: an answer (130103) or a withdrawal (130111).</summary>
    public const string Antwort = "antwort";

    /// <summary>Send a mail.</summary>
    public const string Post = "post";
}

/// <summary>A claimed row. Ids only: content lies behind row-level security.</summary>
/// <param name="Id">Key of the row.</param>
/// <param name="TenantId">Tenant.</param>
/// <param name="Environment"><c>pre</c> or <c>pro</c>.</param>
/// <param name="Art">See <see cref="OutboxArt"/>.</param>
/// <param name="Bezug">Key of the Antrag, message, answer or mail.</param>
/// <param name="Serie">Number of the attempt series; a manual resend starts a new one.</param>
/// <param name="SerieSeit">Begin of the series; 72 hours are counted from here.</param>
/// <param name="Versuche">Attempts in this series, this one included.</param>
public sealed record OutboxRow(
    Guid Id, Guid TenantId, string Environment, string Art, Guid Bezug, int Serie, DateTimeOffset SerieSeit, int Versuche)
{
    /// <summary>Scope that the content must be read with.</summary>
    public TenantScope Scope => new(TenantId, TenantEnvironmentNames.Parse(Environment)!.Value);
}

/// <summary>
/// The queue between accepting and delivering. A claim is a short transaction that sets owner and lease; the work happens outside any
/// transaction; booking is a second one (design D14). Times come from the caller's clock.
/// </summary>
public sealed class OutboxStore(SystemDb system)
{
    /// <summary>Channel that is notified after commit when new work exists (design D13).</summary>
    public const string Channel = "aufenthalt_outbox";

    /// <summary>The statement that adds a row; run it in the transaction that stores what it refers to.</summary>
    /// <returns>SQL and values for <see cref="TenantTransaction.ExecuteBatchAsync"/>. A row for the same thing is left as it is.</returns>
    public static (string Sql, object?[] Values) Add(TenantScope scope, string art, Guid bezug, DateTimeOffset due) =>
        ("""
         insert into aufenthalt.outbox (id, tenant_id, environment, art, bezug, faellig_am, serie_seit, erstellt_am)
         values ($1, $2, $3, $4, $5, $6, $6, $6) on conflict (art, bezug) do nothing
         """, [Guid.CreateVersion7(), scope.TenantId, scope.Environment, art, bezug, due]);

    /// <summary>Tenants that have due work nobody holds, longest waiting first.</summary>
    public async Task<IReadOnlyList<TenantScope>> DueTenantsAsync(string art, DateTimeOffset now, CancellationToken cancel = default)
    {
        var rows = await system.QueryAsync<ScopeRow>("""
            select tenant_id, environment from aufenthalt.outbox
            where art = $1 and faellig_am <= $2 and (lease_bis is null or lease_bis < $2)
            group by tenant_id, environment order by min(faellig_am)
            """, [art, now], cancel);
        return [.. rows.Select(row => new TenantScope(row.TenantId, TenantEnvironmentNames.Parse(row.Environment)!.Value))];
    }

    /// <summary>Claims due rows of one tenant for an owner; each counts as an attempt.</summary>
    public Task<IReadOnlyList<OutboxRow>> ClaimAsync(
        TenantScope scope, string art, string owner, TimeSpan lease, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        system.QueryAsync<OutboxRow>("""
            update aufenthalt.outbox set besitzer = $4, lease_bis = $6, versuche = versuche + 1
            where id in (
                select id from aufenthalt.outbox
                where art = $1 and tenant_id = $2 and environment = $3 and faellig_am <= $5 and (lease_bis is null or lease_bis < $5)
                order by faellig_am limit $7 for update skip locked)
            returning id, tenant_id, environment, art, bezug, serie, serie_seit, versuche
            """, [art, scope.TenantId, scope.Environment, owner, now, now + lease, limit], cancel);

    /// <summary>Prolongs a lease.</summary>
    /// <returns><c>false</c> if the owner lost the row: he must stop.</returns>
    public async Task<bool> RenewAsync(Guid id, string owner, DateTimeOffset until, CancellationToken cancel = default) =>
        await system.ExecuteAsync(
            "update aufenthalt.outbox set lease_bis = $3 where id = $1 and besitzer = $2", [id, owner, until], cancel) == 1;

    /// <summary>The statement that ends a row; run it in the transaction that books the result. Changes nothing if the owner lost it.</summary>
    public static (string Sql, object?[] Values) Done(Guid id, string owner) =>
        ("delete from aufenthalt.outbox where id = $1 and besitzer = $2", [id, owner]);

    /// <summary>The statement that puts a row back for a later attempt.</summary>
    public static (string Sql, object?[] Values) Again(Guid id, string owner, DateTimeOffset due) =>
        ("update aufenthalt.outbox set besitzer = null, lease_bis = null, faellig_am = $3 where id = $1 and besitzer = $2", [id, owner, due]);

    /// <summary>The statement that starts a new attempt series at once, for a manual resend; adds the row if it is gone.</summary>
    public static (string Sql, object?[] Values) NewSeries(TenantScope scope, string art, Guid bezug, DateTimeOffset now) =>
        ("""
         insert into aufenthalt.outbox (id, tenant_id, environment, art, bezug, faellig_am, serie_seit, erstellt_am)
         values ($1, $2, $3, $4, $5, $6, $6, $6)
         on conflict (art, bezug) do update set serie = outbox.serie + 1, serie_seit = $6, versuche = 0, faellig_am = $6
         """, [Guid.CreateVersion7(), scope.TenantId, scope.Environment, art, bezug, now]);

    private sealed record ScopeRow(Guid TenantId, string Environment);
}
