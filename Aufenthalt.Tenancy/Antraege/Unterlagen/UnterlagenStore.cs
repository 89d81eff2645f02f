using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Antraege.Unterlagen;

/// <summary>
/// Documents as rows of sealed parts. Each has its own key; each part is bound to its number and the count of parts, so that none can be
/// left out, swapped or taken from another file (design D17).
/// </summary>
public sealed class UnterlagenStore(TenantDb db, Schluesselbund keys)
{
    /// <summary>Bytes of a part.</summary>
    public const int Teilgroesse = 1024 * 1024;

    private const string Zweck = "unterlage";

    /// <summary>Adds a document to an open session. Count and sum are checked under a lock on the session, so parallel uploads cannot pass them.</summary>
    /// <returns>The document, or why it was not added.</returns>
    public async Task<(Unterlage? Unterlage, UploadAblehnung? Ablehnung)> AddAsync(
        TenantScope scope, string kennung, NeueUnterlage neu, Uploadgrenzen grenzen, DateTimeOffset now, CancellationToken cancel = default)
    {
        var id = Guid.CreateVersion7();
        var key = await keys.NewAsync(scope, Zweck, Text(id), cancel);
        return await db.TransactionAsync(scope, async transaction =>
        {
            var zustand = await transaction.SingleAsync<string>(
                "select zustand from aufenthalt.sitzung where kennung = $1 for update", [kennung], cancel);
            if (zustand != "offen")
            {
                return (null, new UploadAblehnung(zustand is null ? "sitzung_abgelaufen" : "bereits_abgesendet"));
            }

            var known = await OpenedAsync(scope, await transaction.QueryAsync<Zeile>(DerSitzungSql, [kennung], cancel), cancel);
            if (Check(known, neu, grenzen) is { } refused)
            {
                return (null, refused);
            }

            var unterlage = Make(id, known, neu, now);
            await transaction.ExecuteBatchAsync([.. Insert(scope, kennung, null, unterlage, neu, key), (NeueVersionSql, [kennung])], cancel);
            return ((Unterlage?)unterlage, (UploadAblehnung?)null);
        }, cancel);
    }

    /// <summary>Documents of a session, by field and place.</summary>
    public async Task<IReadOnlyList<Unterlage>> DerSitzungAsync(TenantScope scope, string kennung, CancellationToken cancel = default) =>
        await OpenedAsync(scope, await db.QueryAsync<Zeile>(scope, DerSitzungSql, [kennung], cancel), cancel);

    /// <summary>Documents of an Antrag, by field and place.</summary>
    public async Task<IReadOnlyList<Unterlage>> DesAntragsAsync(TenantScope scope, Guid antrag, CancellationToken cancel = default) =>
        await OpenedAsync(scope, await db.QueryAsync<Zeile>(scope, DesAntragsSql, [antrag], cancel), cancel);

    /// <summary>Documents of an answer to the authority, by field and place.</summary>
    public async Task<IReadOnlyList<Unterlage>> DerAntwortAsync(TenantScope scope, Guid antwort, CancellationToken cancel = default) =>
        await OpenedAsync(scope, await db.QueryAsync<Zeile>(scope, DerAntwortSql, [antwort], cancel), cancel);

    /// <summary>Removes a document of an open session, at once and with its parts.</summary>
    /// <returns><c>false</c> if the session has no such document or is no longer open.</returns>
    public Task<bool> RemoveAsync(TenantScope scope, string kennung, string feld, Guid id, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, async transaction =>
        {
            var removed = await transaction.ExecuteAsync("""
                delete from aufenthalt.unterlage u using aufenthalt.sitzung s
                where u.id = $1 and u.sitzung_kennung = $2 and u.feld = $3 and s.kennung = $2 and s.zustand = 'offen'
                """, [id, kennung, feld], cancel);
            if (removed == 1)
            {
                await transaction.ExecuteAsync(NeueVersionSql, [kennung], cancel);
            }

            return removed == 1;
        }, cancel);

    /// <summary>Puts the documents of a field into another order.</summary>
    public Task OrderAsync(TenantScope scope, string kennung, string feld, IReadOnlyList<Guid> ids, CancellationToken cancel = default) =>
        db.ExecuteAsync(scope, """
            update aufenthalt.unterlage set reihenfolge = array_position($3, id)
            where sitzung_kennung = $1 and feld = $2 and id = any ($3)
            """, [kennung, feld, ids.ToArray()], cancel);

