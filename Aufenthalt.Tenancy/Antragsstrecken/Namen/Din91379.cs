using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace Aufenthalt.Tenancy.Antragsstrecken.Namen;

/// <summary>
/// The letters of DIN 91379:2022-08. A sequence of several code points counts as one letter; text is NFC, the longest sequence is tried first.
/// </summary>
internal static class Din91379
{
    private static readonly FrozenDictionary<string, string> Datentypen = Lies();
    private static readonly int LaengsteSequenz = Datentypen.Keys.Max(Zeichenzahl);

    /// <summary>Cuts a text into letters of the standard and single code points that are none.</summary>
    /// <param name="text">NFC.</param>
    /// <param name="datentyp">A, B, C, D or E.</param>
    internal static IEnumerable<(string Zeichen, bool Erlaubt)> Zerlege(string text, char datentyp)
    {
        var runen = text.EnumerateRunes().ToArray();
        for (var i = 0; i < runen.Length;)
        {
            var laenge = Math.Min(LaengsteSequenz, runen.Length - i);
            while (laenge > 0 && !IstErlaubt(Zeichenfolge(runen, i, laenge), datentyp))
            {
                laenge--;
            }

            yield return (Zeichenfolge(runen, i, Math.Max(laenge, 1)), laenge > 0);
            i += Math.Max(laenge, 1);
        }
    }

    /// <summary>Whether one letter or sequence belongs to a data type.</summary>
    internal static bool IstErlaubt(string zeichen, char datentyp) =>
        Datentypen.TryGetValue(zeichen, out var typen) && typen.Contains(datentyp, StringComparison.Ordinal);

    private static string Zeichenfolge(Rune[] runen, int anfang, int laenge)
    {
        var folge = new StringBuilder();
        for (var i = anfang; i < anfang + laenge; i++)
        {
            folge.Append(runen[i].ToString());
        }

        return folge.ToString();
    }

    private static int Zeichenzahl(string text) => text.EnumerateRunes().Count();

    private static FrozenDictionary<string, string> Lies()
    {
        var datei = Path.Combine(AppContext.BaseDirectory, "Daten", "latin", "din91379.csv");
        using var csv = new CsvReader(new StreamReader(datei), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var zeichen = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            var punkte = csv.GetField("codepoints")!.Split(' ').Select(punkt => new Rune(int.Parse(punkt, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            zeichen[string.Concat(punkte.Select(punkt => punkt.ToString())).Normalize(NormalizationForm.FormC)] = csv.GetField("datentypen")!;
        }

        return zeichen.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
