using Npgsql;
using NUnit.Framework;

namespace Aufenthalt.Tests.Fixtures;

public sealed class PostgresFixtureTests
{
    [Test]
    public async Task Each_fixture_gets_a_database_of_its_own()
    {
        await using var eine = await PostgresFixture.NeueDatenbankAsync();
        await using var andere = await PostgresFixture.NeueDatenbankAsync();

        await FuehreAusAsync(eine.Eigner, "create table nur_hier (id int)");

        Assert.That(await FuehreAusAsync(eine.Eigner, "select count(*) from nur_hier"), Is.Zero);
        Assert.That(
            async () => await FuehreAusAsync(andere.Eigner, "select count(*) from nur_hier"),
            Throws.InstanceOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.UndefinedTable));
    }

    [Test]
    public async Task The_demonstration_is_set_up_by_the_commands_of_the_console()
    {
        await using var datenbank = await PostgresFixture.NeueDemoDatenbankAsync();

        Assert.That(await FuehreAusAsync(datenbank.Eigner, "select string_agg(ags, ' ' order by ags) from aufenthalt.tenant"), Is.EqualTo("05112000 05554000 05554008 05711000 14612000"));
        Assert.That(await FuehreAusAsync(datenbank.Eigner, "select count(*) from identitaet.\"AspNetUsers\""), Is.GreaterThan(0));
        Assert.That(OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(PostgresFixture.DemoAnmeldungen), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [TestCase("postgres://u%40x:p%3Aw@db.example:5433/a%20b?sslmode=verify-full", "Host=db.example;Port=5433;Username=u@x;Password=p:w;Database=a b;SSL Mode=VerifyFull")]
    [TestCase("postgresql://127.0.0.1/postgres", "Host=127.0.0.1;Port=5432;Database=postgres")]
    [TestCase("Host=db;Username=u;Password=\"a;b\"", "Host=db;Username=u;Password=\"a;b\"")]
    public void Both_forms_of_a_connection_string_are_understood(string given, string expected) =>
        Assert.That(
            new NpgsqlConnectionStringBuilder(PostgresAdresse.AlsNpgsql(given)).OrderBy(pair => pair.Key),
            Is.EqualTo(new NpgsqlConnectionStringBuilder(expected).OrderBy(pair => pair.Key)));

    private static async Task<object?> FuehreAusAsync(string adresse, string sql)
    {
        await using var verbindung = new NpgsqlConnection(adresse);
        await verbindung.OpenAsync();
        await using var befehl = new NpgsqlCommand(sql, verbindung);
        return await befehl.ExecuteScalarAsync();
    }
}
