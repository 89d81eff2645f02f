using Aufenthalt.Tenancy.Codelisten;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Codelisten;

public sealed class StaatenTests
{
    private static readonly string[] Sprachen = ["de", "en", "es", "fr", "ru", "sr-Latn", "tr", "uk", "ar", "fa", "pl", "ro"];

    [TestCase("432", "de", "Vietnam")]
    [TestCase("423", "en", "Afghanistan")]
    [TestCase("166", "uk", "Україна")]
    [TestCase("475", "ar", "سوريا")]
    [TestCase("150", "en", "Kosovo")]
    [TestCase("159", "de", "Sowjetunion (bis 1991)")]
    [TestCase("997", "en", "stateless")]
    [TestCase("000", "de-AT", "Deutschland")]
    [TestCase("000", "xx", "Deutschland")]
    [TestCase("166", "sr-Latn-RS", "Ukrajina")]
    public void A_key_has_a_name_in_the_language_or_in_German(string schluessel, string sprache, string name) =>
        Assert.That(Staaten.Name(schluessel, sprache), Is.EqualTo(name));

    [Test]
    public void States_and_nationalities_are_two_lists()
    {
        Assert.That(Staaten.IstStaat("527"), Is.True, "Cook Islands");
        Assert.That(Staaten.IstStaatsangehoerigkeit("527", historisch: true), Is.False);
        Assert.That(Staaten.IstStaat("997"), Is.False);
        Assert.That(Staaten.IstStaatsangehoerigkeit("997", historisch: false), Is.True);
        Assert.That(Staaten.IstStaatsangehoerigkeit("120", historisch: false), Is.False);
        Assert.That(Staaten.IstStaatsangehoerigkeit("120", historisch: true), Is.True);
        Assert.That(Staaten.IstStaatsangehoerigkeit("910", historisch: true), Is.False, "for internal purposes");
        Assert.That(Staaten.Name("XXX", "de"), Is.Null);
    }

    [TestCaseSource(nameof(Sprachen))]
    public void Every_language_names_every_state_once(string sprache)
    {
        Assert.That(Staaten.Alle(sprache), Has.Count.EqualTo(197));
        Assert.That(Staaten.Alle(sprache).Select(staat => staat.Name), Is.Unique.And.None.Empty);
        Assert.That(Staaten.Staatsangehoerigkeiten(sprache, historisch: true).Select(staat => staat.Schluessel), Is.Unique.And.Contains("276"));
    }

    [Test]
    public void Lists_stand_in_the_order_of_the_language()
    {
        Assert.That(Namen("de", "Ägypten"), Is.LessThan(Namen("de", "Albanien")));
        Assert.That(Namen("es", "Chile"), Is.GreaterThan(Namen("es", "Canadá")));
    }

    private static int Namen(string sprache, string name) => Staaten.Alle(sprache).Select(staat => staat.Name).ToList().IndexOf(name);
}
