using System.Text.Json;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Tests.Transport.XAuslaender;
using Aufenthalt.Transport.Fachverfahren;
using Aufenthalt.Transport.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Pakete;
using Aufenthalt.Transport.XAuslaender.Zuordnen;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.TestFachverfahren;

/// <summary>One contract, held by the profile of every Fachverfahren.</summary>
[TestFixtureSource(nameof(Verfahren))]
public sealed class VertragTests(string schluessel)
{
    private const string Bielefeld = "05711000";
    private static readonly Fachverfahrenordner Ordner = Fachverfahrenordner.Lade();
    private static readonly Eingangskontext Kontext = new("azr:047700", "ozg:aufenthalt", "ab12", "ab12");

    private readonly Fachverfahrenprofil _profil = Ordner.Fuer(schluessel);
    private TestDatabase _datenbank = null!;
    private NpgsqlDataSource _quelle = null!;
    private EmpfangeneNachrichten _eingang = null!;
    private Empfang _empfang = null!;
    private TestFachverfahrenOptionen _optionen = null!;
    private FakeTimeProvider _uhr = null!;

    public static IEnumerable<string> Verfahren() => Ordner.Alle.Select(profil => profil.Schluessel);

    private static IEnumerable<string> Versionen() => Beispiele.Profile.Alle.Select(profil => profil.Version);

    [OneTimeSetUp]
    public async Task Anlegen()
    {
        _datenbank = await PostgresFixture.NeueDatenbankAsync();
        _quelle = NpgsqlDataSource.Create(_datenbank.Transport);
    }

    [SetUp]
    public async Task Beginne()
    {
        var system = new SystemDb(_quelle);
        _uhr = new FakeTimeProvider(Beispiele.Jetzt);
        _optionen = new TestFachverfahrenOptionen { An = true, Aktenordner = Directory.CreateTempSubdirectory("akte").FullName };
        _eingang = new EmpfangeneNachrichten(system);
        var personen = new Personenbestand(system);
        await _eingang.ClearAsync(Beispiele.Jetzt.AddYears(1));
        await personen.ClearAsync(Beispiele.Jetzt.AddYears(1));
        _empfang = new Empfang(
            _eingang, personen, new Eingangspruefung(Beispiele.Leser), new Aktenuebergabe(_optionen, Beispiele.Leser), new Paketsammlung(_eingang, Beispiele.Leser, _optionen), _uhr);
    }

    [TearDown]
    public void Raeume() => Directory.Delete(_optionen.Aktenordner!, recursive: true);

    [OneTimeTearDown]
    public async Task Wegwerfen()
    {
        await _quelle.DisposeAsync();
        await _datenbank.DisposeAsync();
    }

    [Test]
    public void The_profile_names_its_maker_and_what_is_not_known() => Assert.Multiple(() =>
    {
        Assert.That(_profil.Hersteller, Is.Not.Empty);
        Assert.That(_profil.Versionen, Does.Contain("1.21.1"));
        Assert.That(_profil.Ungeklaert.Select(eintrag => eintrag.Was), Does.Contain("grenzen").And.Contain("versionen"));
        Assert.That(_profil.Uebergabe, Is.EqualTo("quittiert").Or.EqualTo("abgeholt"));
        Assert.That(_profil.Rueckmeldungen, Is.SubsetOf(Beispiele.Aktuell.Nachrichten.Keys));
    });

    [TestCaseSource(nameof(Versionen))]
    public async Task An_application_is_taken_stored_once_and_acknowledged(string version)
    {
        var xml = await XmlAsync(version);
        var erstes = await NimmAnAsync(xml);
        var zweites = await NimmAnAsync(xml);
        Assert.Multiple(() =>
        {
            Assert.That((erstes.Angenommen, erstes.Wiederholt), Is.EqualTo((true, false)));
            Assert.That((zweites.Angenommen, zweites.Wiederholt), Is.EqualTo((true, true)));
            Assert.That((erstes.Antwort as Statusmeldung)?.Status, Is.EqualTo("01"));
            Assert.That((erstes.Antwort as Statusmeldung)?.AusloeserUuid, Is.EqualTo(Beispiele.P1().NachrichtUuid));
        });
        Assert.That((await _eingang.ListAsync(Bielefeld)).Single().Vorgangsnummer, Is.EqualTo("T7K4-9QXM-3HPA"));
    }

    [Test]
    public async Task The_second_application_of_a_person_finds_them()
    {
        var erste = await NimmAnAsync(await XmlAsync("26.11"));
        var zweite = await NimmAnAsync(await XmlAsync("26.11", Beispiele.P1() with { NachrichtUuid = Guid.NewGuid(), Vorgangsnummer = "T000-0000-0001" }));
        Assert.That((erste.Abgleich!.Ergebnis, zweite.Abgleich!.Ergebnis), Is.EqualTo((Abgleich.Neu, Abgleich.Bekannt)));
    }

