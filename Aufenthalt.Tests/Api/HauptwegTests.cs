using System.Net;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Post;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>From the list of services to the stored Antrag, over HTTP.</summary>
public sealed class HauptwegTests
{
    [TestCase(TenantEnvironment.Pre)]
    [TestCase(TenantEnvironment.Pro)]
    public async Task An_application_is_filled_in_submitted_and_lies_ready_for_delivery(TenantEnvironment umgebung)
    {
        await using var welt = await ApiWelt.StarteAsync();
        var tuer = welt.Tuer(umgebung);
        var person = await Antragsteller.BeginneAsync(tuer);
        await person.FuelleAusAsync();

        using var antwort = await person.AbsendenAsync("schluessel-1");
        var beleg = await ApiWelt.JsonAsync(antwort);

        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.Created), beleg.ToJsonString());
        Assert.That((string)beleg["vorgangsnummer"]!, Does.Match(umgebung == TenantEnvironment.Pre ? @"\AT" : @"\A[^T]"));
        Assert.That((string)beleg["eingegangenAm"]!, Is.EqualTo("2026-11-24T11:30:00+01:00"));
        var antrag = await AntragAsync(welt, beleg, umgebung);
        Assert.That((string)antrag.Inhalt!.Angaben["familienname"]!, Is.EqualTo("Đặng-Beispiel"));
        Assert.That((string)antrag.Inhalt.Angaben["anmerkung"]!, Is.EqualTo("Danke 🙂 „schon jetzt“"));
        Assert.That(antrag.Unterlagen.Select(unterlage => unterlage.Name), Is.EquivalentTo(Beispielantrag.Unterlagen.Select(paar => paar.Name)));
        await PruefeDokumenteAsync(welt, antrag);
        await PruefeAusgangAsync(welt, antrag);
    }

    private static async Task<Antrag> AntragAsync(ApiWelt welt, JsonObject beleg, TenantEnvironment umgebung)
    {
        var tenant = (await welt.Dienste.GetRequiredService<TenantStore>().ListAsync()).Single(t => t.Ags == ApiWelt.Bielefeld);
        Assert.That(Vorgangsnummer.TryParse((string)beleg["vorgangsnummer"]!, out var nummer), Is.True);
        Assert.That(Zugangscode.TryParse((string)beleg["zugangscode"]!, out var code), Is.True);
        return (await welt.Dienste.GetRequiredService<AntragStore>().FindAsync(tenant.In(umgebung), nummer, code))!;
    }

    private static async Task PruefeDokumenteAsync(ApiWelt welt, Antrag antrag)
    {
        foreach (var unterlage in antrag.Unterlagen)
        {
            var inhalt = await welt.Dienste.GetRequiredService<UnterlagenStore>().ReadAsync(antrag.Scope, unterlage);
            Assert.That(inhalt, Is.EqualTo(Beispielantrag.Pdf(unterlage.Name)));
        }
    }

    private static async Task PruefeAusgangAsync(ApiWelt welt, Antrag antrag)
    {
        var outbox = await welt.Dienste.GetRequiredService<OutboxStore>().DueTenantsAsync(OutboxArt.Zustellung, welt.Uhr.GetUtcNow().AddSeconds(1));
        Assert.That(outbox, Is.EqualTo(new[] { antrag.Scope }));
        var ereignisse = await welt.Dienste.GetRequiredService<EreignisStore>().ListAsync(antrag.Scope, antrag.Id);
        Assert.That(ereignisse.Select(ereignis => ereignis.Art), Is.EqualTo(new[] { "eingegangen" }));
        if (antrag.Scope.Environment == TenantEnvironment.Pre)
        {
            var post = (await welt.Dienste.GetRequiredService<PostStore>().ListPreAsync(antrag.Scope.TenantId, 10)).Single();
            Assert.That(post.Inhalt!.An, Is.EqualTo(new[] { "p01@example.org" }));
            Assert.That(post.Inhalt.Betreff, Does.StartWith("[Test]"));
            Assert.That(post.Inhalt.Text + post.Inhalt.Html, Does.Contain(antrag.Vorgangsnummer.Value));
        }
    }
}
