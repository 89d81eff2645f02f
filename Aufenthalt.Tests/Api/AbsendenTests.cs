using System.Net;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Postleitzahlen;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

public sealed class AbsendenTests : ApiTests
{
    [Test]
    public async Task Twenty_at_once_with_one_key_make_one_Antrag_and_get_the_same_bytes()
    {
        var person = await FertigAsync();
        var antworten = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => person.AbsendenAsync("ein-schluessel")));
        var koerper = await Task.WhenAll(antworten.Select(antwort => antwort.Content.ReadAsByteArrayAsync()));

        Assert.That(antworten.Select(antwort => antwort.StatusCode), Has.All.EqualTo(HttpStatusCode.Created));
        Assert.That(koerper.Select(Convert.ToHexString).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await AntraegeAsync(person), Is.EqualTo(1));
        Array.ForEach(antworten, antwort => antwort.Dispose());
    }

    [Test]
    public async Task Twenty_at_once_with_twenty_keys_make_one_Antrag_and_all_learn_its_number()
    {
        var person = await FertigAsync();
        var antworten = await Task.WhenAll(Enumerable.Range(0, 20).Select(nr => person.AbsendenAsync($"schluessel-{nr}")));
        var koerper = await Task.WhenAll(antworten.Select(ApiWelt.JsonAsync));

        Assert.That(antworten.Count(antwort => antwort.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(antworten.Count(antwort => antwort.StatusCode == HttpStatusCode.Conflict), Is.EqualTo(19));
        Assert.That(koerper.Select(eine => (string)eine["vorgangsnummer"]!).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await AntraegeAsync(person), Is.EqualTo(1));
        Array.ForEach(antworten, antwort => antwort.Dispose());
    }

    [Test]
    public async Task The_answer_is_repeated_for_24_hours_and_then_no_more()
    {
        var person = await FertigAsync();
        using var erste = await person.AbsendenAsync("wieder");
        Welt.Uhr.Advance(TimeSpan.FromHours(23));
        using var zweite = await person.AbsendenAsync("wieder");
        Assert.That(await zweite.Content.ReadAsByteArrayAsync(), Is.EqualTo(await erste.Content.ReadAsByteArrayAsync()));
        Assert.That(zweite.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Welt.Uhr.Advance(TimeSpan.FromHours(2));
        using var dritte = await person.AbsendenAsync("wieder");
        await ErwarteProblemAsync(dritte, HttpStatusCode.Unauthorized, "sitzung_abgelaufen");
    }

    [TestCase(null, 1)]
    [TestCase("mit leerzeichen", 1)]
    [TestCase("x", 256)]
    public async Task Without_a_usable_idempotency_key_it_is_400(string? schluessel, int wiederholt)
    {
        schluessel = schluessel is null ? null : string.Concat(Enumerable.Repeat(schluessel, wiederholt));
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        using var antwort = await person.AbsendenAsync(schluessel!);
        await ErwarteProblemAsync(antwort, HttpStatusCode.BadRequest, "idempotenz_noetig", "de");
    }

    [Test]
    public async Task After_submission_the_token_is_good_for_the_answer_alone()
    {
        var person = await FertigAsync();
        using var abgesendet = await person.AbsendenAsync("k");
        var nummer = (string)(await ApiWelt.JsonAsync(abgesendet))["vorgangsnummer"]!;

        using var seite = await person.SeiteAsync("familie", new { kinderVorhanden = false });
        using var hoch = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "neu.pdf");
        using var pause = await person.SendeAsync(HttpMethod.Post, "/unterbrechen");
        using var abbruch = await person.SendeAsync(HttpMethod.Delete, "");
        using var uebersicht = await person.GetAsync("/zusammenfassung");
        foreach (var antwort in new[] { seite, hoch, pause, abbruch, uebersicht })
        {
            var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.Conflict, "bereits_abgesendet", "de");
            Assert.That((string)problem["vorgangsnummer"]!, Is.EqualTo(nummer));
            Assert.That((string)problem["detail"]!, Does.Contain(nummer));
        }

        var stand = await person.StandAsync();
        Assert.That((string)stand["zustand"]!, Is.EqualTo("abgesendet"));
        Assert.That((string)stand["vorgangsnummer"]!, Is.EqualTo(nummer));
        Assert.That(stand["angaben"]!.AsObject(), Is.Empty, "the next person at this computer sees nothing");
    }

    [Test]
    public async Task Hidden_answers_and_their_documents_are_not_in_the_Antrag()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        using (var mitPass = await person.SeiteAsync("persoenliche-daten", Beispielantrag.Seite("persoenliche-daten")))
        using (var pass = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf("x"), "alter-pass.pdf"))
        {
            Assert.That(pass.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        }

        await person.FuelleAusAsync();
        using (var ohnePass = await person.SeiteAsync("persoenliche-daten", OhnePass(Beispielantrag.Seite("persoenliche-daten"))))
        {
            Assert.That(ohnePass.StatusCode, Is.EqualTo(HttpStatusCode.OK), await ohnePass.Content.ReadAsStringAsync());
        }

        var antrag = await AbgesendetAsync(person);

        Assert.That(antrag.Inhalt!.Angaben["ausweisNummer"], Is.Null);
        Assert.That(antrag.Unterlagen.Select(unterlage => unterlage.Name), Does.Not.Contain("alter-pass.pdf"));
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.unterlage where sitzung_kennung = '{person.Sitzung[9..]}'"), Is.Zero);
    }

    [Test]
    public async Task The_place_is_checked_again_with_the_postcodes_of_now()
    {
        var person = await FertigAsync();
        var scope = (await TenantAsync()).In(TenantEnvironment.Pre);
        var postleitzahlen = Welt.Verwaltung.GetRequiredService<PostleitzahlStore>();
        await postleitzahlen.ChangeAsync(scope, [], ["33602"]);
        try
        {
            await WarteBisAsync("andere");
            using var abgewiesen = await person.AbsendenAsync("jetzt");
            await ErwarteProblemAsync(abgewiesen, HttpStatusCode.UnprocessableEntity, "nicht_zustaendig", "de");
            Assert.That(await AntraegeAsync(person), Is.Zero);
        }
        finally
        {
            await postleitzahlen.ChangeAsync(scope, ["33602"], []);
        }

        await WarteBisAsync("zustaendig");
        using var angenommen = await person.AbsendenAsync("jetzt");
        Assert.That(angenommen.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task An_address_in_another_district_is_said_at_the_address_and_stops_the_submission()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        var kontakt = Beispielantrag.Seite("kontaktdaten");
        kontakt["anschrift"]!["plz"] = "46325";
        kontakt["anschrift"]!["ort"] = "Borken";
        using var seite = await person.SeiteAsync("kontaktdaten", kontakt);
        var meldung = (await ApiWelt.JsonAsync(seite))["meldungen"]!.AsArray().Single(eine => (string)eine!["code"]! == "plz_nicht_zustaendig");
        Assert.That(seite.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((string)meldung!["feld"]!, Is.EqualTo("anschrift.plz"));
        await person.FuelleAusAsync();
        using (var wieder = await person.SeiteAsync("kontaktdaten", kontakt))
        using (var antwort = await person.AbsendenAsync("k"))
        {
            var problem = await ErwarteProblemAsync(antwort, HttpStatusCode.UnprocessableEntity, "nicht_zustaendig", "de");
            Assert.That((string)problem["behoerden"]![0]!["ags"]!, Is.EqualTo(ApiWelt.Borken));
            Assert.That((string)problem["behoerden"]![0]!["url"]!, Is.EqualTo($"/{ApiWelt.Borken}/{Definitionen.Erwerb}"));
        }
    }

    [Test]
    public async Task Nothing_of_the_applicant_lies_readable_in_the_database()
    {
        var person = await FertigAsync();
        using var abgesendet = await person.AbsendenAsync("k");
        var code = (string)(await ApiWelt.JsonAsync(abgesendet))["zugangscode"]!;
        foreach (var wort in new[] { "Beispielwerk", "Huế", "p01@example.org", code, code.Replace("-", "", StringComparison.Ordinal), "Reisepass", person.Token })
        {
            foreach (var tabelle in new[] { "sitzung", "antrag", "unterlage", "unterlage_teil", "vorgang_ereignis", "outbox", "textstand" })
            {
                var zeilen = await ApiWelt.ZaehleAsync(
                    Welt.Datenbank, $"aufenthalt.{tabelle} t where position(convert_to('{wort}', 'UTF8') in convert_to(t::text, 'UTF8')) > 0 or t::text like '%{HexVon(wort)}%'");
                Assert.That(zeilen, Is.Zero, $"{wort} in {tabelle}");
            }
        }
    }

    private static string HexVon(string wort) => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(wort));

    private async Task<Antragsteller> FertigAsync()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        await person.FuelleAusAsync();
        return person;
    }

    private static JsonObject OhnePass(JsonObject angaben)
    {
        angaben["ausweisVorhanden"] = "nein";
        return new JsonObject(angaben.Where(paar => paar.Key is "ausweisVorhanden" || !paar.Key.StartsWith("ausweis", StringComparison.Ordinal))
            .Select(paar => KeyValuePair.Create(paar.Key, paar.Value?.DeepClone())));
    }

    private async Task<Antrag> AbgesendetAsync(Antragsteller person)
    {
        using var antwort = await person.AbsendenAsync("k");
        var beleg = await ApiWelt.JsonAsync(antwort);
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created), beleg.ToJsonString());
        Assert.That(Vorgangsnummer.TryParse((string)beleg["vorgangsnummer"]!, out var nummer) & Zugangscode.TryParse((string)beleg["zugangscode"]!, out var code), Is.True);
        return (await Welt.Dienste.GetRequiredService<AntragStore>().FindAsync((await TenantAsync()).In(TenantEnvironment.Pre), nummer, code))!;
    }

    private async Task<Tenant> TenantAsync() =>
        (await Welt.Verwaltung.GetRequiredService<TenantStore>().ListAsync()).Single(tenant => tenant.Ags == ApiWelt.Bielefeld);

    private Task<long> AntraegeAsync(Antragsteller person) =>
        ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.antrag where sitzung_kennung = '{person.Sitzung[9..]}'");

    // A changed configuration shows in every process within a second.
    private async Task WarteBisAsync(string ergebnis)
    {
        for (var versuch = 0; versuch < 100; versuch++)
        {
            using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/zustaendigkeit?plz=33602");
            if ((string)(await ApiWelt.JsonAsync(antwort))["ergebnis"]! is var stand && (stand == ergebnis || (ergebnis == "andere" && stand == "unbekannt")))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The changed postcodes did not show.");
    }
}
