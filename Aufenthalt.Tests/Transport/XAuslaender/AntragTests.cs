using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Zuordnen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.XAuslaender;

public sealed class AntragTests
{
    [Test]
    public async Task Message_130101_of_persona_P1_is_the_approved_one()
    {
        var xml = await Beispiele.SchreibeAsync(Gebaut());
        var text = XDocument.Parse(Encoding.UTF8.GetString(xml)) + "\n";
        // Kept beside the test results: whoever approves a change copies it over the approved file.
        await File.WriteAllTextAsync(Path.Combine(TestContext.CurrentContext.WorkDirectory, "P1-130101.received.xml"), text);
        Assert.That(text, Is.EqualTo(Freigegeben("P1-130101.approved.xml")));
    }

    [Test]
    public async Task What_was_built_is_read_back_unchanged()
    {
        var gebaut = Gebaut();
        var gelesen = Beispiele.Lies(await Beispiele.SchreibeAsync(gebaut));
        Assert.Multiple(() =>
        {
            Assert.That(gelesen.Fehler, Is.Null);
            Assert.That(gelesen.Gelesen?.Nachricht, Is.EqualTo(gebaut));
            Assert.That(gelesen.Gelesen?.Anlagen, Has.Count.EqualTo(4));
        });
    }

    [Test]
    public async Task Attachments_arrive_byte_for_byte()
    {
        var empfangen = new Dictionary<int, MemoryStream>();
        var gelesen = Beispiele.Lies(await Beispiele.SchreibeAsync(Gebaut()), nummer => empfangen[nummer] = new MemoryStream());
        var antrag = (Antrag)gelesen.Gelesen!.Nachricht;
        var zusammenfassung = empfangen[antrag.Zusammenfassung!.Anlage!.Value].ToArray();
        var pass = empfangen[antrag.Person.Ausweisdokument!.Seiten[0].Anlage!.Value].ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(zusammenfassung), Is.EqualTo("%PDF-1.7 Zusammenfassung"));
            Assert.That(pass, Is.EqualTo(new byte[] { 0xFF, 0xD8, 1 }));
        });
    }

    [Test]
    public void Decomposed_letters_are_composed_and_equal_to_those_typed_composed()
    {
        var zerlegt = Gebaut();
        var zusammen = (Antrag)Beispiele.Baue(Beispiele.P1() with { Angaben = Beispiele.Angaben() }).Nachricht!;
        Assert.Multiple(() =>
        {
            Assert.That(zerlegt.Person, Is.EqualTo(zusammen.Person));
            Assert.That(zerlegt.Person.Familienname!.IsNormalized(NormalizationForm.FormC));
        });
    }

    [Test]
    public void A_german_title_is_a_flag_and_its_picture_a_proof()
    {
        var antrag = Gebaut();
        Assert.Multiple(() =>
        {
            Assert.That(antrag.Person.Aufenthaltsdokument, Is.EqualTo(new Aufenthaltsdokument([], null, true)));
            Assert.That(antrag.Nachweise.Select(nachweis => nachweis.Bezeichnung), Does.Contain("Aufenthaltsdokument"));
        });
    }

    [Test]
    public void The_switch_puts_the_picture_of_a_german_title_into_aufenthaltsdokument()
    {
        var profil = Beispiele.Aktuell with { Schalter = Beispiele.Aktuell.Schalter with { DeutscherTitelAlsNachweis = false } };
        var antrag = (Antrag)Beispiele.Baue(Beispiele.P1(), profil).Nachricht!;
        Assert.That(antrag.Person.Aufenthaltsdokument!.Seiten, Has.Count.EqualTo(1));
    }

    [TestCase("ausweisNummer")]
    [TestCase("ausweisAusgestelltAm")]
    [TestCase("ausweisGueltigBis")]
    public void An_id_document_without_all_its_parts_becomes_a_proof(string fehlend)
    {
        var eingabe = Beispiele.P1();
        eingabe.Angaben.Remove(fehlend);
        var antrag = (Antrag)Beispiele.Baue(eingabe).Nachricht!;
        Assert.Multiple(() =>
        {
            Assert.That(antrag.Person.Ausweisdokument, Is.Null);
            Assert.That(antrag.Nachweise.Select(nachweis => nachweis.Bezeichnung), Does.Contain("Ausweisdokument"));
        });
    }

    [Test]
    public void A_person_with_one_name_has_a_family_name_and_rightly_no_given_name()
    {
        var eingabe = Beispiele.P1();
        eingabe.Angaben.Remove("familienname");
        eingabe.Angaben.Remove("vorname");
        eingabe.Angaben["nurEinName"] = true;
        eingabe.Angaben["einzelname"] = "Testiyah";
        var person = ((Antrag)Beispiele.Baue(eingabe).Nachricht!).Person;
        Assert.That((person.Familienname, person.Vorname), Is.EqualTo(("Testiyah", (string?)null)));
    }

    [TestCase("1998", "jahr")]
    [TestCase("1998-05", "jahrMonat")]
    [TestCase("1998-05-17", "jahrMonatTag")]
    public async Task A_birth_date_keeps_its_precision(string datum, string element)
    {
        var eingabe = Beispiele.P1();
        eingabe.Angaben["geburtsdatum"] = datum;
        var xml = XDocument.Parse(Encoding.UTF8.GetString(await Beispiele.SchreibeAsync(Beispiele.Baue(eingabe).Nachricht!)));
        Assert.That(xml.Descendants(element).Select(treffer => treffer.Value), Does.Contain(datum));
    }

    [Test]
    public void An_unknown_birth_date_and_place_are_said_to_be_unknown()
    {
        var eingabe = Beispiele.P1();
        eingabe.Angaben["geburtsdatum"] = "unbekannt";
        eingabe.Angaben.Remove("geburtsort");
        Assert.That(((Antrag)Beispiele.Baue(eingabe).Nachricht!).Person.Geburt, Is.EqualTo(new Geburt(null, "432", null)));
    }

    [Test]
    public void A_representative_stands_in_the_message_with_their_proof()
    {
        var eingabe = Beispiele.P1();
        foreach (var (feld, wert) in new[] { ("vertretungsart", "3"), ("vertreterFamilienname", "Muster"), ("vertreterVorname", "Kim"), ("vertreterGeschlecht", "d"), ("vertreterEmail", "kim@example.org") })
        {
            eingabe.Angaben[feld] = wert;
        }

        eingabe = eingabe with { Anlagen = [.. eingabe.Anlagen, new Anlage(Guid.NewGuid(), "belegVertretung", "Bestallung", null, "application/pdf", Beispiele.Pdf())] };
        var vertreter = ((Antrag)Beispiele.Baue(eingabe).Nachricht!).Vertreter;
        Assert.Multiple(() =>
        {
            Assert.That(vertreter?.Art, Is.EqualTo("3"));
            Assert.That(vertreter?.Anlagen, Has.Count.EqualTo(1));
            Assert.That(vertreter?.Kommunikation, Is.EqualTo(new Liste<Kommunikation>([new Kommunikation("01", "kim@example.org")])));
        });
    }

    [Test]
    public void A_proof_of_authority_without_representative_is_not_lost()
    {
        var eingabe = Beispiele.P1() with { Anlagen = [new Anlage(Guid.NewGuid(), "belegVertretung", "Bestallung", null, "application/pdf", Beispiele.Pdf())] };
        Assert.That(((Antrag)Beispiele.Baue(eingabe).Nachricht!).Nachweise.Single().Bezeichnung, Is.EqualTo("Nachweis der Vertretungsbefugnis"));
    }

    [Test]
    public void A_guessed_date_of_entry_does_not_become_a_date()
    {
        var eingabe = Beispiele.P1();
        eingabe.Angaben["ersteinreiseUngefaehr"] = true;
        Assert.That(((Antrag)Beispiele.Baue(eingabe).Nachricht!).Ersteinreisedatum, Is.Null);
    }

    [Test]
    public void Who_was_born_in_Germany_entered_on_that_day()
    {
        var eingabe = Beispiele.P1();
        eingabe.Angaben["inDeutschlandGeboren"] = true;
        eingabe.Angaben.Remove("ersteinreise");
        Assert.That(((Antrag)Beispiele.Baue(eingabe).Nachricht!).Ersteinreisedatum, Is.EqualTo(new DateOnly(1996, 3, 14)));
    }

    [Test]
    public void The_day_of_an_application_shortly_after_midnight_is_the_german_one()
    {
        var eingabe = Beispiele.P1() with { EingegangenAm = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero) };
        Assert.That(((Antrag)Beispiele.Baue(eingabe).Nachricht!).Antragsdatum, Is.EqualTo(new DateOnly(2026, 11, 24)));
    }

    [Test]
    public void A_picture_format_the_standard_does_not_take_stops_the_message()
    {
        var eingabe = Beispiele.P1() with { Anlagen = [new Anlage(Guid.NewGuid(), "belegLohn", "Lohn", "lohn.png", "image/png", Beispiele.Pdf())] };
        var ergebnis = Beispiele.Baue(eingabe);
        Assert.Multiple(() =>
        {
            Assert.That(ergebnis.Nachricht, Is.Null);
            Assert.That(ergebnis.Fehler.Select(fehler => fehler.Code), Is.EqualTo(new[] { "dokumentformat" }));
        });
    }

    [Test]
    public void A_file_name_loses_its_path_and_gets_the_ending_of_its_content() =>
        Assert.That(Gebaut().Nachweise.Select(nachweis => nachweis.Dateiname), Is.EqualTo(new[] { "titel.pdf", "Vertrag.pdf" }));

    [Test]
    public void Test_messages_are_marked_and_real_ones_are_not()
    {
        var echt = (Antrag)Beispiele.Baue(Beispiele.P1() with { Test = null }).Nachricht!;
        Assert.That((Gebaut().Kopf.Test, echt.Kopf.Test), Is.EqualTo(("PRE", (string?)null)));
    }

    private static Antrag Gebaut()
    {
        var ergebnis = Beispiele.Baue(Beispiele.P1());
        Assert.That(ergebnis.Fehler, Is.Empty);
        return (Antrag)ergebnis.Nachricht!;
    }

    private static string Freigegeben(string name, [CallerFilePath] string hier = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(hier)!, name));
}
