using MudBlazor;

namespace Aufenthalt.Admin.Shell;

/// <summary>Colours and type of the console, near KERN's. Colours mean one thing each: amber PRE, green PRO, red error, violet stale.</summary>
internal static class Aussehen
{
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight { Primary = "#171a2b", Secondary = "#3c5fb8", AppbarBackground = "#171a2b", Error = "#b3261e", Background = "#f6f7f9", TextPrimary = "#171a2b", TextSecondary = "#4a5065", LinesInputs = "#767c8f" },
        PaletteDark = new PaletteDark { Primary = "#b9c8f5", Secondary = "#8fb0ff", Error = "#ff8a80", PrimaryContrastText = "#12141d", Background = "#14161f", Surface = "#1d202c", TextPrimary = "#e8eaf2", TextSecondary = "#b4b9cc" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Fira Sans", "Segoe UI", "Noto Sans", "system-ui", "sans-serif"], FontSize = "0.95rem" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
    };
}
