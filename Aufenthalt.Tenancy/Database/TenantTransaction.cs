using Npgsql;

namespace Aufenthalt.Tenancy.Database;

/// <summary>One open transaction within a scope, handed to the work of <see cref="TenantDb.TransactionAsync{T}"/>.</summary>
public sealed class TenantTransaction
{
    private readonly NpgsqlConnection connection;

    internal TenantTransaction(NpgsqlConnection connection, TenantScope scope)
    {
        this.connection = connection;
        Scope = scope;
    }

    /// <summary>Tenant and environment that the transaction is bound to.</summary>
    public TenantScope Scope { get; }

    /// <inheritdoc cref="TenantDb.QueryAsync{T}"/>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadRowsAsync<T>(cancel);
    }

    /// <inheritdoc cref="TenantDb.SingleAsync{T}"/>
    public async Task<T?> SingleAsync<T>(string sql, object?[] values, CancellationToken cancel = default) =>
        (await QueryAsync<T>(sql, values, cancel)).SingleOrDefault();

    /// <summary>Runs one statement.</summary>
    /// <returns>Number of rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Runs several statements in one round trip, in order.</summary>
    public async Task ExecuteBatchAsync(
        IEnumerable<(string Sql, object?[] Values)> statements, CancellationToken cancel = default)
    {
        await using var batch = connection.CreateBatch();
        foreach (var (sql, values) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            command.Parameters.AddPositional(values);
            batch.BatchCommands.Add(command);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Raises the tenant's configuration version and notifies the Api processes at commit (design D7).</summary>
    public Task<long> RaiseVersionAsync(CancellationToken cancel = default) =>
        SingleAsync<long>(
            "select aufenthalt.konfiguration_geaendert($1, $2)", [Scope.TenantId, Scope.Environment.Name()], cancel);

    private NpgsqlCommand Command(string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddPositional(values);
        return command;
    }
}
