using Aufenthalt.Transport.Osci;
using Aufenthalt.Transport.Osci.Inhalt;
using Aufenthalt.Transport.TestIntermediaer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>A test Intermediär behind a real HTTP address on a free port, and clients for it.</summary>
internal sealed class Teststrecke : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly HttpClient _http;

    private Teststrecke(WebApplication host, TestIntermediaerDienst dienst, Mitschnitt mitschnitt, TimeProvider zeit)
    {
        (_host, Dienst, Mitschnitt) = (host, dienst, mitschnitt);
        _http = new HttpClient(mitschnitt) { Timeout = Timeout.InfiniteTimeSpan };
        var adresse = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Ziel = new OsciZiel(new Uri(new Uri(adresse), "/osci"), TestZertifikate.Pki.Chiffre("intermediaer"));
        Sender = Client(TestZertifikate.Onlinedienst, zeit);
        Empfaenger = Client(TestZertifikate.Fachverfahren, zeit);
    }

    public TestIntermediaerDienst Dienst { get; }

    public Mitschnitt Mitschnitt { get; }

    public OsciZiel Ziel { get; }

    public OsciClient Sender { get; }

    public OsciClient Empfaenger { get; }

    public static async Task<Teststrecke> StarteAsync(TimeProvider? zeit = null, IPostfachspeicher? speicher = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var dienst = new TestIntermediaerDienst(TestZertifikate.Intermediaer, speicher ?? new Speicherpostfach(), zeit ?? TimeProvider.System);
        host.MapTestIntermediaer("/osci", dienst);
        await host.StartAsync();
        return new Teststrecke(host, dienst, new Mitschnitt(), zeit ?? TimeProvider.System);
    }

    public OsciClient Client(OsciIdentitaet identitaet, TimeProvider? zeit = null, OsciEinstellungen? einstellungen = null) =>
        new(_http, identitaet, einstellungen ?? TestZertifikate.Einstellungen, zeit ?? TimeProvider.System);

    public static OsciInhalt Inhalt(byte[] xml, string containerId = "XAUSLAENDER_DATA") => OsciInhalt.Lies(Inhaltsbauer.Baue(
        xml, TestZertifikate.Pki.Signatur("onlinedienst"), TestZertifikate.Pki.Chiffre("fachverfahren"), containerId));

    /// <summary>Reserves an id and stores; the test goes on from there.</summary>
    public async Task<string> HinterlegeAsync(byte[] xml, string? betreff = "Test")
    {
        var id = await Sender.ReserviereNachrichtenIdAsync(Ziel);
        var ablage = await Sender.HinterlegeAsync(Ziel, id.Wert!, betreff, Inhalt(xml));
        return ablage.IstErledigt ? id.Wert! : throw new InvalidOperationException(ablage.Fehler.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }
}

/// <summary>Keeps the HTTP bodies that went over the line, and lets tests change them on the way.</summary>
internal sealed class Mitschnitt : DelegatingHandler
{
    private readonly Lock _schloss = new();
    private readonly List<(byte[] Anfrage, byte[] Antwort)> _paare = [];

    public Mitschnitt()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
    }

    public bool Aufzeichnen { get; set; }

    public Func<byte[], byte[]>? AendereAntwort { get; set; }

    public IReadOnlyList<(byte[] Anfrage, byte[] Antwort)> Paare
    {
        get
        {
            lock (_schloss)
                return [.. _paare];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!Aufzeichnen && AendereAntwort is null)
            return await base.SendAsync(request, cancellationToken);
        var anfrage = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var antwort = await base.SendAsync(request, cancellationToken);
        var bytes = await antwort.Content.ReadAsByteArrayAsync(cancellationToken);
        lock (_schloss)
            _paare.Add((anfrage, bytes));
        antwort.Content = new ByteArrayContent(AendereAntwort?.Invoke(bytes) ?? bytes);
        return antwort;
    }
}
