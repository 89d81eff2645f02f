using Microsoft.Playwright;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>How a person works the page: with the mouse (<see cref="Maus"/>) or with the keyboard alone (<see cref="Tastatur"/>).</summary>
internal interface IHand
{
    /// <summary>Writes into a text box and leaves it.</summary>
    Task TippeAsync(string id, string text);

    /// <summary>Ticks a box or chooses a radio button.</summary>
    Task KreuzeAnAsync(string id);

    /// <summary>Chooses in a drop-down list.</summary>
    Task WaehleAsync(string id, string wert);

    /// <summary>Presses a button or follows a link.</summary>
    Task DrueckeAsync(string selektor);

    /// <summary>Gives files to an upload field.</summary>
    Task GibDateienAsync(string id, IReadOnlyList<FilePayload> dateien);
}

/// <summary>Points and clicks.</summary>
internal sealed class Maus(IPage seite) : IHand
{
    public async Task TippeAsync(string id, string text)
    {
        await seite.Locator($"#{id}").FillAsync(text);
        await seite.Locator($"#{id}").BlurAsync();
    }

    // People click the words: the label of a card covers its button.
    public async Task KreuzeAnAsync(string id)
    {
        if (!await seite.Locator($"#{id}").IsCheckedAsync())
        {
            await seite.Locator($"label[for='{id}']").ClickAsync();
        }
    }

    public Task WaehleAsync(string id, string wert) => seite.Locator($"#{id}").SelectOptionAsync(wert);

    public Task DrueckeAsync(string selektor) => seite.Locator(selektor).First.ClickAsync();

    public Task GibDateienAsync(string id, IReadOnlyList<FilePayload> dateien) => seite.Locator($"#{id}").SetInputFilesAsync(dateien);
}
