using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Tenants;
using Aufenthalt.Tenancy.Texts;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>What a browser loads before a session (design D8).</summary>
public sealed class StartdokumentTests : ApiTests
{
    private const string Start = $"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}";

    [Test]
    public async Task The_list_names_what_is_switched_on()
    {
        using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken?lang=en");
        var liste = await ApiWelt.JsonAsync(antwort);
        var karte = liste["antragsstrecken"]!.AsArray().Single()!;

        Assert.That((string)liste["umgebung"]!, Is.EqualTo("pre"));
        Assert.That((string)liste["sprache"]!, Is.EqualTo("en"));
        Assert.That((string)karte["key"]!, Is.EqualTo(Definitionen.Erwerb));
        Assert.That((string)karte["url"]!, Is.EqualTo($"/{ApiWelt.Bielefeld}/{Definitionen.Erwerb}"));
        Assert.That((string)karte["titel"]!, Is.Not.Empty);
        Assert.That((string)karte["teaser"]!, Is.Not.Empty);
        Assert.That((string)liste["texte"]!["ui.jetzt_starten"]!, Is.EqualTo("Start now"));
    }

    [Test]
    public async Task The_start_document_leads_to_a_definition_that_never_changes()
    {
        using var antwort = await Welt.Pre.GetAsync($"{Start}?lang=de");
        var start = await ApiWelt.JsonAsync(antwort);
        Assert.That((string)start["mandant"]!["ags"]!, Is.EqualTo(ApiWelt.Bielefeld));
        Assert.That((string)start["mandant"]!["alteAgs"]![0]!, Is.EqualTo(ApiWelt.AlteAgs));
        Assert.That((string)start["testPlz"]!, Is.EqualTo("12121"));
        Assert.That((bool)start["plzPruefung"]!, Is.True);
        Assert.That((long)start["grenzen"]!["dateiBytes"]!, Is.EqualTo(10 * 1024 * 1024));
        Assert.That(start["anliegen"]!.AsArray().Select(anliegen => (string)anliegen!["id"]!), Does.Contain("neu"));

        using var definition = await Welt.Pre.GetAsync($"{(string)start["definitionUrl"]!}?lang=de");
        Assert.That(definition.Headers.CacheControl!.ToString(), Does.Contain("immutable").And.Contain("max-age=31536000"));
        Assert.That(definition.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        var inhalt = await ApiWelt.JsonAsync(definition);
        Assert.That((string)inhalt["schluessel"]!, Is.EqualTo(Definitionen.Erwerb));
        Assert.That(inhalt["seiten"]!.AsArray(), Has.Count.GreaterThan(10));
        using var unbekannt = await Welt.Pre.GetAsync($"/api/definitionen/{Definitionen.Erwerb}/{new string('0', 64)}");
        await ErwarteProblemAsync(unbekannt, HttpStatusCode.NotFound, "definition_unbekannt");
    }

    [Test]
    public async Task In_Pro_nothing_speaks_of_a_test()
    {
        using var antwort = await Welt.Pro.GetAsync($"{Start}?lang=de");
        var start = await ApiWelt.JsonAsync(antwort);
        Assert.That((string)start["umgebung"]!, Is.EqualTo("pro"));
        Assert.That(start.ContainsKey("testPlz"), Is.False);
        Assert.That(antwort.Headers.Contains("X-Robots-Tag"), Is.False);
        using var pre = await Welt.Pre.GetAsync($"{Start}?lang=de");
        Assert.That(pre.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
    }

    [Test]
    public async Task What_the_browser_has_is_304_and_brotli_holds_the_same()
    {
        using var erste = await Welt.Pre.GetAsync($"{Start}?lang=en");
        using var frage = new HttpRequestMessage(HttpMethod.Get, $"{Start}?lang=en");
        frage.Headers.IfNoneMatch.Add(erste.Headers.ETag!);
        using var zweite = await Welt.Pre.SendAsync(frage);
        Assert.That(zweite.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));

        using var gepackt = new HttpRequestMessage(HttpMethod.Get, $"{Start}?lang=en");
        gepackt.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var antwort = await Welt.Pre.SendAsync(gepackt);
        Assert.That(antwort.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        await using var entpackt = new System.IO.Compression.BrotliStream(await antwort.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        Assert.That((await JsonNode.ParseAsync(entpackt))!.ToJsonString(), Is.EqualTo((await ApiWelt.JsonAsync(erste)).ToJsonString()));
    }

    [Test]
    public async Task A_former_ags_is_answered_in_place()
    {
        using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.AlteAgs}/antragsstrecken/{Definitionen.Erwerb}");
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string)(await ApiWelt.JsonAsync(antwort))["mandant"]!["ags"]!, Is.EqualTo(ApiWelt.Bielefeld));
    }

