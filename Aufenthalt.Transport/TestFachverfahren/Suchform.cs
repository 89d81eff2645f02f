using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>The search form of DIN 91379: capital letters A to Z, so that Đặng, DANG and Dang are found as one.</summary>
internal static class Suchform
{
    private static readonly FrozenDictionary<string, string> Formen = Lies();
    private static readonly int Laengste = Formen.Keys.Max(zeichen => zeichen.Length);

    /// <summary>Letters only: the norm drops blanks, hyphens and apostrophes.</summary>
    public static string Von(string? name)
    {
        var text = (name ?? "").Normalize(NormalizationForm.FormC);
        var ziel = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var laenge = Math.Min(Laengste, text.Length - i);
            while (laenge > 0 && !Formen.ContainsKey(text.Substring(i, laenge)))
            {
                laenge--;
            }

            ziel.Append(laenge > 0 ? Formen[text.Substring(i, laenge)] : "");
            i += Math.Max(laenge, 1);
        }

        return ziel.ToString().ToUpperInvariant();
    }

    private static FrozenDictionary<string, string> Lies()
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(AppContext.BaseDirectory, "Daten", "latin", "din91379.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var formen = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var form = Text(csv.GetField("suchform_codepoints")!);
            formen[Text(csv.GetField("codepoints")!).Normalize(NormalizationForm.FormC)] = string.Concat(form.Where(char.IsAsciiLetter));
        }

        return formen.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Text(string codepoints) => string.Concat(codepoints
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(punkt => char.ConvertFromUtf32(int.Parse(punkt, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
