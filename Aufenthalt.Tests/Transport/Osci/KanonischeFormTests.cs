using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport.Osci.Xml;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>What we write is canonical already, and what we canonicalise is what .NET's own transform makes of it.</summary>
[Category(Kategorien.Fuzz)]
public sealed class KanonischeFormTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void A_written_block_is_its_own_canonical_form(string? roh, string? attribut)
    {
        var text = Erlaubt(roh);
        var block = new KanonischerSchreiber()
            .AufBlock("osci:storeDelivery", null, ("Id", Erlaubt(attribut)), ("soap:actor", OsciNamen.ActorNext), ("soap:mustUnderstand", "1"))
            .Element("osci:Subject", text)
            .AufMit(("osci128", OsciNamen.Osci128), "osci128:IvLength", ("Value", text)).Zu()
            .Zu().Fertig();

        Assert.That(Encoding.UTF8.GetString(block), Is.EqualTo(DurchDotnet(Encoding.UTF8.GetString(block))));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Our_canonical_form_of_any_document_is_that_of_the_platform(int saat)
    {
        var xml = new Zufallsdokument(saat).Schreibe();

        Assert.That(Kanonisch(xml), Is.EqualTo(DurchDotnet(xml)), xml);
    }

    [TestCase("<a xmlns=\"u\"><b xmlns=\"\"/></a>", "<a xmlns=\"u\"><b xmlns=\"\"></b></a>")]
    [TestCase("<a><b xmlns=\"\"/></a>", "<a><b></b></a>")]
    [TestCase("<a xmlns:p=\"u\"><b xmlns:p=\"u\" p:z=\"1\" y=\"2\"/></a>", "<a xmlns:p=\"u\"><b y=\"2\" p:z=\"1\"></b></a>")]
    [TestCase("<a b=\"&#9;&#10;&#13;&quot;&lt;&amp;'>\"/>", "<a b=\"&#x9;&#xA;&#xD;&quot;&lt;&amp;'>\"></a>")]
    [TestCase("<a>&#13;&gt;\"'<![CDATA[<&>]]></a>", "<a>&#xD;&gt;\"'&lt;&amp;&gt;</a>")]
    [TestCase("<a><!-- nein --><?ja  wert?><?leer?></a>", "<a><?ja wert?><?leer?></a>")]
    [TestCase("<a>\r\n</a>", "<a>\n</a>")]
    public void The_rules_of_Canonical_XML_hold(string xml, string erwartet) => Assert.That(Kanonisch(xml), Is.EqualTo(erwartet));

    [Test]
    public void An_inner_element_carries_the_namespaces_in_scope()
    {
        using var leser = XmlReader.Create(new StringReader("<a xmlns=\"u\" xmlns:p=\"v\"><p:b/></a>"));
        leser.ReadToFollowing("b", "v");
        using var ziel = new MemoryStream();

        new Kanonisierer(ziel).Schreibe(leser);

        Assert.That(Encoding.UTF8.GetString(ziel.ToArray()), Is.EqualTo("<p:b xmlns=\"u\" xmlns:p=\"v\"></p:b>"));
    }

    [Test]
    public void Attributes_out_of_order_are_a_fault_of_the_program() =>
        Assert.That(() => new KanonischerSchreiber().Auf("a", ("z", "1"), ("b", "2")), Throws.InvalidOperationException);

    // As numbers: the metadata of attributes cannot hold half a surrogate pair.
    [TestCase(0x0)]
    [TestCase(0xD800)]
    [TestCase(0xDC00)]
    [TestCase(0xFFFE)]
    public void Signs_that_XML_cannot_carry_are_refused(int zeichen) =>
        Assert.That(() => new KanonischerSchreiber().Element("a", $"x{(char)zeichen}y"), Throws.ArgumentException);

    private static string Kanonisch(string xml)
    {
        using var strom = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        using var leser = XmlGrenzen.Leser(strom, 10_000_000);
        leser.MoveToContent();
        using var ziel = new MemoryStream();
        new Kanonisierer(ziel).Schreibe(leser);
        return Encoding.UTF8.GetString(ziel.ToArray());
    }

    private static string DurchDotnet(string xml)
    {
        var dokument = new XmlDocument { PreserveWhitespace = true };
        dokument.LoadXml(xml);
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(dokument);
        using var aus = (MemoryStream)transform.GetOutput(typeof(Stream));
        return Encoding.UTF8.GetString(aus.ToArray());
    }

    private static string Erlaubt(string? text)
    {
        var aus = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes().Where(r => r != Rune.ReplacementChar && Maskierung.IstErlaubt(r.ToString())))
            aus.Append(rune.ToString());
        return aus.ToString();
    }
}
