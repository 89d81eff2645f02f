using Aufenthalt.Tenancy.Postleitzahlen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Postleitzahlen;

public sealed class PlzVorschauTests
{
    private const string KreisBorken = "05554000";
    private const string Bocholt = "05554008";

    [Test]
    public void Kreis_Borken_has_its_towns_without_Bocholt_which_has_an_authority_of_its_own()
    {
        var kreis = PlzVorschau.Eigene(KreisBorken);

        Assert.That(kreis, Does.Contain("46325").And.Contain("48683"));
        Assert.That(PlzVorschau.Eigene(Bocholt), Is.EquivalentTo(new[] { "46395", "46397", "46399" }));
        Assert.That(kreis.Intersect(PlzVorschau.Eigene(Bocholt)), Is.Empty);
    }

    [Test]
    public void A_pasted_list_is_sorted_into_what_it_would_change()
    {
        var vorschau = PlzVorschau.Pruefe(KreisBorken, ["46325", "48683"], "46325; 46342\n46395, 00999 4632 abc", ersetzen: true);

        Assert.That(vorschau.Befunde.ToDictionary(one => one.Plz, one => one.Art), Is.EqualTo(new Dictionary<string, PlzArt>
        {
            ["00999"] = PlzArt.Unbekannt,
            ["46325"] = PlzArt.Vorhanden,
            ["46342"] = PlzArt.Neu,
            ["46395"] = PlzArt.AndereBehoerde,
            ["48683"] = PlzArt.Entfaellt,
        }));
        Assert.That(vorschau.Befunde.Single(one => one.Plz == "46395").Behoerden, Is.EqualTo(new[] { "Stadt Bocholt" }));
        Assert.That(vorschau.Falsch, Is.EqualTo(new[] { "4632", "abc" }));
        Assert.That(vorschau.Dazu, Is.EquivalentTo(new[] { "00999", "46342", "46395" }));
        Assert.That(vorschau.Weg, Is.EqualTo(new[] { "48683" }));
        Assert.That(vorschau.Unbedenklich, Is.False);
    }

    [Test]
    public void A_range_names_only_postcodes_that_exist() =>
        Assert.That(PlzVorschau.Pruefe(Bocholt, [], "46390–46400", ersetzen: false).Befunde.Select(one => one.Plz), Is.EqualTo(new[] { "46395", "46397", "46399" }));

    [Test]
    public void Adding_removes_nothing() =>
        Assert.That(PlzVorschau.Pruefe(Bocholt, ["46395"], "46397", ersetzen: false).Weg, Is.Empty);

    [Test]
    public void A_postcode_on_both_sides_of_a_border_is_shared()
    {
        var verzeichnis = Gemeindeverzeichnis.Instance;
        var (behoerde, plz) = (from ags in verzeichnis.Behoerden.Keys.Order(StringComparer.Ordinal)
                               from one in PlzVorschau.Eigene(ags)
                               where verzeichnis.GemeindenMit(one).Any(gemeinde => gemeinde.BehoerdeAgs != ags)
                               select (ags, one)).First();

        var vorschau = PlzVorschau.Pruefe(behoerde, [], plz, ersetzen: false);

        Assert.That(vorschau.Befunde.Single().Art, Is.EqualTo(PlzArt.Geteilt));
        Assert.That(vorschau.Unbedenklich, Is.True);
        Assert.That(PlzVorschau.Ueberschneidungen(behoerde, [plz]).Single().Behoerden, Is.Not.Empty);
    }
}
