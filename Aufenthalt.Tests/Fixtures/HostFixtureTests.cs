using System.Net;
using System.Security.Cryptography;
using NUnit.Framework;

namespace Aufenthalt.Tests.Fixtures;

public sealed class HostFixtureTests
{
    [Test]
    public async Task A_killed_process_is_gone_at_once_and_its_port_with_it()
    {
        await using var datenbank = await PostgresFixture.NeueDatenbankAsync();
        var schluessel = Path.GetTempFileName();
        await File.WriteAllTextAsync(schluessel, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await using var host = await HostProzess.StarteAsync(
            "Aufenthalt.Transport", [.. datenbank.AlsKonfiguration("Transport"), new("Verschluesselung:Hauptschluessel", schluessel)]);

        using var antwort = await host.Client.GetAsync("/health/live");
        await host.ToeteAsync();

        Assert.That(antwort.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(host.Lebt, Is.False);
        Assert.That(async () => await host.Client.GetAsync("/health/live"), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task The_browser_opens_a_page_of_its_own()
    {
        var seite = await Browser.NeueSeiteAsync();

        await seite.SetContentAsync("<title>Prüfung</title><h1>Guten Tag</h1>");

        Assert.That(await seite.TitleAsync(), Is.EqualTo("Prüfung"));
        await seite.Context.CloseAsync();
    }
}
