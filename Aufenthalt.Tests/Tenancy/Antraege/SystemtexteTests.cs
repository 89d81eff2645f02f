using System.Text.RegularExpressions;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tests.Tenancy.Inhalte;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antraege;

public sealed partial class SystemtexteTests
{
    [Test]
    public void Every_published_language_has_every_text_and_each_keeps_the_places()
    {
        var german = Systemtexte.In("de");
        Assert.Multiple(() =>
        {
            foreach (var language in Systemtexte.Sprachen)
            {
                var own = Systemtexte.In(language);
                Assert.That(own.Keys, Is.SubsetOf(german.Keys), language);
                if (VeroeffentlichteSprachen.Alle.Contains(language))
                {
                    Assert.That(own.Keys, Is.EquivalentTo(german.Keys), language);
                }

                foreach (var (path, text) in german.Where(pair => own.ContainsKey(pair.Key)))
                {
                    Assert.That(Places(own[path]), Is.EquivalentTo(Places(text)), $"{language} {path}");
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
