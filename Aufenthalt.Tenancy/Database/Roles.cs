using Npgsql;

namespace Aufenthalt.Tenancy.Database;

/// <summary>
/// The four roles of design D3 and the database they work in. Roles belong to the cluster, so they are made once, under a lock taken in
/// the database <c>postgres</c>: advisory locks are per database, roles are not (design D2).
/// </summary>
public static class Roles
{
    /// <summary>Owns the schema; migrates and dumps.</summary>
    public const string Owner = "aufenthalt_eigner";

    /// <summary>The hosts' roles: own nothing, no BYPASSRLS.</summary>
    public static IReadOnlyList<string> Hosts { get; } = ["aufenthalt_api", "aufenthalt_admin", "aufenthalt_transport"];

    private const long ClusterLock = 0x4175_6665_6E74_6861;

    /// <summary>Makes the roles and the database if they are missing, and sets the given passwords.</summary>
    /// <param name="server">Connection of a role with CREATEROLE and CREATEDB; its database is not used.</param>
    /// <param name="database">Name of the database to make.</param>
    /// <param name="passwords">Role → password; a role that is absent keeps what it has.</param>
    /// <param name="cancel">Stops waiting.</param>
    public static async Task EnsureAsync(
        string server, string database, IReadOnlyDictionary<string, string> passwords, CancellationToken cancel = default)
    {
        var admin = new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(admin.ConnectionString);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, $"select pg_advisory_lock({ClusterLock})", cancel);
        foreach (var role in Hosts.Prepend(Owner))
        {
            await EnsureRoleAsync(connection, role, passwords.GetValueOrDefault(role), cancel);
        }

        await RunAsync(connection, $"grant {Owner} to current_user", cancel);
        await EnsureDatabaseAsync(connection, database, cancel);
    }

    private static async Task EnsureRoleAsync(NpgsqlConnection connection, string role, string? password, CancellationToken cancel)
    {
        if (!await ExistsAsync(connection, "select 1 from pg_roles where rolname = $1", role, cancel))
        {
            await RunAsync(connection, $"create role {role} login nosuperuser nobypassrls", cancel);
        }

        if (!string.IsNullOrEmpty(password))
        {
            await RunAsync(connection, $"alter role {role} password {Literal(password)}", cancel);
        }
    }

    private static async Task EnsureDatabaseAsync(NpgsqlConnection connection, string database, CancellationToken cancel)
    {
        if (!await ExistsAsync(connection, "select 1 from pg_database where datname = $1", database, cancel))
        {
            await RunAsync(connection, $"create database {Identifier(database)} owner {Owner} encoding 'UTF8' template template0", cancel);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string name, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(name);
        return await command.ExecuteScalarAsync(cancel) is not null;
    }

    // Utility statements take no parameters; both kinds of name are quoted by PostgreSQL's rules.
    private static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) =>
        $"E'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
