using System.Net;
using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;

namespace Aufenthalt.Tests.Admin;

/// <summary>The console as a signed-in person uses it.</summary>
internal sealed class Konsole : IAsyncDisposable
{
    public const string Bielefeld = "05711000";
    public const string Duisburg = "05112000";

    private readonly Uri adresse;

    private Konsole(Uri adresse, IPage seite)
    {
        this.adresse = adresse;
        Seite = seite;
        seite.PageError += (_, meldung) => Fehler.Add(meldung);
        seite.Console += (_, meldung) =>
        {
            if (meldung.Type == "error" && !meldung.Text.Contains("status of 404", StringComparison.Ordinal))
            {
                Fehler.Add(meldung.Text);
            }
        };
    }

    public IPage Seite { get; }

    /// <summary>What scripts complained about.</summary>
    public List<string> Fehler { get; } = [];

    public static Anmeldung Anmeldung(string name) => Gesamtsystem.Anmeldungen.Single(anmeldung => anmeldung.Name == name);

    /// <summary>A new browser in which the person of the demonstration has signed in.</summary>
    public static async Task<Konsole> MeldeAnAsync(string name, string sprache = "de", ColorScheme farbe = ColorScheme.Light)
    {
        var system = await Konsolenlauf.SystemAsync();
        var seite = await Browser.NeueSeiteAsync(new BrowserNewContextOptions
        {
            Locale = sprache == "de" ? "de-DE" : "en-GB",
            TimezoneId = "Europe/Berlin",
            ColorScheme = farbe,
            ViewportSize = new ViewportSize { Width = 1400, Height = 900 },
        });
        var konsole = new Konsole(system.Konsole, seite);
        await konsole.MeldeAnAsync(Anmeldung(name).Name, Anmeldung(name).Kennwort);
        if (await seite.GetAttributeAsync("html", "lang") != sprache)
        {
            await seite.Locator("form.sprachwahl button").ClickAsync();
            await seite.Locator($"html[lang={sprache}] h1").WaitForAsync();
        }

        return konsole;
    }

    public async Task MeldeAnAsync(string name, string kennwort)
    {
        await Seite.GotoAsync(new Uri(adresse, "/anmelden").ToString());
        await Seite.FillAsync("#name", name);
        await Seite.FillAsync("#kennwort", kennwort);
        await Seite.Locator("button[type=submit]").ClickAsync();
        await Seite.Locator("header.kopf").WaitForAsync();
    }

    /// <summary>Opens a path as typed into the address bar.</summary>
    public async Task<IResponse?> OeffneAsync(string pfad)
    {
        var antwort = await Seite.GotoAsync(new Uri(adresse, pfad).ToString());
        await Seite.Locator("h1").First.WaitForAsync();
        return antwort;
    }

    /// <summary>Opens a page of a tenant.</summary>
    public Task<IResponse?> OeffneAsync(string ags, string umgebung, string bereich) =>
        OeffneAsync($"/mandanten/{ags}/{umgebung}{(bereich.Length > 0 ? "/" + bereich : "")}");

    /// <summary>Goes to a path within the open circuit, as a link does, without asking the server for a page.</summary>
    public async Task GeheAsync(string pfad)
    {
        await Seite.EvaluateAsync("pfad => { document.querySelector('h1')?.remove(); Blazor.navigateTo(pfad); }", pfad);
        await Seite.Locator("h1").First.WaitForAsync();
    }

    /// <summary>The person's cookies for requests without a browser.</summary>
    public async Task<string> CookieAsync() =>
        string.Join("; ", (await Seite.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}"));

    /// <summary>Sends a request with the person's cookies.</summary>
    public async Task<(HttpStatusCode Code, string Text)> SendeAsync(HttpMethod methode, string pfad)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var anfrage = new HttpRequestMessage(methode, new Uri(adresse, pfad));
        anfrage.Headers.Add("Cookie", await CookieAsync());
        using var antwort = await client.SendAsync(anfrage);
        return (antwort.StatusCode, await antwort.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync() => await Seite.Context.CloseAsync();
}
