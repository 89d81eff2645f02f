using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>Where a value came from (design D9).</summary>
public enum TextEbene
{
    /// <summary>The tenant's value for this service.</summary>
    MandantDienst,

    /// <summary>The tenant's value for all services.</summary>
    Mandant,

    /// <summary>The rollout team's value for all tenants.</summary>
    Zentral,

    /// <summary>Shipped with the product.</summary>
    Standard,
}

/// <summary>A value that some layer holds for a path and language.</summary>
/// <param name="Dienst">Service, or <c>*</c>.</param>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Wert">The text.</param>
public sealed record TextWert(string Dienst, string Pfad, string Sprache, string Wert);

/// <summary>A decided text.</summary>
/// <param name="Wert">The text; variables are still places.</param>
/// <param name="Ebene">Layer that won.</param>
/// <param name="Sprache">Language it is in; another than the one asked for carries its own <c>lang</c>.</param>
public readonly record struct EntschiedenerText(string Wert, TextEbene Ebene, string Sprache);

/// <summary>
/// The one function that decides which text shows (design D9): for the language, then its parents, then German, each time the tenant's
/// value for the service, the tenant's for all, the central one, the standard.
/// </summary>
public sealed class TextEntscheidung
{
    private readonly Dictionary<(string Dienst, string Pfad, string Sprache), string> tenant;
    private readonly Dictionary<(string Dienst, string Pfad, string Sprache), string> central;

    /// <summary>Takes the values of a tenant's environment and the central ones.</summary>
    public TextEntscheidung(IEnumerable<TextWert> tenant, IEnumerable<TextWert> central)
    {
        this.tenant = tenant.ToDictionary(Key, value => value.Wert);
        this.central = central.ToDictionary(Key, value => value.Wert);
    }

    /// <summary>Decides one text.</summary>
    /// <param name="dienst">Service the text is shown in.</param>
    /// <param name="pfad">Dotted path.</param>
    /// <param name="sprache">Language asked for.</param>
    /// <param name="standard">Shipped text by language; <c>null</c> where there is none.</param>
    /// <returns><c>null</c> if no layer knows the path.</returns>
    public EntschiedenerText? Entscheide(string dienst, string pfad, string sprache, Func<string, string?> standard)
    {
        foreach (var language in Chain(pfad, sprache))
        {
            if (InLanguage(dienst, pfad, language, standard) is { } found && !(language != Sprache.Deutsch && IsPlaceholder(pfad, found)))
            {
                return TextPfad.IsSprachneutral(pfad) ? found with { Sprache = sprache } : found;
            }
        }

        return null;
    }

    /// <summary>Every layer's own value for the language, in the order of decision, for "why does my text not show?".</summary>
    public IEnumerable<(TextEbene Ebene, string? Wert)> Schichten(string dienst, string pfad, string sprache, Func<string, string?> standard)
    {
        yield return (TextEbene.MandantDienst, tenant.GetValueOrDefault((dienst, pfad, sprache)));
        yield return (TextEbene.Mandant, tenant.GetValueOrDefault((TextPfad.Mandantenweit, pfad, sprache)));
        yield return (TextEbene.Zentral,
            central.GetValueOrDefault((dienst, pfad, sprache)) ?? central.GetValueOrDefault((TextPfad.Mandantenweit, pfad, sprache)));
        yield return (TextEbene.Standard, standard(sprache));
    }

    /// <summary>Paths that the tenant or the central layer has a value for, beyond the shipped ones.</summary>
    public IEnumerable<string> EigenePfade(string dienst) =>
        tenant.Keys.Concat(central.Keys)
            .Where(key => key.Dienst == dienst || key.Dienst == TextPfad.Mandantenweit)
            .Select(key => key.Pfad)
            .Distinct();

    // "Landkreis XY" ships in every language; in none may it stand before the name that the tenant gave in German.
    private static bool IsPlaceholder(string pfad, EntschiedenerText found) =>
        found.Ebene == TextEbene.Standard && TextPfad.VariablenName(pfad) is not null && Platzhaltertext.Steht(found.Wert);

    private EntschiedenerText? InLanguage(string dienst, string pfad, string sprache, Func<string, string?> standard)
    {
        foreach (var (ebene, wert) in Schichten(dienst, pfad, sprache, standard))
        {
            if (wert is not null)
            {
                return new EntschiedenerText(wert, ebene, sprache);
            }
        }

        return null;
    }

    // A sprachneutral text has one value, kept as the German one.
    private static IEnumerable<string> Chain(string pfad, string sprache)
    {
        if (TextPfad.IsSprachneutral(pfad))
        {
            return [Sprache.Deutsch];
        }

        return Parents(sprache).Append(Sprache.Deutsch).Distinct();
    }

    private static IEnumerable<string> Parents(string sprache)
    {
        for (var tag = sprache; tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var cut ? tag[..cut] : "")
        {
            yield return tag;
        }
    }

    private static (string, string, string) Key(TextWert value) => (value.Dienst, value.Pfad, value.Sprache);
}
