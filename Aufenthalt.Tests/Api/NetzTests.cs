using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>The edge: doors, hosts, headers, CORS, health, OpenAPI.</summary>
public sealed class NetzTests : ApiTests
{
    private const string Start = $"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}";

    private protected override (string Name, string Wert)[] Einstellungen => [("Listener:PreHosts", "pre.dienst.example")];

    [TestCase("pre.dienst.example", HttpStatusCode.OK)]
    [TestCase("PRE.dienst.example:8443", HttpStatusCode.OK)]
    [TestCase("dienst.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("evil.example", HttpStatusCode.MisdirectedRequest)]
    public async Task A_door_answers_to_its_own_names_only(string host, HttpStatusCode erwartet)
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, Start);
        anfrage.Headers.Host = host;
        using var antwort = await Welt.Pre.SendAsync(anfrage);
        Assert.That(antwort.StatusCode, Is.EqualTo(erwartet));
        if (erwartet == HttpStatusCode.MisdirectedRequest)
        {
            await ErwarteProblemAsync(antwort, erwartet, "host_unbekannt");
        }
    }

    [Test]
    public async Task No_header_changes_the_environment()
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, Start);
        anfrage.Headers.Add("X-Forwarded-Host", "pro.dienst.example");
        anfrage.Headers.Add("X-Forwarded-Proto", "https");
        anfrage.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var antwort = await Welt.Pre.SendAsync(anfrage);
        Assert.That((string)(await ApiWelt.JsonAsync(antwort))["umgebung"]!, Is.EqualTo("pre"));
        Assert.That(antwort.Headers.Contains("Strict-Transport-Security"), Is.False, "X-Forwarded-Proto of a stranger does not count");
    }

    [Test]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (var adresse in new[] { Start, "/api/99999999/antragsstrecken", "/health/live", "/gibt-es-nicht" })
        {
            using var antwort = await Welt.Pre.GetAsync(adresse);
            Assert.That(antwort.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }), adresse);
            Assert.That(antwort.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src").And.Contain("base-uri 'none'"), adresse);
            Assert.That(antwort.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"), adresse);
            Assert.That(antwort.Headers.Contains("Set-Cookie"), Is.False, adresse);
            Assert.That(antwort.Headers.Contains("Server"), Is.False, adresse);
            Assert.That(antwort.Headers.CacheControl, Is.Not.Null, adresse);
        }
    }

    [TestCase("https://www.stadt.example", true)]
    [TestCase("https://abh.portal.example", true)]
    [TestCase("https://portal.example", false)]
    [TestCase("https://evil.example", false)]
    [TestCase("https://www.stadt.example.evil.example", false)]
    [TestCase("http://www.stadt.example", false)]
    [TestCase("null", false)]
    public async Task Only_registered_domains_of_the_tenant_may_read(string herkunft, bool erlaubt)
    {
        foreach (var pfad in new[] { $"{Start}/sitzungen", $"/api/sitzungen/{ApiWelt.Bielefeld}-aaaaaaaaaaaaaaaaaaaaaa" })
        {
            using var vorab = new HttpRequestMessage(HttpMethod.Options, pfad);
            vorab.Headers.Add("Origin", herkunft);
            vorab.Headers.Add("Access-Control-Request-Method", "POST");
            vorab.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,idempotency-key");
            using var antwort = await Welt.Pre.SendAsync(vorab);
            Assert.That(antwort.Headers.TryGetValues("Access-Control-Allow-Origin", out var wer), Is.EqualTo(erlaubt), pfad);
            if (erlaubt)
            {
                Assert.That(wer, Is.EqualTo(new[] { herkunft }));
                Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
                Assert.That(antwort.Headers.GetValues("Access-Control-Allow-Headers").Single(), Does.Contain("idempotency-key").And.Contain("if-match"));
            }
        }
    }

    [Test]
    public async Task An_error_can_be_read_across_origins_too()
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, $"/api/sitzungen/{ApiWelt.Bielefeld}-aaaaaaaaaaaaaaaaaaaaaa");
        anfrage.Headers.Add("Origin", "https://www.stadt.example");
        using var antwort = await Welt.Pre.SendAsync(anfrage);
        Assert.That(antwort.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "https://www.stadt.example" }));
        Assert.That(antwort.Headers.Vary, Does.Contain("Origin"));
    }

    [Test]
    public async Task Health_says_that_it_lives_and_is_ready()
    {
        Assert.That(await Welt.Pre.GetStringAsync("/health/live"), Is.EqualTo("ok"));
        Assert.That(await Welt.Pro.GetStringAsync("/health/ready"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task OpenApi_names_every_route_of_the_contract()
    {
        var dokument = (await Welt.Pre.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;
        var pfade = dokument["paths"]!.AsObject().Select(paar => paar.Key).ToList();
        Assert.That(pfade, Is.SupersetOf(new[]
        {
            "/api/{ags}/antragsstrecken", "/api/{ags}/antragsstrecken/{key}", "/api/definitionen/{key}/{sha256}", "/api/{ags}/zustaendigkeit",
            "/api/{ags}/antragsstrecken/{key}/sitzungen", "/api/sitzungen/{sitzung}", "/api/sitzungen/{sitzung}/seiten/{seite}",
            "/api/sitzungen/{sitzung}/verlaengern", "/api/sitzungen/{sitzung}/unterlagen/{feld}", "/api/sitzungen/{sitzung}/unterlagen/{feld}/{unterlage}",
            "/api/sitzungen/{sitzung}/unterbrechen", "/api/{ags}/fortsetzen", "/api/sitzungen/{sitzung}/zusammenfassung",
            "/api/sitzungen/{sitzung}/absenden", "/api/{ags}/vorgaenge/{vorgangsnummer}", "/api/{ags}/vorgaenge/{vorgangsnummer}/pdf-links",
            "/api/{ags}/vorgaenge/{vorgangsnummer}/neuer-zugangscode", "/api/{ags}/antragsstrecken/{key}/feedback",
        }));
    }

    [Test]
    public async Task What_does_not_exist_under_api_is_a_problem_too()
    {
        using var pfad = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/gibt/es/nicht?lang=en");
        await ErwarteProblemAsync(pfad, HttpStatusCode.NotFound, "adresse_unbekannt", "en");
        using var methode = await Welt.Pre.DeleteAsync(Start + "?lang=en");
        await ErwarteProblemAsync(methode, HttpStatusCode.MethodNotAllowed, "methode_nicht_erlaubt", "en");
    }

    [Test]
    public async Task A_body_over_a_megabyte_is_413()
    {
        using var antwort = await Welt.Pre.PostAsJsonAsync($"{Start}/sitzungen", new { sprache = "de", anliegen = new string('x', 1_100_000) });
        await ErwarteProblemAsync(antwort, HttpStatusCode.RequestEntityTooLarge, "anfrage_zu_gross", "de");
    }

    [Test]
    public async Task Feedback_takes_one_to_five_stars()
    {
        using var gut = await Welt.Pre.PostAsJsonAsync($"{Start}/feedback", new { sterne = 5, text = "Gut.\0", sprache = "en" });
        Assert.That(gut.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, "aufenthalt.rueckmeldung where sterne = 5 and text = 'Gut.'"), Is.EqualTo(1));
        foreach (var sterne in new int?[] { 0, 6, null })
        {
            using var schlecht = await Welt.Pre.PostAsJsonAsync($"{Start}/feedback?lang=en", new { sterne, text = "" });
            await ErwarteProblemAsync(schlecht, HttpStatusCode.UnprocessableEntity, "sterne_ungueltig", "en");
        }
    }

    [TestCase("33602", null, "zustaendig", ApiWelt.Bielefeld)]
    [TestCase("46325", null, "andere", ApiWelt.Borken)]
    [TestCase("99999", null, "unbekannt", null)]
    [TestCase("12121", null, "zustaendig", ApiWelt.Bielefeld)]
    public async Task Four_outcomes_of_the_postcode(string plz, string? ort, string ergebnis, string? behoerde)
    {
        using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/zustaendigkeit?plz={plz}&ort={ort}&antragsstrecke={Definitionen.Erwerb}");
        var koerper = await ApiWelt.JsonAsync(antwort);
        Assert.That((string)koerper["ergebnis"]!, Is.EqualTo(ergebnis), koerper.ToJsonString());
        Assert.That((string?)koerper["behoerden"]!.AsArray().FirstOrDefault()?["ags"], Is.EqualTo(behoerde));
    }
}

/// <summary>Limits so small that a test reaches them.</summary>
public sealed class MengengrenzenTests : ApiTests
{
    private protected override (string Name, string Wert)[] Einstellungen =>
    [
        ("Mengengrenzen:AdresseVorrat", "40"), ("Mengengrenzen:AdresseJeSekunde", "1"),
        ("Mengengrenzen:Fehlversuche", "5"),
    ];

    [Test, Order(1)]
    public async Task Guessing_access_codes_ends_after_a_few_and_tells_nothing()
    {
        var codes = new List<string>();
        for (var versuch = 0; versuch < 10; versuch++)
        {
            using var anfrage = new HttpRequestMessage(HttpMethod.Get, $"/api/{ApiWelt.Bielefeld}/vorgaenge/T000-0000-0000?lang=en");
            anfrage.Headers.TryAddWithoutValidation("Authorization", $"Zugangscode {versuch:D16}");
            using var antwort = await Welt.Pre.SendAsync(anfrage);
            codes.Add((string)(await ApiWelt.JsonAsync(antwort))["code"]!);
        }

        Assert.That(codes.Take(5), Has.All.EqualTo("vorgang_unbekannt"));
        Assert.That(codes.Skip(5), Has.All.EqualTo("zu_viele_anfragen"));
    }

    [Test, Order(2)]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        HttpResponseMessage antwort;
        var versuch = 0;
        do
        {
            antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/zustaendigkeit?plz=33602&lang=en");
        }
        while (antwort.IsSuccessStatusCode && ++versuch < 200);

        await ErwarteProblemAsync(antwort, HttpStatusCode.TooManyRequests, "zu_viele_anfragen", "en");
        Assert.That(antwort.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.Zero));
        using var dokument = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken");
        Assert.That(dokument.StatusCode, Is.EqualTo(HttpStatusCode.OK), "documents in memory are not counted");
        antwort.Dispose();
    }
}
