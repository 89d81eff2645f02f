using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NUnit.Framework;
using Testcontainers.PostgreSql;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>
/// The PostgreSQL server of this run, chosen once: the one named by <c>AUFENTHALT_POSTGRES</c>, else a container where an engine
/// answers, else a private cluster.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly Func<ValueTask> _beende;

    private PostgresServer(string verwalter, string herkunft, Func<ValueTask> beende)
    {
        Verwalter = verwalter;
        Herkunft = herkunft;
        _beende = beende;
    }

    /// <summary>Connection string of a login with CREATEROLE and CREATEDB.</summary>
    public string Verwalter { get; }

    /// <summary>Where the server comes from, for the log of the run.</summary>
    public string Herkunft { get; }

    public static async Task<PostgresServer> StarteAsync()
    {
        if (Environment.GetEnvironmentVariable("AUFENTHALT_POSTGRES") is { Length: > 0 } adresse)
        {
            return new PostgresServer(PostgresAdresse.AlsNpgsql(adresse), "AUFENTHALT_POSTGRES", () => ValueTask.CompletedTask);
        }

        return ContainerMoeglich ? await StarteContainerAsync() : await StarteClusterAsync();
    }

    public ValueTask DisposeAsync() => _beende();

    // Asking Testcontainers first would cost every run an exception; these two are what it looks at.
    public static bool ContainerMoeglich =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOCKER_HOST")) || File.Exists("/var/run/docker.sock");

    public static async Task<PostgresServer> StarteContainerAsync()
    {
        var container = new PostgreSqlBuilder("postgres:15-bookworm")
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300")
            .Build();
        await container.StartAsync();
        return new PostgresServer(container.GetConnectionString(), "container", container.DisposeAsync);
    }

    /// <summary>The script lives as long as its standard input is open, so it ends with this process even when that is killed.</summary>
    private static async Task<PostgresServer> StarteClusterAsync()
    {
        var start = new ProcessStartInfo("bash", [Pfade.Im("skripte", "testcluster.sh")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var skript = Process.Start(start)!;
        var meldungen = new List<string>();
        skript.ErrorDataReceived += (_, zeile) => { lock (meldungen) { meldungen.Add(zeile.Data ?? ""); } };
        skript.BeginErrorReadLine();
        if (await skript.StandardOutput.ReadLineAsync() is not { } bereit || bereit.Split(' ') is not ["bereit", var port, var kennwort])
        {
            throw new AssertionException($"No PostgreSQL for the tests:\n{string.Join('\n', meldungen)}");
        }

        var verwalter = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(port, CultureInfo.InvariantCulture),
            Username = "aufenthalt_verwalter",
            Password = kennwort,
        };
        return new PostgresServer(verwalter.ConnectionString, "private cluster", async () =>
        {
            skript.StandardInput.Close();
            await skript.WaitForExitAsync();
            skript.Dispose();
        });
    }
}
