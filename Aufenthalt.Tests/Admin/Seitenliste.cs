using Aufenthalt.Admin;
using Microsoft.AspNetCore.Components;

namespace Aufenthalt.Tests.Admin;

/// <summary>Every page of the console, found by reflection: a new page is in every test that goes over all of them.</summary>
internal static class Seitenliste
{
    /// <summary>Route templates of all Razor pages.</summary>
    public static IReadOnlyList<string> Vorlagen { get; } =
        [.. typeof(AdminHost).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(route => route.Template)
            .Order(StringComparer.Ordinal)];

    /// <summary>Those below a tenant.</summary>
    public static IEnumerable<string> DesMandanten => Vorlagen.Where(vorlage => vorlage.StartsWith("/mandanten/{ags}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The others.</summary>
    public static IEnumerable<string> Ohne => Vorlagen.Except(DesMandanten);

    /// <summary>The path of a page for a tenant.</summary>
    public static string Pfad(string vorlage, string ags, string umgebung, string anderes = "00000000-0000-0000-0000-000000000000") =>
        string.Join('/', vorlage.Split('/').Select(teil => teil switch
        {
            "{ags}" => ags,
            "{umgebung}" => umgebung,
            _ when teil.StartsWith('{') => anderes,
            _ => teil,
        }));
}