    /// <summary>Reads a document part by part, each at most <see cref="Teilgroesse"/> bytes.</summary>
    /// <exception cref="CryptographicException">A part is missing, was changed or belongs elsewhere.</exception>
    public async IAsyncEnumerable<byte[]> PartsAsync(
        TenantScope scope, Unterlage unterlage, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var key = await keys.OpenAsync(scope, Zweck, Text(unterlage.Id), unterlage.Schluessel, cancel);
        for (var nr = 1; nr <= unterlage.Teile; nr++)
        {
            var seal = await db.SingleAsync<byte[]>(
                scope, "select inhalt from aufenthalt.unterlage_teil where unterlage_id = $1 and nr = $2", [unterlage.Id, nr], cancel)
                ?? throw new CryptographicException($"Part {nr} of {unterlage.Teile} is missing.");
            yield return Siegel.Open(key, seal, PartBound(scope, unterlage.Id, nr, unterlage.Teile));
        }
    }

    /// <summary>Reads a whole document.</summary>
    public async Task<byte[]> ReadAsync(TenantScope scope, Unterlage unterlage, CancellationToken cancel = default)
    {
        var content = new byte[unterlage.Groesse];
        var position = 0;
        await foreach (var part in PartsAsync(scope, unterlage, cancel))
        {
            part.CopyTo(content, position);
            position += part.Length;
        }

        return content;
    }

    /// <summary>The statement that moves documents of a session to its Antrag; run it in the transaction of submission.</summary>
    internal static (string Sql, object?[] Values) Move(string kennung, Guid antrag, IEnumerable<Guid> ids) =>
        ("update aufenthalt.unterlage set sitzung_kennung = null, antrag_id = $2 where sitzung_kennung = $1 and id = any ($3)",
            [kennung, antrag, ids.ToArray()]);

    /// <summary>The statement that moves documents of a session to an answer; run it in the transaction that stores the answer.</summary>
    internal static (string Sql, object?[] Values) MoveToAnswer(string kennung, Guid antwort, IEnumerable<Guid> ids) =>
        ("update aufenthalt.unterlage set sitzung_kennung = null, antwort_id = $2 where sitzung_kennung = $1 and id = any ($3)",
            [kennung, antwort, ids.ToArray()]);

    /// <summary>The statements that store documents of an answer that came without a session; limits were checked before.</summary>
    internal async Task<IReadOnlyList<(string Sql, object?[] Values)>> OfAnswerAsync(
        TenantScope scope, Guid antwort, IEnumerable<NeueUnterlage> neue, DateTimeOffset now, CancellationToken cancel)
    {
        var (known, statements) = (new List<Unterlage>(), new List<(string, object?[])>());
        foreach (var neu in neue)
        {
            var id = Guid.CreateVersion7();
            var key = await keys.NewAsync(scope, Zweck, Text(id), cancel);
            var unterlage = Make(id, known, neu, now);
            statements.AddRange(Insert(scope, null, antwort, unterlage, neu, key));
            known.Add(unterlage);
        }

        return statements;
    }

    /// <summary>The statement that deletes what a session still holds.</summary>
    internal static (string Sql, object?[] Values) DeleteRest(string kennung) =>
        ("delete from aufenthalt.unterlage where sitzung_kennung = $1", [kennung]);

    private static UploadAblehnung? Check(IReadOnlyList<Unterlage> known, NeueUnterlage neu, Uploadgrenzen grenzen)
    {
        if (known.Count >= grenzen.Dateien)
        {
            return new UploadAblehnung("dateien_zu_viele", grenzen.Dateien);
        }

        if (neu.MaxImFeld > 0 && known.Count(unterlage => unterlage.Feld == neu.Feld) >= neu.MaxImFeld)
        {
            return new UploadAblehnung("dateien_zu_viele", neu.MaxImFeld);
        }

        return known.Sum(unterlage => unterlage.Groesse) + neu.Inhalt.Length > grenzen.SummeBytes
            ? new UploadAblehnung("summe_zu_gross", grenzen.SummeBytes)
            : null;
    }

