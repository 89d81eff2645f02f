using System.Globalization;
using System.Text;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>A one-page PDF with a few lines of text: the letter of an invented authority. Latin letters only; it is a prop, not a document.</summary>
internal static class Musterbrief
{
    private const int Zeilenlaenge = 80;

    public static byte[] Pdf(string text)
    {
        var inhalt = Encoding.Latin1.GetBytes($"BT /F1 11 Tf 56 780 Td 14 TL {string.Concat(Zeilen(text).Select(zeile => $"({Maskiert(zeile)}) Tj T* "))}ET");
        var teile = new[]
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {inhalt.Length}>>\nstream\n{Encoding.Latin1.GetString(inhalt)}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        };
        return Encoding.Latin1.GetBytes(Datei(teile));
    }

    private static string Datei(string[] teile)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var orte = new List<int>();
        foreach (var (nummer, teil) in teile.Index())
        {
            orte.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{nummer + 1} 0 obj\n{teil}\nendobj\n");
        }

        var tabelle = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {teile.Length + 1}\n0000000000 65535 f \n");
        foreach (var ort in orte)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{ort:0000000000} 00000 n \n");
        }

        return pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {teile.Length + 1}/Root 1 0 R>>\nstartxref\n{tabelle}\n%%EOF\n").ToString();
    }

    private static IEnumerable<string> Zeilen(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').SelectMany(zeile => zeile.Chunk(Zeilenlaenge)).Select(zeichen => new string(zeichen)).Take(50);

    private static string Maskiert(string zeile) =>
        new string([.. zeile.Select(zeichen => zeichen is >= ' ' and <= 'ÿ' ? zeichen : '?')])
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
