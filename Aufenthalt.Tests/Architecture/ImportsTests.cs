using NUnit.Framework;
using Assembly = System.Reflection.Assembly;

namespace Aufenthalt.Tests.Architecture;

/// <summary>Which folder may use which. What every folder may use (words such as <c>TenantScope</c>) stands in the project's own namespace.</summary>
public sealed class ImportsTests
{
    // A folder may use those before it. A new folder takes its place here, with the ones it needs before it.
    private static readonly string[] TenancyInOrder =
    [
        "Database", "Codelisten", "Verschluesselung", "Languages", "Tenants", "Personen", "Audit", "Texts", "Postleitzahlen", "Antragsstrecken",
        "Konfiguration", "Textpflege", "Outbox", "Zustellung", "TestFachverfahren", "TestIntermediaer", "Post", "Zusammenfassung", "Antraege", "Rueckkanal", "Onboarding", "Uebernahmen",
    ];

    [Test]
    public void Folders_of_Tenancy_use_only_those_before_them() =>
        Assert.That(
            Uses(Haus.Tenancy)
                .Where(use => Rank(use.From) >= 0 && Rank(use.From) < Rank(use.To))
                .Select(use => $"{use.From} uses {use.To}: {use.Example}"),
            Is.Empty);

    [Test]
    public void Every_folder_of_Tenancy_has_its_place_in_the_order() =>
        Assert.That(
            Uses(Haus.Tenancy).SelectMany(use => new[] { use.From, use.To }).Distinct().Except(TenancyInOrder),
            Is.Empty);

    // The test Intermediär reads what OSCI writes with code of its own: a shared mistake would not show (design D19).
    [Test]
    public void The_test_Intermediaer_shares_no_type_with_Osci() =>
        Assert.That(
            Uses(Haus.Transport)
                .Where(use => (use.From, use.To) is ("Osci", "TestIntermediaer") or ("TestIntermediaer", "Osci"))
                .Select(use => use.Example),
            Is.Empty);

    private static int Rank(string folder) => Array.IndexOf(TenancyInOrder, folder);

    private static List<(string From, string To, string Example)> Uses(Assembly project) =>
        [.. from type in Haus.Typen(project)
            let origin = Haus.Ordner(project, type.Namespace?.FullName)
            where origin.Length > 0
            from dependency in type.Dependencies
            let target = Haus.Ordner(project, dependency.Target.Namespace?.FullName)
            where target.Length > 0 && target != origin
            group (type, dependency) by (origin, target) into uses
            select (uses.Key.origin, uses.Key.target, $"{uses.First().type.Name} → {uses.First().dependency.Target.Name}")];
}
