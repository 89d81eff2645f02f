using System.Text.RegularExpressions;
using Aufenthalt.Tenancy.Antraege;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antraege;

public sealed partial class SystemtexteTests
{
    [Test]
    public void Every_language_has_every_text_with_the_same_places()
    {
        var german = Systemtexte.In("de");
        Assert.Multiple(() =>
        {
            foreach (var language in Systemtexte.Sprachen)
            {
                var own = Systemtexte.In(language);
                Assert.That(own.Keys, Is.EquivalentTo(german.Keys), language);
                foreach (var (path, text) in german)
                {
                    Assert.That(Places(own.GetValueOrDefault(path, "")), Is.EquivalentTo(Places(text)), $"{language} {path}");
                }
            }
        });
    }

    [Test]
    public void A_value_is_not_looked_into_again()
    {
        var values = new Dictionary<string, string> { ["a"] = "{{b}}", ["b"] = "x" };
        Assert.That(Systemtexte.Fill("{{a}} {{b}} {{c}} {{", values), Is.EqualTo("{{b}} x {{c}} {{"));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\{[A-Za-z]+\}\}")]
    private static partial Regex Place();
}
