using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Aufenthalt.Admin.Anmeldung;

namespace Aufenthalt.Admin.Shell;

/// <summary>Words of the console in the person's language; German is the original. One per circuit or request.</summary>
internal sealed class Woerter(IHttpContextAccessor http)
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> All =
        new[] { "de", "en" }.ToFrozenDictionary(code => code, Load);

    /// <summary><c>de</c> or <c>en</c>.</summary>
    public string Sprache { get; } = Choose(http.HttpContext);

    /// <summary>Culture for dates and numbers.</summary>
    public CultureInfo Kultur => CultureInfo.GetCultureInfo(Sprache == "de" ? "de-DE" : "en-GB");

    /// <summary>The word of a key.</summary>
    public string this[string key] => All[Sprache].GetValueOrDefault(key) ?? All["de"].GetValueOrDefault(key) ?? key;

    /// <summary>A sentence with places <c>{0}</c>.</summary>
    public string this[string key, params object?[] values] => string.Format(Kultur, this[key], values);

    /// <summary>An instant in German official time.</summary>
    public string Zeit(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Berlin).ToString(Sprache == "de" ? "dd.MM.yyyy HH:mm:ss" : "d MMM yyyy HH:mm:ss", Kultur);

    internal static IReadOnlyDictionary<string, FrozenDictionary<string, string>> Sprachen => All;

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static string Choose(HttpContext? context)
    {
        var wish = context?.User.FindFirst(AnmeldungSetup.SpracheClaim)?.Value ?? context?.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value?.Split('-')[0];
        return wish == "en" ? "en" : "de";
    }

    private static FrozenDictionary<string, string> Load(string code)
    {
        using var stream = typeof(Woerter).Assembly.GetManifestResourceStream($"Aufenthalt.Admin.Shell.Woerter.{code}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
