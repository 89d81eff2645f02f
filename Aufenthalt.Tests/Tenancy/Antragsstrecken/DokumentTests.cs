using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Dokument;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Antragsstrecken;

[Category("Antragsstrecken")]
public sealed class DokumentTests
{
    [TestCase("<p>Hallo <strong>du</strong></p>", """[{"e":"p","k":["Hallo ",{"e":"strong","k":["du"]}]}]""")]
    [TestCase("nur Text & mehr", """["nur Text & mehr"]""")]
    [TestCase("<ul>\n <li>a</li>\n <li>b</li>\n</ul>", """[{"e":"ul","k":[{"e":"li","k":["a"]},{"e":"li","k":["b"]}]}]""")]
    [TestCase("<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>", """[{"e":"a","href":"https://example.org/a?b=1&c=2","k":["x"]}]""")]
    [TestCase("<a href=\"mailto:a@example.org\">x</a>", """[{"e":"a","href":"mailto:a@example.org","k":["x"]}]""")]
    [TestCase("<a href=\"{{informationsblatt_abh_link}}\">x</a>", """[{"e":"a","href":"{{informationsblatt_abh_link}}","k":["x"]}]""")]
    [TestCase("<span lang=\"en\" dir=\"ltr\">x</span>", """[{"e":"span","lang":"en","dir":"ltr","k":["x"]}]""")]
    [TestCase("a<br>b", """["a",{"e":"br"},"b"]""")]
    [TestCase("", "[]")]
    public void Markup_becomes_a_tree(string html, string baum) =>
        Assert.That(JsonNode.DeepEquals(HtmlBaum.Parse(html), JsonNode.Parse(baum)), Is.True, HtmlBaum.Parse(html).ToJsonString());

    [TestCase("<script>alert(1)</script>")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("<a href=\"javascript:alert(1)\">x</a>")]
    [TestCase("<a href=\" jav&#x09;ascript:alert(1)\">x</a>")]
    [TestCase("<a href=\"data:text/html,x\">x</a>")]
    [TestCase("<a href=\"{{evil}}javascript:\">x</a>")]
    [TestCase("<p style=\"background:url(x)\" onclick=\"x()\" class=\"y\">x</p>")]
    [TestCase("<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>")]
    [TestCase("<iframe src=\"https://example.org\"></iframe>")]
    [TestCase("<math><mi href=\"javascript:alert(1)\">x</mi></math>")]
    public void Nothing_that_runs_or_loads_gets_through(string html)
    {
        var baum = HtmlBaum.Parse(html).ToJsonString();
        Assert.That(baum, Does.Not.Contain("javascript:").And.Not.Contain("data:").And.Not.Contain("onerror").And.Not.Contain("onclick")
            .And.Not.Contain("style").And.Not.Contain("\"script\"").And.Not.Contain("iframe").And.Not.Contain("img"));
    }

    [Test]
    public void A_tree_reads_as_lines() =>
        Assert.That(HtmlBaum.AlsText(HtmlBaum.Parse("<h3>Kopf</h3><p>eins <em>zwei</em><br>drei</p><ul><li>a</li><li>b</li></ul>")), Is.EqualTo("Kopf\neins zwei\ndrei\na\nb"));

    [Test]
    public void The_document_holds_what_the_browser_needs_in_the_language_or_in_German()
    {
        using var ordner = new Probeordner();
        ordner.Eigene["seite.arbeit.einleitung"] = "<p>Bitte <strong>genau</strong></p>";
        ordner.SchreibeText("at-probe/texte/ar.json", """{ "seite.arbeit.titel": "عمل" }""");
        var definition = ordner.Fertig();
        var dokument = JsonDocument.Parse(DefinitionDokument.Erzeuge(definition, "ar")).RootElement;

        Assert.That(dokument.GetProperty("schluessel").GetString(), Is.EqualTo("at-probe"));
        Assert.That(dokument.GetProperty("sha256").GetString(), Is.EqualTo(definition.Sha256));
        Assert.That(dokument.GetProperty("richtung").GetString(), Is.EqualTo("rtl"));
        Assert.That(dokument.GetProperty("texte").GetProperty("seite.arbeit.titel").GetString(), Is.EqualTo("عمل"));
        Assert.That(dokument.GetProperty("fremdsprachig").GetProperty("feld.lohn.label").GetString(), Is.EqualTo("de"));
        Assert.That(dokument.GetProperty("fremdsprachig").TryGetProperty("seite.arbeit.titel", out _), Is.False);
        Assert.That(dokument.GetProperty("texte").GetProperty("seite.arbeit.einleitung")[0].GetProperty("e").GetString(), Is.EqualTo("p"));
        Assert.That(dokument.GetProperty("schwellen").GetProperty("mindestlohn").GetProperty("zeitraeume").GetArrayLength(), Is.EqualTo(1));
        Assert.That(dokument.GetProperty("listen").GetProperty("art").GetArrayLength(), Is.EqualTo(3));
        Assert.That(dokument.GetProperty("seiten")[1].GetProperty("gruppen")[0].GetProperty("felder")[0].GetProperty("pflicht").GetBoolean(), Is.True);
    }

    [Test]
    public void The_document_is_the_same_bytes_every_time_and_holds_no_texts_of_mails()
    {
        using var ordner = new Probeordner();
        ordner.Texte["mail.bestaetigung.text"] = "geheim";
        var definition = ordner.Fertig();
        var bytes = DefinitionDokument.Erzeuge(definition, "de").ToArray();
        Assert.That(DefinitionDokument.Erzeuge(Aufenthalt.Tenancy.Antragsstrecken.Definition.Lade(definition.Kanonisch), "de").ToArray(), Is.EqualTo(bytes));
        Assert.That(System.Text.Encoding.UTF8.GetString(bytes), Does.Not.Contain("geheim"));
    }
}
