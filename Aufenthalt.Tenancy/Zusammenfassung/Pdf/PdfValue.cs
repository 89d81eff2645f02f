using System.Globalization;
using System.Text;

namespace Aufenthalt.Tenancy.Zusammenfassung.Pdf;

/// <summary>Values as a PDF file spells them (ISO 32000-1, 7.3).</summary>
internal static class PdfValue
{
    /// <summary>A text string: UTF-16BE with byte order mark, in hexadecimal, so that every sign passes unchanged.</summary>
    public static string Text(string text) => $"<FEFF{Hex(text)}>";

    /// <summary>A byte string of seven-bit signs, as addresses are.</summary>
    public static string Ascii(string text) => $"<{Convert.ToHexString(Encoding.ASCII.GetBytes(text))}>";

    public static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    /// <summary>A date with the offset of the place where it was taken: <c>D:20261124140322+01'00'</c>.</summary>
    public static string Date(DateTimeOffset time)
    {
        var sign = time.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(
            CultureInfo.InvariantCulture,
            $"(D:{time:yyyyMMddHHmmss}{sign}{Math.Abs(time.Offset.Hours):00}'{Math.Abs(time.Offset.Minutes):00}')");
    }

    /// <summary>Two decimals are a thousandth of a centimetre: finer is not seen and costs bytes.</summary>
    public static string Number(double value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Ref(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");
}
