using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Antragsstrecken.Dokument;

/// <summary>
/// An HTML text as a tree of nodes: a list of <c>"text"</c> or <c>{"e":"a","href":…,"lang":…,"dir":…,"k":[…]}</c> (D10).
/// The browser builds it with DOM calls; markup never travels as a string.
/// </summary>
public static class HtmlBaum
{
    private static readonly HashSet<string> Bloecke = new(StringComparer.Ordinal) { "p", "ul", "ol", "li", "h3", "h4" };

    /// <summary>Cuts markup down to what texts may hold (<see cref="TextPruefung.Sanitise"/>) and reads it as a tree.</summary>
    public static JsonArray Parse(string html)
    {
        var dokument = new HtmlParser().ParseDocument(TextPruefung.Sanitise(html));
        return Kinder(dokument.Body!);
    }

    /// <summary>The text without markup, one line per block: for mails, PDF and screen readers' names.</summary>
    public static string AlsText(JsonArray baum)
    {
        var zeilen = new List<string> { "" };
        Sammle(baum, zeilen);
        return string.Join('\n', zeilen.Select(zeile => zeile.Trim()).Where(zeile => zeile.Length > 0));
    }

    private static JsonArray Kinder(INode eltern)
    {
        var nurBloecke = eltern.ChildNodes.OfType<IElement>().Any(kind => Bloecke.Contains(kind.LocalName));
        var knoten = new JsonArray();
        foreach (var kind in eltern.ChildNodes)
        {
            if (kind is IText text && !(nurBloecke && string.IsNullOrWhiteSpace(text.Data)))
            {
                knoten.Add((JsonNode)text.Data);
            }
            else if (kind is IElement element)
            {
                knoten.Add(Element(element));
            }
        }

        return knoten;
    }

    private static JsonObject Element(IElement element)
    {
        var knoten = new JsonObject { ["e"] = element.LocalName };
        foreach (var name in (string[])["href", "lang", "dir"])
        {
            if (element.GetAttribute(name) is { Length: > 0 } wert)
            {
                knoten[name] = wert;
            }
        }

        if (Kinder(element) is { Count: > 0 } kinder)
        {
            knoten["k"] = kinder;
        }

        return knoten;
    }

    private static void Sammle(JsonArray baum, List<string> zeilen)
    {
        foreach (var knoten in baum)
        {
            if (knoten is not JsonObject element)
            {
                zeilen[^1] += Angaben.Text(knoten);
                continue;
            }

            var block = Angaben.Text(element["e"]) is { } name && (Bloecke.Contains(name) || name == "br");
            if (block)
            {
                zeilen.Add("");
            }

            Sammle(element["k"] as JsonArray ?? [], zeilen);
            if (block && zeilen[^1].Length > 0)
            {
                zeilen.Add("");
            }
        }
    }
}
