using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tests.Api;

/// <summary>The shipped definitions, compiled once per run.</summary>
internal static class Definitionen
{
    public const string Erwerb = "at-erwerbstaetigkeit";

    private static readonly Lazy<Kompilat> Kompilat = new(DefinitionCompiler.Kompiliere);

    public static Definition Von(string schluessel) => Kompilat.Value.Definitionen.Single(definition => definition.Schluessel == schluessel);

    public static Task VeroeffentlicheAsync(string eigner) => DefinitionStore.PublishAsync(
        eigner,
        Kompilat.Value.Definitionen.Select(definition => (definition.Schluessel, definition.Sha256, definition.Kanonisch.ToArray())),
        (Kompilat.Value.Schwellen.Sha256, Kompilat.Value.Schwellen.Kanonisch.ToArray()));
}
