using System.Text.RegularExpressions;
using Aufenthalt.Tests.Api;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.TestIntermediaer;
using NUnit.Framework;
using UglyToad.PdfPig;

namespace Aufenthalt.Tests.Transport.Zustellwege;

[Category(Kategorien.Faults)]
[NonParallelizable]
public sealed partial class ZustellungTests
{
    private Zustellwelt welt = null!;

    [OneTimeSetUp]
    public async Task Start() => welt = await Zustellwelt.StarteAsync();

    [OneTimeTearDown]
    public async Task Stop() => await welt.DisposeAsync();

    [TearDown]
    public void Calm() => welt.Intermediaer.Stoerung.Keine();

    [Test]
    public async Task An_Antrag_reaches_the_Fachverfahren_once_with_a_PDF_of_its_answers_and_every_step_in_its_log()
    {
        await using var transport = await welt.StarteTransportAsync();

        var number = await welt.StelleAntragAsync();
        var row = await welt.WarteAufAsync(number, "abgeholt");

        var message = (await Zustellwelt.NachrichtenAsync(transport)).Single(entry => (string)entry!["vorgangsnummer"]! == number)!;
        var xml = await transport.Client.GetStringAsync($"/test-fachverfahren/{ApiWelt.Bielefeld}/nachrichten/{message["uuid"]}");
        Assert.That((string)message["typ"]!, Is.EqualTo("130101"));
        Assert.That(xml, Does.Contain(number));
        Assert.That(PdfText(xml), Does.Contain(number).And.Contain("Arbeitgeber"));
        Assert.That(
            (await welt.EreignisseAsync(row.Id)).Select(entry => entry.Art),
            Is.EqualTo(["eingegangen", "gebaut", "hinterlegt", "abgeholt"]));
    }

    [Test]
    public async Task Killed_between_storeDelivery_and_its_bookkeeping_the_message_arrives_once()
    {
        var stored = welt.Intermediaer.Stoerung.HalteAn("StoreDelivery:ausgefuehrt");
        var first = await welt.StarteTransportAsync();
        var number = await welt.StelleAntragAsync();
        await stored.Erreicht.WaitAsync(TimeSpan.FromSeconds(90));
        await first.ToeteAsync();
        welt.Intermediaer.Stoerung.GibFrei("StoreDelivery:ausgefuehrt");
        await first.DisposeAsync();

        await using var second = await welt.StarteTransportAsync();
        var row = await welt.WarteAufAsync(number, "abgeholt");

        Assert.That(await CountAsync(second, number), Is.EqualTo(1));
        Assert.That((await welt.EreignisseAsync(row.Id)).Count(entry => entry.Art == "hinterlegt"), Is.EqualTo(1));
    }

    [TestCaseSource(nameof(PassingFaults))]
    public async Task A_fault_that_passes_delays_the_message_but_does_not_double_it(string name, object fault)
    {
        TestContext.Out.WriteLine(name);
        var left = 1;
        welt.Intermediaer.Stoerung.Wahl = type =>
            type == "StoreDelivery" && Interlocked.Decrement(ref left) >= 0 ? (Stoerfall)fault : Stoerfall.Keiner;
        await using var transport = await welt.StarteTransportAsync();

        var number = await welt.StelleAntragAsync();
        await welt.WarteAufAsync(number, "abgeholt");

        Assert.That(await CountAsync(transport, number), Is.EqualTo(1));
    }

    [Test]
    public async Task A_final_refusal_fails_at_once_with_its_reason_and_a_resend_starts_anew()
    {
        welt.Intermediaer.Stoerung.Setze(new Stoerfall { Code = "9300" }, "StoreDelivery");
        await using var transport = await welt.StarteTransportAsync();
        var number = await welt.StelleAntragAsync();
        var failed = await welt.WarteAufAsync(number, "gescheitert");

        welt.Intermediaer.Stoerung.Keine();
        var again = await welt.SendeErneutAsync(failed.Id);
        await welt.WarteAufAsync(number, "abgeholt");

        Assert.That(failed.Grund, Is.EqualTo("intermediaer_abgelehnt"));
        Assert.That(again, Is.True);
        Assert.That(await CountAsync(transport, number), Is.EqualTo(1));
        Assert.That(await welt.SendeErneutAsync(failed.Id), Is.False, "what the authority has is not sent again");
    }

    private static IEnumerable<object[]> PassingFaults() =>
    [
        ["connection refused", new Stoerfall { Verweigern = true }],
        ["connection broken after storing", new Stoerfall { TrennenNachAusfuehrung = true }],
        ["garbage as answer", new Stoerfall { MuellAlsAntwort = true }],
        ["internal error of the Intermediär", new Stoerfall { Code = "9000" }],
    ];

    private static async Task<int> CountAsync(HostProzess transport, string number) =>
        (await Zustellwelt.NachrichtenAsync(transport)).Count(entry => (string)entry!["vorgangsnummer"]! == number);

    private static string PdfText(string xml)
    {
        var summary = SummaryRegex().Match(xml);
        Assert.That(summary.Success, Is.True, "the message holds no antragszusammenfassung");
        using var pdf = PdfDocument.Open(Convert.FromBase64String(summary.Groups[1].Value));
        return string.Join('\n', pdf.GetPages().Select(page => page.Text));
    }

    [GeneratedRegex("antragszusammenfassung>.*?<[^>]*dokument>([A-Za-z0-9+/=\\s]+)<", RegexOptions.Singleline)]
    private static partial Regex SummaryRegex();
}
