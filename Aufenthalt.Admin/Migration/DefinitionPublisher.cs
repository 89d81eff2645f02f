using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Admin.Migration;

/// <summary>Compiles the definitions that ship and stores them, append-only by SHA-256 (design D11).</summary>
internal static class DefinitionPublisher
{
    /// <summary>Compiles and publishes.</summary>
    /// <returns>0; 1 when a definition has faults, which are printed. Nothing is published then.</returns>
    public static async Task<int> RunAsync(string owner, TextWriter output)
    {
        var compiled = DefinitionCompiler.Kompiliere();
        foreach (var fault in compiled.Fehler)
        {
            await output.WriteLineAsync(fault.ToString());
        }

        if (compiled.Fehler.Count > 0)
        {
            return 1;
        }

        await DefinitionStore.PublishAsync(
            owner,
            compiled.Definitionen.Select(definition => (definition.Schluessel, definition.Sha256, definition.Kanonisch.ToArray())),
            (compiled.Schwellen.Sha256, compiled.Schwellen.Kanonisch.ToArray()));
        await output.WriteLineAsync($"{compiled.Definitionen.Count} Antragsstrecken veröffentlicht.");
        return 0;
    }
}
