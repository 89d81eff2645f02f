using System.Net;
using System.Net.Http.Json;
using System.Text;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Post;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using UglyToad.PdfPig;

namespace Aufenthalt.Tests.Api;

public sealed class VorgangTests : ApiTests
{
    [Test]
    public async Task Number_and_code_show_the_status_in_the_language_asked_for()
    {
        var (nummer, code) = await AbgesendetAsync();
        using var antwort = await FrageAsync(HttpMethod.Get, nummer.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), code, "?lang=en");
        var vorgang = await ApiWelt.JsonAsync(antwort);

        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.OK), vorgang.ToJsonString());
        Assert.That((string)vorgang["vorgangsnummer"]!, Is.EqualTo(nummer));
        Assert.That((string)vorgang["zustand"]!, Is.EqualTo("eingegangen"));
        Assert.That((string)vorgang["zustandText"]!, Is.EqualTo("Received"));
        Assert.That((string)vorgang["umgebung"]!, Is.EqualTo("pre"));
        Assert.That((string)vorgang["ereignisse"]![0]!["art"]!, Is.EqualTo("eingegangen"));
        Assert.That((string)vorgang["ereignisse"]![0]!["text"]!, Is.EqualTo("The application was received."));
    }

    [Test]
    public async Task Unknown_number_and_wrong_code_get_the_same_404()
    {
        var (nummer, code) = await AbgesendetAsync();
        var unbekannt = Vorgangsnummer.New(TenantEnvironment.Pre).Value;
        var antworten = new List<string>();
        foreach (var (zahl, zeichen) in new[] { (nummer, Zugangscode.New().Reveal()), (unbekannt, code), (nummer, "kurz"), ("x", code), (nummer, "") })
        {
            using var antwort = await FrageAsync(HttpMethod.Get, zahl, zeichen, "?lang=de");
            await ErwarteProblemAsync(antwort, HttpStatusCode.NotFound, "vorgang_unbekannt", "de");
            antworten.Add(await antwort.Content.ReadAsStringAsync());
        }

        Assert.That(antworten.Distinct().Count(), Is.EqualTo(1));
        using var andereTuer = await FrageAsync(HttpMethod.Get, nummer, code, "", Welt.Pro);
        await ErwarteProblemAsync(andereTuer, HttpStatusCode.NotFound, "vorgang_unbekannt");
        using var andereBehoerde = await FrageAsync(HttpMethod.Get, nummer, code, "", ags: ApiWelt.Dresden);
        await ErwarteProblemAsync(andereBehoerde, HttpStatusCode.NotFound, "vorgang_unbekannt");
    }

    [TestCase("antrag")]
    [TestCase("eingangsbestaetigung")]
    public async Task A_pdf_link_works_once_and_for_a_minute(string art)
    {
        var (nummer, code) = await AbgesendetAsync();
        var url = await LinkAsync(nummer, code, art);
        using var pdf = await Welt.Pre.GetAsync(url);
        var bytes = await pdf.Content.ReadAsByteArrayAsync();
        Assert.That(pdf.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(Encoding.Latin1.GetString(bytes, 0, 5), Is.EqualTo("%PDF-"));
        using (var gelesen = PdfDocument.Open(bytes))
        {
            var text = string.Concat(gelesen.GetPages().Select(seite => seite.Text));
            Assert.That(text.Contains(code, StringComparison.Ordinal), Is.EqualTo(art == "antrag"), "the code stands on the applicant's copy alone");
            Assert.That(text, Does.Contain(nummer));
        }

        using var nochmal = await Welt.Pre.GetAsync(url);
        await ErwarteProblemAsync(nochmal, HttpStatusCode.NotFound, "link_abgelaufen");
        var zuSpaet = await LinkAsync(nummer, code, art);
        Welt.Uhr.Advance(TimeSpan.FromSeconds(61));
        using var alt = await Welt.Pre.GetAsync(zuSpaet);
        await ErwarteProblemAsync(alt, HttpStatusCode.NotFound, "link_abgelaufen");
    }

    [Test]
    public async Task A_lost_code_is_replaced_by_the_link_in_a_mail_and_the_old_one_is_void()
    {
        var (nummer, code) = await AbgesendetAsync();
        foreach (var zahl in new[] { Vorgangsnummer.New(TenantEnvironment.Pre).Value, "unsinn", nummer })
        {
            using var bitte = await Welt.Pre.PostAsync($"/api/{ApiWelt.Bielefeld}/vorgaenge/{zahl}/neuer-zugangscode", null);
            Assert.That(bitte.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        }

        var brief = await BriefAsync(nummer);
        Assert.That(brief.Text, Does.Not.Contain(code));
        var token = brief.Text.Split("#neuer-code=")[1].Split('\n', ' ')[0].TrimEnd('.');
        using var eingeloest = await Welt.Pre.PostAsJsonAsync($"/api/{ApiWelt.Bielefeld}/neuer-zugangscode", new { token });
        var neu = await ApiWelt.JsonAsync(eingeloest);
        using var mitNeuem = await FrageAsync(HttpMethod.Get, nummer, (string)neu["zugangscode"]!, "");
        using var mitAltem = await FrageAsync(HttpMethod.Get, nummer, code, "");
        using var zweimal = await Welt.Pre.PostAsJsonAsync($"/api/{ApiWelt.Bielefeld}/neuer-zugangscode", new { token });

        Assert.That(mitNeuem.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await ErwarteProblemAsync(mitAltem, HttpStatusCode.NotFound, "vorgang_unbekannt");
        await ErwarteProblemAsync(zweimal, HttpStatusCode.NotFound, "code_link_abgelaufen");
    }

    private async Task<PostInhalt> BriefAsync(string nummer)
    {
        var tenant = (await Welt.Verwaltung.GetRequiredService<TenantStore>().ListAsync()).Single(eine => eine.Ags == ApiWelt.Bielefeld);
        for (var versuch = 0; versuch < 50; versuch++)
        {
            var post = await Welt.Verwaltung.GetRequiredService<PostStore>().ListPreAsync(tenant.Id, 100);
            if (post.FirstOrDefault(brief => brief.Anlass == NeuerZugangscode.Anlass && brief.Inhalt!.Text.Contains(nummer, StringComparison.Ordinal)) is { } gefunden)
            {
                return gefunden.Inhalt!;
            }

            await Task.Delay(100);
        }

        throw new AssertionException("No mail was written.");
    }

    private async Task<(string Nummer, string Code)> AbgesendetAsync()
    {
        var person = await Antragsteller.BeginneAsync(Welt.Pre);
        await person.FuelleAusAsync();
        using var antwort = await person.AbsendenAsync("k");
        var beleg = await ApiWelt.JsonAsync(antwort);
        return ((string)beleg["vorgangsnummer"]!, (string)beleg["zugangscode"]!);
    }

    private async Task<string> LinkAsync(string nummer, string code, string art)
    {
        using var antwort = await FrageAsync(HttpMethod.Post, nummer, code, "/pdf-links", inhalt: JsonContent.Create(new { art }));
        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return (string)(await ApiWelt.JsonAsync(antwort))["url"]!;
    }

    private async Task<HttpResponseMessage> FrageAsync(
        HttpMethod methode, string nummer, string code, string anhang, HttpClient? tuer = null, string ags = ApiWelt.Bielefeld, HttpContent? inhalt = null)
    {
        using var anfrage = new HttpRequestMessage(methode, $"/api/{ags}/vorgaenge/{nummer}{anhang}") { Content = inhalt };
        anfrage.Headers.TryAddWithoutValidation("Authorization", $"Zugangscode {code}");
        return await (tuer ?? Welt.Pre).SendAsync(anfrage);
    }
}
