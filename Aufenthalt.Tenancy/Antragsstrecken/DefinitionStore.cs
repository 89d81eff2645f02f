using System.Collections.Concurrent;
using Aufenthalt.Tenancy.Database;
using Npgsql;

namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>
/// Compiled definitions and thresholds as <c>migrate</c> stored them: append-only, named by SHA-256, so that a release never breaks a
/// running session, a draft or a queued Antrag (design D11).
/// </summary>
public sealed class DefinitionStore(SystemDb system)
{
    private readonly ConcurrentDictionary<string, byte[]> documents = new();
    private readonly ConcurrentDictionary<string, Definition> definitions = new();
    private readonly ConcurrentDictionary<string, Schwellen> thresholds = new();

    /// <summary>The definition that new sessions of each service use: key → SHA-256.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CurrentAsync(CancellationToken cancel = default) =>
        (await system.QueryAsync<Stand>("select schluessel, sha256 from aufenthalt.definition_stand", [], cancel))
            .ToDictionary(stand => stand.Schluessel, stand => stand.Sha256);

    /// <summary>SHA-256 of the thresholds that new sessions use.</summary>
    public Task<string?> CurrentSchwellenAsync(CancellationToken cancel = default) =>
        system.SingleAsync<string>("select sha256 from aufenthalt.schwellen_stand", [], cancel);

    /// <summary>The definitions that new sessions use, in the order of their cards.</summary>
    public async Task<IReadOnlyList<Definition>> AllCurrentAsync(CancellationToken cancel = default)
    {
        var all = new List<Definition>();
        foreach (var sha256 in (await CurrentAsync(cancel)).Values)
        {
            all.Add((await LoadAsync(sha256, cancel))!);
        }

        return [.. all.OrderBy(definition => definition.Nummer)];
    }

    /// <summary>A definition ready to use; <c>null</c> if unknown.</summary>
    public async Task<Definition?> LoadAsync(string sha256, CancellationToken cancel = default)
    {
        if (definitions.TryGetValue(sha256, out var known))
        {
            return known;
        }

        return await FindAsync(sha256, cancel) is { } bytes ? definitions.GetOrAdd(sha256, Definition.Lade(bytes)) : null;
    }

    /// <summary>Thresholds ready to use; <c>null</c> if unknown.</summary>
    public async Task<Schwellen?> LoadSchwellenAsync(string sha256, CancellationToken cancel = default)
    {
        if (thresholds.TryGetValue(sha256, out var known))
        {
            return known;
        }

        return await FindSchwellenAsync(sha256, cancel) is { } bytes ? thresholds.GetOrAdd(sha256, Schwellen.Lade(bytes)) : null;
    }

    /// <summary>Compiled definition with its texts; <c>null</c> if unknown. Kept in memory once read: it cannot change.</summary>
    public Task<byte[]?> FindAsync(string sha256, CancellationToken cancel = default) =>
        CachedAsync(sha256, "select dokument from aufenthalt.definition where sha256 = $1", cancel);

    /// <summary>Thresholds as canonical JSON; <c>null</c> if unknown.</summary>
    public Task<byte[]?> FindSchwellenAsync(string sha256, CancellationToken cancel = default) =>
        CachedAsync(sha256, "select dokument from aufenthalt.schwellen where sha256 = $1", cancel);

    /// <summary>Stores definitions and thresholds and makes them the ones that new sessions use. For <c>migrate</c>.</summary>
    /// <param name="owner">Connection string of <c>aufenthalt_eigner</c>.</param>
    /// <param name="definitions">Key, SHA-256 and bytes of each service.</param>
    /// <param name="schwellen">SHA-256 and bytes.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task PublishAsync(
        string owner,
        IEnumerable<(string Schluessel, string Sha256, byte[] Dokument)> definitions,
        (string Sha256, byte[] Dokument) schwellen,
        CancellationToken cancel = default)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var (schluessel, sha256, dokument) in definitions)
        {
            await RunAsync(connection, """
                insert into aufenthalt.definition (sha256, schluessel, dokument) values ($1, $2, $3) on conflict do nothing
                """, [sha256, schluessel, dokument], cancel);
            await RunAsync(connection, """
                insert into aufenthalt.definition_stand (schluessel, sha256) values ($1, $2)
                on conflict (schluessel) do update set sha256 = $2, gueltig_seit = now() where definition_stand.sha256 <> $2
                """, [schluessel, sha256], cancel);
        }

        await RunAsync(connection, "insert into aufenthalt.schwellen (sha256, dokument) values ($1, $2) on conflict do nothing",
            [schwellen.Sha256, schwellen.Dokument], cancel);
        await RunAsync(connection, """
            insert into aufenthalt.schwellen_stand (sha256) values ($1) on conflict (eins) do update set sha256 = $1
            """, [schwellen.Sha256], cancel);
        await RunAsync(connection, "select pg_notify('aufenthalt_konfiguration', '*')", [], cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<byte[]?> CachedAsync(string sha256, string sql, CancellationToken cancel)
    {
        if (documents.TryGetValue(sha256, out var known))
        {
            return known;
        }

        var found = await system.SingleAsync<byte[]>(sql, [sha256], cancel);
        if (found is not null)
        {
            documents[sha256] = found;
        }

        return found;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, object?[] values, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddPositional(values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed record Stand(string Schluessel, string Sha256);
}
