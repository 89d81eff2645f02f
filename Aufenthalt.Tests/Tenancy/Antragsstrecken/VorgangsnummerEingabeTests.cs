using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Eingaben;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

public sealed class VorgangsnummerEingabeTests
{
    /// <summary>The numbers that the server draws and the browser knows: one rule in three places.</summary>
    [Test]
    public void The_form_reads_the_shared_numbers_as_they_are_meant() => Assert.Multiple(() =>
    {
        foreach (var vektor in JsonNode.Parse(File.ReadAllText(Pfade.Im("Aufenthalt.Tests", "Vektoren", "vorgangsnummern.json")))!.AsArray())
        {
            var eingabe = (string)vektor!["eingabe"]!;
            var gelesen = VorgangsnummerEingabe.Bereinige(eingabe);
            Assert.That(VorgangsnummerEingabe.IstGueltig(gelesen) ? gelesen : null, Is.EqualTo((string?)vektor["nummer"]), eingabe);
        }
    });
}
