using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using FsProperty = FsCheck.NUnit.PropertyAttribute;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>Every message in both versions: written, valid, read back with the same values.</summary>
public sealed class RundlaufTests
{
    private static readonly string[] XInneresKinder =
    [
        "nachrichtenkopf.g2g", "anschrift.leser", "anschrift.autor", "code", "kanal", "kennung", "name", "nichtVorhanden", "jahr", "jahrMonat", "jahrMonatTag", "teilbekanntesDatum",
        "hausnummer", "hausnummerBuchstabeZusatzziffer", "postleitzahl", "strasse", "wohnort", "zusatzangaben", "wohnungsinhaber", "zeilennummer", "inhalt", "staat", "anschriftzone", "zeile.anschrift",
        "verzeichnisdienst", "nachrichtenUUID", "nachrichtentyp", "erstellungszeitpunkt", "gebaeude",
    ];

    private static IEnumerable<TestCaseData> Faelle() =>
        from version in new[] { "26.11", "1.21.1" }
        from fall in Nachrichtenarten.Alle().Select((nachricht, nummer) => (nachricht, nummer))
        select new TestCaseData(version, fall.nachricht).SetArgDisplayNames(version, $"{fall.nachricht.GetType().Name} {fall.nummer}");

    [TestCaseSource(nameof(Faelle))]
    public async Task Each_message_is_valid_and_read_back_unchanged(string version, object beispiel)
    {
        var profil = Beispiele.Profile.Suche(version)!;
        var nachricht = (Nachricht)beispiel;
        var gelesen = Beispiele.Lies(await Beispiele.SchreibeAsync(nachricht, profil));
        Assert.Multiple(() =>
        {
            Assert.That(gelesen.Fehler?.ToString(), Is.Null);
            Assert.That(gelesen.Gelesen?.Nachricht, Is.EqualTo(nachricht));
        });
    }

    [TestCase("26.11")]
    [TestCase("1.21.1")]
    public async Task An_independent_validator_takes_every_message(string version)
    {
        var profil = Beispiele.Profile.Suche(version)!;
        var ordner = Directory.CreateTempSubdirectory("xa").FullName;
        foreach (var (nachricht, nummer) in Nachrichtenarten.Alle().Select((nachricht, nummer) => (nachricht, nummer)))
        {
            var datei = Path.Combine(ordner, $"{(nachricht is Rueckweisung ? "rueckweisung" : "xauslaender")}-{nummer}.xml");
            await File.WriteAllBytesAsync(datei, await Beispiele.SchreibeAsync(nachricht, profil));
        }

        foreach (var einstieg in new[] { "xauslaender", "rueckweisung" })
        {
            var schema = Path.Combine(profil.Ordner, "eigenes-schema", $"einstieg-{einstieg}.xsd");
            Assert.That(Xmllint(schema, Directory.GetFiles(ordner, $"{einstieg}-*.xml")), Is.Zero, einstieg);
        }

        Directory.Delete(ordner, recursive: true);
    }

    [Test]
    public async Task Children_of_the_modules_have_no_namespace_and_everything_else_has_the_versions()
    {
        foreach (var nachricht in Nachrichtenarten.Alle().Where(nachricht => nachricht is not Rueckweisung))
        {
            var xml = XDocument.Parse(Encoding.UTF8.GetString(await Beispiele.SchreibeAsync(nachricht)));
            var falsch = xml.Descendants()
                .Where(element => XInneresKinder.Contains(element.Name.LocalName) != (element.Name.NamespaceName.Length == 0))
                .Where(element => !element.Ancestors("nachrichtenkopf.g2g").Any() && !element.Ancestors().Any(vorfahr => vorfahr.Name.LocalName is "identifikationFachnachricht" or "anschrift.autor"))
                .Select(element => element.Name.LocalName)
                .Except(["postfach", "kommunikation", "unbekannt"]);
            Assert.That(falsch, Is.Empty, nachricht.GetType().Name);
        }
    }

    [Test]
    public async Task No_default_namespace_is_ever_declared()
    {
        foreach (var nachricht in Nachrichtenarten.Alle())
        {
            Assert.That(Encoding.UTF8.GetString(await Beispiele.SchreibeAsync(nachricht)), Does.Not.Contain("xmlns=\""));
        }
    }

    [FsProperty(MaxTest = 200)]
    public Property Any_text_of_a_form_survives_the_way_there_and_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        ArbMap.Default.ArbFor<NonNull<string>>(),
        (anmerkung, strasse) =>
        {
            var eingabe = Beispiele.P1();
            eingabe.Angaben["anmerkung"] = anmerkung.Get;
            eingabe.Angaben["anschrift"]!["strasse"] = strasse.Get;
            var gebaut = Beispiele.Baue(eingabe).Nachricht!;
            var gelesen = Beispiele.Lies(Beispiele.SchreibeAsync(gebaut).GetAwaiter().GetResult());
            return gelesen.Fehler is null && gelesen.Gelesen!.Nachricht.Equals(gebaut);
        });

    [TestCase("T0", Rueckweisungsfolge.Betrieb)]
    [TestCase("T020", Rueckweisungsfolge.ZertifikatErneuern)]
    [TestCase("V000", Rueckweisungsfolge.VersionWechseln)]
    [TestCase("X001", Rueckweisungsfolge.Gescheitert)]
    [TestCase("S100", Rueckweisungsfolge.Zugestellt)]
    public void A_rejection_says_what_to_do_next(string code, object folge) =>
        Assert.That(Rueckweisungsfolgen.Folge(code), Is.EqualTo(folge));

    private static int Xmllint(string schema, string[] dateien)
    {
        var start = new ProcessStartInfo("xmllint") { RedirectStandardError = true };
        foreach (var argument in (string[])["--noout", "--nonet", "--schema", schema, .. dateien])
        {
            start.ArgumentList.Add(argument);
        }

        using var prozess = Process.Start(start)!;
        TestContext.Out.WriteLine(prozess.StandardError.ReadToEnd());
        prozess.WaitForExit();
        return prozess.ExitCode;
    }
}
