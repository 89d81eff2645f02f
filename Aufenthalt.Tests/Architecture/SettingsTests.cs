using System.Text.RegularExpressions;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Architecture;

public sealed partial class SettingsTests
{
    // Of ASP.NET Core itself.
    private static readonly string[] NotOurs = ["urls", "ASPNETCORE_URLS"];

    [Test]
    public void Every_setting_that_a_host_reads_is_explained()
    {
        var page = File.ReadAllText(Pfade.Im("docs", "operation", "settings.md"));
        var explained = Explained().Matches(page).Select(match => match.Groups["key"].Value).ToList();

        var read = (from path in Pfade.Quelldateien(".cs")
                    where !path.StartsWith("Aufenthalt.Tests/", StringComparison.Ordinal)
                    from Match match in Read().Matches(File.ReadAllText(Pfade.Im(path)))
                    let key = match.Groups["role"].Success ? "ConnectionStrings:" + match.Groups["role"].Value : match.Groups["key"].Value
                    where !NotOurs.Contains(key)
                    select (path, key)).Distinct().ToList();

        Assert.That(read, Has.Count.GreaterThan(20), "the search for settings finds too few");
        Assert.That(read.Where(setting => !explained.Any(known => Covers(known, setting.key))), Is.Empty);
    }

    // "Post:Smtp:*" explains a whole section.
    private static bool Covers(string known, string key) =>
        known == key || (known.EndsWith(":*", StringComparison.Ordinal) && (key == known[..^2] || key.StartsWith(known[..^1], StringComparison.Ordinal)));

    [GeneratedRegex(@"(?i)(configuration|konfiguration|einstellungen)(\.GetConnectionString\(""(?<role>\w+)""|(\[|\.GetSection\(|\.GetValue(<[^(]*>)?\()""(?<key>[\w:]+)"")")]
    private static partial Regex Read();

    [GeneratedRegex(@"`(?<key>[A-Z]\w+(:\w+)+(:\*)?|[A-Z]\w+:\*)`")]
    private static partial Regex Explained();
}
