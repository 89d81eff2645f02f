using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Sessions. Content is sealed with a key of its own; the token is stored as a hash; an ended session answers like one that never was.</summary>
public sealed class SitzungStore(TenantDb db, Schluesselbund keys, UnterlagenStore documents)
{
    /// <summary>A session ends after this time without a call.</summary>
    public static readonly TimeSpan Leerlauf = TimeSpan.FromMinutes(30);

    /// <summary>An interrupted session can be taken up for this time.</summary>
    public static readonly TimeSpan Aufbewahrung = TimeSpan.FromDays(14);

    /// <summary>The answer to a submission is repeated for this time.</summary>
    public static readonly TimeSpan Wiederholung = TimeSpan.FromHours(24);

    private const string Zweck = "sitzung";

    /// <summary>Begins a session.</summary>
    public async Task<Sitzung> CreateAsync(
        TenantScope scope, Sitzungskennung id, Sitzungstoken token, NeueSitzung neu, DateTimeOffset now, CancellationToken cancel = default)
    {
        var key = await keys.NewAsync(scope, Zweck, id.Kennung, cancel);
        var ends = now + Leerlauf;
        await db.ExecuteAsync(scope, """
            insert into aufenthalt.sitzung (tenant_id, environment, kennung, token_sha256, dienst, definition_sha256, textstand_sha256,
                schwellen_sha256, sprache, zustand, inhalt, schluessel, begonnen_am, laeuft_ab_am)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'offen', $10, $11, $12, $13)
            """, [
                scope.TenantId, scope.Environment, id.Kennung, token.Hash(), neu.Dienst, neu.DefinitionSha256, neu.TextstandSha256,
                neu.SchwellenSha256, neu.Sprache, Seal(scope, id.Kennung, key.Key, neu.Inhalt), key.Wrapped, now, ends,
            ], cancel);
        return new Sitzung
        {
            Scope = scope,
            Kennung = id.Kennung,
            Dienst = neu.Dienst,
            DefinitionSha256 = neu.DefinitionSha256,
            TextstandSha256 = neu.TextstandSha256,
            SchwellenSha256 = neu.SchwellenSha256,
            Sprache = neu.Sprache,
            Zustand = SitzungZustand.Offen,
            Version = 1,
            LaeuftAbAm = ends,
            Inhalt = neu.Inhalt,
            Schluessel = key.Wrapped,
        };
    }

    /// <summary>Opens a session for its token and prolongs it.</summary>
    /// <returns><c>null</c> for an unknown id, a wrong token, an ended or an interrupted session: nobody is told which.</returns>
    public async Task<Sitzung?> OpenAsync(
        TenantScope scope, string kennung, Sitzungstoken token, DateTimeOffset now, CancellationToken cancel = default) =>
        await ReadAsync(scope, await db.SingleAsync<Zeile>(scope, $"""
            update aufenthalt.sitzung set laeuft_ab_am = case zustand when 'offen' then $4 else laeuft_ab_am end
            where kennung = $1 and token_sha256 = $2 and laeuft_ab_am > $3 and zustand <> 'unterbrochen'
            returning {Spalten}
            """, [kennung, token.Hash(), now, now + Leerlauf], cancel), cancel);

    /// <summary>Stores content, unless the session changed since it was opened.</summary>
    /// <returns>The session as it stands now; <c>null</c> if another call was faster or it is no longer open.</returns>
    public async Task<Sitzung?> SaveAsync(Sitzung sitzung, SitzungsInhalt inhalt, DateTimeOffset now, CancellationToken cancel = default)
    {
        var key = await keys.OpenAsync(sitzung.Scope, Zweck, sitzung.Kennung, sitzung.Schluessel, cancel);
        var ends = now + Leerlauf;
        var changed = await db.ExecuteAsync(sitzung.Scope, """
            update aufenthalt.sitzung set inhalt = $3, version = version + 1, laeuft_ab_am = $4
            where kennung = $1 and version = $2 and zustand = 'offen'
            """, [sitzung.Kennung, sitzung.Version, Seal(sitzung.Scope, sitzung.Kennung, key, inhalt), ends], cancel);
        return changed == 1 ? sitzung with { Inhalt = inhalt, Version = sitzung.Version + 1, LaeuftAbAm = ends } : null;
    }

    /// <summary>Ends an open session and deletes everything it holds, uploads included.</summary>
    public Task DeleteAsync(Sitzung sitzung, CancellationToken cancel = default) =>
        db.ExecuteAsync(sitzung.Scope, "delete from aufenthalt.sitzung where kennung = $1 and zustand = 'offen'", [sitzung.Kennung], cancel);

    /// <summary>Puts a session aside for 14 days. The token is void from now on, and so is an older code.</summary>
    /// <returns>Until when the code is good; <c>null</c> if the session is no longer open.</returns>
    public async Task<DateTimeOffset?> InterruptAsync(
        Sitzung sitzung, Fortsetzungscode code, DateTimeOffset now, CancellationToken cancel = default)
    {
        var until = now + Aufbewahrung;
        var changed = await db.ExecuteAsync(sitzung.Scope, """
            update aufenthalt.sitzung set zustand = 'unterbrochen', fortsetzungscode_sha256 = $2, fortsetzbar_bis_am = $3, version = version + 1
            where kennung = $1 and zustand = 'offen'
            """, [sitzung.Kennung, code.Hash(), until], cancel);
        return changed == 1 ? until : null;
    }

