using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Vektoren;

/// <summary>The server's side of <c>werte.json</c>; the browser runs the same file as far as it cleans input.</summary>
[Category("Antragsstrecken")]
public sealed class WertevektorenTests
{
    private static readonly JsonObject Datei = Vektordatei.Lies("werte.json");

    public static IEnumerable<TestCaseData> Vektoren() => Datei["vektoren"]!.AsArray().OfType<JsonObject>()
        .Select(vektor => new TestCaseData(vektor).SetArgDisplayNames((string)vektor["name"]!));

    [TestCaseSource(nameof(Vektoren))]
    public void The_input_is_cleaned_and_judged_as_expected(JsonObject vektor)
    {
        var feld = (string)vektor["feld"]!["id"]!;
        var ergebnis = Nimm(vektor, vektor["eingabe"]);

        if (vektor["abgewiesen"] is { } code)
        {
            Assert.That((ergebnis as Abgewiesen)?.Code, Is.EqualTo((string)code!));
            return;
        }

        var angenommen = (Angenommen)ergebnis;
        Assert.That(JsonNode.DeepEquals(angenommen.Angaben[feld], vektor["wert"]), Is.True, angenommen.Angaben[feld]?.ToJsonString() ?? "null");
        Assert.That(angenommen.Meldungen.Select(Kurz), Is.EqualTo(vektor["meldungen"]!.AsArray().Select(Kurz)));
        foreach (var (meldung, erwartet) in angenommen.Meldungen.Zip(vektor["meldungen"]!.AsArray()))
        {
            if (erwartet!["werte"] is JsonObject werte)
            {
                Assert.That(meldung.Werte.Select(wert => (wert.Key, (string?)wert.Value)), Is.EquivalentTo(werte.Select(wert => (wert.Key, (string?)wert.Value))));
            }
        }
    }

    [TestCaseSource(nameof(Vektoren))]
    public void What_is_stored_is_stored_the_same_when_it_is_sent_again(JsonObject vektor)
    {
        if (vektor["abgewiesen"] is not null)
        {
            Assert.That(Nimm(vektor, vektor["eingabe"]), Is.TypeOf<Abgewiesen>());
            return;
        }

        var erstes = (Angenommen)Nimm(vektor, vektor["eingabe"]);
        var zweites = (Angenommen)Nimm(vektor, erstes.Angaben[(string)vektor["feld"]!["id"]!]);
        Assert.That(zweites.Angaben.Schreibe().ToArray(), Is.EqualTo(erstes.Angaben.Schreibe().ToArray()));
    }

    [Test]
    public void Every_type_has_vectors()
    {
        var typen = Datei["vektoren"]!.AsArray().Select(vektor => (string)vektor!["feld"]!["typ"]!).ToHashSet();
        Assert.That(Enum.GetNames<Feldtyp>().Select(typ => typ.ToLowerInvariant()).Where(typ => !typen.Contains(typ)), Is.Empty);
    }

    private static SeitenErgebnis Nimm(JsonObject vektor, JsonNode? eingabe)
    {
        var definition = Vektordatei.Definition(new JsonArray(vektor["feld"]!.DeepClone()));
        var angaben = new JsonObject { [(string)vektor["feld"]!["id"]!] = eingabe?.DeepClone() };
        var kontext = Vektordatei.Kontext((string?)vektor["heute"] ?? (string)Datei["heute"]!, Schwellen.Keine, null);
        return SeitenPruefung.Nimm(definition, "seite", JsonDocument.Parse(angaben.ToJsonString()).RootElement, Angaben.Leer, kontext);
    }

    private static string Kurz(Meldung meldung) => $"{meldung.Feld} {meldung.Code} {meldung.Buchstabe}";

    private static string Kurz(JsonNode? meldung) => $"{meldung!["feld"]} {meldung["code"]} {meldung["schwere"]}";
}
