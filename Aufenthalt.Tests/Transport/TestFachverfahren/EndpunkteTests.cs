using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Tests.Transport.XAuslaender;
using Aufenthalt.Transport;
using Aufenthalt.Transport.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.TestFachverfahren;

public sealed class EndpunkteTests
{
    private const string Liste = "/test-fachverfahren/05711000/nachrichten";
    private static readonly Guid Uuid = Beispiele.P1().NachrichtUuid;

    private readonly List<(string Ags, Nachricht Nachricht, string Version)> _gesendet = [];
    private readonly string _ordner = Directory.CreateTempSubdirectory("transport").FullName;
    private TestDatabase _datenbank = null!;
    private HostImProzess _host = null!;

    [OneTimeSetUp]
    public async Task Starte()
    {
        await File.WriteAllTextAsync(Path.Combine(_ordner, "hauptschluessel"), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        _datenbank = await PostgresFixture.NeueDatenbankAsync();
        _host = await StarteAsync("true");
        await _host.Dienste.GetRequiredService<EmpfangeneNachrichten>().AddAsync(
            new EmpfangeneNachricht(Uuid, "05711000", "130101", "T7K4-9QXM-3HPA", Beispiele.Jetzt), await Beispiele.SchreibeAsync(Beispiele.Baue(Beispiele.P1()).Nachricht!), "{}");
    }

    [OneTimeTearDown]
    public async Task Beende()
    {
        await _host.DisposeAsync();
        await _datenbank.DisposeAsync();
        Directory.Delete(_ordner, recursive: true);
    }

    [Test]
    public async Task The_list_names_what_arrived()
    {
        var liste = await _host.Client.GetFromJsonAsync<JsonElement>(Liste);
        var eintrag = liste.GetProperty("nachrichten")[0];
        Assert.Multiple(() =>
        {
            Assert.That(eintrag.GetProperty("uuid").GetGuid(), Is.EqualTo(Uuid));
            Assert.That(eintrag.GetProperty("vorgangsnummer").GetString(), Is.EqualTo("T7K4-9QXM-3HPA"));
            Assert.That(eintrag.GetProperty("typ").GetString(), Is.EqualTo("130101"));
            Assert.That(eintrag.GetProperty("empfangenAm").GetDateTimeOffset(), Is.EqualTo(Beispiele.Jetzt));
        });
    }

    [Test]
    public async Task The_message_and_its_attachments_can_be_read()
    {
        var xml = await _host.Client.GetStringAsync($"{Liste}/{Uuid}");
        using var anlage = await _host.Client.GetAsync($"{Liste}/{Uuid}/anlagen/2");
        using var keine = await _host.Client.GetAsync($"{Liste}/{Uuid}/anlagen/99");
        Assert.Multiple(() =>
        {
            Assert.That(xml, Does.Contain("T7K4-9QXM-3HPA"));
            Assert.That(anlage.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
            Assert.That(keine.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [TestCase("/test-fachverfahren/01001000/nachrichten/018f0000-0000-7000-8000-00000000a001")]
    [TestCase("/test-fachverfahren/0571100/nachrichten")]
    [TestCase("/test-fachverfahren/05711000/nachrichten/018f0000-0000-7000-8000-0000000000ff")]
    public async Task Another_authority_and_unknown_messages_are_not_found(string pfad)
    {
        using var antwort = await _host.Client.GetAsync(pfad);
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_caseworkers_answer_goes_out()
    {
        using var antwort = await _host.Client.PostAsJsonAsync($"{Liste}/{Uuid}/rueckmeldungen", new { typ = "130102", text = "Wo wohnen Sie?", datum = "2026-12-24" });
        var (ags, nachricht, version) = _gesendet[^1];
        Assert.Multiple(() =>
        {
            Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That((ags, version), Is.EqualTo(("05711000", "26.11")));
            Assert.That(nachricht, Is.InstanceOf<RueckkanalFrage>());
            Assert.That(((RueckkanalFrage)nachricht).AusloeserUuid, Is.EqualTo(Uuid));
            Assert.That(((RueckkanalFrage)nachricht).Kopf.Leser.Kennung, Is.EqualTo("ozg:aufenthalt"));
        });
    }

    [Test]
    public async Task The_page_shows_the_inbox_and_sends_an_answer_without_script()
    {
        var seite = await _host.Client.GetStringAsync("/test-fachverfahren/05711000");
        using var formular = new FormUrlEncodedContent([KeyValuePair.Create("uuid", Uuid.ToString()), KeyValuePair.Create("typ", "130104"), KeyValuePair.Create("code", "05")]);
        using var antwort = await _host.Client.PostAsync("/test-fachverfahren/05711000/antwort", formular);
        Assert.Multiple(() =>
        {
            Assert.That(seite, Does.Contain("T7K4-9QXM-3HPA").And.Contain("<strong>Test.</strong>"));
            Assert.That(antwort.Headers.Location!.ToString(), Does.StartWith("/test-fachverfahren/05711000?gesendet="));
            Assert.That(_gesendet[^1].Nachricht, Is.InstanceOf<Statusmeldung>());
        });
    }

    [TestCase("Host", "boese.example")]
    [TestCase("Origin", "https://boese.example")]
    public async Task A_foreign_page_gets_nothing(string kopf, string wert)
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Post, $"{Liste}/{Uuid}/rueckmeldungen") { Content = new StringContent("{\"typ\":\"130104\",\"code\":\"05\"}", Encoding.UTF8, "application/json") };
        anfrage.Headers.TryAddWithoutValidation(kopf, wert);
        using var antwort = await _host.Client.SendAsync(anfrage);
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task It_does_not_exist_unless_switched_on()
    {
        await using var ohne = await StarteAsync("false");
        using var antwort = await ohne.Client.GetAsync(Liste);
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private Task<HostImProzess> StarteAsync(string an) => HostImProzess.StarteAsync(
        TransportHost.Baue,
        [
            .. _datenbank.AlsKonfiguration("Transport"),
            KeyValuePair.Create("TestFachverfahren:An", an),
            KeyValuePair.Create("Zertifikate:Ordner", _ordner),
            KeyValuePair.Create("Verschluesselung:Hauptschluessel", Path.Combine(_ordner, "hauptschluessel")),
        ],
        dienste => dienste.AddSingleton<Rueckversand>((ags, nachricht, version, _) =>
        {
            _gesendet.Add((ags, nachricht, version));
            return Task.FromResult(true);
        }));
}
