using System.Text;
using System.Xml;

namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>The escapes of Canonical XML 1.0 section 2.3. Signs that XML 1.0 cannot carry are an error of the caller.</summary>
internal static class Maskierung
{
    public static string Text(string wert) => Maskiere(wert, attribut: false);

    public static string Attribut(string wert) => Maskiere(wert, attribut: true);

    /// <summary>True if every sign of the text may stand in XML 1.0 and surrogates come in pairs.</summary>
    public static bool IstErlaubt(string wert)
    {
        for (var i = 0; i < wert.Length; i++)
        {
            if (XmlConvert.IsXmlChar(wert[i]))
                continue;
            if (i + 1 >= wert.Length || !XmlConvert.IsXmlSurrogatePair(wert[i + 1], wert[i]))
                return false;
            i++;
        }
        return true;
    }

    private static string Maskiere(string wert, bool attribut)
    {
        if (!IstErlaubt(wert))
            throw new ArgumentException("The text holds a sign that XML 1.0 does not allow.", nameof(wert));
        var gesucht = attribut ? "&<\"\t\n\r" : "&<>\r";
        if (wert.AsSpan().IndexOfAny(gesucht) < 0)
            return wert;
        var aus = new StringBuilder(wert.Length + 16);
        foreach (var zeichen in wert)
            aus.Append(gesucht.Contains(zeichen, StringComparison.Ordinal) ? Ersatz(zeichen) : zeichen.ToString());
        return aus.ToString();
    }

    private static string Ersatz(char zeichen) => zeichen switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\t' => "&#x9;",
        '\n' => "&#xA;",
        _ => "&#xD;",
    };
}
