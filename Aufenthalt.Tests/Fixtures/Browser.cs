using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Fixtures;

/// <summary>One Chromium per run, started with the first page that a test opens; each page has a context of its own.</summary>
internal static class Browser
{
    private static readonly string[] Orte =
    [
        Environment.GetEnvironmentVariable("AUFENTHALT_CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
    ];

    // No calls home, no sandbox (which needs rights that a container lacks), no second transport beside TCP.
    private static readonly string[] Schalter =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly Lazy<Task<(IPlaywright Treiber, IBrowser Chromium)>> Gestartet = new(StarteAsync);

    /// <summary>A fresh page, as of a person who was never here: no cookies, no storage.</summary>
    public static async Task<IPage> NeueSeiteAsync(BrowserNewContextOptions? wie = null)
    {
        var (_, chromium) = await Gestartet.Value;
        var kontext = await chromium.NewContextAsync(wie ?? new BrowserNewContextOptions { Locale = "de-DE", TimezoneId = "Europe/Berlin" });
        return await kontext.NewPageAsync();
    }

    /// <summary>Keeps a picture of the page below <c>.data/testergebnisse/bilder</c>, and attaches it to the test.</summary>
    /// <param name="seite">The page.</param>
    /// <param name="name">What it shows; number it to keep the order: <c>03-arbeitsstelle</c>.</param>
    public static async Task BildAsync(IPage seite, string name)
    {
        var pfad = Path.Combine(Pfade.Ergebnisse, "bilder", TestContext.CurrentContext.Test.ClassName!.Split('.')[^1], name + ".png");
        await seite.ScreenshotAsync(new PageScreenshotOptions { Path = pfad, FullPage = true });
        TestContext.AddTestAttachment(pfad, name);
    }

    /// <summary>Ends the browser if one was started.</summary>
    public static async Task BeendeAsync()
    {
        if (Gestartet.IsValueCreated)
        {
            var (treiber, chromium) = await Gestartet.Value;
            await chromium.DisposeAsync();
            treiber.Dispose();
        }
    }

    private static async Task<(IPlaywright Treiber, IBrowser Chromium)> StarteAsync()
    {
        var programm = Orte.FirstOrDefault(File.Exists)
            ?? throw new AssertionException(
                "No Chromium for the browser tests: neither AUFENTHALT_CHROMIUM nor /usr/bin/chromium exists. "
                + "./aufenthalt test installs it where apt-get works; else: apt-get install chromium.");
        var treiber = await Playwright.CreateAsync();
        return (treiber, await treiber.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = programm, Args = Schalter }));
    }
}
