using Aufenthalt.Tenancy.Texts;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Texts;

public sealed class TextEntscheidungTests
{
    private const string Name = "variables.auslaenderbehoerde";

    private static readonly Dictionary<string, string> Mitgeliefert = new() { ["de"] = "Ausländerbehörde Landkreis XY", ["ar"] = "Ausländerbehörde Landkreis XY" };

    [Test]
    public void The_placeholder_of_another_language_never_hides_the_name_that_the_tenant_gave_in_German()
    {
        var entscheidung = new TextEntscheidung([new TextWert("*", Name, "de", "Ausländerbehörde der Stadt Bielefeld")], []);
        var text = entscheidung.Entscheide("at-ausbildung", Name, "ar", Mitgeliefert.GetValueOrDefault);
        Assert.That((text!.Value.Wert, text.Value.Sprache), Is.EqualTo(("Ausländerbehörde der Stadt Bielefeld", "de")));
    }

    [Test]
    public void A_name_that_the_tenant_gave_in_the_language_wins()
    {
        var entscheidung = new TextEntscheidung([new TextWert("*", Name, "de", "Ausländerbehörde"), new TextWert("*", Name, "ar", "دائرة الأجانب")], []);
        Assert.That(entscheidung.Entscheide("at-ausbildung", Name, "ar", Mitgeliefert.GetValueOrDefault)!.Value.Wert, Is.EqualTo("دائرة الأجانب"));
    }

    [Test]
    public void Where_nobody_gave_a_name_the_placeholder_stays_visible() =>
        Assert.That(new TextEntscheidung([], []).Entscheide("at-ausbildung", Name, "ar", Mitgeliefert.GetValueOrDefault)!.Value.Wert, Is.EqualTo("Ausländerbehörde Landkreis XY"));
}
