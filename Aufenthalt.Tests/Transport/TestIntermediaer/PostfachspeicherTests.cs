using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.TestIntermediaer;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.TestIntermediaer;
using Npgsql;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.TestIntermediaer;

/// <summary>Both stores do the same.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class PostfachspeicherTests(bool datenbank)
{
    private static readonly DateTimeOffset Jetzt = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private TestDatabase? _datenbank;
    private NpgsqlDataSource? _quelle;
    private IPostfachspeicher _speicher = null!;

    [OneTimeSetUp]
    public async Task Anlegen()
    {
        if (!datenbank)
            return;
        _datenbank = await PostgresFixture.NeueDatenbankAsync();
        _quelle = NpgsqlDataSource.Create(_datenbank.Transport);
    }

    [SetUp]
    public async Task Leeren()
    {
        _speicher = datenbank ? new Datenbankpostfach(new PostfachStore(new SystemDb(_quelle!))) : new Speicherpostfach();
        await _speicher.LoescheVorAsync(Jetzt.AddYears(1), default);
    }

    [OneTimeTearDown]
    public async Task Wegwerfen()
    {
        if (_quelle is not null)
            await _quelle.DisposeAsync();
        if (_datenbank is not null)
            await _datenbank.DisposeAsync();
    }

    [Test]
    public async Task An_id_that_was_issued_is_good_once()
    {
        await _speicher.GibKennungAusAsync("a", Jetzt, default);

        Assert.That(await _speicher.LegeAbAsync(Zustellung("a"), null, default), Is.EqualTo(Ablage.Abgelegt));
        Assert.That(await _speicher.LegeAbAsync(Zustellung("a"), null, default), Is.EqualTo(Ablage.KennungUnbekanntOderBenutzt));
        Assert.That(await _speicher.LegeAbAsync(Zustellung("b"), null, default), Is.EqualTo(Ablage.KennungUnbekanntOderBenutzt));
    }

    [Test]
    public async Task Two_deposits_of_one_id_at_once_leave_one_delivery()
    {
        await _speicher.GibKennungAusAsync("a", Jetzt, default);

        var ablagen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _speicher.LegeAbAsync(Zustellung("a"), null, default))));

        Assert.That(ablagen.Count(a => a == Ablage.Abgelegt), Is.EqualTo(1));
    }

    [Test]
    public async Task A_delivery_comes_back_as_it_was_stored()
    {
        await LegeAbAsync("a");

        var gefunden = await _speicher.FindeAsync("a", default);

        Assert.That(gefunden!.Karte, Is.EqualTo(Zustellung("a").Karte));
        Assert.That(gefunden.Koerper, Is.EqualTo(Zustellung("a").Koerper));
        Assert.That(gefunden.Zertifikate, Is.EqualTo("<z/>"));
        Assert.That(gefunden.Anlagen.Single().Inhalt, Is.EqualTo(new byte[] { 0, 255, 7 }));
    }

    [Test]
    public async Task A_full_mailbox_takes_no_more_and_keeps_the_id()
    {
        await LegeAbAsync("a");
        await _speicher.GibKennungAusAsync("b", Jetzt, default);

        Assert.That(await _speicher.LegeAbAsync(Zustellung("b"), 1, default), Is.EqualTo(Ablage.PostfachVoll));
        Assert.That(await _speicher.LegeAbAsync(Zustellung("b"), 2, default), Is.EqualTo(Ablage.Abgelegt));
    }

    [Test]
    public async Task Confirmed_deliveries_are_not_unread_and_keep_their_first_time()
    {
        await LegeAbAsync("a");
        await LegeAbAsync("b");
        await _speicher.VermerkeAbrufAsync("a", Jetzt.AddMinutes(1), default);
        await _speicher.VermerkeEmpfangAsync("a", Jetzt.AddMinutes(2), default);
        await _speicher.VermerkeEmpfangAsync("a", Jetzt.AddMinutes(9), default);
        await _speicher.VermerkeAbrufAsync("a", Jetzt.AddMinutes(9), default);

        var karte = (await _speicher.FindeAsync("a", default))!.Karte;
        Assert.That((karte.Abruf, karte.Empfang), Is.EqualTo(((DateTimeOffset?)Jetzt.AddMinutes(1), (DateTimeOffset?)Jetzt.AddMinutes(2))));
        Assert.That(await _speicher.NaechsteUngeleseneAsync("postfach", default), Is.EqualTo("b"));
    }

    [TestCase("chiffre-fremd", "signatur-fremd", null, "")]
    [TestCase("postfach", "x", null, "a b")]
    [TestCase("postfach", "x", "Originator", "")]
    [TestCase("x", "absender", null, "a b")]
    [TestCase("x", "absender", "Addressee", "")]
    [TestCase("absender-chiffre", "x", "Originator", "a b")]
    public async Task Cards_show_to_both_ends_and_nobody_else(string chiffre, string signatur, string? rolle, string erwartet)
    {
        await LegeAbAsync("a");
        await LegeAbAsync("b");

        var karten = await _speicher.KartenAsync(new Kartenfrage(signatur, chiffre) { Rolle = rolle }, default);

        Assert.That(string.Join(' ', karten.Select(k => k.MessageId)), Is.EqualTo(erwartet));
    }

    [Test]
    public async Task Cards_are_selected_by_id_time_reception_and_number()
    {
        await LegeAbAsync("a");
        await LegeAbAsync("b");
        await _speicher.VermerkeEmpfangAsync("a", Jetzt.AddHours(1), default);
        var alle = new Kartenfrage("absender", "postfach");

        Assert.That(await Kennungen(alle with { MessageIds = ["b", "x"] }), Is.EqualTo(new[] { "b" }));
        Assert.That(await Kennungen(alle with { GeaendertSeit = Jetzt.AddMinutes(30) }), Is.EqualTo(new[] { "a" }));
        Assert.That(await Kennungen(alle with { EmpfangenSeit = Jetzt.AddMinutes(30) }), Is.Empty);
        Assert.That(await Kennungen(alle with { NurOhneEmpfang = true }), Is.EqualTo(new[] { "b" }));
        Assert.That(await Kennungen(alle with { Hoechstens = 1 }), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Old_deliveries_and_ids_are_deleted()
    {
        await LegeAbAsync("a");
        await _speicher.GibKennungAusAsync("b", Jetzt, default);

        Assert.That(await _speicher.LoescheVorAsync(Jetzt.AddSeconds(1), default), Is.EqualTo(1));
        Assert.That(await _speicher.FindeAsync("a", default), Is.Null);
        Assert.That(await _speicher.LegeAbAsync(Zustellung("b"), null, default), Is.EqualTo(Ablage.KennungUnbekanntOderBenutzt));
    }

    private async Task<IEnumerable<string>> Kennungen(Kartenfrage frage) => (await _speicher.KartenAsync(frage, default)).Select(k => k.MessageId);

    private async Task LegeAbAsync(string id)
    {
        await _speicher.GibKennungAusAsync(id, Jetzt, default);
        await _speicher.LegeAbAsync(Zustellung(id), null, default);
    }

    private static Zustellung Zustellung(string id) => new(
        new Karte(id, "postfach", "absender", "absender-chiffre", "Betreff & mehr", Jetzt) { Pruefvermerke = "<p/>" },
        [1, 2, 3],
        "<z/>",
        [new Anlage("a.bin", "8bit", [0, 255, 7])]);
}
