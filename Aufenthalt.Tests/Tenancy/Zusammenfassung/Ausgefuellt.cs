using System.Globalization;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Tenancy.Zusammenfassung;

namespace Aufenthalt.Tests.Tenancy.Zusammenfassung;

/// <summary>Whole applications, every field answered with a value that occurs once.</summary>
internal static class Ausgefuellt
{
    private static readonly Lazy<Kompilat> Kompilat = new(DefinitionCompiler.Kompiliere);

    public static IEnumerable<Definition> Definitionen => Kompilat.Value.Definitionen;

    public static Definition Definition(string schluessel) => Definitionen.Single(definition => definition.Schluessel == schluessel);

    public static Dictionary<string, Datei> Dateien { get; } = Enumerable.Range(0, 2000).ToDictionary(
        i => Id(i), i => new Datei($"Datei {i}.pdf", 1000 + i, Beispiel.Hash(Id(i))));

    /// <summary>Answers all fields; choices take the option number <paramref name="variante"/>, so that several variants walk through most pages.</summary>
    public static Angaben Angaben(Definition definition, int variante)
    {
        var zaehler = 0;
        var werte = new JsonObject();
        foreach (var feld in definition.Seiten.SelectMany(seite => seite.Felder))
        {
            if (Wert(feld, variante, ref zaehler) is { } wert)
            {
                werte[feld.Id] = wert;
            }
        }

        return Aufenthalt.Tenancy.Antragsstrecken.Angaben.Aus(werte);
    }

    public static Antragsinhalt Inhalt(Definition definition, int variante, string sprache = "en") => new()
    {
        Definition = definition,
        Angaben = Angaben(definition, variante),
        Kontext = new Auswertungskontext(new DateOnly(2026, 11, 24), definition.Schwellen) { Anliegen = definition.Anliegen.FirstOrDefault()?.Id },
        Texte = new PdfTexte(sprache, definition.Text),
        Behoerde = "Ausländerbehörde Musterstadt",
        Ags = "05711000",
        Vorgangsnummer = Beispiel.Vorgangsnummer,
        EingegangenAm = new DateTimeOffset(2026, 11, 24, 13, 3, 22, TimeSpan.Zero),
        Test = true,
        SpracheName = "Englisch",
        TexteSha256 = Beispiel.Hash("texte"),
        SchwellenVersion = "2026-11",
        Dateien = Dateien,
    };

    private static string Id(int nummer) => string.Create(CultureInfo.InvariantCulture, $"unterlage-{nummer}");

    private static JsonNode? Wert(Feld feld, int variante, ref int zaehler)
    {
        var n = zaehler++;
        var text = n.ToString(CultureInfo.InvariantCulture);
        return feld.Typ switch
        {
            Feldtyp.Zahl => text,
            Feldtyp.Betrag => $"{1000 + n}.50",
            Feldtyp.Datum => new DateOnly(2020, 1, 1).AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Feldtyp.Teildatum => new[] { $"{1950 + (n % 50)}", $"{1950 + (n % 50)}-05", "1987-06-05", "unbekannt" }[n % 4],
            Feldtyp.Janein => variante % 2 == 0,
            Feldtyp.Bestaetigung => true,
            Feldtyp.Auswahl => feld.Optionen[variante % feld.Optionen.Length],
            Feldtyp.Mehrfach => new JsonArray([.. feld.Optionen.Take(3).Select(option => JsonValue.Create(option))]),
            Feldtyp.Staat or Feldtyp.Staatsangehoerigkeit => "432",
            Feldtyp.Anschrift when feld.Art == Anschriftart.Ausland => new JsonObject { ["zeilen"] = new JsonArray($"Street {n}", "City"), ["staat"] = "432" },
            Feldtyp.Anschrift => new JsonObject { ["strasse"] = "Teststraße", ["hausnummer"] = text, ["zusatz"] = $"Hof {n}", ["plz"] = "33602", ["ort"] = "Musterstadt" },
            Feldtyp.Gruppe => new JsonArray([.. Members(feld, variante, ref zaehler, 2)]),
            Feldtyp.Block => Members(feld, variante, ref zaehler, 1)[0],
            Feldtyp.Upload => new JsonArray(Id(2 * n), Id((2 * n) + 1)),
            Feldtyp.Hinweis or Feldtyp.Berechnet => null,
            _ => $"Wert {n} „Łé\"\\",
        };
    }

    private static List<JsonNode?> Members(Feld eltern, int variante, ref int zaehler, int anzahl)
    {
        var eintraege = new List<JsonNode?>();
        for (var i = 0; i < anzahl; i++)
        {
            var eintrag = new JsonObject();
            foreach (var feld in eltern.Felder)
            {
                if (Wert(feld, variante, ref zaehler) is { } wert)
                {
                    eintrag[feld.Id] = wert;
                }
            }

            eintraege.Add(eintrag);
        }

        return eintraege;
    }
}
