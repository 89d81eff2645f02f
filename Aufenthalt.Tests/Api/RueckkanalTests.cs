using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Rueckkanal;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>What came back from the authority, the applicant's answer, the withdrawal: over HTTP.</summary>
public sealed class RueckkanalTests : ApiTests
{
    [Test]
    public async Task Messages_of_the_authority_are_listed_with_open_questions_first_and_letters_open_once()
    {
        var (antrag, code) = await AntragAsync();
        var frage = await FrageAsync(antrag);
        await AddAsync(antrag, RueckkanalArt.Statusmeldung, new RueckkanalInhalt { Status = "05" });
        await AddAsync(antrag, RueckkanalArt.Termin, new RueckkanalInhalt
        {
            Termin = new RueckkanalTermin(new DateOnly(2026, 12, 1), new TimeOnly(9, 30), null, "Teststraße 1, 33602 Bielefeld", "Zimmer 3"),
            Onlinevergabe = "javascript:alert(1)",
        });
        await AddAsync(antrag, RueckkanalArt.Unzustaendigkeit, new RueckkanalInhalt { Text = "Sie sind umgezogen.", ZustaendigeBehoerde = "Stadt Dresden" });
        await AddAsync(antrag, RueckkanalArt.Ablehnungsabsicht, new RueckkanalInhalt { Text = "Bitte lesen." });

        using var antwort = await RufeAsync(HttpMethod.Get, antrag, code, "?lang=en");
        var nachrichten = (JsonArray)(await ApiWelt.JsonAsync(antwort))["nachrichten"]!;
        Assert.That(nachrichten.Take(2).Select(eine => (string)eine!["art"]!), Is.EquivalentTo(new[] { "rueckfrage", "ablehnungsabsicht" }));
        var status = nachrichten.Single(eine => (string)eine!["art"]! == "statusmeldung")!;
        Assert.That((string)status["text"]!, Does.StartWith("The authority has finished"));
        Assert.That((bool)status["beantwortbar"]!, Is.False);
        var termin = nachrichten.Single(eine => (string)eine!["art"]! == "termin")!;
        Assert.That((string)termin["termin"]!["ab"]!, Is.EqualTo("09:30"));
        Assert.That(termin["onlinevergabe"], Is.Null, "only https leads out");
        var gefragt = nachrichten.Single(eine => (string)eine!["art"]! == "rueckfrage")!;
        Assert.That((string)gefragt["frist"]!, Is.EqualTo("2026-12-15"));
        Assert.That(gefragt["unterlagen"]!.AsArray().Select(name => (string)name!), Is.EqualTo(new[] { "Mietvertrag", "Lohnabrechnung" }));

        using var link = await RufeAsync(HttpMethod.Post, antrag, code, "/anlagen-links", JsonContent.Create(new { nachricht = frage, nr = 1 }));
        var url = (string)(await ApiWelt.JsonAsync(link))["url"]!;
        using var brief = await Welt.Pre.GetAsync(url);
        Assert.That(await brief.Content.ReadAsByteArrayAsync(), Is.EqualTo(Beispielantrag.Pdf("Brief")));
        using var zweimal = await Welt.Pre.GetAsync(url);
        await ErwarteProblemAsync(zweimal, HttpStatusCode.NotFound, "link_abgelaufen");
    }

