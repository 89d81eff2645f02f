using Aufenthalt.Tenancy.Database;
using Hangfire.PostgreSql;
using Npgsql;

namespace Aufenthalt.Admin.Migration;

/// <summary>
/// <c>Aufenthalt.Admin migrate</c>: makes roles and database where it may, brings every schema up to date, publishes the definitions, and ends
/// (design D2). Serving hosts never change a schema.
/// </summary>
internal static class MigrateCommand
{
    /// <summary>Runs the command.</summary>
    /// <returns>0 when everything is up to date; 2 when a connection string is missing.</returns>
    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        if (configuration.GetConnectionString("Eigner") is not { Length: > 0 } owner)
        {
            await output.WriteLineAsync("ConnectionStrings:Eigner fehlt: Verbindung der Rolle aufenthalt_eigner. / ConnectionStrings:Eigner is missing.");
            return 2;
        }

        if (configuration.GetConnectionString("Einrichtung") is { Length: > 0 } server)
        {
            await Roles.EnsureAsync(server, new NpgsqlConnectionStringBuilder(owner).Database!, Passwords(configuration));
        }

        var scripts = await Migrator.MigrateAsync(owner);
        await output.WriteLineAsync(scripts.Count == 0 ? "Schema aufenthalt: aktuell." : $"Schema aufenthalt: {string.Join(", ", scripts)}.");
        await InstallHangfireAsync(owner);
        await output.WriteLineAsync("Schema hangfire: aktuell.");
        return await DefinitionPublisher.RunAsync(owner, output);
    }

    private static Dictionary<string, string> Passwords(IConfiguration configuration) =>
        new[] { ("Eigner", Roles.Owner), ("Api", "aufenthalt_api"), ("Admin", "aufenthalt_admin"), ("Transport", "aufenthalt_transport") }
            .Select(pair => (Role: pair.Item2, Given: configuration.GetConnectionString(pair.Item1)))
            .Where(pair => !string.IsNullOrEmpty(pair.Given))
            .ToDictionary(pair => pair.Role, pair => new NpgsqlConnectionStringBuilder(pair.Given!).Password ?? "");

    // Hangfire ships its schema as an installer; the host that serves jobs has PrepareSchemaIfNecessary=false.
    internal static async Task InstallHangfireAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        PostgreSqlObjectsInstaller.Install(connection, "hangfire");
        await using var grants = new NpgsqlCommand("""
            grant usage on schema hangfire to aufenthalt_transport;
            grant select, insert, update, delete on all tables in schema hangfire to aufenthalt_transport;
            grant usage, select on all sequences in schema hangfire to aufenthalt_transport;
            """, connection);
        await grants.ExecuteNonQueryAsync();
    }
}
