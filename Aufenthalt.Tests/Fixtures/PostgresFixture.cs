using Aufenthalt.Tests.Fixtures;
using Npgsql;
using NUnit.Framework;

// In no namespace, so that it covers every test of this assembly.
/// <summary>
/// One PostgreSQL server per run, started when the first test asks for a database. A template is migrated once; every fixture gets a
/// copy of its own.
/// </summary>
[SetUpFixture]
internal sealed class PostgresFixture
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(PostgresServer.StarteAsync);
    private static readonly Lazy<Task<TestDatabase>> Vorlage = new(async () => await TestDatabase.MigriereVorlageAsync(await Server.Value));

    /// <summary>A migrated database of its own; drop it with <see cref="TestDatabase.DisposeAsync"/>.</summary>
    public static async Task<TestDatabase> NeueDatenbankAsync() => await (await Vorlage.Value).KopiereAsync();

    /// <summary>An empty database of its own, for tests of the migration itself.</summary>
    public static async Task<TestDatabase> LeereDatenbankAsync() => await TestDatabase.LegeAnAsync(await Server.Value);

    [OneTimeTearDown]
    public async Task Beende()
    {
        if (!Server.IsValueCreated)
        {
            return;
        }

        if (Vorlage.IsValueCreated)
        {
            await (await Vorlage.Value).DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        await (await Server.Value).DisposeAsync();
    }
}