    private static Unterlage Make(Guid id, IReadOnlyList<Unterlage> known, NeueUnterlage neu, DateTimeOffset now) => new(
        id,
        neu.Feld,
        known.Where(unterlage => unterlage.Feld == neu.Feld).Select(unterlage => unterlage.Reihenfolge).DefaultIfEmpty().Max() + 1,
        neu.Typ,
        neu.Inhalt.Length,
        (neu.Inhalt.Length + Teilgroesse - 1) / Teilgroesse,
        Dateiname.Unterscheide(neu.Name, known.Select(unterlage => unterlage.Name)),
        Convert.ToHexStringLower(SHA256.HashData(neu.Inhalt.Span)),
        now);

    private static IEnumerable<(string Sql, object?[] Values)> Insert(
        TenantScope scope, string? kennung, Guid? antwort, Unterlage unterlage, NeueUnterlage neu, Objektschluessel key)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(new Kopf(unterlage.Name, unterlage.Sha256));
        yield return ("""
            insert into aufenthalt.unterlage
                (tenant_id, environment, id, sitzung_kennung, antwort_id, feld, reihenfolge, typ, groesse, teile, kopf, schluessel, hochgeladen_am)
            values ($1, $2, $3, $4::text, $5::uuid, $6, $7, $8, $9, $10, $11, $12, $13)
            """, [
                scope.TenantId, scope.Environment, unterlage.Id, kennung, antwort, unterlage.Feld, unterlage.Reihenfolge, unterlage.Typ, unterlage.Groesse,
                unterlage.Teile, Siegel.Close(key.Key, head, HeadBound(scope, unterlage.Id)), key.Wrapped, unterlage.HochgeladenAm,
            ]);
        for (var nr = 1; nr <= unterlage.Teile; nr++)
        {
            var part = neu.Inhalt[((nr - 1) * Teilgroesse)..Math.Min(nr * Teilgroesse, neu.Inhalt.Length)];
            yield return (
                "insert into aufenthalt.unterlage_teil (tenant_id, environment, unterlage_id, nr, inhalt) values ($1, $2, $3, $4, $5)",
                [scope.TenantId, scope.Environment, unterlage.Id, nr, Siegel.Close(key.Key, part.Span, PartBound(scope, unterlage.Id, nr, unterlage.Teile))]);
        }
    }

    private async Task<IReadOnlyList<Unterlage>> OpenedAsync(TenantScope scope, IReadOnlyList<Zeile> rows, CancellationToken cancel)
    {
        var opened = new List<Unterlage>(rows.Count);
        foreach (var row in rows)
        {
            var key = await keys.OpenAsync(scope, Zweck, Text(row.Id), row.Schluessel, cancel);
            var head = JsonSerializer.Deserialize<Kopf>(Siegel.Open(key, row.Kopf, HeadBound(scope, row.Id)))!;
            opened.Add(new Unterlage(
                row.Id, row.Feld, row.Reihenfolge, row.Typ, row.Groesse, row.Teile, head.Name, head.Sha256, row.HochgeladenAm)
            { Schluessel = row.Schluessel });
        }

        return opened;
    }

    private static string Text(Guid id) => id.ToString("N");

    private static Bindung HeadBound(TenantScope scope, Guid id) => new(scope, "unterlage-kopf", Text(id));

    private static Bindung PartBound(TenantScope scope, Guid id, int nr, int count) => new(scope, "unterlage-teil", $"{id:N}/{nr}/{count}");

    private const string Spalten = "select id, feld, reihenfolge, typ, groesse, teile, kopf, schluessel, hochgeladen_am from aufenthalt.unterlage";
    private const string DerSitzungSql = Spalten + " where sitzung_kennung = $1 order by feld, reihenfolge, id";
    private const string DesAntragsSql = Spalten + " where antrag_id = $1 order by feld, reihenfolge, id";
    private const string DerAntwortSql = Spalten + " where antwort_id = $1 order by feld, reihenfolge, id";
    private const string NeueVersionSql = "update aufenthalt.sitzung set version = version + 1 where kennung = $1";

    private sealed record Kopf(string Name, string Sha256);

    private sealed record Zeile(
        Guid Id, string Feld, int Reihenfolge, string Typ, long Groesse, int Teile, byte[] Kopf, byte[] Schluessel, DateTimeOffset HochgeladenAm);
}
