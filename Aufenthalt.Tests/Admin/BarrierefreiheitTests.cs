using Aufenthalt.Tests.Fixtures;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>Every page of the console in both languages and both colour schemes: no finding of axe, and a picture to look at.</summary>
[Category(Kategorien.Accessibility)]
public sealed class BarrierefreiheitTests
{
    private static readonly AxeRunOptions Regeln = new()
    {
        // The preview shows the applicants' page, which has tests of its own.
        Iframes = false,
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [TestCase("de", ColorScheme.Light)]
    [TestCase("en", ColorScheme.Dark)]
    public async Task No_page_of_the_console_has_findings(string sprache, ColorScheme farbe)
    {
        await using var konsole = await Konsole.MeldeAnAsync("rollout", sprache, farbe);
        var funde = new List<string>();
        foreach (var (name, pfad) in Pfade())
        {
            await konsole.OeffneAsync(pfad);
            await konsole.Seite.Locator(".laedt").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await Browser.BildAsync(konsole.Seite, $"{name}-{sprache}-{(farbe == ColorScheme.Dark ? "dunkel" : "hell")}");
            var ergebnis = await konsole.Seite.RunAxe(Regeln);
            funde.AddRange(ergebnis.Violations.Select(fund =>
                $"{pfad}: {fund.Id}: {string.Join(" | ", fund.Nodes.Select(knoten => knoten.Html).Take(3))}"));
        }

        Assert.That(funde, Is.Empty);
        Assert.That(konsole.Fehler, Is.Empty);
    }

    private static IEnumerable<(string Name, string Pfad)> Pfade()
    {
        foreach (var vorlage in Seitenliste.Vorlagen)
        {
            yield return (Bild(vorlage), Seitenliste.Pfad(vorlage, Konsole.Bielefeld, "pre"));
        }

        yield return ("texte-offen", $"/mandanten/{Konsole.Bielefeld}/pre/texte?dienst=at-erwerbstaetigkeit&pfad=html.plz_check_error");
        yield return ("texte-variable", $"/mandanten/{Konsole.Bielefeld}/pro/texte?dienst=at-erwerbstaetigkeit&pfad=variables.stoerungsmeldung_email");
        yield return ("uebersicht-pro", $"/mandanten/{Konsole.Bielefeld}/pro");
        yield return ("mandanten-leer", "/?suche=gibtesnicht");
    }

    private static string Bild(string vorlage) =>
        vorlage.Replace("/mandanten/{ags}/{umgebung}", "mandant", StringComparison.Ordinal).Trim('/').Replace('/', '-') is { Length: > 0 } name ? name : "mandanten";
}
