using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>A tenant's value with what the console needs beside it.</summary>
/// <param name="Dienst">Service, or <c>*</c> for all.</param>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Wert">The text.</param>
/// <param name="Revision">Key of the save that wrote it; a save must name the one it started from.</param>
/// <param name="DeutschSha">SHA-256 of the German text it was written against.</param>
/// <param name="StandardSha">SHA-256 of the standard it overrides.</param>
/// <param name="GeaendertAm">When.</param>
/// <param name="GeaendertVon">By whom.</param>
public sealed record MandantText(
    string Dienst, string Pfad, string Sprache, string Wert, Guid Revision, byte[]? DeutschSha, byte[]? StandardSha,
    DateTimeOffset GeaendertAm, string GeaendertVon);

/// <summary>One save in the history of a text.</summary>
/// <param name="Id">Key; time-ordered.</param>
/// <param name="Dienst">Service, or <c>*</c>.</param>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Wert">Text after the save; <c>null</c>: back to the standard.</param>
/// <param name="Vorher">Text before; <c>null</c>: the standard showed.</param>
/// <param name="Notiz">Why.</param>
/// <param name="ErstelltAm">When.</param>
/// <param name="ErstelltVon">By whom.</param>
public sealed record TextRevision(
    Guid Id, string Dienst, string Pfad, string Sprache, string? Wert, string? Vorher, string Notiz,
    DateTimeOffset ErstelltAm, string ErstelltVon);

/// <summary>A value that the rollout team set for all tenants.</summary>
/// <param name="Dienst">Service, or <c>*</c> for all.</param>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Wert">The text.</param>
/// <param name="GeaendertAm">When.</param>
/// <param name="GeaendertVon">By whom.</param>
public sealed record ZentralerText(string Dienst, string Sprache, string Wert, DateTimeOffset GeaendertAm, string GeaendertVon);

/// <summary>A save as it is asked for.</summary>
/// <param name="Dienst">Service, or <c>*</c>.</param>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Wert">Checked text (<see cref="TextPruefung"/>); <c>null</c> returns to the standard.</param>
/// <param name="Ausgangsrevision">Revision the editor started from; <c>null</c> if the standard showed.</param>
/// <param name="Deutsch">German text shown beside; <c>null</c> when German itself is saved.</param>
/// <param name="Standard">Standard text that is overridden, if any.</param>
/// <param name="Notiz">Why.</param>
public sealed record TextAenderung(
    string Dienst, string Pfad, string Sprache, string? Wert, Guid? Ausgangsrevision, string? Deutsch, string? Standard, string Notiz = "");

/// <summary>Texts of a tenant. Every save is a revision; nothing is overwritten without the editor having seen it (design section 4).</summary>
public sealed class TextStore(TenantDb db, SystemDb system)
{
    /// <summary>All values of the tenant's environment.</summary>
    public Task<IReadOnlyList<MandantText>> ListAsync(TenantScope scope, CancellationToken cancel = default) =>
        db.QueryAsync<MandantText>(scope, $"select {Columns} from aufenthalt.text_wert order by dienst, pfad, sprache", [], cancel);

    /// <summary>The central values.</summary>
    public Task<IReadOnlyList<TextWert>> ListCentralAsync(CancellationToken cancel = default) =>
        system.QueryAsync<TextWert>("select dienst, pfad, sprache, wert from aufenthalt.text_zentral", [], cancel);

    /// <summary>The central values of one path, with time and author.</summary>
    public Task<IReadOnlyList<ZentralerText>> CentralAsync(string pfad, CancellationToken cancel = default) =>
        system.QueryAsync<ZentralerText>(
            "select dienst, sprache, wert, geaendert_am, geaendert_von from aufenthalt.text_zentral where pfad = $1", [pfad], cancel);

    /// <summary>History of one text, newest first.</summary>
    public Task<IReadOnlyList<TextRevision>> HistoryAsync(
        TenantScope scope, string dienst, string pfad, string sprache, CancellationToken cancel = default) =>
        db.QueryAsync<TextRevision>(scope, """
            select id, dienst, pfad, sprache, wert, vorher, notiz, erstellt_am, erstellt_von from aufenthalt.text_revision
            where dienst = $1 and pfad = $2 and sprache = $3 order by id desc limit 200
            """, [dienst, pfad, sprache], cancel);

