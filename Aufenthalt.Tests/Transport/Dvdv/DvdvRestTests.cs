using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Transport.Dvdv;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Dvdv;

public sealed class DvdvRestTests
{
    private const string Bielefeld = "azr:047700";
    private static readonly DateTimeOffset Heute = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Gueltig = Zertifikate.Der(Heute.AddYears(-1), Heute.AddYears(1));

    private FakeTimeProvider _uhr = null!;
    private DvdvServer _server = null!;

    [SetUp]
    public void Beginne() => (_uhr, _server) = (new FakeTimeProvider(Heute), new DvdvServer());

    [TearDown]
    public void Schliesse() => _server.Dispose();

    [Test]
    public async Task A_service_gives_intermediary_and_certificates()
    {
        _server.Antworte(HttpStatusCode.OK, DvdvServer.Service(Gueltig, Gueltig).ToJsonString());
        var dienst = (await SucheAsync()).Dienst!;
        Assert.Multiple(() =>
        {
            Assert.That(dienst.Intermediaer, Is.EqualTo(new Uri("https://osci.example/x")));
            Assert.That(Convert.ToBase64String(dienst.EmpfaengerChiffre.RawData), Is.EqualTo(Gueltig));
            Assert.That(Uri.UnescapeDataString(_server.Anfragen.Single().Adresse.Query), Is.EqualTo(
                $"?request_json={{\"organizationKey\":\"{Bielefeld}\",\"serviceSpecificationUri\":\"{DvdvServer.Dienst}\"}}"));
        });
    }

