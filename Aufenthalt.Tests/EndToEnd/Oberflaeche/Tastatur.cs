using Microsoft.Playwright;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>Tab, arrows, space and enter; the pointer is never used. What the Tab key does not reach cannot be filled in.</summary>
internal sealed class Tastatur(IPage seite) : IHand
{
    private const int HoechstensTabs = 250;

    // The element that has the focus, down through shadow roots.
    private const string Fokus = "let f = document.activeElement; while (f?.shadowRoot?.activeElement) f = f.shadowRoot.activeElement;";

    public async Task TippeAsync(string id, string text)
    {
        await GeheZuAsync($"#{id}");
        await seite.Keyboard.PressAsync("Control+a");
        await seite.Keyboard.TypeAsync(text);
        await seite.Keyboard.PressAsync("Tab");
        await seite.Keyboard.PressAsync("Shift+Tab");
    }

    public async Task KreuzeAnAsync(string id)
    {
        // Radio buttons of one name are one stop; the arrows move within it.
        var ziel = seite.Locator($"#{id}");
        if (await ziel.GetAttributeAsync("type") != "radio")
        {
            await GeheZuAsync($"#{id}");
            await DrueckeLeertasteAsync(ziel);
            return;
        }

        var name = await ziel.GetAttributeAsync("name");
        await GeheZuAsync($"input[name='{name}']");
        for (var schritt = 0; schritt < 40 && !await HatFokusAsync($"#{id}"); schritt++)
        {
            await seite.Keyboard.PressAsync("ArrowDown");
        }

        await DrueckeLeertasteAsync(ziel);
    }

    public async Task WaehleAsync(string id, string wert)
    {
        var liste = seite.Locator($"#{id}");
        await GeheZuAsync($"#{id}");
        await seite.Keyboard.TypeAsync((await liste.Locator($"option[value='{wert}']").TextContentAsync())![..3]);
        for (var schritt = 0; schritt < 40 && await liste.InputValueAsync() != wert; schritt++)
        {
            await seite.Keyboard.PressAsync("ArrowDown");
        }

        Assert.That(await liste.InputValueAsync(), Is.EqualTo(wert), $"{id} cannot be chosen by keyboard");
    }

    public async Task DrueckeAsync(string selektor)
    {
        await GeheZuAsync(selektor);
        await seite.Keyboard.PressAsync("Enter");
    }

    public async Task GibDateienAsync(string id, IReadOnlyList<FilePayload> dateien)
    {
        await GeheZuAsync($"#{id}");
        await (await OeffneDateiwahlAsync()).SetFilesAsync(dateien);
    }

    // The browser opens no second file dialog while it still puts the first away, and says nothing; a person presses again.
    private async Task<IFileChooser> OeffneDateiwahlAsync()
    {
        for (var versuch = 1; ; versuch++)
        {
            try
            {
                return await seite.RunAndWaitForFileChooserAsync(() => seite.Keyboard.PressAsync("Enter"), new PageRunAndWaitForFileChooserOptions { Timeout = 3000 });
            }
            catch (TimeoutException) when (versuch < 5)
            {
                await TestContext.Out.WriteLineAsync($"no file dialog after press {versuch}");
            }
        }
    }

    private async Task GeheZuAsync(string selektor)
    {
        for (var schritt = 0; schritt <= HoechstensTabs; schritt++)
        {
            if (await HatFokusAsync(selektor))
            {
                return;
            }

            await seite.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selektor} is not reached by the Tab key on {seite.Url}");
    }

    private async Task DrueckeLeertasteAsync(ILocator ziel)
    {
        if (!await ziel.IsCheckedAsync())
        {
            await seite.Keyboard.PressAsync("Space");
        }

        Assert.That(await ziel.IsCheckedAsync(), Is.True, $"{ziel} cannot be chosen by keyboard");
    }

    private Task<bool> HatFokusAsync(string selektor) => seite.EvaluateAsync<bool>($"s => {{ {Fokus} return f?.matches(s) ?? false; }}", selektor);
}
