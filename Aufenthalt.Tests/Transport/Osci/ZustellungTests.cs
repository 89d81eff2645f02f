using System.Text;
using Aufenthalt.Transport.Osci;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

public sealed class ZustellungTests
{
    private static readonly byte[] Nachricht = Encoding.UTF8.GetBytes("<a>ß</a>");

    [Test]
    public async Task A_delivery_goes_from_sender_to_reader_and_its_card_tells_each_step()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = await strecke.Sender.ReserviereNachrichtenIdAsync(strecke.Ziel);
        Assert.That(id.IstErledigt, Is.True, id.Fehler?.ToString());
        var ablage = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id.Wert!, "A & B <c>", Teststrecke.Inhalt(Nachricht));
        Assert.That(ablage.IstErledigt, Is.True, ablage.Fehler?.ToString());
        Assert.That(ablage.Wert!.Eingang, Is.Not.Null);

        var empfangen = new List<string>();
        var abruf = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) =>
        {
            var inhalt = sendung.Oeffne();
            Assert.That(inhalt.IstErledigt, Is.True, inhalt.Fehler?.ToString());
            Assert.That(inhalt.Wert!.AutorFehler, Is.Null);
            Assert.That(sendung.Betreff, Is.EqualTo("A & B <c>"));
            empfangen.Add(Encoding.UTF8.GetString(inhalt.Wert.AlsBytes()));
            return Task.FromResult(true);
        });

        Assert.That(abruf.IstErledigt, Is.True, abruf.Fehler?.ToString());
        Assert.That(empfangen, Is.EqualTo(new[] { "<a>ß</a>" }));
        var karten = await strecke.Sender.LaufzettelAsync(strecke.Ziel, [id.Wert!]);
        Assert.That(karten.IstErledigt, Is.True, karten.Fehler?.ToString());
        Assert.That(karten.Wert!.Single(), Has.Property(nameof(Laufzettel.Abruf)).Not.Null.And.Property(nameof(Laufzettel.Empfang)).Not.Null);
    }

    [Test]
    public async Task What_was_not_taken_stays_unread()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var erste = await strecke.HinterlegeAsync(Nachricht);
        var zweite = await strecke.HinterlegeAsync(Nachricht);

        var abruf = await strecke.Empfaenger.PostfachAsync(strecke.Ziel, (sendung, _) => Task.FromResult(sendung.MessageId != erste));

        Assert.That(abruf.Wert, Is.EqualTo(1), abruf.Fehler?.ToString());
        var karten = (await strecke.Sender.LaufzettelAsync(strecke.Ziel, [erste, zweite])).Wert!;
        Assert.That(karten.Single(k => k.MessageId == erste).Empfang, Is.Null);
        Assert.That(karten.Single(k => k.MessageId == zweite).Empfang, Is.Not.Null);
    }

    [Test]
    public async Task A_message_id_is_good_for_one_delivery()
    {
        await using var strecke = await Teststrecke.StarteAsync();
        var id = await strecke.HinterlegeAsync(Nachricht);

        var wieder = await strecke.Sender.HinterlegeAsync(strecke.Ziel, id, "Test", Teststrecke.Inhalt(Nachricht));

        Assert.That(wieder.Ausgang, Is.EqualTo(OsciAusgang.Abgelehnt));
        Assert.That(wieder.Fehler!.Code, Is.EqualTo("9801"));
    }

    [Test]
    public async Task A_card_that_does_not_exist_is_an_empty_list()
    {
        await using var strecke = await Teststrecke.StarteAsync();

        var karten = await strecke.Sender.LaufzettelAsync(strecke.Ziel, ["gibt-es-nicht"]);

        Assert.That(karten.IstErledigt, Is.True, karten.Fehler?.ToString());
        Assert.That(karten.Wert, Is.Empty);
    }
}
