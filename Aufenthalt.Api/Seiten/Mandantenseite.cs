using System.Text.Encodings.Web;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Languages;

namespace Aufenthalt.Api.Seiten;

/// <summary>A page under <c>/{ags}</c>: the frame around one of our elements, or around plain text.</summary>
internal sealed record Mandantenseite(MandantenSicht Sicht, Definition? Definition, Sprache Sprache)
{
    private static readonly HtmlEncoder Kodierer = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>A text as the tenant decided it, ready to stand in HTML.</summary>
    public string Text(string pfad) => Kodiere(Definition is null ? "" : Dienste.Text(Sicht, Definition, pfad, Sprache.Code) ?? "");

    public static string Kodiere(string text) => Kodierer.Encode(text);

    /// <summary>An element of ours that is the page. Its child shows as long as the element does not work: without JavaScript, or in an old browser.</summary>
    public string Element(string name) => $"""
        <{name} ags="{Sicht.Tenant.Ags}" data-eigene-seite{Einbettung.Von(Sicht).Attribute}>
          <p slot="old-browser">{Text("html.old_browser")}</p>
          <noscript slot="old-browser"><p>{Text("ui.javascript_noetig")}</p></noscript>
        </{name}>
        """;

    public string Html(string titel, string inhalt, IEnumerable<string> vorabteile) => $"""
        <!doctype html>
        <html lang="{Kodiere(Sprache.Code)}" dir="{Sprache.Richtung}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{titel} – {Kodiere(Sicht.Tenant.Name)}</title>
        <link rel="icon" href="/embed/zeichen.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/embed/seite.css">
        <link rel="stylesheet" href="/embed/themes/{Einbettung.Von(Sicht).Theme}.css">
        {string.Concat(vorabteile.Select(teil => $"<link rel=\"modulepreload\" href=\"/embed/{teil}\">\n"))}<script type="module" src="/embed/aufenthalt.js"></script>
        </head>
        <body>
        <nav aria-label="{Text("ui.zum_inhalt")}"><a class="sprung" href="#inhalt">{Text("ui.zum_inhalt")}</a></nav>
        <header class="kopf"><a href="/{Sicht.Tenant.Ags}{Sprachanhang}">{Kodiere(Sicht.Tenant.Name)}</a></header>
        <main id="inhalt" tabindex="-1">
        {inhalt}
        </main>
        </body>
        </html>
        """;

    private string Sprachanhang => Sprache.Code == Tenancy.Languages.Sprache.Deutsch ? "" : $"?lang={Kodiere(Sprache.Code)}";
}
