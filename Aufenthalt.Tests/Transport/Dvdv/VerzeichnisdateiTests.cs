using Aufenthalt.Transport.Dvdv;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Dvdv;

public sealed class VerzeichnisdateiTests
{
    private const string Dienst = DvdvServer.Dienst;
    private static readonly DateTimeOffset Heute = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Gueltig = Zertifikate.Der(Heute.AddYears(-1), Heute.AddDays(10));

    private FakeTimeProvider _uhr = null!;
    private string _pfad = "";

    [SetUp]
    public void Beginne() => (_uhr, _pfad) = (new FakeTimeProvider(Heute), Path.Combine(Directory.CreateTempSubdirectory("dvdv").FullName, "dvdv.json"));

    [TearDown]
    public void Raeume() => Directory.Delete(Path.GetDirectoryName(_pfad)!, recursive: true);

    [Test]
    public async Task What_was_written_is_found_for_its_services_only()
    {
        await SchreibeAsync("http://127.0.0.1:5095/osci", [Dienst]);
        var dienst = (await FindeAsync()).Dienst!;
        var anderer = await new Verzeichnisdatei(_pfad, _uhr).FindeAsync("azr:047700", "http://anderer", default);
        Assert.That((dienst.Intermediaer.Port, dienst.EmpfaengerSignatur is not null, anderer.Grund), Is.EqualTo((5095, true, "dvdv_kein_eintrag")));
    }

    [Test]
    public async Task A_changed_file_is_read_again()
    {
        var verzeichnis = new Verzeichnisdatei(_pfad, _uhr);
        await Verzeichnisdatei.SchreibeAsync(_pfad, new Dictionary<string, Verzeichnisdatei.Eintrag>());
        var vorher = await verzeichnis.FindeAsync("azr:047700", Dienst, default);
        await SchreibeAsync("http://neu/", null);
        File.SetLastWriteTimeUtc(_pfad, DateTime.UtcNow.AddMinutes(1));
        Assert.That((vorher.Grund, (await verzeichnis.FindeAsync("azr:047700", Dienst, default)).Dienst is not null), Is.EqualTo(("dvdv_kein_eintrag", true)));
    }

    [TestCase("{\"azr:047700\":", "dvdv_nicht_erreicht")]
    [TestCase("{\"azr:047700\":{\"intermediaer\":\"http://x/\",\"intermediaerZertifikat\":\"AAAA\",\"empfaengerZertifikat\":\"%%\"}}", "dvdv_eintrag_unvollstaendig")]
    public async Task A_broken_file_and_a_broken_entry_are_reasons(string inhalt, string code)
    {
        await File.WriteAllTextAsync(_pfad, inhalt);
        Assert.That((await FindeAsync()).Grund, Is.EqualTo(code));
    }

    [Test]
    public async Task A_missing_file_is_a_reason_for_everyone_asked()
    {
        var ergebnisse = await new Verzeichnisdatei(_pfad, _uhr).FindeAlleAsync(["a:1", "a:2"], Dienst, default);
        Assert.That(ergebnisse.Select(ergebnis => ergebnis.Grund), Is.EqualTo(new[] { "dvdv_nicht_erreicht", "dvdv_nicht_erreicht" }));
    }

    [Test]
    public async Task The_directory_is_asked_once_in_ten_minutes_and_after_being_told_to_forget()
    {
        var (speicher, verzeichnis) = await SpeicherAsync();
        await speicher.FindeAsync("a:1", Dienst, default);
        _uhr.Advance(TimeSpan.FromMinutes(9));
        await speicher.FindeAsync("a:1", Dienst, default);
        Assert.That(verzeichnis.Anfragen, Is.EqualTo(1));
        _uhr.Advance(TimeSpan.FromMinutes(2));
        await speicher.FindeAsync("a:1", Dienst, default);
        speicher.Vergiss("a:1", Dienst);
        await speicher.FindeAsync("a:1", Dienst, default);
        Assert.That(verzeichnis.Anfragen, Is.EqualTo(3));
    }

    [Test]
    public async Task A_known_entry_serves_while_the_directory_is_away_but_not_past_its_certificate()
    {
        var (speicher, verzeichnis) = await SpeicherAsync(TimeSpan.FromDays(30));
        await speicher.FindeAsync("a:1", Dienst, default);
        verzeichnis.Ergebnis = DvdvErgebnis.Von(Dvdvfehler.NichtErreichbar("weg"));
        _uhr.Advance(TimeSpan.FromDays(9));
        var waehrend = await speicher.FindeAsync("a:1", Dienst, default);
        _uhr.Advance(TimeSpan.FromDays(2));
        var danach = await speicher.FindeAsync("a:1", Dienst, default);
        Assert.That((waehrend.Dienst is not null, danach.Grund), Is.EqualTo((true, "dvdv_zertifikat_abgelaufen")));
    }

    private async Task<(Dvdvspeicher Speicher, Verzeichnis Verzeichnis)> SpeicherAsync(TimeSpan? notbetrieb = null)
    {
        await SchreibeAsync("http://x/", null);
        var verzeichnis = new Verzeichnis { Ergebnis = await FindeAsync() };
        return (new Dvdvspeicher(verzeichnis, new DvdvOptionen { Notbetrieb = notbetrieb ?? TimeSpan.FromHours(24) }, _uhr), verzeichnis);
    }

    private Task SchreibeAsync(string intermediaer, IReadOnlyList<string>? dienste) => Verzeichnisdatei.SchreibeAsync(
        _pfad, new Dictionary<string, Verzeichnisdatei.Eintrag> { ["azr:047700"] = new(intermediaer, Gueltig, Gueltig, Gueltig, dienste) });

    private Task<DvdvErgebnis> FindeAsync() => new Verzeichnisdatei(_pfad, _uhr).FindeAsync("azr:047700", Dienst, default);

    private sealed class Verzeichnis : IDvdvVerzeichnis
    {
        public DvdvErgebnis Ergebnis { get; set; } = null!;

        public int Anfragen { get; private set; }

        public Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel)
        {
            Anfragen++;
            return Task.FromResult(Ergebnis);
        }

        public Task<IReadOnlyList<DvdvErgebnis>> FindeAlleAsync(IReadOnlyList<string> organisationen, string dienst, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<DvdvErgebnis>>([.. organisationen.Select(_ => Ergebnis)]);
    }
}
