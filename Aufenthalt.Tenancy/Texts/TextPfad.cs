using System.Collections.Frozen;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>What can be told of a text by its dotted path, as the console shows it.</summary>
public static class TextPfad
{
    /// <summary>Stands for "all services" in <c>dienst</c>.</summary>
    public const string Mandantenweit = "*";

    /// <summary>Prefix of the tenant's variables.</summary>
    public const string Variablen = "variables.";

    private static readonly FrozenSet<string> Neutral = new[]
    {
        "variables.stoerungsmeldung_telefonnummer", "variables.stoerungsmeldung_email", "variables.informationsblatt_abh_link",
    }.ToFrozenSet();

    /// <summary>Variables that each tenant must adapt before it goes live (design section 4).</summary>
    public static IReadOnlyList<string> PflichtAufPro { get; } =
    [
        "variables.auslaenderbehoerde", "variables.stoerungsmeldung_district", "variables.stoerungsmeldung_telefonnummer",
        "variables.stoerungsmeldung_email", "variables.gebuehrenpflicht", "variables.landes_datenschutz_gesetz",
        "variables.informationsblatt_abh_link",
    ];

    /// <summary><c>text/html</c> or <c>text/plain</c>.</summary>
    public static string ContentType(string pfad) => IsHtml(pfad) ? "text/html" : "text/plain";

    /// <summary>Whether the text may hold markup.</summary>
    public static bool IsHtml(string pfad) =>
        pfad is "html.start_hinweis" or "service.nicht_fuer" or "variables.gebuehrenpflicht"
        || pfad.StartsWith("html.plz_check_", StringComparison.Ordinal)
        || (pfad.StartsWith("feld.", StringComparison.Ordinal) && pfad.EndsWith(".text", StringComparison.Ordinal))
        || (pfad.StartsWith("mail.", StringComparison.Ordinal) && pfad.EndsWith(".html", StringComparison.Ordinal))
        || pfad.EndsWith(".einleitung", StringComparison.Ordinal);

    /// <summary>One value for all languages; never missing in one (phone numbers, addresses of pages).</summary>
    public static bool IsSprachneutral(string pfad) => Neutral.Contains(pfad);

    /// <summary>Name of the variable that a path defines, or <c>null</c>.</summary>
    public static string? VariablenName(string pfad) =>
        pfad.StartsWith(Variablen, StringComparison.Ordinal) ? pfad[Variablen.Length..] : null;
}
