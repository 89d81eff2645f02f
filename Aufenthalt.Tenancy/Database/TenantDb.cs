using Npgsql;

namespace Aufenthalt.Tenancy.Database;

/// <summary>
/// The only way to tenant data. Every statement runs with <c>app.tenant</c> and <c>app.environment</c> set for its transaction,
/// so that row-level security decides what it may see (design D5, D6).
/// </summary>
/// <remarks>SQL is positional: <c>$1</c>, <c>$2</c>. A single statement is one round trip: an implicit transaction of one batch.</remarks>
public sealed class TenantDb(NpgsqlDataSource source)
{
    /// <summary>Runs one query within the scope.</summary>
    /// <returns>All rows, mapped by column name (snake_case to PascalCase).</returns>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        TenantScope scope, string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var batch = ScopedBatch(connection, scope, sql, values);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        return await reader.ReadRowsAsync<T>(cancel);
    }

    /// <summary>Runs one query within the scope that answers at most one row.</summary>
    public async Task<T?> SingleAsync<T>(
        TenantScope scope, string sql, object?[] values, CancellationToken cancel = default) =>
        (await QueryAsync<T>(scope, sql, values, cancel)).SingleOrDefault();

    /// <summary>Runs one statement within the scope.</summary>
    /// <returns>Number of rows it changed.</returns>
    public async Task<int> ExecuteAsync(
        TenantScope scope, string sql, object?[] values, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var batch = ScopedBatch(connection, scope, sql, values);
        await batch.ExecuteNonQueryAsync(cancel);
        return (int)batch.BatchCommands[1].RecordsAffected;
    }

    /// <summary>Runs several statements in one transaction within the scope; commits when <paramref name="work"/> returns.</summary>
    public async Task<T> TransactionAsync<T>(
        TenantScope scope, Func<TenantTransaction, Task<T>> work, CancellationToken cancel = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var scoped = new TenantTransaction(connection, scope);
        await scoped.ExecuteAsync(ScopeSql, [scope.TenantId.ToString(), scope.Environment.Name()], cancel);
        var result = await work(scoped);
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <inheritdoc cref="TransactionAsync{T}"/>
    public Task TransactionAsync(TenantScope scope, Func<TenantTransaction, Task> work, CancellationToken cancel = default) =>
        TransactionAsync(scope, async transaction =>
        {
            await work(transaction);
            return true;
        }, cancel);

    /// <summary>
    /// Changes configuration of a tenant: the same as a transaction, and raises the tenant's version so that every
    /// Api process shows the change within a second (design D7).
    /// </summary>
    /// <returns>The new version.</returns>
    public Task<long> ConfigureAsync(
        TenantScope scope, Func<TenantTransaction, Task> work, CancellationToken cancel = default) =>
        TransactionAsync(scope, async transaction =>
        {
            await work(transaction);
            return await transaction.RaiseVersionAsync(cancel);
        }, cancel);

    internal const string ScopeSql = "select set_config('app.tenant', $1, true), set_config('app.environment', $2, true)";

    private static NpgsqlBatch ScopedBatch(NpgsqlConnection connection, TenantScope scope, string sql, object?[] values)
    {
        var batch = connection.CreateBatch();
        var setScope = new NpgsqlBatchCommand(ScopeSql);
        setScope.Parameters.Add(new NpgsqlParameter<string> { TypedValue = scope.TenantId.ToString() });
        setScope.Parameters.Add(new NpgsqlParameter<string> { TypedValue = scope.Environment.Name() });
        batch.BatchCommands.Add(setScope);
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddPositional(values);
        batch.BatchCommands.Add(command);
        return batch;
    }
}