    [Test]
    public async Task The_same_message_twice_is_one()
    {
        var (antrag, _) = await AntragAsync();
        var store = Welt.Dienste.GetRequiredService<RueckkanalStore>();
        var neu = new NeueRueckkanalNachricht(Guid.CreateVersion7(), antrag.Id, RueckkanalArt.Statusmeldung, "130104", new RueckkanalInhalt { Status = "01" });
        Assert.That(await store.AddAsync(antrag.Scope, neu, Welt.Uhr.GetUtcNow()), Is.True);
        Assert.That(await store.AddAsync(antrag.Scope, neu, Welt.Uhr.GetUtcNow()), Is.False);
        Assert.That(await store.ListAsync(antrag.Scope, antrag.Id), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_with_documents_is_stored_once_and_queued_for_delivery()
    {
        var (antrag, code) = await AntragAsync();
        var frage = await FrageAsync(antrag);
        using var ohne = await RufeAsync(HttpMethod.Post, antrag, code, "/antworten?lang=de", Formular(frage, ""), "leer");
        await ErwarteProblemAsync(ohne, HttpStatusCode.UnprocessableEntity, "text_fehlt", "de");
        using var exe = await RufeAsync(HttpMethod.Post, antrag, code, "/antworten", Formular(frage, "x", ("a.exe", "MZ\0\0"u8.ToArray())), "exe");
        await ErwarteProblemAsync(exe, HttpStatusCode.UnprocessableEntity, "datei_typ");
        var zeiten = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var gesendet = await RufeAsync(
                HttpMethod.Post, antrag, code, "/antworten", Formular(frage, "Anbei. Дякую 🙂", ("Miete.pdf", Beispielantrag.Pdf("Miete"))), "schluessel");
            Assert.That(gesendet.StatusCode, Is.EqualTo(HttpStatusCode.Created), await gesendet.Content.ReadAsStringAsync());
            zeiten.Add((string)(await ApiWelt.JsonAsync(gesendet))["eingegangenAm"]!);
        }

        Assert.That(zeiten.Distinct().Count(), Is.EqualTo(1));
        var antwort = (await Welt.Dienste.GetRequiredService<AntwortStore>().ListAsync(antrag.Scope, antrag.Id)).Single();
        Assert.That((antwort.NachrichtId, antwort.Inhalt!.Text), Is.EqualTo(((Guid?)frage, "Anbei. Дякую 🙂")));
        await PruefeAsync(antrag, antwort, "Miete.pdf", Beispielantrag.Pdf("Miete"));
        using var fremd = await RufeAsync(HttpMethod.Post, antrag, code, "/antworten", Formular(Guid.NewGuid(), "x"), "fremd");
        await ErwarteProblemAsync(fremd, HttpStatusCode.UnprocessableEntity, "nachricht_unbekannt");
    }

    [Test]
    public async Task The_reply_form_asks_for_each_requested_document_and_becomes_an_answer()
    {
        var (antrag, code) = await AntragAsync();
        var frage = await FrageAsync(antrag);
        using var begonnen = await RufeAsync(HttpMethod.Post, antrag, code, "/antwort-sitzungen", JsonContent.Create(new { nachricht = frage, sprache = "en" }));
        Assert.That(begonnen.StatusCode, Is.EqualTo(HttpStatusCode.Created), await begonnen.Content.ReadAsStringAsync());
        var person = Antragsteller.Mit(Welt.Pre, await ApiWelt.JsonAsync(begonnen));
        var stand = await person.StandAsync();
        Assert.That((string)stand["variablen"]!["unterlage2"]!, Is.EqualTo("Lohnabrechnung"));
        Assert.That((bool)stand["schalter"]!["unterlage1"]!, Is.True);
        using var zuFrueh = await person.AbsendenAsync("k");
        await ErwarteProblemAsync(zuFrueh, HttpStatusCode.UnprocessableEntity, "unvollstaendig");

        using var hoch = await person.LadeHochAsync("unterlage1", Beispielantrag.Pdf("Miete"), "Miete.pdf");
        Assert.That(hoch.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        using var seite = await person.SeiteAsync("antwort", new { antworttext = "Anbei.", unterlage2Fehlt = true, unterlage2FehltGrund = "kommt noch" });
        Assert.That(seite.StatusCode, Is.EqualTo(HttpStatusCode.OK), await seite.Content.ReadAsStringAsync());
        using var schluss = await person.SeiteAsync("zusammenfassung", new { erklaerungRichtig = true });
        using var gesendet = await person.AbsendenAsync("k");
        using var nochmal = await person.AbsendenAsync("k");
        var beleg = await gesendet.Content.ReadAsStringAsync();
        Assert.That(gesendet.StatusCode, Is.EqualTo(HttpStatusCode.Created), beleg);
        Assert.That(await nochmal.Content.ReadAsStringAsync(), Is.EqualTo(beleg));
        Assert.That((string)JsonNode.Parse(beleg)!["vorgangsnummer"]!, Is.EqualTo(antrag.Vorgangsnummer.Value));
        using var anders = await person.AbsendenAsync("anderer");
        await ErwarteProblemAsync(anders, HttpStatusCode.Conflict, "bereits_abgesendet");

        var antwort = (await Welt.Dienste.GetRequiredService<AntwortStore>().ListAsync(antrag.Scope, antrag.Id)).Single();
        Assert.That(antwort.Inhalt!.Text, Does.StartWith("Anbei.").And.Contains("Lohnabrechnung").And.Contains("kommt noch"));
        Assert.That(antwort.Inhalt.Bezeichnungen["unterlage1"], Does.Contain("Mietvertrag"));
        await PruefeAsync(antrag, antwort, "Miete.pdf", Beispielantrag.Pdf("Miete"));
    }

    [Test]
    public async Task An_application_is_withdrawn_once()
    {
        var (antrag, code) = await AntragAsync();
        using var erste = await RufeAsync(HttpMethod.Post, antrag, code, "/ruecknahme", JsonContent.Create(new { grund = "Umzug" }), "a");
        using var gleiche = await RufeAsync(HttpMethod.Post, antrag, code, "/ruecknahme", JsonContent.Create(new { grund = "Umzug" }), "a");
        using var zweite = await RufeAsync(HttpMethod.Post, antrag, code, "/ruecknahme", JsonContent.Create(new { }), "b");
        Assert.That((erste.StatusCode, gleiche.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
        await ErwarteProblemAsync(zweite, HttpStatusCode.Conflict, "ruecknahme_nicht_moeglich");
        using var falsch = await RufeAsync(HttpMethod.Post, antrag, "0000-0000-0000-0000", "/ruecknahme", JsonContent.Create(new { }), "c");
        await ErwarteProblemAsync(falsch, HttpStatusCode.NotFound, "vorgang_unbekannt");
        using var stand = await RufeAsync(HttpMethod.Get, antrag, code, "");
        Assert.That((bool)(await ApiWelt.JsonAsync(stand))["ruecknahme"]!["moeglich"]!, Is.False);
    }

    [Test]
    public async Task The_reply_form_is_no_card_and_begins_from_a_message_alone()
    {
        using var liste = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken");
        Assert.That(await liste.Content.ReadAsStringAsync(), Does.Not.Contain("aw-rueckkanal-antwort"));
        using var beginn = await Welt.Pre.PostAsJsonAsync(
            $"/api/{ApiWelt.Bielefeld}/antragsstrecken/aw-rueckkanal-antwort/sitzungen", new { sprache = "de", plz = "33602", ort = ApiWelt.Bielefeld });
        await ErwarteProblemAsync(beginn, HttpStatusCode.NotFound, "antragsstrecke_nicht_freigegeben");
    }

    private async Task PruefeAsync(Antrag antrag, Antwort antwort, string name, byte[] inhalt)
    {
        var unterlage = antwort.Unterlagen.Single();
        Assert.That(unterlage.Name, Is.EqualTo(name));
        Assert.That(await Welt.Dienste.GetRequiredService<UnterlagenStore>().ReadAsync(antrag.Scope, unterlage), Is.EqualTo(inhalt));
        Assert.That(
            await ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.outbox where art = '{OutboxArt.Antwort}' and bezug = '{antwort.Id}'"), Is.EqualTo(1));
    }

    private Task<Guid> FrageAsync(Antrag antrag) => AddAsync(
        antrag, RueckkanalArt.Rueckfrage, new RueckkanalInhalt { Text = "Bitte schicken Sie Nachweise.", Unterlagen = ["Mietvertrag", "Lohnabrechnung"] },
        new DateOnly(2026, 12, 15), [new NeueRueckkanalAnlage("Brief.pdf", "application/pdf", Beispielantrag.Pdf("Brief"))]);

    private async Task<Guid> AddAsync(
        Antrag antrag, string art, RueckkanalInhalt inhalt, DateOnly? frist = null, IReadOnlyList<NeueRueckkanalAnlage>? anlagen = null)
    {
        var id = Guid.CreateVersion7();
        await Welt.Dienste.GetRequiredService<RueckkanalStore>().AddAsync(
            antrag.Scope, new NeueRueckkanalNachricht(id, antrag.Id, art, "130102", inhalt, frist, anlagen), Welt.Uhr.GetUtcNow());
        return id;
    }

    private async Task<(Antrag Antrag, string Code)> AntragAsync()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        await person.FuelleAusAsync();
        using var antwort = await person.AbsendenAsync("k");
        var beleg = await ApiWelt.JsonAsync(antwort);
        var tenant = (await Welt.Dienste.GetRequiredService<TenantStore>().ListAsync()).Single(eine => eine.Ags == ApiWelt.Bielefeld);
        Assert.That(Vorgangsnummer.TryParse((string)beleg["vorgangsnummer"]!, out var nummer), Is.True);
        Assert.That(Zugangscode.TryParse((string)beleg["zugangscode"]!, out var code), Is.True);
        var antrag = await Welt.Dienste.GetRequiredService<AntragStore>().FindAsync(tenant.In(TenantEnvironment.Pre), nummer, code);
        return (antrag!, (string)beleg["zugangscode"]!);
    }

    private static MultipartFormDataContent Formular(Guid nachricht, string text, params (string Name, byte[] Inhalt)[] dateien)
    {
        var formular = new MultipartFormDataContent("----grenze") { { new StringContent(nachricht.ToString()), "nachricht" }, { new StringContent(text), "text" } };
        foreach (var (name, inhalt) in dateien)
        {
            formular.Add(new ByteArrayContent(inhalt), "datei", name);
        }

        return formular;
    }

    private async Task<HttpResponseMessage> RufeAsync(
        HttpMethod methode, Antrag antrag, string code, string anhang, HttpContent? inhalt = null, string? idempotenz = null)
    {
        using var anfrage = new HttpRequestMessage(methode, $"/api/{ApiWelt.Bielefeld}/vorgaenge/{antrag.Vorgangsnummer.Value}{anhang}") { Content = inhalt };
        anfrage.Headers.TryAddWithoutValidation("Authorization", $"Zugangscode {code}");
        if (idempotenz is not null)
        {
            anfrage.Headers.Add("Idempotency-Key", idempotenz);
        }

        return await Welt.Pre.SendAsync(anfrage);
    }
}
