using System.Text.RegularExpressions;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Architecture;

public sealed partial class MigrationsTests
{
    private static string[] Names =>
        [.. Directory.GetFiles(Pfade.Im("Aufenthalt.Tenancy", "Migrations")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Test]
    public void Each_migration_is_named_by_number_and_subject() =>
        Assert.That(Names, Is.Not.Empty.And.All.Matches<string>(name => Form().IsMatch(name)));

    [Test]
    public void No_number_is_given_twice() =>
        Assert.That(Names.Select(name => name[..4]), Is.Unique);

    [GeneratedRegex(@"^\d{4}_[a-z0-9_]+\.sql$")]
    private static partial Regex Form();
}
