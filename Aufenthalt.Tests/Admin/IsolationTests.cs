using System.Net;
using Aufenthalt.Tests.Fixtures;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>
/// An administrator of Bielefeld sees nothing of Duisburg: not by a page, not by a deep link, not by an endpoint. Pages and endpoints are
/// found by reflection, so that a new one is tested from its first day; one that names no tenant must be on a reviewed list.
/// </summary>
[Category(Kategorien.Isolation)]
public sealed class IsolationTests
{
    private static readonly string[] Umgebungen = ["pre", "pro"];

    // Page → why it needs no tenant in its address.
    private static readonly Dictionary<string, string> SeitenOhneMandant = new()
    {
        ["/"] = "List of the tenants a person may see; tested below.",
        ["/anmelden"] = "Sign-in.",
        ["/nicht-gefunden"] = "Says that there is nothing.",
    };

    // Endpoint → why it needs no tenant in its address.
    private static readonly Dictionary<string, string> EndpunkteOhneMandant = new()
    {
        ["/anmelden"] = "Sign-in.",
        ["/abmelden"] = "The caller's own session.",
        ["/konto/sprache"] = "The caller's own account.",
        ["/{**path:file}"] = "Static files in Development.",
        ["/health/live"] = "Says only that the process lives.",
        ["/health/ready"] = "Says only whether the database is up to date.",
    };

    private Konsole berta = null!;

    [OneTimeSetUp]
    public async Task MeldeAn() => berta = await Konsole.MeldeAnAsync("bielefeld");

    [OneTimeTearDown]
    public async Task MeldeAb() => await berta.DisposeAsync();

    [Test]
    public void A_page_names_its_tenant_or_is_on_the_reviewed_list() =>
        Assert.That(Seitenliste.Ohne.Except(SeitenOhneMandant.Keys), Is.Empty);

    [Test]
    public async Task No_page_of_another_tenant_opens_by_its_address([ValueSource(nameof(Umgebungen))] string umgebung)
    {
        foreach (var vorlage in Seitenliste.DesMandanten)
        {
            var fremd = await berta.SendeAsync(HttpMethod.Get, Seitenliste.Pfad(vorlage, Konsole.Duisburg, umgebung));
            var eigen = await berta.SendeAsync(HttpMethod.Get, Seitenliste.Pfad(vorlage, Konsole.Bielefeld, umgebung));

            Assert.That(fremd.Code, Is.EqualTo(HttpStatusCode.NotFound), vorlage);
            Assert.That(fremd.Text, Does.Not.Contain("Duisburg"), vorlage);
            Assert.That(eigen.Code, Is.EqualTo(HttpStatusCode.OK), vorlage);
        }
    }

    [Test]
    public async Task No_page_of_another_tenant_opens_within_an_open_circuit([ValueSource(nameof(Umgebungen))] string umgebung)
    {
        await berta.OeffneAsync("/");
        foreach (var vorlage in Seitenliste.DesMandanten)
        {
            await berta.GeheAsync(Seitenliste.Pfad(vorlage, Konsole.Duisburg, umgebung));

            Assert.That(await berta.Seite.Locator("h1").First.InnerTextAsync(), Is.EqualTo("Nicht gefunden"), vorlage);
            Assert.That(await berta.Seite.Locator("body").InnerTextAsync(), Does.Not.Contain("Duisburg"), vorlage);
        }
    }

    [Test]
    public async Task No_endpoint_answers_for_another_tenant()
    {
        var system = await Konsolenlauf.SystemAsync();
        foreach (var (vorlage, methode) in Endpunkte(system))
        {
            if (!vorlage.Contains("{ags}", StringComparison.Ordinal))
            {
                Assert.That(EndpunkteOhneMandant.Keys, Does.Contain(vorlage), "An endpoint that names no tenant needs a reason.");
                continue;
            }

            foreach (var umgebung in Umgebungen)
            {
                var antwort = await berta.SendeAsync(methode, Seitenliste.Pfad(vorlage, Konsole.Duisburg, umgebung));
                Assert.That((int)antwort.Code, Is.AnyOf(401, 403, 404), vorlage);
                Assert.That(antwort.Text, Does.Not.Contain("Duisburg"), vorlage);
            }
        }
    }

    [Test]
    public async Task The_list_and_its_search_know_only_the_own_tenant()
    {
        await berta.OeffneAsync("/?suche=Duisburg");
        await berta.Seite.GetByText("Keine Behörde passt").WaitForAsync();
        await berta.OeffneAsync("/");
        await berta.Seite.Locator("table.liste tbody tr").First.WaitForAsync();

        Assert.That(await berta.Seite.Locator("table.liste tbody tr").AllInnerTextsAsync(), Has.Count.EqualTo(1).And.All.Contains("Bielefeld"));
    }

    // Endpoints that Razor pages and static files make are left to the tests above and to the framework.
    private static IEnumerable<(string Vorlage, HttpMethod Methode)> Endpunkte(Gesamtsystem system) =>
        from endpunkt in system.Admin.Dienste.GetServices<EndpointDataSource>().SelectMany(quelle => quelle.Endpoints).OfType<RouteEndpoint>()
        where endpunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is null
        let vorlage = "/" + endpunkt.RoutePattern.RawText!.TrimStart('/')
        where !vorlage.StartsWith("/_", StringComparison.Ordinal) && !vorlage.StartsWith("/management/", StringComparison.Ordinal) && !vorlage.StartsWith("/connect", StringComparison.Ordinal)
        where endpunkt.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
        from methode in endpunkt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where methode != "HEAD"
        select (vorlage, new HttpMethod(methode));
}
