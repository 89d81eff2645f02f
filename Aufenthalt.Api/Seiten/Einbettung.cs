using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Api.Seiten;

/// <summary>How the element stands on the tenant's own pages: theme and attributes, from the tenant's setting <c>einbettung</c>.</summary>
/// <param name="Theme">Name of a style sheet under <c>/embed/themes</c>.</param>
/// <param name="Attribute">Attributes of the element, written out.</param>
internal sealed record Einbettung(string Theme, string Attribute)
{
    private static readonly string[] Themen = ["tf-blue", "tf-green", "tf-red", "tf-grey", "high-contrast"];

    // What a webmaster would write; the tenant pages show everything unless the tenant says otherwise.
    private static readonly (string Name, string? Standard)[] Bekannt =
    [
        ("page-nav-position", "left"), ("hide-page-nav", null), ("language-selection", ""), ("plz-check", ""), ("hide-login", null), ("feature-set", null),
        ("hide-services", null), ("add-services", null), ("hide-login-services", null), ("page-nav-position-services", null), ("color-scheme", null),
    ];

    public static Einbettung Von(MandantenSicht sicht) => sicht.Abgeleitet("einbettung", sicht =>
    {
        var gesetzt = JsonNode.Parse(sicht.Settings.Einbettung) as JsonObject ?? [];
        var theme = (string?)gesetzt["theme"];
        return new Einbettung(Themen.Contains(theme) ? theme! : Themen[0], string.Concat(Bekannt.Select(eines => Schreibe(eines.Name, gesetzt[eines.Name], eines.Standard))));
    });

    private static string Schreibe(string name, JsonNode? wert, string? standard)
    {
        var text = wert is null ? standard : wert.GetValueKind() == System.Text.Json.JsonValueKind.False ? null : wert.GetValueKind() == System.Text.Json.JsonValueKind.True ? "" : wert.ToString();
        return text switch
        {
            null => "",
            "" => $" {name}",
            _ => $" {name}=\"{HtmlEncoder.Default.Encode(text)}\"",
        };
    }
}
