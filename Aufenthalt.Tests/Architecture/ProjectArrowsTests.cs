using System.Xml.Linq;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Architecture;

/// <summary>The arrows of the house, as the README draws them.</summary>
public sealed class ProjectArrowsTests
{
    [TestCase("Aufenthalt.Tenancy")]
    [TestCase("Aufenthalt.Api", "Aufenthalt.Tenancy")]
    [TestCase("Aufenthalt.Admin", "Aufenthalt.Tenancy")]
    [TestCase("Aufenthalt.Transport", "Aufenthalt.Tenancy")]
    [TestCase("Aufenthalt.Tests", "Aufenthalt.Admin", "Aufenthalt.Api", "Aufenthalt.Tenancy", "Aufenthalt.Transport")]
    public void A_project_refers_to_exactly_these(string project, params string[] expected) =>
        Assert.That(References(project), Is.EquivalentTo(expected));

    // What a host may not know, seen in what its compiled code really uses. Hangfire and Identity bring Npgsql along; see SourceTextTests.
    [TestCase("Aufenthalt.Api", "Dapper", "Npgsql", "Hangfire", "MudBlazor", "OpenIddict.Server", "Microsoft.EntityFrameworkCore", "MailKit", "BouncyCastle")]
    [TestCase("Aufenthalt.Transport", "Dapper", "MudBlazor", "OpenIddict.Server", "Microsoft.EntityFrameworkCore")]
    [TestCase("Aufenthalt.Admin", "Dapper", "Hangfire.AspNetCore", "MailKit", "BouncyCastle")]
    [TestCase("Aufenthalt.Tenancy", "Hangfire", "MudBlazor", "OpenIddict", "Microsoft.EntityFrameworkCore", "MailKit", "BouncyCastle")]
    public void A_project_does_not_use_these_libraries(string project, params string[] forbidden)
    {
        var used = Haus.VerwendeteAssemblys(Haus.Projekte.Single(assembly => assembly.GetName().Name == project));

        Assert.That(used.Where(name => forbidden.Any(word => IsOrBeginsWith(name, word))), Is.Empty);
    }

    // Npgsql's EF provider belongs to EF, which Identity and OpenIddict need; it is not SQL by hand.
    private static bool IsOrBeginsWith(string assembly, string word) =>
        !assembly.StartsWith("Npgsql.EntityFrameworkCore", StringComparison.Ordinal)
        && (assembly == word || assembly.StartsWith(word + ".", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Pfade.Im(project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
