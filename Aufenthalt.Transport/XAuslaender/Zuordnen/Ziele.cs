using System.Reflection;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Every place in a message that an answer can go to. <c>zuordnung.json</c> uses these names and no others (a test holds it).</summary>
internal static class Ziele
{
    public const string Ersteinreise = "antrag.ersteinreise";
    public const string ErsteinreiseUngefaehr = "antrag.ersteinreiseUngefaehr";
    public const string InDeutschlandGeboren = "antrag.inDeutschlandGeboren";
    public const string GrundDesAufenthalts = "antrag.grundDesAufenthalts";
    public const string GrundAenderung = "antrag.grundAenderungNebenbestimmung";
    public const string Grund81a = "antrag.grundDesAufenthalts81a";
    public const string Anmerkung = "antrag.anmerkung";
    public const string VerbundenerAntrag = "antrag.verbundenerAntrag";
    public const string Nachweis = "nachweis";

    public const string Einzelname = "person.einzelname";
    public const string Familienname = "person.familienname";
    public const string Vorname = "person.vorname";
    public const string WeitererName = "person.weitererName";
    public const string Geburtsdatum = "person.geburtsdatum";
    public const string Geburtsort = "person.geburtsort";
    public const string Geburtsstaat = "person.geburtsstaat";
    public const string GeburtsstaatDamals = "person.geburtsstaatDamals";
    public const string Geschlecht = "person.geschlecht";
    public const string Familienstand = "person.familienstand";
    public const string GetrenntLebend = "person.getrenntLebend";
    public const string FamilienstandSeit = "person.familienstandSeit";
    public const string Staatsangehoerigkeit = "person.staatsangehoerigkeit";
    public const string Koerpergroesse = "person.koerpergroesse";
    public const string Augenfarbe = "person.augenfarbe";
    public const string Anschrift = "person.anschrift";
    public const string Wohnungsinhaber = "person.wohnungsinhaber";
    public const string Email = "person.email";
    public const string Telefon = "person.telefon";
    public const string Auslandsanschrift = "person.auslandsanschrift";
    public const string Ausweisnummer = "person.ausweis.seriennummer";
    public const string AusweisVon = "person.ausweis.von";
    public const string AusweisBis = "person.ausweis.bis";
    public const string Ausweisseite = "person.ausweis.seite";
    public const string Statusart = "person.statusart";
    public const string VisumsfreieEinreise = "person.visumsfreieEinreise";
    public const string Aufenthaltsdokument = "person.aufenthaltsdokument";

    public const string Vertretungsart = "vertreter.art";
    public const string VertreterFamilienname = "vertreter.familienname";
    public const string VertreterVorname = "vertreter.vorname";
    public const string VertreterGeschlecht = "vertreter.geschlecht";
    public const string VertreterGeburtsdatum = "vertreter.geburtsdatum";
    public const string VertreterFirma = "vertreter.firma";
    public const string VertreterAnschrift = "vertreter.anschrift";
    public const string VertreterEmail = "vertreter.email";
    public const string VertreterTelefon = "vertreter.telefon";
    public const string VertreterAnlage = "vertreter.anlage";

    /// <summary>A group of persons, or the flat fields of one.</summary>
    public const string Referenzperson = "referenzperson";
    public const string ReferenzEinzelname = "referenz.einzelname";
    public const string ReferenzFamilienname = "referenz.familienname";
    public const string ReferenzVorname = "referenz.vorname";
    public const string ReferenzGeburtsdatum = "referenz.geburtsdatum";
    public const string ReferenzGeburtsort = "referenz.geburtsort";
    public const string ReferenzGeburtsstaat = "referenz.geburtsstaat";
    public const string ReferenzStaatsangehoerigkeit = "referenz.staatsangehoerigkeit";
    public const string ReferenzBeziehung = "referenz.beziehung";
    public const string ReferenzAnschrift = "referenz.anschrift";

    public const string Auslandsaufenthalt = "auslandsaufenthalt";
    public const string AuslandsaufenthaltVon = "auslandsaufenthalt.von";
    public const string AuslandsaufenthaltBis = "auslandsaufenthalt.bis";
    public const string AuslandsaufenthaltGrund = "auslandsaufenthalt.grund";
    public const string Verurteilung = "meldung.verurteilung";

    public const string Firma = "arbeitgeber.firma";
    public const string Betriebsstaette = "arbeitgeber.betriebsstaette";
    public const string FirmenvertreterFamilienname = "arbeitgeber.vertreter.familienname";
    public const string FirmenvertreterVorname = "arbeitgeber.vertreter.vorname";
    public const string FirmenvertreterGeschlecht = "arbeitgeber.vertreter.geschlecht";
    public const string FirmenvertreterEmail = "arbeitgeber.vertreter.email";
    public const string FirmenvertreterTelefon = "arbeitgeber.vertreter.telefon";
    public const string FirmenvertreterFirma = "arbeitgeber.vertreter.firma";
    public const string FirmenvertreterAnschrift = "arbeitgeber.vertreter.anschrift";
    public const string FirmenvertreterAnlage = "arbeitgeber.vertreter.anlage";
    public const string Familie = "familie";
    public const string FamilieBeziehung = "familie.beziehung";

    public const string Antworttext = "antwort.text";
    public const string Unterlage = "antwort.unterlage";

    public static IReadOnlySet<string> Alle { get; } = typeof(Ziele)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(feld => feld.IsLiteral)
        .Select(feld => (string)feld.GetRawConstantValue()!)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Places that take documents.</summary>
    public static IReadOnlySet<string> FuerDokumente { get; } =
        new HashSet<string>([Nachweis, Ausweisseite, Aufenthaltsdokument, VertreterAnlage, FirmenvertreterAnlage, Unterlage], StringComparer.Ordinal);
}
