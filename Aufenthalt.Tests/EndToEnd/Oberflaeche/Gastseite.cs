using Aufenthalt.Tests.Fixtures;
using Microsoft.Playwright;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>A browser on a page of <see cref="Gastserver"/>; everything that the browser complains about is kept.</summary>
internal sealed class Gastseite
{
    private readonly List<string> _klagen = [];

    private Gastseite(IPage seite) => Seite = seite;

    public IPage Seite { get; }

    /// <summary>Script errors and refused loads.</summary>
    public IReadOnlyList<string> Klagen => _klagen;

    public static async Task<Gastseite> OeffneAsync(Gastserver server, string name, BrowserNewContextOptions? wie = null, string? vorab = null)
    {
        var gast = new Gastseite(await Browser.NeueSeiteAsync(wie));
        gast.Seite.SetDefaultTimeout(12_000);
        gast.Seite.PageError += (_, fehler) => gast._klagen.Add(fehler);
        gast.Seite.Console += (_, zeile) =>
        {
            if (zeile.Type == "error" && !zeile.Text.Contains("favicon", StringComparison.Ordinal) && !zeile.Location.Contains("favicon", StringComparison.Ordinal))
            {
                gast._klagen.Add(zeile.Text);
            }
        };
        if (vorab is not null)
        {
            await gast.Seite.AddInitScriptAsync(vorab);
        }

        await gast.Seite.GotoAsync(new Uri(server.Adresse, name).ToString());
        return gast;
    }

    /// <summary>From the start page of an embedded service to the first page of its form.</summary>
    /// <param name="element">The element; playing with two of them needs the right one.</param>
    public static async Task StarteAsync(ILocator element)
    {
        await element.Locator("label[for='anliegen-neu']").ClickAsync();
        await element.Locator("#plz").FillAsync("33602");
        await Assertions.Expect(element.Locator("#plz-ergebnis .erfolg")).ToBeVisibleAsync();
        await element.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(element.Locator("#titel.seitentitel")).ToBeVisibleAsync();
    }
}
