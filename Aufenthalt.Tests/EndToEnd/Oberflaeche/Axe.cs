using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>
/// WCAG 2.2 AA as far as a machine can tell. Axe is put into the page once and runs there, because a form of fifteen pages in ten
/// dresses would otherwise load it a hundred and fifty times.
/// </summary>
internal static class Axe
{
    private static readonly string Skript = new BundledAxeScriptProvider().GetScript();

    /// <summary>Five themes, each light and dark; the first is that of the page.</summary>
    private static readonly string[][] Gewaender =
        [.. new[] { "tf-blue", "tf-green", "tf-red", "tf-grey", "high-contrast" }.SelectMany(thema => new[] { "light", "dark" }.Select(schema => new[] { thema, schema }))];

    /// <summary>Every rule on the page as it stands.</summary>
    public static async Task PruefeAsync(IPage seite, string wo) => Pruefe(await LaufeAsync(seite, """{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }"""), wo);

    /// <summary>A theme changes colours only, so of the other themes the contrast is looked at.</summary>
    public static async Task PruefeGewaenderAsync(IPage seite, string wo)
    {
        foreach (var gewand in Gewaender.Skip(1))
        {
            await ZieheAnAsync(seite, gewand);
            Pruefe(await LaufeAsync(seite, "{ type: 'rule', values: ['color-contrast'] }"), $"{wo}, {string.Join(' ', gewand)}");
        }

        await ZieheAnAsync(seite, Gewaender[0]);
    }

    private static async Task<string[]> LaufeAsync(IPage seite, string regeln)
    {
        if (!await seite.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await seite.EvaluateAsync(Skript);
        }

        return await seite.EvaluateAsync<string[]>($$"""
            async () => (await axe.run(document, { runOnly: {{regeln}}, resultTypes: ['violations'], preload: false })).violations
              .map((fund) => `${fund.id}: ${fund.nodes.slice(0, 3).map((knoten) => knoten.html).join(' | ')}`)
            """);
    }

    private static async Task ZieheAnAsync(IPage seite, string[] gewand) => await seite.EvaluateAsync(
        """
        ([thema, schema]) => new Promise((fertig) => {
          const blatt = document.querySelector('link[href*="/themes/"]');
          document.querySelector('[data-eigene-seite]').setAttribute('color-scheme', schema);
          if (blatt.href.endsWith(`/${thema}.css`)) return requestAnimationFrame(() => fertig());
          blatt.addEventListener('load', () => requestAnimationFrame(() => fertig()), { once: true });
          blatt.href = `/embed/themes/${thema}.css`;
        })
        """,
        gewand);

    private static void Pruefe(string[] funde, string wo) => Assert.That(funde, Is.Empty, wo);
}
