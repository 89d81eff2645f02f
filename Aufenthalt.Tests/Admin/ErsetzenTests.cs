using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

public sealed class ErsetzenTests
{
    private const string Borken = "05554000";

    [Test]
    public async Task Search_and_replace_shows_first_and_then_changes_what_was_ticked_in_one_step()
    {
        await using var rita = await Konsole.MeldeAnAsync("rollout");
        await rita.OeffneAsync(Borken, "pre", "texte/ersetzen");
        await rita.Seite.FillAsync("#suchtext", "nicht zuständig");
        await rita.Seite.FillAsync("#ersatztext", "leider nicht zuständig");
        await rita.Seite.CheckAsync("#auch-standard");
        await rita.Seite.Locator("button[type=submit].hauptknopf").ClickAsync();
        var zeilen = rita.Seite.Locator("table.liste tbody tr");
        await Assertions.Expect(zeilen.First).ToBeVisibleAsync();
        var gefunden = await zeilen.CountAsync();
        Assert.That(gefunden, Is.GreaterThan(5), "every service says it");
        await zeilen.First.Locator("input").UncheckAsync();
        await rita.Seite.GetByTestId("ersetzen").ClickAsync();

        await Assertions.Expect(rita.Seite.Locator(".meldung.gut")).ToContainTextAsync($"{gefunden - 1} Texte");
        await rita.OeffneAsync(Borken, "pre", "texte/ersetzen");
        await rita.Seite.FillAsync("#suchtext", "leider nicht zuständig");
        await rita.Seite.FillAsync("#ersatztext", "x");
        await rita.Seite.Locator("button[type=submit].hauptknopf").ClickAsync();
        await Assertions.Expect(zeilen).ToHaveCountAsync(gefunden - 1);
        Assert.That(rita.Fehler, Is.Empty);
    }
}
