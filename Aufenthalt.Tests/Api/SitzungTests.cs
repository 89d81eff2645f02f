using System.Net;
using System.Net.Http.Json;
using Aufenthalt.Tenancy.Antraege;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

public sealed class SitzungTests : ApiTests
{
    [Test]
    public async Task A_session_begins_with_what_the_contract_says()
    {
        using var antwort = await Welt.Pre.PostAsJsonAsync(
            $"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}/sitzungen", new { sprache = "en", anliegen = "neu", plz = "33602", ort = "05711000" });
        var koerper = await ApiWelt.JsonAsync(antwort);

        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string)koerper["sitzung"]!, Does.Match(@"\A05711000-[A-Za-z0-9_-]{22}\z"));
        Assert.That((string)koerper["token"]!, Does.Match(@"\A[A-Za-z0-9_-]{43}\z"));
        Assert.That(DateTimeOffset.Parse((string)koerper["laeuftAbAm"]!, null), Is.EqualTo(Welt.Uhr.GetUtcNow().AddMinutes(30)));
        Assert.That((string)koerper["seite"]!, Is.EqualTo("hinweise"));
        Assert.That(antwort.Headers.ETag, Is.Not.Null);
    }

    [TestCase("33602", "99999999", "neu", null)]
    [TestCase("10115", "", "neu", "nicht_zustaendig")]
    [TestCase("99999", "", "neu", "nicht_zustaendig")]
    [TestCase("3360", "", "neu", "plz_format")]
    [TestCase("٣٣٦٠٢", "", "neu", "plz_format")]
    [TestCase("", "", "neu", "plz_noetig")]
    [TestCase("33602", "", "gibtEsNicht", "anliegen_unbekannt")]
    public async Task A_session_needs_a_place_of_this_authority_and_an_Anliegen_on_offer(string plz, string ort, string anliegen, string? code)
    {
        using var antwort = await Welt.Pre.PostAsJsonAsync(
            $"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}/sitzungen", new { sprache = "de", anliegen, plz, ort });
        if (code is null)
        {
            Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            return;
        }

        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, code, "de");
        if (plz == "10115")
        {
            Assert.That((string)problem["behoerden"]![0]!["name"]!, Does.Contain("Berlin"));
        }
    }

    [Test]
    public async Task The_test_postcode_is_everybodys_in_Pre_and_nobodys_in_Pro()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, ApiWelt.Dresden, plz: "12121");
        Assert.That(person.Sitzung, Does.StartWith(ApiWelt.Dresden));
        using var pro = await Welt.Pro.PostAsJsonAsync(
            $"/api/{ApiWelt.Dresden}/antragsstrecken/{Definitionen.Erwerb}/sitzungen", new { anliegen = "neu", plz = "12121" });
        await ErwarteProblemAsync(pro, HttpStatusCode.UnprocessableEntity, "nicht_zustaendig");
    }

    [Test]
    public async Task Unknown_id_and_wrong_token_get_the_same_answer()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        var fremd = await Antragsteller.BeginneAsync(Welt.Pre);
        var antworten = new List<string>();
        foreach (var versuch in new[]
        {
            person.MitToken(fremd.Token), person.MitToken(Sitzungstoken.New().Reveal()), person.MitToken("kurz"), person.MitToken(""),
            person.MitKennung(ApiWelt.Bielefeld + "-aaaaaaaaaaaaaaaaaaaaaa"), person.MitKennung("05711000"), person.MitKennung("x"),
            person.MitKennung(ApiWelt.Dresden + person.Sitzung[8..]), person.MitKennung("99999999" + person.Sitzung[8..]),
        })
        {
            using var antwort = await versuch.GetAsync("?lang=de");
            await ErwarteProblemAsync(antwort, HttpStatusCode.Unauthorized, "sitzung_abgelaufen");
            antworten.Add(await antwort.Content.ReadAsStringAsync());
        }

        Assert.That(antworten.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Every_call_prolongs_and_half_an_hour_of_silence_ends()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        Welt.Uhr.Advance(TimeSpan.FromMinutes(29));
        using var verlaengert = await person.SendeAsync(HttpMethod.Post, "/verlaengern");
        Assert.That(
            DateTimeOffset.Parse((string)(await ApiWelt.JsonAsync(verlaengert))["laeuftAbAm"]!, null), Is.EqualTo(Welt.Uhr.GetUtcNow().AddMinutes(30)));
        Welt.Uhr.Advance(TimeSpan.FromMinutes(29));
        Assert.That((string)(await person.StandAsync())["zustand"]!, Is.EqualTo("offen"));
        Welt.Uhr.Advance(TimeSpan.FromMinutes(30));
        using var zuSpaet = await person.SendeAsync(HttpMethod.Post, "/verlaengern");
        await ErwarteProblemAsync(zuSpaet, HttpStatusCode.Unauthorized, "sitzung_abgelaufen");
    }

    [Test]
    public async Task A_stale_If_Match_is_412_and_changes_nothing()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        using var erste = await person.SeiteAsync("handelnde-person", new { handelndePerson = "selbst" });
        var etag = erste.Headers.ETag!.ToString();
        using var zweite = await person.SeiteAsync("familie", new { kinderVorhanden = false }, etag);
        using var veraltet = await person.SeiteAsync("handelnde-person", new { handelndePerson = "vertretung" }, etag);

        Assert.That(zweite.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await ErwarteProblemAsync(veraltet, HttpStatusCode.PreconditionFailed, "version_veraltet", "de");
        Assert.That((string)(await person.StandAsync())["angaben"]!["handelndePerson"]!, Is.EqualTo("selbst"));
    }

    [Test]
    public async Task Parallel_saves_of_different_pages_lose_nothing()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        var seiten = new[] { "hinweise", "aufenthaltsstatus", "handelnde-person", "persoenliche-daten", "kontaktdaten", "familie", "wohnraum", "krankenversicherung" };
        var antworten = await Task.WhenAll(seiten.Select(seite => person.SeiteAsync(seite, Beispielantrag.Seite(seite))));

        Assert.That(antworten.Select(antwort => antwort.StatusCode), Has.All.EqualTo(HttpStatusCode.OK));
        var angaben = (await person.StandAsync())["angaben"]!.AsObject();
        Assert.That(seiten.SelectMany(seite => Beispielantrag.Seite(seite).Select(paar => paar.Key)), Is.SubsetOf(angaben.Select(paar => paar.Key)));
        Array.ForEach(antworten, antwort => antwort.Dispose());
    }

    [Test]
    public async Task A_hidden_value_sleeps_and_comes_back_with_the_answer()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        var seite = Beispielantrag.Seite("persoenliche-daten");
        using var mit = await person.SeiteAsync("persoenliche-daten", seite);
        var ohnePass = Beispielantrag.Seite("persoenliche-daten");
        ohnePass["ausweisVorhanden"] = "nein";
        foreach (var feld in new[] { "ausweisArt", "ausweisNummer", "ausweisAusgestelltAm", "ausweisGueltigBis", "ausweisStaat", "ausweisBehoerde" })
        {
            ohnePass.Remove(feld);
        }

        using var ohne = await person.SeiteAsync("persoenliche-daten", ohnePass);
        Assert.That((string)(await person.StandAsync())["angaben"]!["ausweisNummer"]!, Is.EqualTo("D0000001"));
        var zusammenfassung = (await person.StandAsync("/zusammenfassung")).ToJsonString();
        Assert.That(zusammenfassung, Does.Not.Contain("D0000001"));
    }

    [Test]
    public async Task Another_language_answers_in_it_and_keeps_the_answers()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        using var deutsch = await person.SeiteAsync("familie", new { });
        using var englisch = await person.SeiteAsync("familie", new { }, anhang: "?lang=en");
        var texte = new[] { deutsch, englisch }.Select(async antwort => (string)(await ApiWelt.JsonAsync(antwort))["meldungen"]![0]!["text"]!);
        Assert.That(await Task.WhenAll(texte), Is.Unique);
        Assert.That((string)(await person.StandAsync("?lang=en"))["sprache"]!, Is.EqualTo("de"));
    }

    [Test]
    public async Task Cancelling_deletes_everything_at_once()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        using var hoch = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "pass.pdf");
        using var ende = await person.SendeAsync(HttpMethod.Delete, "");
        Assert.That(ende.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var danach = await person.GetAsync();
        await ErwarteProblemAsync(danach, HttpStatusCode.Unauthorized, "sitzung_abgelaufen");
        var kennung = person.Sitzung[9..];
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.unterlage where sitzung_kennung = '{kennung}'"), Is.Zero);
    }

    [Test]
    public async Task Put_aside_it_goes_on_within_14_days_and_only_the_newest_code_works()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        using var gespeichert = await person.SeiteAsync("familie", new { kinderVorhanden = false });
        var erster = await UnterbrichAsync(person);
        using var alterToken = await person.GetAsync();
        await ErwarteProblemAsync(alterToken, HttpStatusCode.Unauthorized, "sitzung_abgelaufen");

        Welt.Uhr.Advance(TimeSpan.FromDays(3));
        var wieder = await SetzeFortAsync(erster);
        Assert.That((bool)(await wieder.StandAsync())["angaben"]!["kinderVorhanden"]!, Is.False);
        var zweiter = await UnterbrichAsync(wieder);
        using var ueberholt = await FortsetzenAsync(erster);
        await ErwarteProblemAsync(ueberholt, HttpStatusCode.NotFound, "fortsetzungscode_unbekannt");

        Welt.Uhr.Advance(TimeSpan.FromDays(15));
        using var zuSpaet = await FortsetzenAsync(zweiter);
        await ErwarteProblemAsync(zuSpaet, HttpStatusCode.NotFound, "fortsetzungscode_unbekannt");
    }

    [Test]
    public async Task A_resumed_session_that_falls_silent_is_not_lost_within_14_days()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        var code = await UnterbrichAsync(person);
        await SetzeFortAsync(code);
        Welt.Uhr.Advance(TimeSpan.FromHours(2));
        var nochmal = await SetzeFortAsync(code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());
        Assert.That((string)(await nochmal.StandAsync())["zustand"]!, Is.EqualTo("offen"));
    }

    private static async Task<string> UnterbrichAsync(Antragsteller person)
    {
        using var antwort = await person.SendeAsync(HttpMethod.Post, "/unterbrechen");
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return (string)(await ApiWelt.JsonAsync(antwort))["fortsetzungscode"]!;
    }

    private Task<HttpResponseMessage> FortsetzenAsync(string fortsetzungscode) =>
        Welt.Pre.PostAsJsonAsync($"/api/{ApiWelt.Bielefeld}/fortsetzen", new { fortsetzungscode });

    private async Task<Antragsteller> SetzeFortAsync(string code)
    {
        using var antwort = await FortsetzenAsync(code);
        var koerper = await ApiWelt.JsonAsync(antwort);
        Assert.That((string?)koerper["schluessel"], Is.EqualTo(Definitionen.Erwerb), koerper.ToJsonString());
        return Antragsteller.Mit(Welt.Pre, koerper);
    }
}
