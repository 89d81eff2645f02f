using System.Text;
using System.Text.Json.Nodes;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Pruefung;
using Aufenthalt.Transport.XAuslaender.Schreiben;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>Invented persons and messages; the day of reference is 24 November 2026.</summary>
internal static class Beispiele
{
    public static readonly Profilordner Profile = Profilordner.Lade();
    public static readonly Schemapruefung Pruefung = new();
    public static readonly Nachrichtenleser Leser = new(Profile, Pruefung);
    public static readonly DateTimeOffset Jetzt = new(2026, 11, 24, 9, 15, 30, 123, TimeSpan.FromHours(1));

    public static Profil Aktuell => Profile.Suche("26.11")!;

    public static Beteiligte Bielefeld { get; } = new(
        new Behoerde("azr:047700", "Ausländerbehörde Bielefeld"),
        new Behoerde("ozg:aufenthalt", "Onlinedienst Aufenthalt", new Kommunikation("01", "betrieb@example.org")),
        Postanschrift.Von(new Gebaeude { Strasse = "Dienststraße", Hausnummer = "7", Postleitzahl = "14467", Wohnort = "Potsdam" }),
        null,
        new Produkt("Aufenthalt", "Aufenthalt", "1.0.0"));

    public static Kopf Kopf(string typ) => new()
    {
        Uuid = Guid.Parse("018f0000-0000-7000-8000-00000000a001"),
        Typ = typ,
        Erstellt = Jetzt,
        Leser = Bielefeld.Leser,
        Autor = Bielefeld.Autor,
        AnschriftAutor = Bielefeld.AnschriftAutor,
        Produkt = Bielefeld.Produkt,
        Test = "PRE",
    };

    public static Dokumentquelle Pdf(string text = "%PDF-1.7 Muster") => Dokumentquelle.Aus(Encoding.UTF8.GetBytes(text));

    public static Dokument Brief { get; } = new() { Format = Dokument.Pdf, Quelle = Pdf("%PDF Brief") };

    public static Person Person { get; } = new()
    {
        Familienname = "Đặng-Beispiel",
        Vorname = "Thị Ngọc Ánh",
        Geburt = new Geburt("Huế", "432", new Teildatum("1996-03-14")),
        Geschlecht = "w",
        Familienstand = "LD",
        Staatsangehoerigkeiten = ["432"],
    };

    /// <summary>Answers of an application with two documents; typed on a device that sends decomposed letters.</summary>
    public static JsonObject Angaben() => JsonNode.Parse(
        """
        {
          "statusart": "aufenthaltserlaubnis", "statusNummer": "Y12345678", "statusGueltigBis": "2026-12-15",
          "handelndePerson": "selbst",
          "familienname": "ĐẶNG-BEISPIEL", "vorname": "Thị Ngọc Ánh", "geburtsname": "Đặng",
          "weitereNamen": [{"art": "andereSchreibweise", "name": "Dang Thi Ngoc Anh"}],
          "geburtsdatum": "1996-03-14", "geburtsort": "Huế", "geburtsstaat": "432", "geschlecht": "w",
          "familienstand": "VH", "getrenntLebend": true, "familienstandSeit": "2020-06",
          "staatsangehoerigkeiten": [{"staat": "432"}],
          "koerpergroesse": "158", "augenfarbe": "06",
          "ausweisVorhanden": "ja", "ausweisArt": "nationalpass", "ausweisNummer": "C1234567",
          "ausweisAusgestelltAm": "2019-05-06", "ausweisGueltigBis": "2029-05-05",
          "anschrift": {"strasse": "Teststraße", "hausnummer": "1 a", "zusatz": "Hinterhaus", "plz": "33602", "ort": "Bielefeld"},
          "coName": "Muster", "email": "p01@example.org", "telefon": "+49 151 23456789",
          "verbundeneAntraege": [{"nummer": "T234-5678-9ABC"}],
          "taetigkeitArt": "blaueKarte", "bruttolohn": "48000.00",
          "inDeutschlandGeboren": false, "ersteinreise": "2020-10-01",
          "anmerkung": "Ich bitte um einen Termin am Vormittag.\nVielen Dank & Gruß <AbC>"
        }
        """)!.AsObject();

    public static NachrichtEingabe P1() => new()
    {
        Vorgangsnummer = "T7K4-9QXM-3HPA",
        NachrichtUuid = Guid.Parse("018f0000-0000-7000-8000-00000000a001"),
        ErstelltAm = Jetzt,
        EingegangenAm = Jetzt.AddMinutes(-2),
        Beteiligte = Bielefeld,
        Rueckkanal = true,
        Test = "PRE",
        Art = new Antragsart("at-erwerbstaetigkeit", "130101", "neu", "01", "03"),
        Angaben = InZerlegterForm(Angaben()),
        Zusammenfassung = Pdf("%PDF-1.7 Zusammenfassung"),
        Anlagen =
        [
            new Anlage(Guid.Parse("018f0000-0000-7000-8000-00000000b001"), "belegAusweis", "Pass", "pass.jpg", "image/jpeg", Dokumentquelle.Aus(new byte[] { 0xFF, 0xD8, 1 })),
            new Anlage(Guid.Parse("018f0000-0000-7000-8000-00000000b002"), "belegAufenthalt", "Titel", "../../etc/titel.exe", "application/pdf", Pdf()),
            new Anlage(Guid.Parse("018f0000-0000-7000-8000-00000000b003"), "belegArbeitsvertrag", "Arbeitsvertrag oder Angebot", "Vertrag.pdf", "application/pdf", Pdf()),
        ],
    };

    public static Bauergebnis Baue(NachrichtEingabe eingabe, Profil? profil = null)
    {
        var gewaehlt = profil ?? Aktuell;
        return Antragsbau.Baue(eingabe, gewaehlt, Profile.Zuordnung(gewaehlt));
    }

    public static async Task<byte[]> SchreibeAsync(Nachricht nachricht, Profil? profil = null)
    {
        using var ziel = new MemoryStream();
        await Nachrichtenschreiber.SchreibeAsync(nachricht, profil ?? Aktuell, ziel);
        return ziel.ToArray();
    }

    public static Leseergebnis Lies(byte[] xml, Func<int, Stream>? anlagen = null)
    {
        using var strom = new MemoryStream(xml);
        return Leser.Lies(strom, anlagen);
    }

    private static JsonObject InZerlegterForm(JsonObject angaben) => Zerlegt(angaben)!.AsObject();

    private static JsonNode? Zerlegt(JsonNode? knoten) => knoten switch
    {
        JsonObject objekt => new JsonObject(objekt.Select(feld => KeyValuePair.Create(feld.Key, Zerlegt(feld.Value)))),
        JsonArray liste => new JsonArray([.. liste.Select(Zerlegt)]),
        JsonValue wert when wert.TryGetValue<string>(out var text) => JsonValue.Create(text.Normalize(NormalizationForm.FormD)),
        _ => knoten?.DeepClone(),
    };
}
