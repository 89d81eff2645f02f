using System.Globalization;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Aufenthalt.Tests.Api.Embed;

public sealed partial class PruefungenTests
{
    [Test]
    public async Task The_checks_written_in_TypeScript_pass()
    {
        var (code, ausgabe) = await Node.Laufe("testen.mjs");
        await TestContext.Out.WriteLineAsync(ausgabe);
        Assert.That(code, Is.Zero, ausgabe);
        Assert.That(int.Parse(Bestanden().Match(ausgabe).Groups[1].Value, CultureInfo.InvariantCulture), Is.GreaterThan(15));
    }

    [GeneratedRegex(@"^(\d+) passed, 0 failed", RegexOptions.Multiline)]
    private static partial Regex Bestanden();
}
