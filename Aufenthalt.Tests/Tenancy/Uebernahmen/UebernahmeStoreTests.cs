using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Texts;
using Aufenthalt.Tenancy.Uebernahmen;
using Aufenthalt.Tests.Fixtures;
using Npgsql;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Uebernahmen;

public sealed class UebernahmeStoreTests
{
    private TestDatabase database = null!;
    private NpgsqlDataSource admin = null!;
    private TenantDb db = null!;
    private TextStore texts = null!;
    private UebernahmeStore store = null!;
    private int number = 1001000;

    [OneTimeSetUp]
    public async Task Create()
    {
        database = await PostgresFixture.NeueDatenbankAsync();
        admin = NpgsqlDataSource.Create(database.Admin);
        db = new TenantDb(admin);
        texts = new TextStore(db, new SystemDb(admin));
        store = new UebernahmeStore(db, TimeProvider.System);
    }

    [OneTimeTearDown]
    public async Task Drop()
    {
        await admin.DisposeAsync();
        await database.DisposeAsync();
    }

    [Test]
    public async Task Every_area_goes_over_in_one_step_and_comes_back_as_it_was()
    {
        var (pre, pro) = await FilledAsync();
        var before = await store.VergleicheAsync(pre, pro);

        var done = await store.UebernimmAsync(pro, "pre", before, "Erste Übernahme", "Rita");

        Assert.That(done.Id, Is.Not.Null, string.Join(", ", done.Schranken.Concat<object>(done.Konflikte)));
        Assert.That(before.Select(one => one.Posten.Bereich).Distinct(), Is.EquivalentTo(Bereiche.Alle));
        Assert.That(await store.VergleicheAsync(pre, pro), Is.Empty);
        Assert.That((await texts.ListAsync(pro)).Single(text => text.Sprache == "en").DeutschSha,
            Is.EqualTo((await texts.ListAsync(pre)).Single(text => text.Sprache == "en").DeutschSha));

        var back = await store.NimmZurueckAsync(pro, done.Id!.Value, "Rita");
        Assert.That(back.Id, Is.EqualTo(done.Id));
        Assert.That(await store.VergleicheAsync(pre, pro), Is.EqualTo(before));
        Assert.That((await store.NimmZurueckAsync(pro, done.Id.Value, "Rita")).Id, Is.Null);
    }

    [Test]
    public async Task A_gate_that_would_be_open_refuses_everything()
    {
        var (pre, pro) = await FilledAsync();
        var chosen = (await store.VergleicheAsync(pre, pro)).Where(one => !one.Posten.Schluessel.Contains(TextPfad.PflichtAufPro[0], StringComparison.Ordinal)).ToList();

        var refused = await store.UebernimmAsync(pro, "pre", chosen, "", "Rita");

        Assert.That(refused.Schranken, Is.EqualTo(new[] { new OffeneSchranke("text_fehlt", TextPfad.PflichtAufPro[0]) }));
        Assert.That(await texts.ListAsync(pro), Is.Empty);
        Assert.That(await store.VerlaufAsync(pro), Is.Empty);
    }

    [Test]
    public async Task Taking_back_loses_nothing_that_was_changed_since()
    {
        var (pre, pro) = await FilledAsync();
        var done = await store.UebernimmAsync(pro, "pre", await store.VergleicheAsync(pre, pro), "", "Rita");
        var own = (await texts.ListAsync(pro)).First(text => text.Sprache == "en");
        await texts.SaveAsync(pro, [new(own.Dienst, own.Pfad, "en", "newer", own.Revision, null, null)], "Berta");

        var refused = await store.NimmZurueckAsync(pro, done.Id!.Value, "Rita");

        Assert.That(refused.Konflikte.Select(one => one.Schluessel), Is.EqualTo(new[] { $"{own.Dienst}|{own.Pfad}|en" }));
        Assert.That((await store.VergleicheAsync(pre, pro)).Single().ZielEigen, Is.True);
    }

    private async Task<(TenantScope Pre, TenantScope Pro)> FilledAsync()
    {
        var tenants = new TenantStore(new SystemDb(admin), db);
        var ags = $"0{++number}";
        var tenant = await tenants.AddAsync(new Tenant(Guid.CreateVersion7(), ags, $"Stadt {ags}", "kreisfreie Stadt", ags[..2], "", "", "", null, false, false), [ags]);
        var pre = tenant.In(TenantEnvironment.Pre);
        await texts.SaveAsync(pre, [.. TextPfad.PflichtAufPro.Select(pfad => new TextAenderung("*", pfad, "de", "eigener Wert", null, null, "Standard"))], "Rita");
        await texts.SaveAsync(pre, [new("at-ausbildung", "service.title", "en", "Training", null, "Ausbildung", "Standard")], "Rita");
        await new SpracheStore(db).SaveAsync(pre, new MandantSprache("pl", "polski", "ltr", true, 3));
        await new PostleitzahlStore(db).ChangeAsync(pre, ["24937", "24939"], []);
        await new PostleitzahlStore(db).SwitchCheckAsync(pre, true);
        await new AntragsstreckenSchalter(db).SwitchAsync(pre, "at-ausbildung", true, "Rita");
        return (pre, tenant.In(TenantEnvironment.Pro));
    }
}
