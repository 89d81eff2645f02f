using System.Globalization;
using System.Text.Json;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Rueckkanal;

/// <summary>
/// What authorities sent back. Transport adds (<see cref="AddAsync"/>), the applicant reads with number and access code. Every message has a
/// key of its own: it can be read when the content of its Antrag is long destroyed.
/// </summary>
public sealed class RueckkanalStore(TenantDb db, Schluesselbund keys)
{
    private const string Zweck = "rueckkanal";

    /// <summary>Stores a message with its letters and an event. The same message once more changes nothing, so transport may repeat itself.</summary>
    /// <param name="scope">Tenant and environment of the Antrag.</param>
    /// <param name="neu">The message.</param>
    /// <param name="now">When it arrived.</param>
    /// <param name="mit">Statements for the same transaction, such as the mail that says there is news; run only for a new message.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns><c>false</c> if it was known.</returns>
    public async Task<bool> AddAsync(
        TenantScope scope, NeueRueckkanalNachricht neu, DateTimeOffset now, IEnumerable<(string Sql, object?[] Values)>? mit = null, CancellationToken cancel = default)
    {
        var key = await keys.NewAsync(scope, Zweck, Text(neu.Id), cancel);
        var letters = (neu.Anlagen ?? []).Select((anlage, index) => Letter(scope, neu.Id, index + 1, anlage, key.Key)).ToList();
        return await db.TransactionAsync(scope, async transaction =>
        {
            var added = await transaction.ExecuteAsync("""
                insert into aufenthalt.rueckkanal_nachricht (tenant_id, environment, id, antrag_id, art, typ, inhalt, schluessel, frist, empfangen_am)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing
                """, [
                    scope.TenantId, scope.Environment, neu.Id, neu.AntragId, neu.Art, neu.Typ,
                    Siegel.CloseText(key.Key, neu.Inhalt.Write(), Bound(scope, neu.Id)), key.Wrapped, neu.Frist, now,
                ], cancel);
            if (added == 1)
            {
                var told = new Dictionary<string, string> { ["nachricht"] = neu.Id.ToString(), ["typ"] = neu.Typ };
                await transaction.ExecuteBatchAsync(
                    [.. letters, EreignisStore.Append(scope, neu.AntragId, neu.Art, now, told), .. mit ?? []], cancel);
            }

            return added == 1;
        }, cancel);
    }

    /// <summary>Messages about an Antrag, newest first, with the list of their letters.</summary>
    public async Task<IReadOnlyList<RueckkanalNachricht>> ListAsync(TenantScope scope, Guid antrag, CancellationToken cancel = default)
    {
        var rows = await db.QueryAsync<Zeile>(scope, $"{SelectSql} where antrag_id = $1 order by empfangen_am desc, id desc", [antrag], cancel);
        var messages = new List<RueckkanalNachricht>(rows.Count);
        foreach (var row in rows)
        {
            messages.Add(await OpenAsync(scope, row, cancel));
        }

        return messages;
    }

    /// <summary>One message about an Antrag.</summary>
    /// <returns><c>null</c> if this Antrag has no such message.</returns>
    public async Task<RueckkanalNachricht?> FindAsync(TenantScope scope, Guid antrag, Guid id, CancellationToken cancel = default) =>
        await db.SingleAsync<Zeile>(scope, $"{SelectSql} where antrag_id = $1 and id = $2", [antrag, id], cancel) is { } row
            ? await OpenAsync(scope, row, cancel)
            : null;

    /// <summary>Content of a letter.</summary>
    /// <returns><c>null</c> if the message has none with this number.</returns>
    public async Task<byte[]?> ReadLetterAsync(TenantScope scope, Guid id, int nr, CancellationToken cancel = default)
    {
        var row = await db.SingleAsync<Brief>(scope, """
            select n.schluessel, a.inhalt from aufenthalt.rueckkanal_anlage a join aufenthalt.rueckkanal_nachricht n on n.id = a.nachricht_id
            where a.nachricht_id = $1 and a.nr = $2
            """, [id, nr], cancel);
        return row is null
            ? null
            : Siegel.Open(await keys.OpenAsync(scope, Zweck, Text(id), row.Schluessel, cancel), row.Inhalt, LetterBound(scope, id, nr));
    }