    [Test]
    public async Task A_page_of_a_former_ags_is_redirected()
    {
        using var antwort = await Welt.Pre.GetAsync($"/{ApiWelt.AlteAgs}/{Definitionen.Erwerb}?lang=en");
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.MovedPermanently));
        Assert.That(antwort.Headers.Location!.ToString(), Is.EqualTo($"/{ApiWelt.Bielefeld}/{Definitionen.Erwerb}?lang=en"));
    }

    [Test]
    public async Task A_saved_text_shows_at_once_and_only_where_it_was_saved()
    {
        var tenant = (await Welt.Verwaltung.GetRequiredService<TenantStore>().ListAsync()).Single(eine => eine.Ags == ApiWelt.Dresden);
        var texte = Welt.Verwaltung.GetRequiredService<TextStore>();
        await texte.SaveAsync(tenant.In(TenantEnvironment.Pre), [
            new TextAenderung(TextPfad.Mandantenweit, "variables.auslaenderbehoerde", "de", "Ausländerbehörde Elbe", null, null, null, "Test"),
            new TextAenderung(Definitionen.Erwerb, "html.start_hinweis", "de", "<p>Guten <strong>Tag</strong></p>", null, null, null, "Test"),
        ], "test");

        var adresse = $"/api/{ApiWelt.Dresden}/antragsstrecken/{Definitionen.Erwerb}?lang=de";
        JsonObject start;
        var versuch = 0;
        do
        {
            await Task.Delay(100);
            using var antwort = await Welt.Pre.GetAsync(adresse);
            start = await ApiWelt.JsonAsync(antwort);
        }
        while ((string?)start["variablen"]!["auslaenderbehoerde"] != "Ausländerbehörde Elbe" && ++versuch < 50);

        Assert.That((string?)start["variablen"]!["auslaenderbehoerde"], Is.EqualTo("Ausländerbehörde Elbe"));
        Assert.That(start["texte"]!["html.start_hinweis"]!.ToJsonString(), Is.EqualTo("""[{"e":"p","k":["Guten ",{"e":"strong","k":["Tag"]}]}]"""));
        using var pro = await Welt.Pro.GetAsync(adresse);
        Assert.That((await ApiWelt.JsonAsync(pro))["texte"]!.AsObject().ContainsKey("html.start_hinweis"), Is.False);
    }

    [Test]
    public async Task A_running_session_keeps_the_texts_it_began_with()
    {
        var tenant = (await Welt.Verwaltung.GetRequiredService<TenantStore>().ListAsync()).Single(eine => eine.Ags == ApiWelt.Borken);
        var person = await Antragsteller.BeginneAsync(Welt.Pre, ApiWelt.Borken, plz: "46325");
        await Welt.Verwaltung.GetRequiredService<TextStore>().SaveAsync(tenant.In(TenantEnvironment.Pre), [
            new TextAenderung(TextPfad.Mandantenweit, "meldung.pflicht_auswahl", "de", "Hier fehlt noch etwas.", null, null, null, "Test"),
        ], "test");
        string neu;
        var versuch = 0;
        do
        {
            await Task.Delay(100);
            var neue = await Antragsteller.BeginneAsync(Welt.Pre, ApiWelt.Borken, plz: "46325");
            using var neueSeite = await neue.SeiteAsync("familie", new { });
            neu = await neueSeite.Content.ReadAsStringAsync();
        }
        while (!neu.Contains("Hier fehlt noch etwas.", StringComparison.Ordinal) && ++versuch < 50);

        using var seite = await person.SeiteAsync("familie", new { });
        Assert.That(neu, Does.Contain("Hier fehlt noch etwas."));
        Assert.That(await seite.Content.ReadAsStringAsync(), Does.Not.Contain("Hier fehlt noch etwas."));
    }

    [Test]
    public async Task A_service_that_is_switched_off_is_told_from_one_that_does_not_exist()
    {
        var tenant = (await Welt.Verwaltung.GetRequiredService<TenantStore>().ListAsync()).Single(eine => eine.Ags == ApiWelt.Borken);
        await Welt.Verwaltung.GetRequiredService<AntragsstreckenSchalter>().SwitchAsync(tenant.In(TenantEnvironment.Pro), Definitionen.Erwerb, false, "test");
        HttpResponseMessage antwort;
        var versuch = 0;
        do
        {
            await Task.Delay(100);
            antwort = await Welt.Pro.GetAsync($"/api/{ApiWelt.Borken}/antragsstrecken/{Definitionen.Erwerb}?lang=en");
        }
        while (antwort.IsSuccessStatusCode && ++versuch < 50);

        await ErwarteProblemAsync(antwort, HttpStatusCode.NotFound, "antragsstrecke_nicht_freigegeben", "en");
        antwort.Dispose();
    }
}
