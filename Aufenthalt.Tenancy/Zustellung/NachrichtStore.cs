using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Zustellung;

/// <summary>A message on its way. Identifiers are fixed before the first send, so that every retry says the same (design D15).</summary>
/// <param name="Id">nachrichtenUUID of XAusländer.</param>
/// <param name="AntragId">Antrag it carries.</param>
/// <param name="Typ">Number of the message: <c>130101</c> …</param>
/// <param name="Version">Profile it was built by.</param>
/// <param name="OsciNachrichtId">Message id that the Intermediär issued, once reserved.</param>
/// <param name="Intermediaer">Address it was reserved at.</param>
/// <param name="IstGebaut">Whether the sealed content is stored.</param>
/// <param name="ErstelltAm">erstellungszeitpunkt of the message.</param>
/// <param name="HinterlegtAm">When the Intermediär took it.</param>
/// <param name="AbgeholtAm">When the reader confirmed it.</param>
public sealed record Nachricht(
    Guid Id, Guid AntragId, string Typ, string Version, string? OsciNachrichtId, string? Intermediaer, bool IstGebaut,
    DateTimeOffset ErstelltAm, DateTimeOffset? HinterlegtAm, DateTimeOffset? AbgeholtAm);

/// <summary>Messages of Anträge. Reading and opening needs the master key: Transport only.</summary>
public sealed class NachrichtStore(TenantDb db, Schluesselbund keys)
{
    private const string Purpose = "nachricht";

    /// <summary>The message of an Antrag; it is made, with its UUID, when there is none yet.</summary>
    public Task<Nachricht> EnsureAsync(
        TenantScope scope, Guid antrag, string typ, string version, DateTimeOffset now, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, async transaction =>
        {
            var id = Guid.CreateVersion7();
            var added = await transaction.ExecuteAsync("""
                insert into aufenthalt.nachricht (tenant_id, environment, id, antrag_id, typ, version, erstellt_am)
                values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint nachricht_einmal do nothing
                """, [scope.TenantId, scope.Environment, id, antrag, typ, version, now], cancel);
            if (added == 1)
            {
                await transaction.ExecuteAsync(
                    "insert into aufenthalt.nachricht_mandant (nachricht_id, tenant_id, environment) values ($1, $2, $3)",
                    [id, scope.TenantId, scope.Environment], cancel);
            }

            return (await transaction.SingleAsync<Nachricht>($"{SelectSql} where antrag_id = $1 and typ = $2", [antrag, typ], cancel))!;
        }, cancel);

    /// <summary>Finds a message by its UUID.</summary>
    public Task<Nachricht?> FindAsync(TenantScope scope, Guid id, CancellationToken cancel = default) =>
        db.SingleAsync<Nachricht>(scope, $"{SelectSql} where id = $1", [id], cancel);

    /// <summary>Seals the built content. Returns the statement that stores it.</summary>
    public async Task<(string Sql, object?[] Values)> StoreBuiltAsync(
        TenantScope scope, Guid id, ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        var key = await keys.NewAsync(scope, Purpose, id.ToString("N"), cancel);
        return ("update aufenthalt.nachricht set gebaut = $2, schluessel = $3 where id = $1",
            [id, Siegel.Close(key.Key, content.Span, Bound(scope, id)), key.Wrapped]);
    }

    /// <summary>Opens the built content.</summary>
    /// <returns><c>null</c> if it is not built, or was dropped after the authority fetched it.</returns>
    public async Task<byte[]?> OpenBuiltAsync(TenantScope scope, Guid id, CancellationToken cancel = default)
    {
        var row = await db.SingleAsync<Sealed>(scope, "select gebaut, schluessel from aufenthalt.nachricht where id = $1", [id], cancel);
        if (row is not { Gebaut: { } content, Schluessel: { } wrapped })
        {
            return null;
        }

        return Siegel.Open(await keys.OpenAsync(scope, Purpose, id.ToString("N"), wrapped, cancel), content, Bound(scope, id));
    }

    /// <summary>Keeps the message id of the Intermediär, before the first send; <c>null</c> forgets a used one.</summary>
    public Task KeepOsciIdAsync(TenantScope scope, Guid id, string? osciId, string intermediaer, CancellationToken cancel = default) =>
        db.ExecuteAsync(scope, "update aufenthalt.nachricht set osci_nachricht_id = $2::text, intermediaer = $3 where id = $1",
            [id, osciId, intermediaer], cancel);

    /// <summary>The statement that drops built content whose reader's certificate is no longer the one in the DVDV; it is built anew.</summary>
    public static (string Sql, object?[] Values) DropBuilt(Guid id) =>
        ("update aufenthalt.nachricht set gebaut = null, schluessel = null where id = $1", [id]);

    /// <summary>The statement that books the deposit.</summary>
    public static (string Sql, object?[] Values) Deposited(Guid id, DateTimeOffset am, string laufzettel) =>
        ("update aufenthalt.nachricht set hinterlegt_am = $2, laufzettel = $3::jsonb where id = $1", [id, am, laufzettel]);

    /// <summary>The statement that books the reception and drops the content, which the authority has now.</summary>
    public static (string Sql, object?[] Values) Fetched(Guid id, DateTimeOffset am, string laufzettel) =>
        ("update aufenthalt.nachricht set abgeholt_am = $2, laufzettel = $3::jsonb, gebaut = null, schluessel = null where id = $1",
            [id, am, laufzettel]);

    private static Bindung Bound(TenantScope scope, Guid id) => new(scope, Purpose, id.ToString("N"));

    private const string SelectSql = """
        select id, antrag_id, typ, version, osci_nachricht_id, intermediaer, gebaut is not null as ist_gebaut,
               erstellt_am, hinterlegt_am, abgeholt_am
        from aufenthalt.nachricht
        """;

    private sealed record Sealed(byte[]? Gebaut, byte[]? Schluessel);
}