    [Test]
    public async Task The_file_gets_summary_metadata_and_attachments()
    {
        await NimmAnAsync(await XmlAsync("26.11"));
        var ordner = Path.Combine(_optionen.Aktenordner!, Bielefeld, "T7K4-9QXM-3HPA", Beispiele.P1().NachrichtUuid.ToString());
        var metadaten = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(ordner, "metadaten.json"))).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(Directory.GetFiles(ordner).Select(Path.GetFileName).Order(), Is.EqualTo(new[]
            {
                "01-Ausweisdokument.jpg", "03-titel.pdf", "04-Vertrag.pdf", "Antragszusammenfassung.pdf", "metadaten.json",
            }));
            Assert.That(File.ReadAllText(Path.Combine(ordner, "Antragszusammenfassung.pdf")), Is.EqualTo("%PDF-1.7 Zusammenfassung"));
            Assert.That(metadaten.GetProperty("fachverfahren").GetString(), Is.EqualTo(_profil.Name));
            Assert.That(metadaten.GetProperty("dokumente").GetArrayLength(), Is.EqualTo(4));
        });
    }

    [Test]
    public async Task Documents_in_packages_are_put_together_in_any_order()
    {
        var anlagen = Enumerable.Range(0, 5).Select(nummer => new Anlage(Guid.NewGuid(), "belegLohn", "Lohn", null, "application/pdf", Beispiele.Pdf($"%PDF {nummer} {new string('x', 100_000)}"))).ToList();
        var nachricht = Beispiele.Baue(Beispiele.P1() with { Anlagen = anlagen }).Nachricht!;
        var sendung = await Paketierung.PlaneAsync(nachricht, Beispiele.Aktuell, grenze: 800_000);
        Assert.That(sendung.Pakete, Has.Count.GreaterThan(1));
        foreach (var teil in sendung.Pakete.Reverse().Append(sendung.Fachnachricht))
        {
            Assert.That((await NimmAnAsync(await Beispiele.SchreibeAsync(teil))).Befunde, Is.Empty);
        }

        var ordner = Path.Combine(_optionen.Aktenordner!, Bielefeld, "T7K4-9QXM-3HPA", nachricht.Kopf.Uuid.ToString(), "pakete");
        Assert.That(Directory.GetFiles(ordner).Select(Path.GetFileName), Is.EquivalentTo(anlagen.Select(anlage => $"{anlage.Id}.pdf")));
    }

    [Test]
    public async Task A_message_it_cannot_take_is_rejected_with_reasons_and_not_stored()
    {
        var ergebnis = await NimmAnAsync(await XmlAsync("26.11"), Kontext with { Leserkennung = "azr:999999" });
        var rueckweisung = (Rueckweisung)ergebnis.Antwort!;
        Assert.Multiple(() =>
        {
            Assert.That(rueckweisung.Gruende.Single().Code, Is.EqualTo("T080"));
            Assert.That(rueckweisung.Abgewiesen!.Uuid, Is.EqualTo(Beispiele.P1().NachrichtUuid));
            Assert.That(Beispiele.Lies(Beispiele.SchreibeAsync(rueckweisung).GetAwaiter().GetResult()).Fehler, Is.Null);
        });
        Assert.That(await _eingang.ListAsync(Bielefeld), Is.Empty);
    }

    [Test]
    public async Task Every_answer_it_can_send_is_a_valid_message()
    {
        var bezug = (OzgNachricht)Beispiele.Baue(Beispiele.P1()).Nachricht!;
        foreach (var typ in _profil.Rueckmeldungen.Except(["130405", "130407"]))
        {
            var angabe = new Rueckmeldungsangabe { Typ = typ, Text = "Bitte senden Sie „alles“ – danke.", Code = "01", Datum = "2026-12-24", Von = "09:30", Bis = "10:00" };
            var (nachricht, fehler) = Sachbearbeitung.Baue(angabe, bezug, Beispiele.Jetzt);
            Assert.That(fehler, Is.Null, typ);
            var gelesen = Beispiele.Lies(await Beispiele.SchreibeAsync(nachricht!));
            Assert.That(gelesen.Gelesen?.Nachricht, Is.EqualTo(nachricht), gelesen.Fehler?.ToString() ?? typ);
        }
    }

    [Test]
    public async Task After_seven_days_nothing_is_left()
    {
        await NimmAnAsync(await XmlAsync("26.11"));
        _uhr.Advance(TimeSpan.FromDays(8));
        var loeschlauf = new Loeschlauf(_eingang, new Personenbestand(new SystemDb(_quelle)), _optionen, _uhr, Microsoft.Extensions.Logging.Abstractions.NullLogger<Loeschlauf>.Instance);
        Directory.SetLastWriteTimeUtc(Path.Combine(_optionen.Aktenordner!, Bielefeld, "T7K4-9QXM-3HPA"), Beispiele.Jetzt.UtcDateTime);
        var geloescht = await loeschlauf.LoescheAsync(default);
        Assert.Multiple(() =>
        {
            Assert.That(geloescht, Is.EqualTo(2));
            Assert.That(Directory.GetDirectories(Path.Combine(_optionen.Aktenordner!, Bielefeld)), Is.Empty);
        });
    }

    [Test]
    public void The_version_of_a_message_is_one_that_it_takes()
    {
        var gewaehlt = Versionswahl.Waehle("1.21.1; 26.11 ab 2026-12-01", _profil, Beispiele.Profile, Beispiele.Jetzt)?.Version;
        var danach = Versionswahl.Waehle("1.21.1; 26.11 ab 2026-12-01", _profil, Beispiele.Profile, new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero))?.Version;
        var alt = Versionswahl.Waehle("26.11", _profil with { Versionen = ["1.21.1"] }, Beispiele.Profile, Beispiele.Jetzt)?.Version;
        Assert.That((gewaehlt, danach, alt), Is.EqualTo(("1.21.1", "26.11", "1.21.1")));
    }

    private static Task<byte[]> XmlAsync(string version, NachrichtEingabe? eingabe = null)
    {
        var profil = Beispiele.Profile.Suche(version)!;
        return Beispiele.SchreibeAsync(Beispiele.Baue(eingabe ?? Beispiele.P1(), profil).Nachricht!, profil);
    }

    private Task<Empfangsergebnis> NimmAnAsync(byte[] xml, Eingangskontext? kontext = null) => _empfang.NimmAnAsync(Bielefeld, xml, kontext ?? Kontext, _profil);
}