    [Test]
    public async Task A_certificate_in_an_element_of_its_own_is_found()
    {
        _server.Antworte(HttpStatusCode.OK, DvdvServer.Service(Gueltig, null, einzeln: Gueltig).ToJsonString());
        Assert.That((await SucheAsync()).Dienst, Is.Not.Null);
    }

    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.NoContent)]
    public async Task No_entry_is_a_reason(HttpStatusCode status)
    {
        _server.Antworte(status, dazu: antwort => antwort.Headers.TryAddWithoutValidation("dvdv-warning-msg", "=?UTF-8?Q?Dienst_abgelaufen_f=C3=BCr_heute?="));
        var fehler = (await SucheAsync()).Fehler!;
        Assert.Multiple(() =>
        {
            Assert.That(fehler.Code, Is.EqualTo("dvdv_kein_eintrag"));
            Assert.That(fehler.Deutsch, Does.Contain("Dienst abgelaufen für heute"));
        });
    }

    [Test]
    public async Task An_expired_a_future_and_a_revoked_certificate_are_refused()
    {
        var abgelaufen = Zertifikate.Der(Heute.AddYears(-2), Heute.AddDays(-1));
        var kuenftig = Zertifikate.Der(Heute.AddDays(1), Heute.AddYears(1));
        _server.Antworte(HttpStatusCode.OK, DvdvServer.Service(Gueltig, abgelaufen).ToJsonString())
            .Antworte(HttpStatusCode.OK, DvdvServer.Service(kuenftig, Gueltig).ToJsonString())
            .Antworte(HttpStatusCode.OK, DvdvServer.Service(Gueltig, Gueltig, "2026-10-01T00:00:00.000Z").ToJsonString());
        var codes = new[] { (await SucheAsync()).Fehler!.Code, (await SucheAsync()).Fehler!.Code, (await SucheAsync()).Fehler!.Code };
        Assert.That(codes, Is.EqualTo(new[] { "dvdv_zertifikat_abgelaufen", "dvdv_zertifikat_noch_nicht_gueltig", "dvdv_zertifikat_widerrufen" }));
    }

    [TestCase("{\"serviceElements\":[]}", "dvdv_eintrag_unvollstaendig")]
    [TestCase("<html>", "dvdv_antwort_unverstaendlich")]
    public async Task Half_an_entry_and_garbage_are_reasons(string inhalt, string code)
    {
        _server.Antworte(HttpStatusCode.OK, inhalt);
        Assert.That((await SucheAsync()).Fehler!.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Passing_faults_are_tried_again_after_the_time_the_server_wants()
    {
        _server.Antworte(HttpStatusCode.TooManyRequests, dazu: antwort => antwort.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(20)))
            .Wirf(new HttpRequestException("weg"))
            .Antworte(HttpStatusCode.OK, DvdvServer.Service(Gueltig, Gueltig).ToJsonString());
        var ergebnis = await SucheAsync();
        Assert.Multiple(() =>
        {
            Assert.That(ergebnis.Dienst, Is.Not.Null);
            Assert.That(_uhr.GetUtcNow() - Heute, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(20)));
        });
    }

    [Test]
    public async Task A_directory_that_stays_away_is_a_passing_reason_after_four_tries()
    {
        _server.Antworte(HttpStatusCode.ServiceUnavailable).Antworte(HttpStatusCode.BadGateway).Wirf(new TaskCanceledException()).Antworte(
            HttpStatusCode.ServiceUnavailable, "{\"title\":\"Wartung\",\"detail\":\"bis 6 Uhr\"}", "application/problem+json");
        var fehler = (await SucheAsync()).Fehler!;
        Assert.Multiple(() =>
        {
            Assert.That((fehler.Code, fehler.Voruebergehend), Is.EqualTo(("dvdv_nicht_erreicht", true)));
            Assert.That(fehler.Deutsch, Does.Contain("Wartung: bis 6 Uhr"));
            Assert.That(_server.Anfragen, Has.Count.EqualTo(4));
        });
    }

    [Test]
    public async Task A_wrong_request_is_final_and_not_repeated()
    {
        _server.Antworte(HttpStatusCode.BadRequest, "{\"title\":\"Invalide Eingabe\"}", "application/problem+json");
        Assert.That(((await SucheAsync()).Fehler!.Code, _server.Anfragen.Count), Is.EqualTo(("dvdv_anfrage_abgelehnt", 1)));
    }

    [Test]
    public async Task The_token_is_signed_by_the_registered_certificate_kept_and_renewed_once_on_refusal()
    {
        using var zertifikat = Zertifikate.Neu(Heute.AddYears(-1), Heute.AddYears(1));
        var datei = Path.GetTempFileName();
        await File.WriteAllBytesAsync(datei, zertifikat.Export(X509ContentType.Pkcs12, "geheim"));
        using var http = new HttpClient(_server, disposeHandler: false);
        using var dvdv = new DvdvRest(http, new DvdvOptionen { Adresse = new Uri("https://dvdv.example/d/"), Zertifikat = datei, ZertifikatPasswort = "geheim" }, _uhr);
        var treffer = DvdvServer.Service(Gueltig, Gueltig).ToJsonString();
        _server.Antworte(HttpStatusCode.OK, treffer).Antworte(HttpStatusCode.Unauthorized).Antworte(HttpStatusCode.OK, treffer).Antworte(HttpStatusCode.Unauthorized).Antworte(HttpStatusCode.Unauthorized);
        await dvdv.FindeAsync(Bielefeld, DvdvServer.Dienst, default);
        await dvdv.FindeAsync(Bielefeld, DvdvServer.Dienst, default);
        var abgelehnt = await dvdv.FindeAsync(Bielefeld, DvdvServer.Dienst, default);
        File.Delete(datei);
        Assert.Multiple(() =>
        {
            Assert.That(_server.Anfragen.Select(anfrage => anfrage.Anmeldung), Is.EqualTo(
                new[] { "EmbeddedBearer t1", "EmbeddedBearer t1", "EmbeddedBearer t2", "EmbeddedBearer t2", "EmbeddedBearer t3" }));
            Assert.That(abgelehnt.Fehler!.Code, Is.EqualTo("dvdv_anmeldung_abgelehnt"));
            Assert.That(_server.Anfragen[0].Adresse.AbsolutePath, Is.EqualTo("/d/extern/standaloneauth/directory/v2/findservicedescription"));
            PruefeBehauptung(_server.Behauptungen[0], zertifikat);
        });
    }

    [Test]
    public async Task Many_authorities_are_asked_for_in_batches_and_answered_in_order()
    {
        var treffer = DvdvServer.Service(Gueltig, Gueltig);
        string Antwort(int anzahl, int ohne) => new JsonArray([.. Enumerable.Range(0, anzahl).Select(nummer => nummer == ohne ? null : treffer.DeepClone())]).ToJsonString();
        _server.Antworte(HttpStatusCode.OK, Antwort(200, 3)).Antworte(HttpStatusCode.OK, Antwort(50, 49));
        var ergebnisse = await Dvdv().FindeAlleAsync([.. Enumerable.Range(0, 250).Select(nummer => $"azr:{nummer:000000}")], DvdvServer.Dienst, default);
        Assert.Multiple(() =>
        {
            Assert.That(ergebnisse, Has.Count.EqualTo(250));
            Assert.That(ergebnisse.Index().Where(eintrag => eintrag.Item.Dienst is null).Select(eintrag => eintrag.Index), Is.EqualTo(new[] { 3, 249 }));
            Assert.That(ergebnisse[249].Fehler!.Deutsch, Does.Contain("azr:000249"));
        });
    }

    [Test]
    public async Task Nothing_configured_is_a_reason_too()
    {
        using var http = new HttpClient(_server, disposeHandler: false);
        using var dvdv = new DvdvRest(http, new DvdvOptionen(), _uhr);
        Assert.That((await dvdv.FindeAsync(Bielefeld, DvdvServer.Dienst, default)).Fehler!.Code, Is.EqualTo("dvdv_nicht_eingerichtet"));
    }

    private static void PruefeBehauptung(string behauptung, X509Certificate2 zertifikat)
    {
        var teile = behauptung.Split('.');
        using var schluessel = zertifikat.GetRSAPublicKey()!;
        var echt = schluessel.VerifyData(
            Encoding.ASCII.GetBytes($"{teile[0]}.{teile[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(teile[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var inhalt = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(teile[1])).RootElement;
        Assert.That(echt);
        Assert.That(inhalt.GetProperty("sub").GetString(), Is.EqualTo($"fp:{zertifikat.GetCertHashString(HashAlgorithmName.SHA1).ToLowerInvariant()}"));
        Assert.That(inhalt.GetProperty("aud").GetString(), Is.EqualTo("https://dvdv.example/d/extern/standaloneauth/token"));
    }

    private DvdvRest Dvdv() => new(new HttpClient(_server, disposeHandler: false), new DvdvOptionen { Adresse = new Uri("https://dvdv.example/d/"), Zugang = "intern" }, _uhr);

    // Waiting happens on the fake clock, which is moved until the call is through.
    private async Task<DvdvErgebnis> SucheAsync()
    {
        using var dvdv = Dvdv();
        var suche = dvdv.FindeAsync(Bielefeld, DvdvServer.Dienst, default);
        while (!suche.IsCompleted)
        {
            await Task.Yield();
            _uhr.Advance(TimeSpan.FromSeconds(1));
        }

        return await suche;
    }
}
