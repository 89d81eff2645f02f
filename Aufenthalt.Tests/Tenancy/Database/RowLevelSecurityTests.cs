using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tests.Fixtures;
using Npgsql;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Database;

[Category(Kategorien.Isolation)]
public sealed class RowLevelSecurityTests
{
    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;
    private NpgsqlDataSource admin = null!;

    [OneTimeSetUp]
    public async Task Create()
    {
        database = await PostgresFixture.NeueDatenbankAsync();
        owner = NpgsqlDataSource.Create(database.Eigner);
        admin = NpgsqlDataSource.Create(database.Admin);
    }

    [OneTimeTearDown]
    public async Task Drop()
    {
        await owner.DisposeAsync();
        await admin.DisposeAsync();
        await database.DisposeAsync();
    }

    [Test]
    public async Task Every_table_that_names_a_tenant_is_guarded_or_on_the_reviewed_list()
    {
        var rows = await new SystemDb(owner).QueryAsync<TableRow>("""
            select c.relname as name, c.relrowsecurity as guarded,
                   exists (select from pg_policy p where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null) as policy
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where n.nspname = 'aufenthalt' and c.relkind in ('r', 'p')
            order by 1
            """, []);
        TestContext.Out.WriteLine($"{rows.Count} tables name a tenant: {string.Join(", ", rows.Select(row => row.Name))}");

        Assert.That(rows, Has.Count.GreaterThan(10));
        Assert.That(rows.Where(row => !(row.Guarded && row.Policy)).Select(row => row.Name), Is.EquivalentTo(RlsExceptions.Reasons.Keys));
    }

    [Test]
    public async Task No_host_role_owns_anything_or_may_pass_the_guard()
    {
        var rows = await new SystemDb(owner).QueryAsync<RoleRow>("""
            select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
                   (select count(*)::int from pg_class where relowner = r.oid) as owns
            from pg_roles r where rolname = any ($1)
            """, [Roles.Hosts.ToArray()]);

        Assert.That(rows, Has.Count.EqualTo(3));
        Assert.That(rows.All(row => !row.Mighty && row.Owns == 0), Is.True);
    }

    [Test]
    public void The_api_role_cannot_write_configuration()
    {
        using var api = NpgsqlDataSource.Create(database.Api);
        var db = new TenantDb(api);

        var error = Assert.ThrowsAsync<PostgresException>(() => db.ExecuteAsync(
            new TenantScope(Guid.CreateVersion7(), TenantEnvironment.Pre), "delete from aufenthalt.postleitzahl", []));

        Assert.That(error!.SqlState, Is.EqualTo(PostgresErrorCodes.InsufficientPrivilege));
    }

    [Test]
    public void Without_a_scope_a_tenant_table_answers_with_an_error_not_with_nothing() =>
        Assert.ThrowsAsync<PostgresException>(() => new SystemDb(admin).QueryAsync<string>("select plz from aufenthalt.postleitzahl", []));

    [Test]
    public async Task A_tenant_sees_and_changes_only_its_own_rows_of_its_own_environment()
    {
        var (first, second) = (await AddTenantAsync("01001000"), await AddTenantAsync("01002000"));
        var db = new TenantDb(admin);
        const string insert = "insert into aufenthalt.postleitzahl (tenant_id, environment, plz) values ($1, $2, $3)";
        await db.ExecuteAsync(first, insert, [first.TenantId, first.Environment, "24937"]);

        Assert.That(await PostcodesAsync(db, first), Is.EqualTo(["24937"]));
        Assert.That(await PostcodesAsync(db, second), Is.Empty);
        Assert.That(await PostcodesAsync(db, first with { Environment = TenantEnvironment.Pro }), Is.Empty);
        Assert.That(await db.ExecuteAsync(second, "delete from aufenthalt.postleitzahl", []), Is.Zero);
        Assert.ThrowsAsync<PostgresException>(() => db.ExecuteAsync(second, insert, [first.TenantId, first.Environment, "24938"]));
    }

    [Test]
    public async Task A_second_migration_runs_no_script() =>
        Assert.That(await Migrator.MigrateAsync(database.Eigner), Is.Empty);

    private async Task<TenantScope> AddTenantAsync(string ags)
    {
        var store = new TenantStore(new SystemDb(admin), new TenantDb(admin));
        var tenant = await store.AddAsync(new Tenant(
            Guid.CreateVersion7(), ags, $"Stadt {ags}", "kreisfreie Stadt", ags[..2], "", "", "", null, false, false), [ags]);
        return tenant.In(TenantEnvironment.Pre);
    }

    private static Task<IReadOnlyList<string>> PostcodesAsync(TenantDb db, TenantScope scope) =>
        db.QueryAsync<string>(scope, "select plz from aufenthalt.postleitzahl", []);

    private sealed record TableRow(string Name, bool Guarded, bool Policy);

    private sealed record RoleRow(string Name, bool Mighty, int Owns);
}
