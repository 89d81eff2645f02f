using Aufenthalt.Tenancy.Zusammenfassung;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

/// <summary>What a screen reader finds: language, title, structure, the words of right-to-left lines in order.</summary>
[Category(Kategorien.Accessibility)]
public sealed class BarrierefreiheitTests
{
    private static readonly ZusammenfassungModell Modell = Beispiel.Mit(("Größe in cm", "164"), ("Anmerkung", "مرحبا بكم (Hallo)"), ("Lang", string.Join(' ', Enumerable.Repeat("Wort", 3000))));

    [Test]
    public void The_document_says_language_title_and_that_it_is_tagged()
    {
        using var document = PdfDocument.Open(BehoerdenPdf.Erzeuge(Modell));
        var catalog = document.Structure.Catalog.CatalogDictionary;

        Assert.Multiple(() =>
        {
            Assert.That(((StringToken)catalog.Data["Lang"]).Data, Is.EqualTo("de"));
            Assert.That(((DictionaryToken)catalog.Data["MarkInfo"]).Data["Marked"], Is.EqualTo(BooleanToken.True));
            Assert.That(((DictionaryToken)catalog.Data["ViewerPreferences"]).Data["DisplayDocTitle"], Is.EqualTo(BooleanToken.True));
            Assert.That(document.Information.Title, Does.Contain(Beispiel.Vorgangsnummer));
        });
    }

    [Test]
    public void Headings_and_rows_with_row_headers_are_in_the_structure_in_reading_order()
    {
        var types = Struktur(BehoerdenPdf.Erzeuge(Modell)).Select(element => element.Type).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(types[0], Is.EqualTo("Document"));
            Assert.That(types.Count(type => type == "H1"), Is.EqualTo(1));
            Assert.That(Array.IndexOf(types, "H1"), Is.LessThan(Array.IndexOf(types, "H2")));
            Assert.That(types.Count(type => type == "TR"), Is.EqualTo(types.Count(type => type == "TH")).And.EqualTo(types.Count(type => type == "TD")));
        });
    }

    [Test]
    public void No_level_of_headings_is_left_out()
    {
        var pdf = BehoerdenPdf.Erzeuge(ModellAusAntrag.Baue(Ausgefuellt.Inhalt(Ausgefuellt.Definition("at-erwerbstaetigkeit"), 2)));
        var levels = Struktur(pdf).Select(element => element.Type).Where(type => type is ['H', _]).Select(type => type[1] - '0').ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1), Is.Empty);
            Assert.That(levels.Distinct(), Is.SupersetOf(new[] { 1, 2, 3, 4 }));
        });
    }

    [Test]
    public void Every_piece_of_content_belongs_to_an_element_or_is_an_artifact()
    {
        using var document = PdfDocument.Open(BehoerdenPdf.Erzeuge(Modell));

        var all = document.GetPages().Sum(page => page.Letters.Count);
        var marked = document.GetPages().SelectMany(page => page.GetMarkedContents()).Sum(content => content.Letters.Count);

        Assert.That(marked, Is.EqualTo(all));
    }

    [Test]
    public void A_right_to_left_line_is_read_in_the_order_in_which_it_was_typed()
    {
        var texts = Struktur(BehoerdenPdf.Erzeuge(Modell)).Select(element => element.ActualText);

        Assert.That(texts, Has.One.EqualTo("مرحبا بكم (Hallo)"));
    }

    [Test]
    public void Translations_carry_their_language()
    {
        var texte = new PdfTexte("en", Ausgefuellt.Definition("at-erwerbstaetigkeit").Text);
        var pdf = AntragstellerPdf.Erzeuge(Modell, "7Q2M-X9KD-3HTP-V5RC", new Uri("https://antrag.example/"), texte);

        Assert.That(Struktur(pdf).Count(element => element.Language == "en"), Is.GreaterThan(5));
    }

    private static IEnumerable<(string Type, string? Language, string? ActualText)> Struktur(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var root = Resolve(document, document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        return [.. Walk(document, root.Data["K"])];
    }

    private static IEnumerable<(string Type, string? Language, string? ActualText)> Walk(PdfDocument document, IToken token)
    {
        if (token is ArrayToken array)
        {
            return array.Data.SelectMany(kid => Walk(document, kid));
        }

        var element = Resolve(document, token);
        if (!element.TryGet(NameToken.Create("S"), out NameToken type))
        {
            return [];
        }

        var kids = element.TryGet(NameToken.Create("K"), out ArrayToken children) ? Walk(document, children) : [];
        return kids.Prepend((type.Data, Text(element, "Lang"), Text(element, "ActualText")));
    }

    private static string? Text(DictionaryToken element, string key) => element.Data.GetValueOrDefault(key) switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => null,
    };

    private static DictionaryToken Resolve(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? (DictionaryToken)document.Structure.GetObject(reference.Data).Data : (DictionaryToken)token;
}
