using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Aufenthalt.Tests.Api.Embed;

/// <summary>Runs a script of the web component's folder with Node.</summary>
internal static class Node
{
    internal static string Ordner([CallerFilePath] string datei = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(datei)!, "..", "..", "..", "Aufenthalt.Api", "Embed"));

    internal static Process Starte(string skript, bool mitEingabe = false)
    {
        var start = new ProcessStartInfo("node", skript)
        {
            WorkingDirectory = Ordner(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = mitEingabe,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("Node could not be started; the build needs Node 20 too.");
    }

    internal static async Task<(int Code, string Ausgabe)> Laufe(string skript)
    {
        using var prozess = Starte(skript);
        var ausgabe = prozess.StandardOutput.ReadToEndAsync();
        var fehler = prozess.StandardError.ReadToEndAsync();
        await prozess.WaitForExitAsync();
        return (prozess.ExitCode, await ausgabe + await fehler);
    }
}
