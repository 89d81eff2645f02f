using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Submitted Anträge. For the delivery: <see cref="LoadAsync"/> gives content and documents, <see cref="UnterlagenStore.PartsAsync"/>
/// streams a document, <see cref="ChangeState"/> with <see cref="EreignisStore.Append"/> books what happened.
/// </summary>
public sealed class AntragStore(TenantDb db, Schluesselbund keys, UnterlagenStore documents)
{
    internal const string Zweck = "antrag";

    /// <summary>Reads an Antrag with its decrypted content and its list of documents.</summary>
    /// <returns><c>null</c> if this tenant and environment has none with this key. After retention <see cref="Antrag.Inhalt"/> is <c>null</c>.</returns>
    public async Task<Antrag?> LoadAsync(TenantScope scope, Guid id, CancellationToken cancel = default) =>
        await OpenAsync(scope, await db.SingleAsync<Zeile>(scope, $"{SelectSql} where id = $1", [id], cancel), cancel);

    /// <summary>Finds an Antrag for the applicant's number and code.</summary>
    /// <returns><c>null</c> for an unknown number and for a wrong code: nobody is told which.</returns>
    public async Task<Antrag?> FindAsync(
        TenantScope scope, Vorgangsnummer number, Zugangscode code, CancellationToken cancel = default)
    {
        var row = await db.SingleAsync<Zeile>(scope, $"{SelectSql} where vorgangsnummer = $1", [number.Value], cancel);
        return code.Matches(number, row?.ZugangscodeSha256 ?? new byte[32]) && row is not null ? await OpenAsync(scope, row, cancel) : null;
    }

    /// <summary>The number of an Antrag.</summary>
    public Task<string?> VorgangsnummerAsync(TenantScope scope, Guid id, CancellationToken cancel = default) =>
        db.SingleAsync<string>(scope, "select vorgangsnummer from aufenthalt.antrag where id = $1", [id], cancel);

    /// <summary>The answer that was given to the submission with this idempotency key, byte for byte.</summary>
    /// <returns>The answer, and the number for who comes with another key; both <c>null</c> if there is no such Antrag.</returns>
    public async Task<(byte[]? Antwort, string? Vorgangsnummer)> RepeatAsync(
        TenantScope scope, Guid id, byte[] idempotenz, CancellationToken cancel = default)
    {
        var row = await db.SingleAsync<AntwortZeile>(
            scope, "select vorgangsnummer, idempotenz_sha256, antwort, schluessel from aufenthalt.antrag where id = $1", [id], cancel);
        if (row?.Antwort is null || row.Schluessel is null || !row.IdempotenzSha256.AsSpan().SequenceEqual(idempotenz))
        {
            return (null, row?.Vorgangsnummer);
        }

        var key = await keys.OpenAsync(scope, Zweck, id.ToString("N"), row.Schluessel, cancel);
        return (Siegel.Open(key, row.Antwort, AnswerBound(scope, id)), row.Vorgangsnummer);
    }

    /// <summary>The statement that changes the state; run it together with <see cref="EreignisStore.Append"/>.</summary>
    /// <param name="id">Key of the Antrag.</param>
    /// <param name="zustand">New state.</param>
    /// <param name="am">Since when.</param>
    /// <param name="grund">Why it waits or failed, readable for the operator; no content of the Antrag.</param>
    public static (string Sql, object?[] Values) ChangeState(Guid id, AntragZustand zustand, DateTimeOffset am, string? grund = null) =>
        ("update aufenthalt.antrag set zustand = $2, zustand_seit = $3, grund = $4 where id = $1", [id, zustand.Name(), am, grund]);

    /// <summary>Starts a new delivery series after <c>gescheitert</c> or <c>wartet</c>, logged with who asked for it.</summary>
    /// <returns><c>false</c> if the Antrag does not wait for delivery.</returns>
    public Task<bool> ResendAsync(TenantScope scope, Guid id, string by, DateTimeOffset now, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, async transaction =>
        {
            var waiting = await transaction.ExecuteAsync("""
                update aufenthalt.antrag set zustand = 'eingegangen', zustand_seit = $2, grund = null
                where id = $1 and zustand in ('eingegangen', 'gebaut', 'wartet', 'gescheitert')
                """, [id, now], cancel);
            if (waiting == 1)
            {
                await transaction.ExecuteBatchAsync([
                    OutboxStore.NewSeries(scope, OutboxArt.Zustellung, id, now),
                    EreignisStore.Append(scope, id, "erneut_gesendet", now, new Dictionary<string, string> { ["durch"] = by }),
                ], cancel);
            }

            return waiting == 1;
        }, cancel);

    /// <summary>Deletes content after retention: the key is destroyed, documents go, number and log stay.</summary>
    public Task DestroyAsync(TenantScope scope, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, transaction => transaction.ExecuteBatchAsync([
            ("update aufenthalt.antrag set inhalt = null, schluessel = null, antwort = null where id = $1", [id]),
            ("delete from aufenthalt.unterlage where antrag_id = $1", [id]),
            ChangeState(id, AntragZustand.Geloescht, now),
            EreignisStore.Append(scope, id, "geloescht", now),
        ], cancel), cancel);

    internal static Bindung ContentBound(TenantScope scope, Guid id) => new(scope, Zweck, id.ToString("N"));

    internal static Bindung AnswerBound(TenantScope scope, Guid id) => new(scope, "antrag-antwort", id.ToString("N"));

    private async Task<Antrag?> OpenAsync(TenantScope scope, Zeile? row, CancellationToken cancel)
    {
        if (row is null || !Vorgangsnummer.TryParse(row.Vorgangsnummer, out var number))
        {
            return null;
        }

        return new Antrag
        {
            Scope = scope,
            Id = row.Id,
            Vorgangsnummer = number,
            Dienst = row.Dienst,
            Sprache = row.Sprache,
            DefinitionSha256 = row.DefinitionSha256,
            TextstandSha256 = row.TextstandSha256,
            SchwellenSha256 = row.SchwellenSha256,
            Zustand = AntragZustandNamen.Lies(row.Zustand),
            ZustandSeit = row.ZustandSeit,
            Grund = row.Grund,
            EingegangenAm = row.EingegangenAm,
            Inhalt = await ContentAsync(scope, row, cancel),
            Unterlagen = await documents.DesAntragsAsync(scope, row.Id, cancel),
        };
    }

    private async Task<AntragInhalt?> ContentAsync(TenantScope scope, Zeile row, CancellationToken cancel)
    {
        if (row.Inhalt is null || row.Schluessel is null)
        {
            return null;
        }

        var key = await keys.OpenAsync(scope, Zweck, row.Id.ToString("N"), row.Schluessel, cancel);
        return AntragInhalt.Read(Siegel.Open(key, row.Inhalt, ContentBound(scope, row.Id)));
    }

    private const string SelectSql = """
        select id, vorgangsnummer, dienst, sprache, definition_sha256, textstand_sha256, schwellen_sha256, zustand, inhalt, schluessel,
               zugangscode_sha256, eingegangen_am, zustand_seit, grund
        from aufenthalt.antrag
        """;

    private sealed record AntwortZeile(string Vorgangsnummer, byte[] IdempotenzSha256, byte[]? Antwort, byte[]? Schluessel);

    private sealed record Zeile(
        Guid Id, string Vorgangsnummer, string Dienst, string Sprache, string DefinitionSha256, string TextstandSha256, string SchwellenSha256,
        string Zustand, byte[]? Inhalt, byte[]? Schluessel, byte[] ZugangscodeSha256, DateTimeOffset EingegangenAm, DateTimeOffset ZustandSeit,
        string? Grund);
}
