using Aufenthalt.Tests.Transport.XAuslaender;
using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using NUnit.Framework;
using UglyToad.PdfPig;

namespace Aufenthalt.Tests.Transport.TestFachverfahren;

public sealed class EingangspruefungTests
{
    private static readonly Eingangskontext Richtig = new("azr:047700", "ozg:aufenthalt", "AB12", "ab12");
    private static readonly Fachverfahrenprofil Profil = Fachverfahrenordner.Lade().Fuer("ok-visa");

    [Test]
    public async Task A_right_message_is_taken() => Assert.That((await PruefeAsync(Richtig)).Angenommen);

    [TestCase("azr:000001", "ozg:aufenthalt", "ab12", "T080")]
    [TestCase("azr:047700", "ozg:fremd", "ab12", "T070")]
    [TestCase("azr:047700", "ozg:aufenthalt", null, "T010")]
    [TestCase("azr:047700", "ozg:aufenthalt", "ffff", "T070")]
    public async Task A_wrong_reader_author_or_signer_is_refused(string leser, string autor, string? signatur, string code)
    {
        var urteil = await PruefeAsync(new Eingangskontext(leser, autor, signatur, "ab12"));
        Assert.That(urteil.Befunde.Select(befund => befund.Code), Is.EqualTo(new[] { code }));
    }

    [Test]
    public async Task A_real_message_never_enters_the_test_system()
    {
        var echt = (Antrag)Beispiele.Baue(Beispiele.P1() with { Test = null }).Nachricht!;
        var urteil = await PruefeAsync(Richtig, echt);
        Assert.That(urteil.Befunde.Single().Text, Does.Contain("test"));
    }

    [Test]
    public async Task A_version_the_receiver_does_not_take_is_refused()
    {
        var urteil = await PruefeAsync(Richtig, profil: Profil with { Versionen = ["1.21.1"] });
        Assert.That(urteil.Befunde.Single().Code, Is.EqualTo("V000"));
    }

    [TestCase(10L, 60)]
    [TestCase(50_000_000L, 1)]
    public async Task What_is_over_the_receivers_limits_is_refused(long bytes, int anlagen)
    {
        var urteil = await PruefeAsync(Richtig, profil: Profil with { Grenzen = Profil.Grenzen with { NachrichtBytes = bytes, Anlagen = anlagen } });
        Assert.That(urteil.Befunde.Single().Code, Is.EqualTo("S999"));
    }

    [Test]
    public async Task Garbage_is_refused_with_the_readers_code()
    {
        using var strom = new MemoryStream("<a>"u8.ToArray());
        var urteil = new Eingangspruefung(Beispiele.Leser).Pruefe(strom, Richtig, Profil);
        Assert.That(urteil.Befunde.Single().Code, Is.EqualTo("X000"));
        await Task.CompletedTask;
    }

    [Test]
    public void The_letter_of_the_test_authority_is_a_readable_pdf()
    {
        using var pdf = PdfDocument.Open(Musterbrief.Pdf("Sehr geehrte (Frau) Müller\nZeile 2 \\ Ende"));
        Assert.That(pdf.GetPage(1).Text, Does.Contain("(Frau) Müller").And.Contain("Zeile 2 \\ Ende"));
    }

    [TestCase("130102", null, null, "Die Frage fehlt.")]
    [TestCase("130104", "x", null, "Der Code fehlt.")]
    [TestCase("130105", "x", "2026-13-01", "Datum oder Uhrzeit des Termins ist nicht lesbar.")]
    [TestCase("999999", "x", null, "Diese Nachricht sendet eine Ausländerbehörde nicht.")]
    public void A_caseworkers_slip_is_explained(string typ, string? text, string? datum, string fehler)
    {
        var bezug = (OzgNachricht)Beispiele.Baue(Beispiele.P1()).Nachricht!;
        Assert.That(Sachbearbeitung.Baue(new Rueckmeldungsangabe { Typ = typ, Text = text, Datum = datum }, bezug, Beispiele.Jetzt).Fehler, Is.EqualTo(fehler));
    }

    [Test]
    public void No_answer_is_sent_where_the_applicant_has_no_return_channel()
    {
        var bezug = (OzgNachricht)Beispiele.Baue(Beispiele.P1() with { Rueckkanal = false }).Nachricht!;
        Assert.Multiple(() =>
        {
            Assert.That(Sachbearbeitung.Baue(new Rueckmeldungsangabe { Typ = "130104", Code = "05" }, bezug, Beispiele.Jetzt).Nachricht, Is.Null);
            Assert.That(Rueckmeldungsbau.Quittung(bezug, Beispiele.Jetzt), Is.Null);
        });
    }

    private static async Task<Eingangsurteil> PruefeAsync(Eingangskontext kontext, Nachricht? nachricht = null, Fachverfahrenprofil? profil = null)
    {
        using var strom = new MemoryStream(await Beispiele.SchreibeAsync(nachricht ?? Beispiele.Baue(Beispiele.P1()).Nachricht!));
        return new Eingangspruefung(Beispiele.Leser).Pruefe(strom, kontext, profil ?? Profil);
    }
}
