using Npgsql;

namespace Aufenthalt.Tenancy.Database;

/// <summary>
/// Statements without a tenant: reference data, the list of tenants, versions, and the claim on the outbox. Reaches only tables in
/// <see cref="RlsExceptions"/> and functions of the owner; a tenant table answers with an error, because no scope is set (design D5).
/// </summary>
public sealed class SystemDb(NpgsqlDataSource source)
{
    /// <summary>Runs one query.</summary>
    /// <returns>All rows, mapped by column name.</returns>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddPositional(values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadRowsAsync<T>(cancel);
    }

    /// <summary>Runs one query that answers at most one row.</summary>
    public async Task<T?> SingleAsync<T>(string sql, object?[] values, CancellationToken cancel = default) =>
        (await QueryAsync<T>(sql, values, cancel)).SingleOrDefault();

    /// <summary>Runs one statement.</summary>
    /// <returns>Number of rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddPositional(values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Waits for notifications on a channel until cancelled; calls back once at each (re)connect with <c>null</c>.</summary>
    /// <remarks>A lost connection is reopened by the caller, who must read everything anew: notifications sent meanwhile are gone.</remarks>
    public async Task ListenAsync(string channel, Action<string?> received, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        connection.Notification += (_, message) => received(message.Payload);
        await using (var listen = new NpgsqlCommand($"listen \"{channel}\"", connection))
        {
            await listen.ExecuteNonQueryAsync(cancel);
        }

        received(null);
        while (!cancel.IsCancellationRequested)
        {
            await connection.WaitAsync(cancel);
        }
    }

    /// <summary>Sends a notification outside any transaction (design D13).</summary>
    public Task NotifyAsync(string channel, string payload, CancellationToken cancel = default) =>
        ExecuteAsync("select pg_notify($1, $2)", [channel, payload], cancel);
}
