using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Rueckmeldungen;
using Aufenthalt.Transport.TestIntermediaer;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>Every switchable fault of the test Intermediär, and what the client makes of it.</summary>
[Category(Kategorien.Faults)]
public sealed class StoerungTests
{
    private static readonly byte[] Nachricht = "<a/>"u8.ToArray();

    [Test]
    public async Task Nobody_there_is_surely_not_done()
    {
        var strecke = await Teststrecke.StarteAsync();
        var ziel = strecke.Ziel;
        await strecke.DisposeAsync();
        using var http = new HttpClient();
        var client = new OsciClient(http, TestZertifikate.Onlinedienst, TestZertifikate.Einstellungen, TimeProvider.System);

        var ergebnis = await client.ReserviereNachrichtenIdAsync(ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Klasse, ergebnis.Rat), Is.EqualTo((OsciAusgang.NichtErreicht, RueckmeldungsKlasse.Voruebergehend, Rat.Warten)));
    }

    [Test]
    public async Task A_refused_connection_leaves_the_outcome_open()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Dienst.Stoerung.Setze(new Stoerfall { Verweigern = true });

        var ergebnis = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);

        Assert.That((ergebnis.Ausgang, ergebnis.Rat), Is.EqualTo((OsciAusgang.Unbekannt, Rat.Laufzettel)));
    }

    [Test]
    public async Task An_answer_later_than_the_time_limit_leaves_the_outcome_open()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var haltepunkt = strecke.Dienst.Stoerung.HalteAn("GetMessageId:ausgefuehrt");
        var client = strecke.Client(TestZertifikate.Onlinedienst, einstellungen: TestZertifikate.Einstellungen with { Frist = TimeSpan.FromSeconds(1) });

        var ergebnis = await client.ReserviereNachrichtenIdAsync(strecke.Ziel);

        await haltepunkt.Erreicht;
        strecke.Dienst.Stoerung.GibFrei("GetMessageId:ausgefuehrt");
        Assert.That((ergebnis.Ausgang, ergebnis.Fehler!.Code), Is.EqualTo((OsciAusgang.Unbekannt, "keine-antwort")));
    }

    [Test]
    public async Task When_the_caller_gives_up_the_call_is_cancelled()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var haltepunkt = strecke.Dienst.Stoerung.HalteAn("GetMessageId:angekommen");
        using var abbruch = new CancellationTokenSource();
        var aufruf = strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel, abbruch.Token);
        await haltepunkt.Erreicht;

        await abbruch.CancelAsync();

        Assert.That(async () => await aufruf, Throws.InstanceOf<OperationCanceledException>());
        strecke.Dienst.Stoerung.GibFrei("GetMessageId:angekommen");
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task A_lost_answer_to_a_deposit_is_settled_by_the_process_card(bool trennen, bool muell)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = (await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel)).Wert!;
        strecke.Dienst.Stoerung.Setze(new Stoerfall { TrennenNachAusfuehrung = trennen, MuellAlsAntwort = muell }, "StoreDelivery");

        var ablage = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id, null, Teststrecke.Inhalt(Nachricht));
        strecke.Dienst.Stoerung.Keine();
        var karten = await strecke.Sender.LaufzettelAsync(strecke.Ziel, [id]);

        Assert.That(ablage.Ausgang, Is.EqualTo(OsciAusgang.Unbekannt));
        Assert.That(karten.Wert!.Single().Eingang, Is.Not.Null);
    }

    [Test]
    public async Task A_fetch_whose_answer_was_lost_stays_unread()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = await strecke.HinterlegeAsync(Nachricht);
        strecke.Dienst.Stoerung.Setze(new Stoerfall { TrennenNachAusfuehrung = true }, "FetchDelivery");
        var gesehen = 0;

        var abruf = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (_, _) => Task.FromResult(gesehen++ >= 0));
        strecke.Dienst.Stoerung.Keine();
        var zweiter = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (_, _) => Task.FromResult(gesehen++ >= 0));

        Assert.That((abruf.Ausgang, zweiter.Wert, gesehen), Is.EqualTo((OsciAusgang.Unbekannt, 1, 1)));
        Assert.That((await strecke.Sender.LaufzettelAsync(strecke.Ziel, [id])).Wert!.Single().Empfang, Is.Not.Null);
    }

    [Test]
    public async Task A_lost_dialog_takes_no_further_order()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        await strecke.HinterlegeAsync(Nachricht);
        var dialog = (await strecke.Empfaenger.OeffneDialogAsync(strecke.Ziel)).Wert!;
        strecke.Dienst.Stoerung.Setze(new Stoerfall { MuellAlsAntwort = true }, "FetchDelivery");

        await dialog.HoleAsync(null);

        Assert.That(dialog.IstBrauchbar, Is.False);
        Assert.That((await dialog.SchliesseAsync()).Fehler!.Code, Is.EqualTo("dialog-zerrissen"));
    }

    [Test]
    public async Task A_full_mailbox_may_pass()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Dienst.Stoerung.Setze(new Stoerfall { HoechstImPostfach = 0 }, "StoreDelivery");
        var id = (await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel)).Wert!;

        var voll = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id, null, Teststrecke.Inhalt(Nachricht));
        strecke.Dienst.Stoerung.Keine();
        var wieder = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id, null, Teststrecke.Inhalt(Nachricht));

        Assert.That((voll.Ausgang, voll.Klasse, voll.Rat), Is.EqualTo((OsciAusgang.Abgelehnt, RueckmeldungsKlasse.Voruebergehend, Rat.Laufzettel)));
        Assert.That(wieder.IstErledigt, Is.True);
    }

    [Test]
    public async Task A_delivery_can_appear_twice_with_the_same_content()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Dienst.Stoerung.Setze(new Stoerfall { DoppeltZustellen = true }, "StoreDelivery");
        await strecke.HinterlegeAsync(Nachricht);
        var inhalte = new List<string>();

        await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) =>
        {
            inhalte.Add(System.Text.Encoding.UTF8.GetString(sendung.Oeffne().Wert!.AlsBytes()));
            return Task.FromResult(true);
        });

        Assert.That(inhalte, Is.EqualTo(new[] { "<a/>", "<a/>" }));
    }

    [TestCase(-1)]
    [TestCase(1)]
    public async Task A_clock_that_is_off_by_an_hour_harms_nothing(int stunden)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Dienst.Stoerung.Setze(new Stoerfall { Uhrversatz = TimeSpan.FromHours(stunden) });

        var id = await strecke.HinterlegeAsync(Nachricht);
        var abruf = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (_, _) => Task.FromResult(true));

        var karte = (await strecke.Sender.LaufzettelAsync(strecke.Ziel, [id])).Wert!.Single();
        Assert.That(abruf.Wert, Is.EqualTo(1));
        Assert.That((karte.Eingang!.Value - DateTimeOffset.UtcNow).TotalMinutes, Is.EqualTo(stunden * 60).Within(5));
    }

    [TestCase("3707")]
    [TestCase("3500")]
    public async Task A_warning_is_done_and_told(string code)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        strecke.Dienst.Stoerung.Setze(new Stoerfall { Warnung = code }, "StoreDelivery");
        var id = (await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel)).Wert!;

        var ablage = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id, null, Teststrecke.Inhalt(Nachricht));

        Assert.That((ablage.Ausgang, ablage.Klasse), Is.EqualTo((OsciAusgang.Erledigt, RueckmeldungsKlasse.Warnung)));
        Assert.That(ablage.Rueckmeldungen.Select(r => r.Code), Is.EqualTo(new[] { "0800", code }));
    }

    private static IEnumerable<string> Neuner() => Rueckmeldungskatalog.Alle.Where(e => e.Code[0] == '9').Select(e => e.Code).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Neuner))]
    public async Task Every_code_of_the_catalogue_arrives_with_its_class_and_words(string code)
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var dialog = (await strecke.Empfaenger.OeffneDialogAsync(strecke.Ziel)).Wert!;
        strecke.Dienst.Stoerung.Setze(new Stoerfall { Code = code });
        var eintrag = Rueckmeldungskatalog.Finde(code);

        var ergebnis = await dialog.HoleAsync(null);

        Assert.That(ergebnis.Klasse, Is.EqualTo(eintrag.Klasse));
        Assert.That(ergebnis.Rueckmeldungen.Single().Code, Is.EqualTo(code));
        if (eintrag.Klasse >= RueckmeldungsKlasse.Voruebergehend)
            Assert.That(ergebnis.Fehler!.Deutsch, Is.EqualTo(eintrag.Deutsch + "."));
    }

    [Test]
    public async Task The_Intermediaer_can_be_held_between_storing_and_answering()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = (await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel)).Wert!;
        var haltepunkt = strecke.Dienst.Stoerung.HalteAn("StoreDelivery:ausgefuehrt");

        var ablage = strecke.Sender.HinterlegeAsync(strecke.Ziel, id, null, Teststrecke.Inhalt(Nachricht));
        await haltepunkt.Erreicht;
        var liegtSchon = await strecke.Dienst.Speicher.FindeAsync(id, default);
        Assert.That((liegtSchon is not null, ablage.IsCompleted), Is.EqualTo((true, false)));
        strecke.Dienst.Stoerung.GibFrei("StoreDelivery:ausgefuehrt");

        Assert.That((await ablage).IstErledigt, Is.True);
    }
}
