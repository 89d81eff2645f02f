using System.Diagnostics;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.EndToEnd;

/// <summary>The script behind <c>./aufenthalt demo</c>: an outsider's client, which knows the published API only.</summary>
public sealed class DemoTests
{
    [Test]
    public async Task An_Antrag_filed_by_script_is_acknowledged_by_the_Fachverfahren()
    {
        await using var system = await Gesamtsystem.StarteAsync();

        var (code, ausgabe) = await DemoAsync(system);

        Assert.That(code, Is.Zero, ausgabe);
        Assert.That(ausgabe, Does.Match("Vorgangsnummer T[0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}").And.Contain("arrived at the test Fachverfahren: message "));
    }

    private static async Task<(int Code, string Ausgabe)> DemoAsync(Gesamtsystem system)
    {
        var start = new ProcessStartInfo("node", [Pfade.Im("skripte", "demo.mjs")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["API"] = system.Pre.ToString().TrimEnd('/');
        start.Environment["TRANSPORT"] = system.Transport.Adressen[0].ToString().TrimEnd('/');
        using var node = Process.Start(start)!;
        var ausgabe = node.StandardOutput.ReadToEndAsync();
        var fehler = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, await ausgabe + await fehler);
    }
}
