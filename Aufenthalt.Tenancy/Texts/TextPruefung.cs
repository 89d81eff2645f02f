using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>A text after the checks of saving: what will be stored, or why nothing is.</summary>
/// <param name="Wert">Cleaned text; <c>null</c> if refused.</param>
/// <param name="Fehler">Why it was refused.</param>
public sealed record GepruefterText(string? Wert, Fehler? Fehler);

/// <summary>
/// Checks and cleans a text before it is saved (design D10): markup is cut down to a short list, links lead to https, mailto, tel or one
/// whole variable of type URL, variables must exist and fit their type, control signs go.
/// </summary>
public static partial class TextPruefung
{
    private const int MaxLength = 20_000;

    private static readonly string[] Tags = ["p", "br", "strong", "em", "ul", "ol", "li", "h3", "h4", "a", "span"];

    /// <summary>Checks one text.</summary>
    /// <param name="pfad">Its dotted path; decides content type and variable type.</param>
    /// <param name="wert">What was typed.</param>
    /// <param name="platzhalter">Names that may stand in <c>{{…}}</c>: all variables, and the places of the standard text.</param>
    public static GepruefterText Pruefe(string pfad, string wert, IReadOnlySet<string> platzhalter)
    {
        var text = Clean(wert);
        if (text.Length > MaxLength)
        {
            return Refuse(pfad, "text_zu_lang", $"Der Text hat mehr als {MaxLength} Zeichen.", $"The text has more than {MaxLength} characters.");
        }

        if (Unknown(text, platzhalter) is { } name)
        {
            return Refuse(pfad, "variable_unbekannt",
                $"Die Variable {{{{{name}}}}} gibt es nicht. Wählen Sie eine aus der Liste.",
                $"There is no variable {{{{{name}}}}}. Choose one from the list.");
        }

        if (TextPfad.IsHtml(pfad))
        {
            return new GepruefterText(Sanitise(text), null);
        }

        return TextPfad.VariablenName(pfad) is { } variable ? CheckVariable(pfad, variable, text) : new GepruefterText(text, null);
    }

    /// <summary>Names of the places in a text, in order.</summary>
    public static IEnumerable<string> Platzhalter(string text) =>
        PlaceRegex().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>Cuts markup down to what a text may hold.</summary>
    public static string Sanitise(string html)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(Tags),
            AllowedAttributes = new HashSet<string> { "href", "lang", "dir" },
            UriAttributes = new HashSet<string> { "href" },
            AllowedSchemes = new HashSet<string> { "https", "mailto", "tel" },
        });
        sanitizer.PostProcessNode += (_, step) => KeepSafeAttributes(step.Node as IElement);
        return sanitizer.Sanitize(html);
    }

    private static void KeepSafeAttributes(IElement? element)
    {
        if (element is null)
        {
            return;
        }

        if (element.LocalName != "a" || !IsAllowedLink(element.GetAttribute("href") ?? ""))
        {
            element.RemoveAttribute("href");
        }

        if (element.LocalName != "span")
        {
            element.RemoveAttribute("lang");
            element.RemoveAttribute("dir");
        }
    }

    // A relative address would lead into the host page, whose paths are not ours.
    private static bool IsAllowedLink(string href) =>
        WholeVariableRegex().IsMatch(href)
        || (Uri.TryCreate(href, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "mailto" or "tel");

    private static GepruefterText CheckVariable(string pfad, string name, string text) => name switch
    {
        _ when name.EndsWith("_link", StringComparison.Ordinal) && !IsHttps(text) => Refuse(pfad, "variable_url",
            "Bitte geben Sie eine vollständige Adresse an, die mit https:// beginnt.",
            "Enter a complete address that begins with https://."),
        _ when name.EndsWith("_email", StringComparison.Ordinal) && !MailAddress.TryCreate(text, out _) => Refuse(pfad, "variable_email",
            "Das ist keine E-Mail-Adresse. Beispiel: abh@stadt.example.",
            "This is not an e-mail address. Example: abh@stadt.example."),
        _ when name.EndsWith("_telefonnummer", StringComparison.Ordinal) && !PhoneRegex().IsMatch(text) => Refuse(pfad, "variable_telefon",
            "Eine Telefonnummer besteht aus Ziffern, + - / ( ) und Leerzeichen.",
            "A telephone number consists of digits, + - / ( ) and blanks."),
        _ => new GepruefterText(text, null),
    };

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == "https";

    private static string? Unknown(string text, IReadOnlySet<string> known) => Platzhalter(text).FirstOrDefault(name => !known.Contains(name));

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text.Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC))
        {
            if (sign is '\n' or '\t' || !char.IsControl(sign))
            {
                clean.Append(sign);
            }
        }

        return clean.ToString().Trim();
    }

    private static GepruefterText Refuse(string pfad, string code, string german, string english) =>
        new(null, new Fehler(code, german, english, pfad));

    [GeneratedRegex(@"\{\{\s*([A-Za-z0-9_]*)\s*\}\}")]
    private static partial Regex PlaceRegex();

    [GeneratedRegex(@"^\{\{[a-z0-9_]+_link\}\}\z")]
    private static partial Regex WholeVariableRegex();

    [GeneratedRegex(@"^[+(]?[0-9][0-9 ()/+\-]{4,30}\z")]
    private static partial Regex PhoneRegex();
}
