using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Tenants;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

/// <summary>A concern that hangs on a setting of the tenant is neither listed nor accepted while the setting is off.</summary>
public sealed class AnliegenTests : ApiTests
{
    private const string Dienst = "aw-beschaeftigungserlaubnis";

    [Test]
    public async Task A_concern_whose_switch_is_off_is_neither_listed_nor_accepted()
    {
        var tenant = (await Welt.Verwaltung.GetRequiredService<TenantStore>().ListAsync()).Single(eine => eine.Ags == ApiWelt.Dresden);
        await Welt.Verwaltung.GetRequiredService<AntragsstreckenSchalter>().SwitchAsync(tenant.In(TenantEnvironment.Pre), Dienst, true, "test");
        JsonObject? start = null;
        for (var versuch = 0; versuch < 50 && start is null; versuch++)
        {
            using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Dresden}/antragsstrecken/{Dienst}");
            start = antwort.IsSuccessStatusCode ? await ApiWelt.JsonAsync(antwort) : null;
            await Task.Delay(100);
        }

        Assert.That(start!["anliegen"]!.AsArray().Select(eines => (string)eines!["id"]!), Is.EqualTo(new[] { "beschaeftigung", "ausbildung", "verlaengern" }));
        Assert.That((string)start["links"]!["fortsetzen"]!, Does.EndWith($"/{ApiWelt.Dresden}/fortsetzen"));
        foreach (var (anliegen, status) in new[] { ("ausbildungsduldung", HttpStatusCode.UnprocessableEntity), ("ausbildung", HttpStatusCode.Created) })
        {
            using var beginn = await Welt.Pre.PostAsJsonAsync(
                $"/api/{ApiWelt.Dresden}/antragsstrecken/{Dienst}/sitzungen", new { sprache = "de", anliegen, plz = "01067", ort = ApiWelt.Dresden });
            Assert.That(beginn.StatusCode, Is.EqualTo(status), await beginn.Content.ReadAsStringAsync());
        }
    }
}