    /// <summary>Saves several texts of one editor in one step.</summary>
    /// <returns>The texts that somebody else changed meanwhile: nothing was saved then. Empty: all are saved and visible.</returns>
    public async Task<IReadOnlyList<MandantText>> SaveAsync(
        TenantScope scope, IReadOnlyList<TextAenderung> changes, string author, CancellationToken cancel = default)
    {
        IReadOnlyList<MandantText> conflicts = [];
        await db.TransactionAsync(scope, async transaction =>
        {
            conflicts = await ConflictsAsync(transaction, changes, cancel);
            if (conflicts.Count > 0)
            {
                return;
            }

            foreach (var change in changes)
            {
                await WriteAsync(transaction, change, author, cancel);
            }

            await transaction.RaiseVersionAsync(cancel);
        }, cancel);
        return conflicts;
    }

    /// <summary>SHA-256 by which a text is recognised as unchanged.</summary>
    public static byte[] Fingerprint(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static async Task<IReadOnlyList<MandantText>> ConflictsAsync(
        TenantTransaction transaction, IReadOnlyList<TextAenderung> changes, CancellationToken cancel)
    {
        var stored = await transaction.QueryAsync<MandantText>($"""
            select {Columns} from aufenthalt.text_wert
            where (dienst, pfad, sprache) in (select * from unnest($1::text[], $2::text[], $3::text[])) for update
            """, [Each(changes, c => c.Dienst), Each(changes, c => c.Pfad), Each(changes, c => c.Sprache)], cancel);
        return [.. stored.Where(row => changes.Any(change =>
            (change.Dienst, change.Pfad, change.Sprache) == (row.Dienst, row.Pfad, row.Sprache)
            && change.Ausgangsrevision != row.Revision))];
    }

    private static Task WriteAsync(TenantTransaction transaction, TextAenderung change, string author, CancellationToken cancel) =>
        WriteAsync(
            transaction, change,
            change.Sprache == Sprache.Deutsch || change.Deutsch is null ? null : Fingerprint(change.Deutsch),
            change.Standard is null ? null : Fingerprint(change.Standard), author, cancel);

    // A text that is copied keeps what it was written against.
    internal static async Task WriteAsync(
        TenantTransaction transaction, TextAenderung change, byte[]? deutschSha, byte[]? standardSha, string author, CancellationToken cancel)
    {
        var scope = transaction.Scope;
        var revision = Guid.CreateVersion7();
        await transaction.ExecuteAsync("""
            insert into aufenthalt.text_revision (tenant_id, environment, id, dienst, pfad, sprache, wert, vorher, notiz, erstellt_von)
            values ($1, $2, $3, $4, $5, $6, $7::text,
                (select wert from aufenthalt.text_wert where dienst = $4 and pfad = $5 and sprache = $6), $8, $9)
            """, [scope.TenantId, scope.Environment, revision, change.Dienst, change.Pfad, change.Sprache, change.Wert, change.Notiz, author], cancel);
        if (change.Wert is null)
        {
            await transaction.ExecuteAsync(
                "delete from aufenthalt.text_wert where dienst = $1 and pfad = $2 and sprache = $3",
                [change.Dienst, change.Pfad, change.Sprache], cancel);
            return;
        }

        await transaction.ExecuteAsync(UpsertSql, [
            scope.TenantId, scope.Environment, change.Dienst, change.Pfad, change.Sprache, change.Wert, revision, deutschSha, standardSha, author,
        ], cancel);
    }

    private static string[] Each(IEnumerable<TextAenderung> changes, Func<TextAenderung, string> part) => [.. changes.Select(part)];

    private const string Columns = "dienst, pfad, sprache, wert, revision, deutsch_sha, standard_sha, geaendert_am, geaendert_von";

    private const string UpsertSql = """
        insert into aufenthalt.text_wert
            (tenant_id, environment, dienst, pfad, sprache, wert, revision, deutsch_sha, standard_sha, geaendert_von)
        values ($1, $2, $3, $4, $5, $6, $7, $8::bytea, $9::bytea, $10)
        on conflict (tenant_id, environment, dienst, pfad, sprache) do update
        set wert = $6, revision = $7, deutsch_sha = $8::bytea, standard_sha = $9::bytea, geaendert_am = now(), geaendert_von = $10
        """;
}
