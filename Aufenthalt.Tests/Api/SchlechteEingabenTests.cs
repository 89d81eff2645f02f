using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>Bad input gets the right status and a clear message in the reader's language; nothing is lost.</summary>
[TestFixture("de", "Bitte")]
[TestFixture("en", "lease")]
public sealed class SchlechteEingabenTests(string sprache, string wort) : ApiTests
{
    private const string Sitzungen = $"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}/sitzungen";

    private string Frage => $"?lang={sprache}";

    [TestCase("0571100", "ags_ungueltig")]
    [TestCase("057110000", "ags_ungueltig")]
    [TestCase("٠٥٧١١٠٠٠", "ags_ungueltig")]
    [TestCase("05711000%0A", "ags_ungueltig")]
    [TestCase("abcdefgh", "ags_ungueltig")]
    [TestCase("12345678", "mandant_unbekannt")]
    [TestCase("99999999", "mandant_unbekannt")]
    public async Task An_unknown_or_malformed_ags_is_404_with_a_code(string ags, string code)
    {
        foreach (var pfad in new[] { "antragsstrecken", $"antragsstrecken/{Definitionen.Erwerb}", "zustaendigkeit?plz=33602", "vorgaenge/T000-0000-0000" })
        {
            var verbinder = pfad.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            using var antwort = await Welt.Pre.GetAsync($"/api/{ags}/{pfad}{verbinder}lang={sprache}");
            var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.NotFound, code, sprache);
            Assert.That((string)problem["detail"]!, Does.Contain(wort));
        }
    }

    [Test]
    public async Task An_unknown_service_is_404()
    {
        using var start = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken/at-erfunden{Frage}");
        await ErwarteProblemAsync(start, HttpStatusCode.NotFound, "antragsstrecke_unbekannt", sprache);
        using var beginn = await Welt.Pre.PostAsJsonAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken/at-erfunden/sitzungen{Frage}", new { anliegen = "neu" });
        await ErwarteProblemAsync(beginn, HttpStatusCode.NotFound, "antragsstrecke_unbekannt", sprache);
    }

    [TestCase("xx")]
    [TestCase("zz-ZZ")]
    [TestCase("nonsense-that-is-no-tag")]
    [TestCase("%00")]
    public async Task An_unknown_language_gets_German(string unbekannt)
    {
        using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken/{Definitionen.Erwerb}?lang={unbekannt}");
        Assert.That((string)(await ApiWelt.JsonAsync(antwort))["sprache"]!, Is.EqualTo("de"));
    }

    [Test]
    public async Task A_session_of_Pre_is_nothing_in_Pro()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        using var antwort = await person.AnTuer(Welt.Pro).GetAsync(Frage);
        await ErwarteProblemAsync(antwort, HttpStatusCode.Unauthorized, "sitzung_abgelaufen", sprache);
        using var seite = await person.AnTuer(Welt.Pro).SeiteAsync("hinweise", new { belehrungWahrheit = true }, anhang: Frage);
        await ErwarteProblemAsync(seite, HttpStatusCode.Unauthorized, "sitzung_abgelaufen", sprache);
    }

    [Test]
    public async Task A_wrong_content_type_is_415()
    {
        using var beginn = await Welt.Pre.PostAsync(Sitzungen + Frage, new StringContent("plz=33602", Encoding.UTF8, "application/x-www-form-urlencoded"));
        await ErwarteProblemAsync(beginn, HttpStatusCode.UnsupportedMediaType, "inhaltstyp", sprache);
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        using var seite = await person.SendeAsync(HttpMethod.Put, "/seiten/hinweise", new StringContent("{}", Encoding.UTF8, "text/plain"));
        await ErwarteProblemAsync(seite, HttpStatusCode.UnsupportedMediaType, "inhaltstyp", sprache);
        using var hoch = await person.SendeAsync(HttpMethod.Post, "/unterlagen/belegAusweis", JsonContent.Create(new { datei = "x" }));
        await ErwarteProblemAsync(hoch, HttpStatusCode.UnsupportedMediaType, "inhaltstyp", sprache);
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{\"angaben\":7}")]
    [TestCase("{}")]
    [TestCase("{\"angaben\":{\"familienname\":{\"a\":1}}}")]
    [TestCase("{\"angaben\":{\"familienname\":true}}")]
    [TestCase("{\"angaben\":{\"gibtEsNicht\":\"x\"}}")]
    [TestCase("{\"angaben\":{\"email\":\"a@b.example\"}}")]
    public async Task A_malformed_page_is_400_and_nothing_is_stored(string koerper)
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        using var antwort = await person.SendeAsync(HttpMethod.Put, "/seiten/persoenliche-daten", new StringContent(koerper, Encoding.UTF8, "application/json"));
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), await antwort.Content.ReadAsStringAsync());
        Assert.That(antwort.Content.Headers.ContentLanguage, Is.EqualTo(new[] { sprache }));
        var stand = await person.StandAsync();
        Assert.That(stand["angaben"]!.AsObject(), Is.Empty);
        Assert.That(Seite(stand, "persoenliche-daten"), Is.EqualTo("offen"));
    }

    [Test]
    public async Task A_field_that_is_not_in_the_definition_is_named()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        using var antwort = await person.SeiteAsync("hinweise", new { gibtEsNicht = "x", belehrungWahrheit = true });
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.BadRequest, "feld_unbekannt", sprache);
        Assert.That((string)problem["feld"]!, Is.EqualTo("gibtEsNicht"));
    }

    [Test]
    public async Task A_page_out_of_order_is_stored_and_an_unknown_one_is_404()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        using var spaet = await person.SeiteAsync("anmerkung", Beispielantrag.Seite("anmerkung"));
        Assert.That(spaet.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string)(await ApiWelt.JsonAsync(spaet))["seite"]!, Is.EqualTo("hinweise"));
        using var unbekannt = await person.SeiteAsync("gibt-es-nicht", new { });
        await ErwarteProblemAsync(unbekannt, HttpStatusCode.NotFound, "seite_unbekannt", sprache);
    }

    [Test]
    public async Task The_31st_of_February_is_stored_as_typed_and_reported()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        var angaben = Beispielantrag.Seite("persoenliche-daten");
        angaben["geburtsdatum"] = "1996-02-31";
        var meldung = await MeldungAsync(person, "persoenliche-daten", angaben, "geburtsdatum");
        Assert.That((string)meldung["code"]!, Is.EqualTo("datum_unmoeglich"));
        Assert.That((string)(await person.StandAsync())["angaben"]!["geburtsdatum"]!, Is.EqualTo("1996-02-31"));
    }

    [Test]
    public async Task A_name_in_Cyrillic_is_explained()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        var angaben = Beispielantrag.Seite("persoenliche-daten");
        angaben["familienname"] = "Иванова";
        var meldung = await MeldungAsync(person, "persoenliche-daten", angaben, "familienname");
        Assert.That((string)meldung["code"]!, Is.EqualTo("kyrillisch_erkannt"));
        Assert.That((string)meldung["text"]!, Does.Contain(sprache == "de" ? "lateinisch" : "Latin").IgnoreCase);
        Assert.That((string)(await person.StandAsync())["angaben"]!["familienname"]!, Is.EqualTo("Иванова"));
    }

    [Test]
    public async Task An_ended_session_says_what_happened_and_how_to_go_on()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        Welt.Uhr.Advance(TimeSpan.FromMinutes(31));
        using var antwort = await person.SeiteAsync("hinweise", Beispielantrag.Seite("hinweise"), anhang: Frage);
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.Unauthorized, "sitzung_abgelaufen", sprache);
        Assert.That((string)problem["detail"]!, Does.Contain("30").And.Contain(wort));
    }

    [Test]
    public async Task A_submission_without_the_required_upload_names_the_page()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre, sprache: sprache);
        await person.FuelleAusAsync(ohneUnterlagen: true);
        using var antwort = await person.AbsendenAsync("k");
        var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, "unvollstaendig", sprache);
        Assert.That((string)problem["seite"]!, Is.EqualTo("unterlagen"));
        Assert.That(problem["meldungen"]!.AsArray().Select(meldung => (string)meldung!["code"]!), Does.Contain("beleg_pflicht"));
    }

    private static async Task<JsonObject> MeldungAsync(Antragsteller person, string seite, JsonObject angaben, string feld)
    {
        using var antwort = await person.SeiteAsync(seite, angaben);
        var koerper = await ApiWelt.JsonAsync(antwort);
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), koerper.ToJsonString());
        return koerper["meldungen"]!.AsArray().Single(meldung => (string)meldung!["feld"]! == feld)!.AsObject();
    }

    private static string Seite(JsonObject stand, string id) =>
        (string)stand["seiten"]!.AsArray().Single(seite => (string)seite!["id"]! == id)!["zustand"]!;
}
