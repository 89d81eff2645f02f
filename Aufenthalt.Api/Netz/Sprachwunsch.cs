using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Api.Netz;

/// <summary>The language a caller asks for: <c>?lang=</c>, else that of his session, else what his browser says. What fits is decided against a list of languages on offer.</summary>
internal sealed class Sprachwunsch(string code)
{
    private const int Longest = 35;

    public string Code { get; } = code;

    /// <summary>The wish as given; may be malformed or empty.</summary>
    public static string? Of(HttpContext context) =>
        Query(context) ?? context.Features.Get<Sprachwunsch>()?.Code ?? Browser(context);

    /// <summary>What was said explicitly in the address.</summary>
    public static string? Query(HttpContext context) =>
        context.Request.Query["lang"].ToString() is { Length: > 0 and <= Longest } asked ? asked : null;

    /// <summary>The best of the languages that ship, for answers that no tenant has a word in.</summary>
    public static string Shipped(HttpContext context) => Sprache.Waehle(Of(context), Sprache.Mitgeliefert.Select(sprache => sprache.Code));

    private static string? Browser(HttpContext context)
    {
        var first = context.Request.Headers.AcceptLanguage.ToString().Split(',')[0].Split(';')[0].Trim();
        return first.Length is > 0 and <= Longest ? first : null;
    }
}
