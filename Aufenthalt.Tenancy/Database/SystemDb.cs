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

    /// <summary>Takes a lock that all processes see and that ends with the process, even by kill -9.</summary>
    /// <param name="key">What is locked.</param>
    /// <param name="cancel">Stops waiting for the connection.</param>
    /// <returns>Dispose it to release; <c>null</c> if somebody else holds it.</returns>
    public async Task<IAsyncDisposable?> TryLockAsync(long key, CancellationToken cancel = default)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection);
        command.Parameters.AddPositional([key]);
        if (await command.ExecuteScalarAsync(cancel) is true)
        {
            return new HeldLock(connection, key);
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>Sends a notification outside any transaction (design D13).</summary>
    public Task NotifyAsync(string channel, string payload, CancellationToken cancel = default) =>
        ExecuteAsync("select pg_notify($1, $2)", [channel, payload], cancel);

    // The pool resets a session only when it is used again, so the lock is released by hand.
    private sealed class HeldLock(NpgsqlConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            await using (var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection))
            {
                command.Parameters.AddPositional([key]);
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
