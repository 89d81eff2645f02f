using System.Text;
using Aufenthalt.Tenancy.Antragsstrecken.Namen;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Text for an element of datatype C of DIN 91379. The summary keeps every sign; a long text says so where it could not.</summary>
internal static class Freitext
{
    /// <summary>One line: names, parts of an address, numbers. Null when nothing is left.</summary>
    public static string? Kurz(string? text) => text is null ? null : Leer(Zeile(Ohne(DatentypC.Abbilden(Gueltig(text)))));

    /// <summary>Several lines, with the note of the summary when a sign was lost. Null when nothing is left.</summary>
    public static string? Lang(string? text) =>
        text is null ? null : Leer(DatentypC.Abbilden(Gueltig(text).ReplaceLineEndings("\n")).Text.Trim());

    private static string Ohne(DatentypCText text) => text.Ersetzt ? text.Text[..^(DatentypC.Vermerk.Length + 1)] : text.Text;

    private static string Zeile(string text) => string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static string? Leer(string text) => text.Length == 0 ? null : text;

    // Half a surrogate pair is no character, and normalisation throws on it.
    private static string Gueltig(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
