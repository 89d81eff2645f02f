using System.Text.RegularExpressions;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Architecture;

/// <summary>What no finished source says.</summary>
public sealed partial class SourceTextTests
{
    // Put together from halves, so that this file does not find itself.
    [TestCase("NotImplemented" + "Exception")]
    [TestCase("TO" + "DO")]
    [TestCase("FIX" + "ME")]
    [TestCase("Thread." + "Sleep")]
    [TestCase("#pragma warning " + "disable")]
    [TestCase("[Ig" + "nore")]
    [TestCase("[Ex" + "plicit")]
    [TestCase("Assert." + "Inconclusive")]
    [TestCase("inner" + "HTML")]
    public void Does_not_occur(string words)
    {
        var found = from path in Pfade.Quelldateien(".cs", ".razor", ".ts", ".sql", ".sh", ".mjs")
                    from line in File.ReadLines(Pfade.Im(path)).Select((text, index) => (text, number: index + 1))
                    where line.text.Contains(words, StringComparison.Ordinal)
                    select $"{path}:{line.number}: {line.text.Trim()}";

        Assert.That(found, Is.Empty);
    }

    // The command migrate installs the schemas of Hangfire and Identity, whose installers want a connection.
    private static readonly string[] MaySpeakSql = ["Aufenthalt.Tenancy/", "Aufenthalt.Tests/", "Aufenthalt.Admin/Migration/"];

    [Test]
    public void Sql_is_written_in_Tenancy_alone()
    {
        var found = from path in Pfade.Quelldateien(".cs", ".razor")
                    where !MaySpeakSql.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
                    let text = File.ReadAllText(Pfade.Im(path))
                    from Match sign in SqlClient().Matches(text)
                    select $"{path}: {sign.Value}";

        Assert.That(found, Is.Empty);
    }

    // Hangfire's UseNpgsqlConnection takes a string; it is not meant.
    [GeneratedRegex(@"\busing Dapper\b|\bNpgsql(Connection|DataSource|Command|Batch)\b")]
    private static partial Regex SqlClient();
}
