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
    /// <summary>The file of the demonstration's sign-ins.</summary>
    public static string DemoAnmeldungen { get; } = Path.Combine(Pfade.Ergebnisse, $"anmeldungen-{Environment.ProcessId}.json");

    private static readonly Lazy<Task<PostgresServer>> Server = new(PostgresServer.StarteAsync);
    private static readonly Lazy<Task<TestDatabase>> Vorlage = new(async () => await TestDatabase.MigriereVorlageAsync(await Server.Value));
    private static readonly Lazy<Task<TestDatabase>> Demo = new(async () => await TestDatabase.RichteDemoEinAsync(await Server.Value, DemoAnmeldungen));

    /// <summary>A migrated database of its own; drop it with <see cref="TestDatabase.DisposeAsync"/>.</summary>
    public static async Task<TestDatabase> NeueDatenbankAsync() => await (await Vorlage.Value).KopiereAsync();

    /// <summary>A database of its own with all that <c>./aufenthalt up</c> sets up; the sign-ins stand in <see cref="DemoAnmeldungen"/>.</summary>
    public static async Task<TestDatabase> NeueDemoDatenbankAsync() => await (await Demo.Value).KopiereAsync();

    /// <summary>An empty database of its own, for tests of the migration itself.</summary>
    public static async Task<TestDatabase> LeereDatenbankAsync() => await TestDatabase.LegeAnAsync(await Server.Value);

    [OneTimeTearDown]
    public async Task Beende()
    {
        if (!Server.IsValueCreated)
        {
            return;
        }

        foreach (var vorlage in new[] { Vorlage, Demo }.Where(vorlage => vorlage is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await vorlage.Value).DisposeAsync();
        }

        File.Delete(DemoAnmeldungen);
        NpgsqlConnection.ClearAllPools();
        await (await Server.Value).DisposeAsync();
    }
}
