using System.Text;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Api;

/// <summary>Answers of an invented applicant, persona P1, to every page of <c>at-erwerbstaetigkeit</c> on the day 24.11.2026.</summary>
internal static class Beispielantrag
{
    public static IReadOnlyList<(string Feld, string Name)> Unterlagen { get; } =
    [
        ("belegAusweis", "Reisepass Vorderseite.pdf"), ("belegAusweis", "Reisepass Datenseite.pdf"),
        ("belegAufenthalt", "Aufenthaltstitel.pdf"), ("belegArbeitsvertrag", "Arbeitsvertrag.pdf"),
    ];

    public static JsonObject Seite(string id) => (JsonObject?)Seiten[id]?.DeepClone() ?? [];

    /// <summary>A one-page PDF of a wanted size.</summary>
    public static byte[] Pdf(string titel = "Test", int mindestens = 0)
    {
        var kopf = Encoding.Latin1.GetBytes($"%PDF-1.4\n% {titel.Length}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n");
        var fuss = Encoding.Latin1.GetBytes("\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
        var fuellung = Encoding.Latin1.GetBytes(new string('%', Math.Max(0, mindestens - kopf.Length - fuss.Length)));
        return [.. kopf, .. fuellung, .. fuss];
    }

    private static readonly JsonObject Seiten = JsonNode.Parse("""
        {
          "hinweise": { "belehrungWahrheit": true, "belehrungMitwirkung": true, "datenschutzKenntnis": true },
          "aufenthaltsstatus": {
            "statusart": "aufenthaltserlaubnis", "statusNummer": "Y0DEM0001", "statusRechtsgrundlage": "p16b", "statusAusgestelltAm": "2024-12-20",
            "statusGueltigBis": "2027-01-20", "statusBehoerde": "Stadt Bielefeld", "fiktionVorhanden": false, "einreiseMitVisum": true, "visumArt": "nationalD"
          },
          "handelnde-person": { "handelndePerson": "selbst" },
          "persoenliche-daten": {
            "familienname": "Đặng-Beispiel", "vorname": "Thị Ngọc Ánh", "geburtsdatum": "1996-03-14", "geburtsort": "Huế", "geburtsstaat": "432",
            "geschlecht": "w", "familienstand": "LD", "staatsangehoerigkeiten": [{ "staat": "432" }], "koerpergroesse": "161", "augenfarbe": "03",
            "ausweisVorhanden": "ja", "ausweisArt": "nationalpass", "ausweisNummer": "D0000001", "ausweisAusgestelltAm": "2021-11-20",
            "ausweisGueltigBis": "2031-09-20", "ausweisStaat": "432", "ausweisBehoerde": "Immigration Department"
          },
          "kontaktdaten": {
            "anschrift": { "strasse": "Teststraße", "hausnummer": "1", "plz": "33602", "ort": "Bielefeld" }, "wohntSeit": "2024-05-20",
            "email": "p01@example.org", "telefon": "0521 5550100"
          },
          "familie": { "kinderVorhanden": false },
          "erwerbstaetigkeit": { "taetigkeitArt": "blaueKarte" },
          "arbeitsstelle": {
            "arbeitgeberName": "Beispielwerk Software GmbH", "arbeitgeberAnschrift": { "strasse": "Musterweg", "hausnummer": "12", "plz": "33602", "ort": "Bielefeld" },
            "arbeitgeberEmail": "personal@example.com", "berufsbezeichnung": "Softwareentwicklerin",
            "taetigkeit": "Entwicklung und Pflege von Fachanwendungen im Team", "arbeitsort": { "plz": "33602", "ort": "Bielefeld" },
            "wechselndeEinsatzorte": false, "leiharbeit": false, "arbeitBeginn": "2026-12-20", "arbeitBefristet": false, "wochenstunden": "40",
            "bruttolohn": "54000.00", "bruttoJe": "jahr", "tatsaechlichAusgeueubt": true
          },
          "qualifikation": {
            "abschluss": { "art": "hochschule", "bezeichnung": "Master Informatik", "staat": "000", "datum": "2026-07", "einrichtung": "Universität Bielefeld" },
            "anerkennung": "deutscherAbschluss", "reglementiert": false, "deutschNiveau": "B2"
          },
          "lebensunterhalt": { "einkommensarten": ["lohn"], "einkommenNetto": "2800.00" },
          "krankenversicherung": { "kvArt": "gesetzlich", "kvName": "Beispielkasse" },
          "wohnraum": { "wohnart": "miete", "wohnflaeche": "42", "zimmer": "2", "personenImHaushalt": "1", "mieteWarm": "610.00" },
          "aufenthalt": {
            "inDeutschlandGeboren": false, "ersteinreise": "2022-09-20", "laengerWeg": false, "dauerGeplant": "weissNicht", "asylantragGestellt": false,
            "unterhaltspflicht": false, "verurteilungen": false, "ermittlungen": false, "ausweisung": false, "frueherAbgelehnt": false
          },
          "unterlagen": {},
          "anmerkung": { "anmerkung": "Danke 🙂 „schon jetzt“" },
          "zusammenfassung": { "erklaerungRichtig": true, "einwilligungEmail": true }
        }
        """)!.AsObject();
}
