using System.Globalization;
using System.Net;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Post;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Writes mails in the applicant's language from the texts the tenant has decided. Never holds the access code. In PRE subject and body
/// begin with the word that no Antrag was filed, and only the tenant's test addresses are reached (design D20).
/// </summary>
public static class Bestaetigungsmail
{
    /// <summary>Reason of the confirmation.</summary>
    public const string Anlass = "bestaetigung";

    /// <summary>The confirmation of receipt.</summary>
    /// <param name="sicht">The tenant's configured state: sender, Reply-To, test addresses.</param>
    /// <param name="fassung">Texts of the Antrag.</param>
    /// <param name="sprache">Language of the applicant.</param>
    /// <param name="an">Recipients; not empty.</param>
    /// <param name="number">The number.</param>
    /// <param name="eingegangen">Receipt.</param>
    /// <param name="address">Public address of the environment, for the link to the status page.</param>
    public static PostInhalt Verfasse(
        MandantenSicht sicht, Fassung fassung, string sprache, IReadOnlyList<string> an, Vorgangsnummer number, DateTimeOffset eingegangen, Uri address)
    {
        var german = Amtstag.In(eingegangen);
        var values = new Dictionary<string, string>
        {
            ["vorgangsnummer"] = number.Value,
            ["titel"] = fassung.Text("service.title", sprache) ?? fassung.Definition.Schluessel,
            ["datum"] = german.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            ["uhrzeit"] = german.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            ["status_url"] = new Uri(address, $"/{sicht.Tenant.Ags}/vorgang?nummer={number.Value}&lang={Uri.EscapeDataString(sprache)}").ToString(),
        };
        return Mail(sicht, fassung, sprache, an, Anlass, values);
    }

    /// <summary>A mail from the texts <c>mail.{anlass}.betreff</c>, <c>.text</c> and, where it exists, <c>.html</c>.</summary>
    public static PostInhalt Mail(
        MandantenSicht sicht, Fassung fassung, string sprache, IReadOnlyList<string> an, string anlass, IReadOnlyDictionary<string, string> values)
    {
        var test = sicht.Environment == TenantEnvironment.Pre;
        var subject = (test ? fassung.Text($"mail.{anlass}.betreff_test", sprache, values) : null) ?? fassung.Text($"mail.{anlass}.betreff", sprache, values)!;
        var hint = test ? fassung.Text("mail.test_hinweis", sprache) : null;
        var text = fassung.Text($"mail.{anlass}.text", sprache, values)!;
        if (hint is not null && !subject.StartsWith('['))
        {
            subject = $"[Test] {subject}";
        }

        return new PostInhalt(
            an,
            OneLine(sicht.Settings.AbsenderName.Length > 0 ? sicht.Settings.AbsenderName : sicht.Tenant.Name),
            sicht.Settings.AntwortAdresse,
            OneLine(subject),
            hint is null ? text : $"{hint}\n\n{text}",
            Html(fassung, sprache, anlass, values, text, hint),
            test && !an.All(address => sicht.Settings.TestAdressen.Contains(address, StringComparer.OrdinalIgnoreCase)));
    }

    private static string Html(
        Fassung fassung, string sprache, string anlass, IReadOnlyDictionary<string, string> values, string text, string? hint)
    {
        var safe = values.ToDictionary(pair => pair.Key, pair => WebUtility.HtmlEncode(pair.Value));
        var body = fassung.Text($"mail.{anlass}.html", sprache, safe)
            ?? string.Concat(text.Split("\n\n").Select(part => $"<p>{WebUtility.HtmlEncode(part).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));
        var mark = hint is null ? "" : $"<p><strong>{WebUtility.HtmlEncode(hint)}</strong></p>";
        return $"""
            <!doctype html>
            <html lang="{WebUtility.HtmlEncode(sprache)}" dir="{Sprache.RichtungVon(sprache)}">
            <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(values.GetValueOrDefault("vorgangsnummer", ""))}</title></head>
            <body>{mark}{body}</body>
            </html>
            """;
    }

    // A line break in a header would begin another header.
    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
}