    /// <summary>Keeps when the applicant first saw the messages of an Antrag.</summary>
    public Task ReadByApplicantAsync(TenantScope scope, Guid antrag, DateTimeOffset now, CancellationToken cancel = default) =>
        db.ExecuteAsync(scope,
            "update aufenthalt.rueckkanal_nachricht set gelesen_am = $2 where antrag_id = $1 and gelesen_am is null", [antrag, now], cancel);

    /// <summary>The statement that marks a message as answered.</summary>
    internal static (string Sql, object?[] Values) Answered(Guid id, DateTimeOffset now) =>
        ("update aufenthalt.rueckkanal_nachricht set beantwortet_am = $2 where id = $1", [id, now]);

    private async Task<RueckkanalNachricht> OpenAsync(TenantScope scope, Zeile row, CancellationToken cancel)
    {
        var key = await keys.OpenAsync(scope, Zweck, Text(row.Id), row.Schluessel, cancel);
        var letters = await db.QueryAsync<Anlagezeile>(
            scope, "select nr, kopf, typ, groesse from aufenthalt.rueckkanal_anlage where nachricht_id = $1 order by nr", [row.Id], cancel);
        return new RueckkanalNachricht(
            row.Id, row.AntragId, row.Art, row.Typ, RueckkanalInhalt.Read(Siegel.Open(key, row.Inhalt, Bound(scope, row.Id))),
            row.Frist is { } frist ? DateOnly.ParseExact(frist, "O", CultureInfo.InvariantCulture) : null,
            row.EmpfangenAm, row.GelesenAm, row.BeantwortetAm,
            [.. letters.Select(letter => new RueckkanalAnlage(
                letter.Nr, JsonSerializer.Deserialize<string>(Siegel.Open(key, letter.Kopf, HeadBound(scope, row.Id, letter.Nr)))!, letter.Typ, letter.Groesse))]);
    }

    private static (string Sql, object?[] Values) Letter(TenantScope scope, Guid id, int nr, NeueRueckkanalAnlage anlage, byte[] key) => (
        """
        insert into aufenthalt.rueckkanal_anlage (tenant_id, environment, nachricht_id, nr, kopf, typ, groesse, inhalt)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """, [
            scope.TenantId, scope.Environment, id, nr, Siegel.Close(key, JsonSerializer.SerializeToUtf8Bytes(anlage.Name), HeadBound(scope, id, nr)),
            anlage.Typ, (long)anlage.Inhalt.Length, Siegel.Close(key, anlage.Inhalt.Span, LetterBound(scope, id, nr)),
        ]);

    private static string Text(Guid id) => id.ToString("N");

    private static Bindung Bound(TenantScope scope, Guid id) => new(scope, Zweck, Text(id));

    private static Bindung HeadBound(TenantScope scope, Guid id, int nr) => new(scope, "rueckkanal-kopf", $"{id:N}/{nr}");

    private static Bindung LetterBound(TenantScope scope, Guid id, int nr) => new(scope, "rueckkanal-anlage", $"{id:N}/{nr}");

    private const string SelectSql = """
        select id, antrag_id, art, typ, inhalt, schluessel, to_char(frist, 'YYYY-MM-DD') as frist, empfangen_am,
               gelesen_am, beantwortet_am
        from aufenthalt.rueckkanal_nachricht
        """;

    private sealed record Zeile(
        Guid Id, Guid AntragId, string Art, string Typ, byte[] Inhalt, byte[] Schluessel, string? Frist, DateTimeOffset EmpfangenAm,
        DateTimeOffset? GelesenAm, DateTimeOffset? BeantwortetAm);

    private sealed record Anlagezeile(int Nr, byte[] Kopf, string Typ, long Groesse);

    private sealed record Brief(byte[] Schluessel, byte[] Inhalt);
}
