using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

[Category("Antragsstrecken")]
public sealed class DatenTests
{
    private static readonly Kompilat Kompilat = DefinitionCompiler.Kompiliere();

    [Test]
    public void The_shipped_data_compiles_without_a_fault() =>
        Assert.That(Kompilat.Fehler, Is.Empty, string.Join('\n', Kompilat.Fehler));

    [Test]
    public void Every_folder_became_a_definition() =>
        Assert.That(
            Kompilat.Definitionen.Select(definition => definition.Schluessel),
            Is.EquivalentTo(Directory.GetFiles(DefinitionCompiler.Ordner, "definition.json", SearchOption.AllDirectories)
                .Select(datei => Path.GetFileName(Path.GetDirectoryName(datei)))));

    [Test]
    public void A_definition_loads_from_its_stored_bytes_under_the_same_hash()
    {
        foreach (var definition in Kompilat.Definitionen)
        {
            var geladen = Definition.Lade(definition.Kanonisch.ToArray());
            Assert.That(geladen.Sha256, Is.EqualTo(definition.Sha256));
            Assert.That(geladen.Felder.Keys, Is.EquivalentTo(definition.Felder.Keys));
        }
    }

    [Test]
    public void Compiling_twice_gives_the_same_bytes() =>
        Assert.That(
            DefinitionCompiler.Kompiliere().Definitionen.Select(definition => definition.Sha256),
            Is.EqualTo(Kompilat.Definitionen.Select(definition => definition.Sha256)));
}
