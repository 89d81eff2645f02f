using System.Globalization;

namespace Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

/// <summary>E-mail addresses and telephone numbers.</summary>
internal static class KontaktEingabe
{
    private const string Lokalzeichen = "!#$%&'*+-/=?^_`{|}~.";

    // Frequent slips of the fingers; the right side is offered, never put in.
    private static readonly Dictionary<string, string> Tippfehler = new(StringComparer.Ordinal)
    {
        ["gmial.com"] = "gmail.com",
        ["gmai.com"] = "gmail.com",
        ["gmal.com"] = "gmail.com",
        ["gmail.de"] = "gmail.com",
        ["gmail.co"] = "gmail.com",
        ["gmail.cm"] = "gmail.com",
        ["gamil.com"] = "gmail.com",
        ["gnail.com"] = "gmail.com",
        ["gmaill.com"] = "gmail.com",
        ["googlemail.de"] = "googlemail.com",
        ["gogglemail.com"] = "googlemail.com",
        ["web.com"] = "web.de",
        ["wbe.de"] = "web.de",
        ["web.d"] = "web.de",
        ["gmx.d"] = "gmx.de",
        ["gxm.de"] = "gmx.de",
        ["gmx.ed"] = "gmx.de",
        ["gmy.de"] = "gmx.de",
        ["hotmal.com"] = "hotmail.com",
        ["hotmai.com"] = "hotmail.com",
        ["hotmial.com"] = "hotmail.com",
        ["hotnail.com"] = "hotmail.com",
        ["outlok.com"] = "outlook.com",
        ["outlook.d"] = "outlook.de",
        ["yaho.com"] = "yahoo.com",
        ["yahooo.com"] = "yahoo.com",
        ["yahoo.d"] = "yahoo.de",
        ["iclod.com"] = "icloud.com",
        ["icould.com"] = "icloud.com",
        ["t-online.d"] = "t-online.de",
        ["t-onlin.de"] = "t-online.de",
        ["tonline.de"] = "t-online.de",
        ["t-online.com"] = "t-online.de",
        ["freenet.d"] = "freenet.de",
        ["frenet.de"] = "freenet.de",
        ["mail.rue"] = "mail.ru",
        ["yandex.r"] = "yandex.ru",
    };

    private static readonly string[] Endungen = [".con", ".cmo", ".comm", ".ocm", ".vom"];

    /// <summary>Cleans an address; the domain is written in lower case.</summary>
    internal static string BereinigeEmail(string roh)
    {
        var text = Zeichen.Zeile(roh);
        var at = text.LastIndexOf('@');
        return at < 0 ? text : text[..(at + 1)] + text[(at + 1)..].ToLowerInvariant();
    }

    /// <summary>Whether mail can be sent there: RFC 5321 dot-atoms, letters of any script (RFC 6531), domains by IDNA; no quoted local part.</summary>
    internal static bool IstEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || text.Length > 254)
        {
            return false;
        }

        var (lokal, domain) = (text[..at], text[(at + 1)..]);
        var gut = lokal.EnumerateRunes().All(zeichen => System.Text.Rune.IsLetterOrDigit(zeichen) || (zeichen.IsAscii && Lokalzeichen.Contains((char)zeichen.Value))
            || System.Text.Rune.GetUnicodeCategory(zeichen) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
        return gut && !lokal.StartsWith('.') && !lokal.EndsWith('.') && !lokal.Contains("..", StringComparison.Ordinal) && IstDomain(domain);
    }

    /// <summary>The address the typist probably meant, or null.</summary>
    internal static string? Vorschlag(string email)
    {
        var at = email.LastIndexOf('@');
        var domain = at > 0 ? email[(at + 1)..] : "";
        return Tippfehler.TryGetValue(domain, out var gemeint) ? $"{email[..at]}@{gemeint}"
            : Endungen.FirstOrDefault(endung => domain.EndsWith(endung, StringComparison.Ordinal)) is { } falsch ? $"{email[..^falsch.Length]}.com"
            : null;
    }

    /// <summary>Whether a telephone number holds only digits, + - / ( ) . and blanks, and between 6 and 20 digits.</summary>
    internal static bool IstTelefon(string text) =>
        text.All(zeichen => char.IsAsciiDigit(zeichen) || "+-/(). ".Contains(zeichen))
        && text.Count(char.IsAsciiDigit) is >= 6 and <= 20
        && text.LastIndexOf('+') <= 1;

    private static bool IstDomain(string domain)
    {
        string ascii;
        try
        {
            ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return false;
        }

        var teile = ascii.Split('.');
        return teile.Length >= 2 && ascii.Length <= 253
            && teile.All(teil => teil.Length is > 0 and <= 63 && !teil.StartsWith('-') && !teil.EndsWith('-'))
            && teile[^1].Length >= 2 && !teile[^1].All(char.IsAsciiDigit);
    }
}
