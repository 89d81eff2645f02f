using System.Text;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Text for an element of datatype C of DIN 91379. The summary keeps every sign; the message says so where it could not.</summary>
internal static class Freitext
{
    public static string Kurz(string text) => text.Normalize(NormalizationForm.FormC).Trim();

    public static string? Lang(string? text) => text is null ? null : Kurz(text);
}
