using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Admin;
using Aufenthalt.Admin.Migration;
using Aufenthalt.Tenancy.Database;
using Npgsql;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>One database of the run's server, with a connection string per role (design D3).</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly PostgresServer _server;

    private TestDatabase(PostgresServer server, string name)
    {
        _server = server;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Connection of a login that may create roles and databases, to this database.</summary>
    public string Verwalter => new NpgsqlConnectionStringBuilder(_server.Verwalter) { Database = Name, Pooling = false }.ConnectionString;

    public string Eigner => AlsRolle(Roles.Owner);

    public string Api => AlsRolle("aufenthalt_api");

    public string Admin => AlsRolle("aufenthalt_admin");

    public string Transport => AlsRolle("aufenthalt_transport");

    /// <summary>The connection strings as a host reads them; a host gets only those it names.</summary>
    public IEnumerable<KeyValuePair<string, string>> AlsKonfiguration(params string[] namen) =>
        namen.Select(name => KeyValuePair.Create("ConnectionStrings:" + name, name switch
        {
            "Api" => Api,
            "Admin" => Admin,
            "Transport" => Transport,
            "Eigner" => Eigner,
            _ => throw new ArgumentOutOfRangeException(nameof(namen), name, "no role of that name"),
        }));

    /// <summary>A database with the roles but without a schema.</summary>
    public static async Task<TestDatabase> LegeAnAsync(PostgresServer server)
    {
        var datenbank = new TestDatabase(server, NeuerName());
        var kennwoerter = Roles.Hosts.Prepend(Roles.Owner).ToDictionary(rolle => rolle, rolle => Kennwort(server, rolle));
        await Roles.EnsureAsync(server.Verwalter, datenbank.Name, kennwoerter);
        return datenbank;
    }

    /// <summary>The database that all others of this run are copies of.</summary>
    public static async Task<TestDatabase> MigriereVorlageAsync(PostgresServer server)
    {
        var vorlage = await LegeAnAsync(server);
        await Migrator.MigrateAsync(vorlage.Eigner);
        await MigrateCommand.InstallHangfireAsync(vorlage.Eigner);
        return vorlage;
    }

    /// <summary>The same with everything that <c>./aufenthalt up</c> has: every schema, the definitions, the demo tenants and their sign-ins.</summary>
    /// <param name="server">Server of the run.</param>
    /// <param name="anmeldungen">File for the sign-ins.</param>
    public static async Task<TestDatabase> RichteDemoEinAsync(PostgresServer server, string anmeldungen)
    {
        var vorlage = await LegeAnAsync(server);
        string[] einstellungen =
        [
            .. vorlage.AlsKonfiguration("Eigner", "Admin").Select(paar => $"--{paar.Key}={paar.Value}"),
            $"--Demo:Anmeldungen={anmeldungen}",
            "--Logging:LogLevel:Default=Warning",
            "--applicationName=Aufenthalt.Admin",
            "--environment=Development",
        ];
        foreach (var befehl in new[] { "migrate", "demo-einrichten" })
        {
            if (await AdminHost.Main([befehl, .. einstellungen]) is not 0 and var code)
            {
                throw new InvalidOperationException($"Aufenthalt.Admin {befehl} ended with {code}.");
            }
        }

        return vorlage;
    }

    /// <summary>A copy of this database, which nobody may be connected to.</summary>
    public async Task<TestDatabase> KopiereAsync()
    {
        var kopie = new TestDatabase(_server, NeuerName());
        LeerePools();
        await AufServerAsync($"create database {kopie.Name} template {Name} owner {Roles.Owner}");
        return kopie;
    }

    public async ValueTask DisposeAsync()
    {
        LeerePools();
        for (var versuche = 1; ; versuche++)
        {
            try
            {
                await AufServerAsync($"drop database if exists {Name} with (force)");
                return;
            }
            catch (PostgresException fehler) when (fehler.SqlState == PostgresErrorCodes.InsufficientPrivilege && versuche < 50)
            {
                // The server's own autovacuum is at work in it, which nobody but a superuser may end; it takes moments.
                await Task.Delay(200);
            }
        }
    }

    private void LeerePools()
    {
        foreach (var adresse in new[] { Eigner, Api, Admin, Transport })
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(adresse));
        }
    }

    private string AlsRolle(string rolle) =>
        new NpgsqlConnectionStringBuilder(_server.Verwalter)
        {
            Database = Name,
            Username = rolle,
            Password = Kennwort(_server, rolle),
            MaxPoolSize = 20,
        }.ConnectionString;

    private async Task AufServerAsync(string sql)
    {
        var adresse = new NpgsqlConnectionStringBuilder(_server.Verwalter) { Database = "postgres", Pooling = false };
        await using var verbindung = new NpgsqlConnection(adresse.ConnectionString);
        await verbindung.OpenAsync();
        await using var befehl = new NpgsqlCommand(sql, verbindung);
        await befehl.ExecuteNonQueryAsync();
    }

    private static string NeuerName() => $"aufenthalt_test_{Guid.NewGuid():n}";

    /// <summary>
    /// Roles belong to the server, which may be shared with <c>./aufenthalt up</c> and other runs: the passwords follow from the
    /// administrator's, by the rule of <c>skripte/dsn.mjs</c>, so that nobody changes another's.
    /// </summary>
    private static string Kennwort(PostgresServer server, string rolle)
    {
        var geheimnis = new NpgsqlConnectionStringBuilder(server.Verwalter).Password ?? "";
        return Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(geheimnis), Encoding.UTF8.GetBytes(rolle)));
    }
}
