using Aufenthalt.Tenancy.Antragsstrecken.Namen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

[Category("Antragsstrecken")]
public sealed class NamenTests
{
    [TestCase("Đặng")]
    [TestCase("Ștefan Țepeș")]
    [TestCase("Łukasz")]
    [TestCase("O’Connor")]
    [TestCase("N'Diaye")]
    [TestCase("ʿAbd al-Raḥmān")]
    [TestCase("Ŋ")]
    [TestCase("A\u030B", Description = "a sequence that has no sign of its own")]
    [TestCase("C\u0315")]
    public void Names_of_the_standard_pass(string name) => Assert.That(Namenspruefung.Pruefe(name), Is.Null);

    [TestCase("\u02BBAli", "U+02BB", "\u02BFAli")]
    [TestCase("Ali\u02BC", "U+02BC", "Ali\u2019")]
    [TestCase("O\u2018Connor", "U+2018", "O\u2019Connor")]
    [TestCase("x\u0302", "U+0302", "x")]
    [TestCase("Anna_Maria", "U+005F", null)]
    [TestCase("\u0300nna", "U+0300", "nna")]
    public void A_sign_outside_is_named_and_mended_where_it_is_obvious(string name, string codepunkt, string? vorschlag)
    {
        var fehler = Namenspruefung.Pruefe(name)!;
        Assert.That((fehler.Code, fehler.Codepunkt, fehler.Vorschlag), Is.EqualTo(("zeichen_nicht_erlaubt", codepunkt, vorschlag)));
    }

    [TestCase("Ольга", "Kyrillisch")]
    [TestCase("ქეთევან", "Georgisch")]
    [TestCase("Աննա", "Armenisch")]
    [TestCase("חנה", "Hebräisch")]
    [TestCase("ሰላም", "Äthiopisch")]
    [TestCase("김", "Koreanisch")]
    [TestCase("สมชาย", "Thai")]
    [TestCase("தமிழ்", "Tamilisch")]
    [TestCase("Anna Анна", "Kyrillisch")]
    public void Another_script_is_recognised(string name, string schrift)
    {
        var fehler = Namenspruefung.Pruefe(name)!;
        Assert.That((fehler.Code, fehler.Schrift, fehler.Vorschlag), Is.EqualTo(("kyrillisch_erkannt", schrift, (string?)null)));
    }

    [TestCase("Müller & Söhne GmbH, 5 €", "Müller & Söhne GmbH, 5 €", false)]
    [TestCase("„so“ ‚und‘ – … •", "\"so\" 'und' - ... -", false)]
    [TestCase("a\nb\tc", "a\nb\tc", false)]
    [TestCase("weiß\u00ADnicht", "weißnicht", false)]
    [TestCase("gut 😀", "gut ? " + DatentypC.Vermerk, true)]
    [TestCase("Да", "?? " + DatentypC.Vermerk, true)]
    [TestCase("Ko\u0308ln", "Köln", false)]
    public void Free_text_is_mapped_for_the_XML(string text, string erwartet, bool ersetzt) =>
        Assert.That(DatentypC.Abbilden(text), Is.EqualTo(new DatentypCText(erwartet, ersetzt)));

    [Test]
    public void Every_letter_of_datatype_A_is_a_name_and_free_text()
    {
        var zeichen = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Daten", "latin", "din91379.csv")).Skip(1)
            .Select(zeile => zeile.Split(','))
            .Where(spalten => spalten[0] == "bll")
            .Select(spalten => string.Concat(spalten[2].Split(' ').Select(punkt => char.ConvertFromUtf32(Convert.ToInt32(punkt, 16)))).Normalize())
            .ToArray();
        Assert.That(zeichen, Has.Length.EqualTo(649));
        Assert.That(zeichen.Where(z => Namenspruefung.Pruefe(z) is not null || DatentypC.Abbilden(z) != new DatentypCText(z, false)), Is.Empty);
    }
}
