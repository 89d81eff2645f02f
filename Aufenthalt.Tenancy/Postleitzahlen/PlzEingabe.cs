namespace Aufenthalt.Tenancy.Postleitzahlen;

/// <summary>Reads what people paste: postcodes and ranges, separated by anything.</summary>
public static class PlzEingabe
{
    private static readonly char[] Separators = [',', ';', ' ', '\t', '\n', '\r', '"'];

    /// <summary>Splits a text into postcodes; <c>33602-33605</c> is a range.</summary>
    /// <returns>The postcodes, and the parts that are none.</returns>
    public static (IReadOnlyList<string> Plz, IReadOnlyList<string> Falsch) Lies(string text)
    {
        var plz = new List<string>();
        var wrong = new List<string>();
        foreach (var part in text.Replace('–', '-').Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var range = part.Split('-');
            if (range.All(IsPlz) && range.Length == 1)
            {
                plz.Add(part);
            }
            else if (range.Length == 2 && range.All(IsPlz) && string.CompareOrdinal(range[0], range[1]) <= 0)
            {
                plz.AddRange(Between(int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture)));
            }
            else
            {
                wrong.Add(part);
            }
        }

        return ([.. plz.Distinct()], wrong);
    }

    // A range names only postcodes that exist.
    private static IEnumerable<string> Between(int first, int last) =>
        Enumerable.Range(first, last - first + 1)
            .Select(number => number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture))
            .Where(Gemeindeverzeichnis.Instance.Kennt);

    private static bool IsPlz(string text) => text.Length == 5 && text.All(char.IsAsciiDigit);
}
