using System.Reflection;
using DbUp;
using DbUp.Engine;
using Npgsql;

namespace Aufenthalt.Tenancy.Database;

/// <summary>Brings the schema <c>aufenthalt</c> up to date: forward only, one transaction per script, journalled (design D2).</summary>
public static class Migrator
{
    private const long SchemaLock = 0x4D69_6772_6174_6521;

    /// <summary>The highest script this build knows; a host starts when the journal holds it (design D2).</summary>
    public static string NewestScript { get; } = ScriptNames().Max(StringComparer.Ordinal)!;

    /// <summary>Runs the scripts that are missing.</summary>
    /// <param name="owner">Connection string of <c>aufenthalt_eigner</c>.</param>
    /// <param name="cancel">Stops waiting for the lock.</param>
    /// <returns>Names of the scripts that ran.</returns>
    /// <exception cref="InvalidOperationException">A script failed; its transaction was rolled back, earlier ones stay.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancel = default)
    {
        await using var guard = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await guard.OpenAsync(cancel);
        await using (var wait = new NpgsqlCommand($"select pg_advisory_lock({SchemaLock})", guard))
        {
            await wait.ExecuteNonQueryAsync(cancel);
        }

        var result = Engine(owner).PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(script => script.Name)]
            : throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }

    /// <summary>Whether the database holds at least the schema that this build needs.</summary>
    public static async Task<bool> IsCurrentAsync(SystemDb db, CancellationToken cancel = default) =>
        await db.SingleAsync<bool>("select aufenthalt.schema_enthaelt($1)", [NewestScript], cancel);

    private static UpgradeEngine Engine(string owner) =>
        DeployChanges.To.PostgresqlDatabase(owner)
            .WithScripts(ScriptNames().Select(Load))
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .JournalToPostgresqlTable("public", "aufenthalt_schema")
            .LogToNowhere()
            .Build();

    private static IEnumerable<string> ScriptNames() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => string.Join('.', name.Split('.')[^2..]))
            .Order(StringComparer.Ordinal);

    private static SqlScript Load(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith(name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new SqlScript(name, reader.ReadToEnd());
    }
}
