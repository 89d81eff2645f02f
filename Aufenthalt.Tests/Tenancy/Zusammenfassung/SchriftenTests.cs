using Aufenthalt.Tenancy.Zusammenfassung;
using Aufenthalt.Tenancy.Zusammenfassung.Schrift;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

/// <summary>What people type is drawn, stands in the right order, and comes back when copied.</summary>
public sealed class SchriftenTests
{
    [TestCase("Олена МУСТЕРЕНКО, Ђорђевић, Қазақша")]
    [TestCase("Nguyễn Thị Ngọc Ánh Đặng")]
    [TestCase("Ελένη Παπαδοπούλου")]
    [TestCase("أعيش في ألمانيا منذ عام 2019")]
    [TestCase("من در آلمان زندگی می‌کنم پ چ ژ گ ۱۳۹۸")]
    [TestCase("ئۇيغۇر، کوردی، پښتو، اردو")]
    [TestCase("שרה כהן")]
    [TestCase("தமிழ் எழுத்து")]
    [TestCase("हिन्दी क्षत्रिय, বাংলা, ਪੰਜਾਬੀ, ગુજરાતી, ଓଡ଼ିଆ, తెలుగు, ಕನ್ನಡ, മലയാളം, සිංහල")]
    [TestCase("ภาษาไทย ພາສາລາວ ភាសាខ្មែរ မြန်မာဘာသာ")]
    [TestCase("አማርኛ ትግርኛ ქართული Հայերեն ܣܘܪܝܝܐ ދިވެހި ߒߞߏ ⵜⴰⵎⴰⵣⵉⵖⵜ")]
    [TestCase("我住在德国，希望延长居留许可。臺灣 日本語 こんにちは 안녕하세요")]
    [TestCase("😀 👍🏽 ❤️ 👨‍👩‍👧 🇺🇦 ✓ ☎ → ≤ ½ № „“ – …")]
    public void A_script_is_drawn_and_can_be_copied(string text)
    {
        var clusters = ShapedText.Shape(text, bold: false, rightToLeft: Bidi.IsRightToLeft(text) ?? false);

        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(clusters.Select(cluster => cluster.Text)), Is.EqualTo(text));
            Assert.That(clusters.SelectMany(cluster => cluster.Glyphs).Select(glyph => glyph.Id), Has.None.EqualTo((ushort)0));
        });
    }

    [TestCase("Олена МУСТЕРЕНКО")]
    [TestCase("Nguyễn Thị Ngọc Ánh Đặng")]
    [TestCase("Ọlúwafúnmiláyọ̀ M̂ k͟h Ḥāmid")]
    [TestCase("தமிழ் எழுத்து")]
    [TestCase("我住在德国 안녕하세요")]
    [TestCase("Danke 😀👍🏽")]
    [TestCase("selten: 𪛖 und \u000b")]
    public void Text_in_the_PDF_is_what_was_typed(string text) =>
        Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Anmerkung", text)))), Does.Contain(Beispiel.Glatt(text)));

    [TestCase("مرحبا")]
    [TestCase("שלום")]
    public void Right_to_left_words_stand_from_right_to_left(string text) =>
        Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Anmerkung", text)))), Does.Contain(new string([.. text.Reverse()])));

    [Test]
    public void A_sign_that_no_face_draws_is_named()
    {
        var cluster = ShapedText.Shape("\uE000", bold: false, rightToLeft: false).Single();

        Assert.Multiple(() =>
        {
            Assert.That(cluster.Text, Is.EqualTo("\uE000"));
            Assert.That(cluster.Glyphs, Has.Count.EqualTo("[U+E000]".Length));
        });
    }

    [Test]
    public void Half_a_surrogate_pair_does_not_stop_a_document() =>
        Assert.That(Beispiel.Text(BehoerdenPdf.Erzeuge(Beispiel.Mit(("Anmerkung", "vor\ud83dnach")))), Does.Contain("vor\ufffdnach"));
}
