using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy.Zusammenfassung;
using UglyToad.PdfPig;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

/// <summary>Invented summaries and what a reader program sees of their PDFs.</summary>
internal static class Beispiel
{
    public const string Vorgangsnummer = "T7K2-9QXM-4HVD";

    public static ZusammenfassungKopf Kopf { get; } = new(
        "Ausländerbehörde Musterstadt",
        "05711000",
        new Beschriftung("Aufenthaltstitel zur Ausübung einer Erwerbstätigkeit", "Residence title for employment"),
        new Beschriftung("Erstmals beantragen", "Apply for the first time"),
        "§§ 18a, 18b AufenthG",
        "Thị Ngọc Ánh ĐẶNG-BEISPIEL",
        Vorgangsnummer,
        new DateTimeOffset(2026, 11, 24, 13, 3, 22, TimeSpan.Zero),
        Test: true,
        "en",
        "Englisch",
        AnschriftGeschuetzt: false,
        Hash("definition"),
        Hash("texte"),
        "2026-11");

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static ZusammenfassungModell Mit(params (string Label, string Wert)[] angaben) =>
        Mit([new Abschnitt("seite", new Beschriftung("Angaben"), [new Gruppe(null, [.. angaben.Select((angabe, i) => Angabe($"feld{i}", angabe.Label, angabe.Wert))])])]);

    public static ZusammenfassungModell Mit(IReadOnlyList<Abschnitt> abschnitte) => new(Kopf, [], [], abschnitte, []);

    public static Angabe Angabe(string pfad, string label, string wert) => new(pfad, new Beschriftung(label), new Beschriftung(wert));

    public static Anlage Anlage(int nummer) => new(
        new Beschriftung("Pass"), string.Create(CultureInfo.InvariantCulture, $"Seite {nummer}.pdf"), nummer * 1000L, Hash($"datei {nummer}"));

    /// <summary>The words of every page, blanks of any kind made one, as a search would see them.</summary>
    public static IReadOnlyList<string> Seiten(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => Glatt(string.Concat(page.Letters.Select(letter => letter.Value))))];
    }

    /// <summary>The words between head and foot of all pages in one.</summary>
    public static string Inhalt(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var letters = document.GetPages().SelectMany(page => page.Letters).Where(letter => letter.StartBaseLine.Y is > 50 and < 785);
        return Glatt(string.Concat(letters.Select(letter => letter.Value)));
    }

    public static string Text(byte[] pdf) => string.Concat(Seiten(pdf));

    /// <summary>Letters only: where a line ends decides about blanks, not about content.</summary>
    public static string Glatt(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
