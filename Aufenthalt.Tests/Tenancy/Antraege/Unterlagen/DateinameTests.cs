using System.Text;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace Aufenthalt.Tests.Tenancy.Antraege.Unterlagen;

public sealed class DateinameTests
{
    [TestCase("Pass.pdf", "Pass.pdf")]
    [TestCase("PASS.PDF", "PASS.pdf")]
    [TestCase("ohne Endung", "ohne Endung.pdf")]
    [TestCase("doppelt.pdf.exe", "doppelt.pdf.exe.pdf")]
    [TestCase("", "Dokument.pdf")]
    [TestCase(null, "Dokument.pdf")]
    [TestCase("...", "Dokument.pdf")]
    [TestCase("con.pdf", "Dokument.pdf")]
    [TestCase("a/b\\c/d.pdf", "d.pdf")]
    [TestCase("..\\..\\x.pdf", "x.pdf")]
    [TestCase("a:b*c?.pdf", "abc.pdf")]
    [TestCase("U\u0308bung.pdf", "Übung.pdf")]
    [TestCase("zeile\r\nX-Header: 1.pdf", "zeileX-Header 1.pdf")]
    public void A_name_is_cleaned(string? sent, string expected) =>
        Assert.That(Dateiname.Saeubere(sent, Dateipruefung.Pdf), Is.EqualTo(expected));

    [TestCase("foto.png", "foto.jpg")]
    [TestCase("foto.JPEG", "foto.jpg")]
    [TestCase("foto.heic", "foto.heic.jpg")]
    public void A_picture_bears_the_ending_of_what_it_became(string sent, string expected) =>
        Assert.That(Dateiname.Saeubere(sent, Dateipruefung.Jpeg), Is.EqualTo(expected));

    [Property]
    public bool Whatever_is_sent_no_path_no_control_sign_and_no_endless_name_comes_out(string? sent)
    {
        var name = Dateiname.Saeubere(sent, Dateipruefung.Pdf);
        return name.EndsWith(".pdf", StringComparison.Ordinal)
            && name.Length > 4
            && !name.StartsWith('.')
            && name.IndexOfAny(['/', '\\', '\0', '"', '<', '>', ':', '|', '?', '*']) < 0
            && !name.Any(char.IsControl)
            && name.IsNormalized(NormalizationForm.FormC);
    }

    [Property]
    public Property Names_stay_apart() =>
        Prop.ForAll(Gen.Elements("a.pdf", "A.PDF", "b.pdf", "a (2).pdf").ArrayOf(8).ToArbitrary(), names =>
        {
            var taken = new List<string>();
            foreach (var name in names)
            {
                taken.Add(Dateiname.Unterscheide(name, taken));
            }

            return taken.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length;
        });
}
