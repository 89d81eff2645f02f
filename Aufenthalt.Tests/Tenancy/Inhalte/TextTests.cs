using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

[Category("Antragsstrecken")]
public sealed partial class TextTests
{
    private static readonly string[] MitBedarf = ["seite.", "gruppe.", "feld.", "liste.", "meldung.", "anliegen.", "service."];
    private static readonly string[] GrundSprachen = ["de", "en"];

    [Test]
    public void Every_key_of_a_service_has_a_text_in_German_and_English(
        [ValueSource(typeof(Daten), nameof(Daten.Dienste))] string dienst, [ValueSource(nameof(GrundSprachen))] string sprache)
    {
        var fehlt = new Textbedarf(new Strecke(dienst)).Noetig.Except(Daten.TexteMitGemeinsamen(dienst, sprache).Keys);
        Assert.That(fehlt.Order(StringComparer.Ordinal), Is.Empty);
    }

    [TestCaseSource(typeof(Daten), nameof(Daten.Dienste))]
    public void No_text_of_a_service_is_unused(string dienst)
    {
        var bedarf = new Textbedarf(new Strecke(dienst));
        var unbenutzt = Daten.Texte(dienst, "de").Keys.Where(BrauchtFeld).Except(bedarf.Noetig).Except(bedarf.Moeglich);
        Assert.That(unbenutzt.Order(StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void No_shared_text_is_unused()
    {
        var gebraucht = Daten.Dienste.Select(dienst => new Textbedarf(new Strecke(dienst))).SelectMany(bedarf => bedarf.Noetig.Concat(bedarf.Moeglich))
            .Concat(Textbedarf.Eingebaut.Select(code => "meldung." + code));
        Assert.That(Daten.Texte("gemeinsam", "de").Keys.Where(BrauchtFeld).Except(gebraucht).Order(StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void Every_built_in_message_has_a_text() =>
        Assert.That(Textbedarf.Eingebaut.Select(code => "meldung." + code), Is.SubsetOf(Daten.Texte("gemeinsam", "de").Keys));

    [TestCaseSource(nameof(Uebersetzungen))]
    public void A_translation_has_the_keys_of_the_German_file(string ordner, string sprache)
    {
        var deutsch = Daten.Texte(ordner, "de").Keys;
        var andere = Daten.Texte(ordner, sprache).Keys;
        if (VeroeffentlichteSprachen.Alle.Contains(sprache))
        {
            Assert.That(deutsch.Except(andere).Where(pfad => !Mehrzahl(pfad)), Is.Empty, "missing");
        }

        Assert.That(andere.Except(deutsch).Where(pfad => !Mehrzahl(pfad)), Is.Empty, "unknown");
    }

    [TestCaseSource(nameof(Uebersetzungen))]
    public void A_translation_keeps_places_and_tags(string ordner, string sprache)
    {
        var deutsch = Daten.Texte(ordner, "de");
        var verloren = Daten.Texte(ordner, sprache)
            .Where(paar => deutsch.TryGetValue(paar.Key, out var text) && !Plaetze(text).SequenceEqual(Plaetze(paar.Value)))
            .Select(paar => paar.Key);
        Assert.That(verloren, Is.Empty);
    }

    [TestCaseSource(typeof(Daten), nameof(Daten.Dienste))]
    public void A_message_has_only_places_that_its_rules_fill(string dienst)
    {
        var texte = Daten.TexteMitGemeinsamen(dienst, "de");
        var leer = from regel in new Strecke(dienst).Regeln
                   let code = regel.Regel["code"]!.GetValue<string>()
                   where !Textbedarf.Eingebaut.Contains(code)
                   let gefuellt = (regel.Regel["werte"]?.AsObject().Select(paar => paar.Key) ?? []).Concat(regel.Regel["dienst"] is null ? [] : ["dienst"])
                   from Match platz in Name().Matches(texte[$"meldung.{code}"])
                   let name = platz.Groups[1].Value
                   where !gefuellt.Contains(name) && !texte.ContainsKey("variables." + name)
                   select $"{code}: {name}";
        Assert.That(leer.Distinct(), Is.Empty);
    }

    public static IEnumerable<TestCaseData> Uebersetzungen() =>
        from ordner in Daten.Textordner
        from sprache in Daten.Sprachen(ordner)
        where sprache != "de"
        select new TestCaseData(ordner, sprache);

    // A German term within another script is marked as German; that is no loss.
    private static IEnumerable<string> Plaetze(string text) =>
        Platz().Matches(text).Select(treffer => treffer.Value).Where(teil => teil != "</span>" && !teil.StartsWith("<span lang=", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static bool BrauchtFeld(string pfad) => MitBedarf.Any(anfang => pfad.StartsWith(anfang, StringComparison.Ordinal));

    private static bool Mehrzahl(string pfad) => pfad.Split('.')[^1] is "zero" or "one" or "two" or "few" or "many" or "other";

    [GeneratedRegex(@"\{\{[^}]*\}\}|<[^>]*>")]
    private static partial Regex Platz();

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Name();
}
