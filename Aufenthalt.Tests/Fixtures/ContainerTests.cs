using Npgsql;
using NUnit.Framework;

namespace Aufenthalt.Tests.Fixtures;

public sealed class ContainerTests
{
    [Test]
    public async Task A_container_serves_the_tests_where_an_engine_answers()
    {
        if (!PostgresServer.ContainerMoeglich)
        {
            // The one test that a machine may truly be unable to run.
            Assert.Ignore("No container engine here (neither DOCKER_HOST nor /var/run/docker.sock): the tests use a private cluster instead.");
        }

        await using var server = await PostgresServer.StarteContainerAsync();
        await using var datenbank = await TestDatabase.MigriereVorlageAsync(server);
        await using var verbindung = new NpgsqlConnection(datenbank.Api);

        await verbindung.OpenAsync();

        Assert.That(verbindung.PostgreSqlVersion.Major, Is.EqualTo(15));
    }
}