    /// <summary>Takes a session up again, with a new token. The code stays good, so that another idle half hour loses nothing.</summary>
    /// <returns><c>null</c> if the code is unknown, replaced by a newer one, or too old.</returns>
    public async Task<Sitzung?> ResumeAsync(
        TenantScope scope, Fortsetzungscode code, Sitzungstoken token, DateTimeOffset now, CancellationToken cancel = default) =>
        await ReadAsync(scope, await db.SingleAsync<Zeile>(scope, $"""
            update aufenthalt.sitzung set zustand = 'offen', token_sha256 = $2, laeuft_ab_am = $4, version = version + 1
            where fortsetzungscode_sha256 = $1 and fortsetzbar_bis_am > $3 and zustand <> 'abgesendet'
            returning {Spalten}
            """, [code.Hash(), token.Hash(), now, now + Leerlauf], cancel), cancel);

    /// <summary>Reads a session again that its token opened before.</summary>
    /// <returns><c>null</c> if it ended meanwhile.</returns>
    public async Task<Sitzung?> ReloadAsync(Sitzung sitzung, CancellationToken cancel = default) =>
        await ReadAsync(sitzung.Scope, await db.SingleAsync<Zeile>(sitzung.Scope,
            $"select {Spalten} from aufenthalt.sitzung where kennung = $1 and zustand <> 'unterbrochen'", [sitzung.Kennung], cancel), cancel);

    /// <summary>The query that answers one row if the session is still as it was opened, and keeps it so until the transaction ends.</summary>
    internal static (string Sql, object?[] Values) Unchanged(Sitzung sitzung) => (
        "select kennung from aufenthalt.sitzung where kennung = $1 and version = $2 and zustand = 'offen' for update",
        [sitzung.Kennung, sitzung.Version]);

    /// <summary>The statement that marks a session as submitted and forgets what it held.</summary>
    internal async Task<(string Sql, object?[] Values)> SubmittedAsync(
        Sitzung sitzung, Guid antrag, DateTimeOffset now, CancellationToken cancel, Guid? antwort = null)
    {
        var key = await keys.OpenAsync(sitzung.Scope, Zweck, sitzung.Kennung, sitzung.Schluessel, cancel);
        return ("""
            update aufenthalt.sitzung set zustand = 'abgesendet', antrag_id = $2, inhalt = $3, laeuft_ab_am = $4, version = version + 1,
                fortsetzungscode_sha256 = null, fortsetzbar_bis_am = null, antwort_id = $5::uuid
            where kennung = $1
            """, [sitzung.Kennung, antrag, Seal(sitzung.Scope, sitzung.Kennung, key, new SitzungsInhalt()), now + Wiederholung, antwort]);
    }

    private async Task<Sitzung?> ReadAsync(TenantScope scope, Zeile? row, CancellationToken cancel)
    {
        if (row is null)
        {
            return null;
        }

        var key = await keys.OpenAsync(scope, Zweck, row.Kennung, row.Schluessel, cancel);
        return new Sitzung
        {
            Scope = scope,
            Kennung = row.Kennung,
            Dienst = row.Dienst,
            DefinitionSha256 = row.DefinitionSha256,
            TextstandSha256 = row.TextstandSha256,
            SchwellenSha256 = row.SchwellenSha256,
            Sprache = row.Sprache,
            Zustand = Enum.Parse<SitzungZustand>(row.Zustand, ignoreCase: true),
            Version = row.Version,
            LaeuftAbAm = row.LaeuftAbAm,
            AntragId = row.AntragId,
            AntwortId = row.AntwortId,
            Inhalt = SitzungsInhalt.Read(Siegel.Open(key, row.Inhalt, Bound(scope, row.Kennung))),
            Unterlagen = await documents.DerSitzungAsync(scope, row.Kennung, cancel),
            Schluessel = row.Schluessel,
        };
    }

    private static byte[] Seal(TenantScope scope, string kennung, byte[] key, SitzungsInhalt inhalt) =>
        Siegel.CloseText(key, inhalt.Write(), Bound(scope, kennung));

    private static Bindung Bound(TenantScope scope, string kennung) => new(scope, Zweck, kennung);

    private const string Spalten = """
        kennung, dienst, definition_sha256, textstand_sha256, schwellen_sha256, sprache, zustand, version, inhalt, schluessel, laeuft_ab_am, antrag_id, antwort_id
        """;

    private sealed record Zeile(
        string Kennung, string Dienst, string DefinitionSha256, string TextstandSha256, string SchwellenSha256, string Sprache, string Zustand,
        long Version, byte[] Inhalt, byte[] Schluessel, DateTimeOffset LaeuftAbAm, Guid? AntragId, Guid? AntwortId);
}
