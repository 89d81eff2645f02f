using System.Net;
using System.Net.Sockets;
using System.Text;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Konfiguration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api;

public sealed class BetriebTests : ApiTests
{
    private protected override (string Name, string Wert)[] Einstellungen => [("Listener:Proxys", "127.0.0.0/8"), ("Listener:PreHosts", "pre.example")];

    [Test]
    public async Task The_console_sees_which_versions_a_process_serves()
    {
        using var antwort = await Welt.Pre.GetAsync($"/api/{ApiWelt.Bielefeld}/antragsstrecken");
        var store = Welt.Verwaltung.GetRequiredService<ApiProzessStore>();
        for (var versuch = 0; versuch < 50; versuch++)
        {
            if ((await store.ListAsync(Welt.Uhr.GetUtcNow())).SingleOrDefault() is { Versionen.Count: > 0 } prozess)
            {
                Assert.That(prozess.Versionen.Keys.Select(scope => scope.Environment), Does.Contain(TenantEnvironment.Pre));
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("No heartbeat.");
    }

    [Test]
    public async Task What_may_be_kept_no_longer_is_deleted_and_what_may_stays()
    {
        var alt = await Antragsteller.BeginneAsync(Welt.Pre);
        using var hoch = await alt.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "a.pdf");
        var pause = await Antragsteller.BeginneAsync(Welt.Pre);
        using var unterbrochen = await pause.SendeAsync(HttpMethod.Post, "/unterbrechen");
        var code = (string)(await ApiWelt.JsonAsync(unterbrochen))["fortsetzungscode"]!;
        var fertig = await Antragsteller.BeginneAsync(Welt.Pre);
        await fertig.FuelleAusAsync();
        using var abgesendet = await fertig.AbsendenAsync("k");

        Welt.Uhr.Advance(TimeSpan.FromHours(25));
        var jetzt = await Antragsteller.BeginneAsync(Welt.Pre);
        var getan = await Welt.Dienste.GetRequiredService<Aufraeumer>().RunAsync();

        Assert.That(getan.Sitzungen, Is.GreaterThanOrEqualTo(2));
        Assert.That(getan.Antworten, Is.GreaterThanOrEqualTo(1));
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.unterlage where sitzung_kennung = '{alt.Sitzung[9..]}'"), Is.Zero);
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, "aufenthalt.antrag where antwort is not null"), Is.Zero);
        Assert.That(await ApiWelt.ZaehleAsync(Welt.Datenbank, $"aufenthalt.antrag where sitzung_kennung = '{fertig.Sitzung[9..]}'"), Is.EqualTo(1));
        Assert.That((string)(await jetzt.StandAsync())["zustand"]!, Is.EqualTo("offen"));
        using var weiter = await Welt.Pre.PostAsync(
            $"/api/{ApiWelt.Bielefeld}/fortsetzen", new StringContent($"{{\"fortsetzungscode\":\"{code}\"}}", Encoding.UTF8, "application/json"));
        Assert.That(weiter.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Headers_of_a_configured_proxy_count()
    {
        using var anfrage = new HttpRequestMessage(HttpMethod.Get, $"/api/{ApiWelt.Bielefeld}/antragsstrecken");
        anfrage.Headers.Host = "pre.example";
        anfrage.Headers.Add("X-Forwarded-Proto", "https");
        anfrage.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var antwort = await Welt.Pre.SendAsync(anfrage);
        Assert.That(antwort.Headers.Contains("Strict-Transport-Security"), Is.True);
    }
}

/// <summary>With a scanner: a stub that speaks clamd's INSTREAM.</summary>
public sealed class VirenpruefungTests
{
    // The harmless test file of the European Institute for Computer Antivirus Research, in two parts so that no scanner takes this source for it.
    private const string Eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    [Test]
    public async Task A_harmful_file_is_refused_and_the_others_stay()
    {
        using var clamd = new ClamdAttrappe();
        await using var welt = await ApiWelt.StarteAsync(("Virenpruefung:Adresse", clamd.Adresse));
        var person = await Antragsteller.BeginneAsync(welt.Pre);
        using var gut = await person.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "gut.pdf");
        using var boese = await person.LadeHochAsync("belegAusweis", Encoding.Latin1.GetBytes($"%PDF-1.4\n{Eicar}\n%%EOF"), "böse.pdf");
        var problem = await ApiWelt.JsonAsync(boese);

        Assert.That(gut.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(boese.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((string)problem["code"]!, Is.EqualTo("datei_schaedlich"));
        Assert.That((string)problem["detail"]!, Does.Contain("böse.pdf"));
        Assert.That((await person.StandAsync())["unterlagen"]!["belegAusweis"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_the_scanner_Pro_is_closed_and_Pre_is_open()
    {
        await using var welt = await ApiWelt.StarteAsync(("Virenpruefung:Adresse", "127.0.0.1:1"));
        var pro = await Antragsteller.BeginneAsync(welt.Pro);
        var pre = await Antragsteller.BeginneAsync(welt.Pre);
        using var zu = await pro.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "a.pdf");
        using var auf = await pre.LadeHochAsync("belegAusweis", Beispielantrag.Pdf(), "a.pdf");

        Assert.That(zu.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((string)(await ApiWelt.JsonAsync(zu))["code"]!, Is.EqualTo("pruefung_nicht_moeglich"));
        Assert.That(auf.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    private sealed class ClamdAttrappe : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public ClamdAttrappe()
        {
            listener.Start();
            _ = HoereAsync();
        }

        public string Adresse => listener.LocalEndpoint.ToString()!;

        public void Dispose() => listener.Dispose();

        private async Task HoereAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await AntworteAsync(client.GetStream());
                }
            }
            catch (Exception ende) when (ende is SocketException or ObjectDisposedException or IOException)
            {
                await TestContext.Out.WriteLineAsync("The stub ends.");
            }
        }

        private static async Task AntworteAsync(NetworkStream strom)
        {
            var befehl = new byte["zINSTREAM\0".Length];
            await strom.ReadExactlyAsync(befehl);
            var inhalt = new MemoryStream();
            var laenge = new byte[4];
            while (true)
            {
                await strom.ReadExactlyAsync(laenge);
                var anzahl = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(laenge);
                if (anzahl == 0)
                {
                    break;
                }

                var teil = new byte[anzahl];
                await strom.ReadExactlyAsync(teil);
                inhalt.Write(teil);
            }

            var gefunden = Encoding.Latin1.GetString(inhalt.ToArray()).Contains(Eicar, StringComparison.Ordinal);
            await strom.WriteAsync(Encoding.ASCII.GetBytes(gefunden ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0"));
        }
    }
}
