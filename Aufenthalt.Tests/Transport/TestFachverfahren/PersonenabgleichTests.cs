using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Tests.Transport.XAuslaender;
using Aufenthalt.Transport.TestFachverfahren;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.TestFachverfahren;

public sealed class PersonenabgleichTests
{
    [TestCase("Đặng-Beispiel Thị Ngọc Ánh", "DANGBEISPIELTHINGOCANH")]
    [TestCase("D’Ávila", "DAVILA")]
    [TestCase("N'DIAYE", "NDIAYE")]
    [TestCase("Strauß", "STRAUSS")]
    [TestCase("Łukasz Żółć", "LUKASZZOLC")]
    [TestCase("  Müller   ", "MUELLER")]
    [TestCase("", "")]
    public void Names_are_found_in_their_search_form(string name, string suchform) => Assert.That(Suchform.Von(name), Is.EqualTo(suchform));

    [Test]
    public void A_name_typed_in_decomposed_letters_has_the_same_search_form() =>
        Assert.That(Suchform.Von("Đặng".Normalize(System.Text.NormalizationForm.FormD)), Is.EqualTo(Suchform.Von("Đặng")));

    [TestCase("1996-03-14", "432", Abgleich.Bekannt)]
    [TestCase("1996-03-15", "432", Abgleich.Neu)]
    [TestCase("1996", "432", Abgleich.Mehrdeutig)]
    [TestCase("1997", "432", Abgleich.Neu)]
    [TestCase("unbekannt", "432", Abgleich.Mehrdeutig)]
    [TestCase("1996-03-14", "166", Abgleich.Mehrdeutig)]
    public void Birth_date_and_nationality_decide_among_equal_names(string geburtsdatum, string staat, object erwartet)
    {
        var ergebnis = Personenabgleich.Pruefe(Beispiele.Person, [Bekannt(geburtsdatum, staat)]);
        Assert.Multiple(() =>
        {
            Assert.That(ergebnis.Ergebnis, Is.EqualTo(erwartet));
            Assert.That(ergebnis.Gruende, Is.Not.Empty);
        });
    }

    [Test]
    public void Two_who_agree_in_everything_are_left_to_a_human()
    {
        var ergebnis = Personenabgleich.Pruefe(Beispiele.Person, [Bekannt("1996-03-14", "432"), Bekannt("1996-03-14", "432")]);
        Assert.That(ergebnis.Ergebnis, Is.EqualTo(Abgleich.Mehrdeutig));
    }

    [Test]
    public void One_of_several_nationalities_is_enough()
    {
        var person = Beispiele.Person with { Staatsangehoerigkeiten = ["166", "432"] };
        Assert.That(Personenabgleich.Pruefe(person, [Bekannt("1996-03-14", "432")]).Ergebnis, Is.EqualTo(Abgleich.Bekannt));
    }

    [Test]
    public void A_stranger_is_new() => Assert.That(Personenabgleich.Pruefe(Beispiele.Person, []).Ergebnis, Is.EqualTo(Abgleich.Neu));

    [Test]
    public void Reasons_name_no_person() => Assert.That(
        string.Join(' ', Personenabgleich.Pruefe(Beispiele.Person, [Bekannt("1996", "166")]).Gruende), Does.Not.Contain("1996").And.Not.Contain("Beispiel"));

    private static BekanntePerson Bekannt(string geburtsdatum, string staat) =>
        new(Guid.NewGuid(), "05711000", Personenabgleich.Suchname(Beispiele.Person), geburtsdatum, [staat], "T1", Beispiele.Jetzt);
}
