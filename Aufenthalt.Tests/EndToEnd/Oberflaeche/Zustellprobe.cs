using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;
using UglyToad.PdfPig;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>What the test Fachverfahren received for one Antrag, held against what was typed.</summary>
internal sealed class Zustellprobe(Gesamtsystem system)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    public async Task PruefeAsync(Fall fall, Eingereicht eingereicht)
    {
        var uuid = await WarteAsync(fall.Ags, eingereicht.Vorgangsnummer);
        var xml = await system.Transport.Client.GetStringAsync($"/test-fachverfahren/{fall.Ags}/nachrichten/{uuid}");
        var anlagen = await AnlagenAsync(fall.Ags, uuid);
        var pdf = anlagen.Select(Glatter).Single(text => text.Contains(eingereicht.Vorgangsnummer, StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            PruefeZusammenfassung(eingereicht);
            PruefePdf(pdf, eingereicht.Zusammenfassung);
            PruefeXml(XDocument.Parse(xml), eingereicht);
            foreach (var (feld, datei) in eingereicht.Unterlagen)
            {
                Assert.That(anlagen.Any(anlage => anlage.AsSpan().SequenceEqual(datei.Buffer)), Is.True, $"the document of {feld} did not arrive byte for byte");
            }

            Assert.That(anlagen, Has.Count.EqualTo(eingereicht.Unterlagen.Count + 1));
        });
    }

    /// <summary>Each answer stands in the row of its own field.</summary>
    private static void PruefeZusammenfassung(Eingereicht eingereicht)
    {
        var zeilen = Zeilen(eingereicht.Zusammenfassung).ToLookup(zeile => zeile.Feld, zeile => zeile.Wert);
        foreach (var antwort in eingereicht.Antworten.Where(antwort => antwort.Seite != "zusammenfassung"))
        {
            foreach (var erwartet in Anzeige.Erwartet(antwort))
            {
                Assert.That(zeilen[antwort.Pfad].Select(Ohne), Has.Some.Contains(Ohne(erwartet)), antwort.Pfad);
            }
        }
    }

    /// <summary>The authority's document names each question with its answer, in the order of the pages.</summary>
    private static void PruefePdf(string pdf, JsonObject zusammenfassung)
    {
        var stelle = 0;
        var ueberschrift = "";
        foreach (var (_, feld, label, wert) in Zeilen(zusammenfassung).Where(zeile => zeile.Wert.Length > 0 && zeile.Seite != "zusammenfassung"))
        {
            // A block and each item of a group have a heading of their own in the document; the summary puts it before each question.
            var innen = feld.Contains('.', StringComparison.Ordinal) && label.Contains(", ", StringComparison.Ordinal);
            string[] frage = innen ? label.Split(", ", 2) : [label];
            foreach (var teil in frage.Skip(innen && frage[0] == ueberschrift ? 1 : 0).Concat(wert.Split('\n')).Select(Ohne))
            {
                var gefunden = pdf.IndexOf(teil, stelle, StringComparison.Ordinal);
                Assert.That(gefunden, Is.Not.Negative, $"{feld}: '{teil}' is not in its place of the PDF");
                stelle = gefunden >= 0 ? gefunden + teil.Length : stelle;
            }

            ueberschrift = innen ? frage[0] : "";
        }
    }

    /// <summary>What has an element of its own travels in it; names and dates are enough to know that the elements are filled.</summary>
    private static void PruefeXml(XDocument xml, Eingereicht eingereicht)
    {
        var werte = xml.Descendants().Where(element => !element.HasElements).Select(element => element.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var antwort in eingereicht.Antworten.Where(antwort => antwort.Pfad is "familienname" or "vorname" or "einzelname" or "geburtsdatum" or "geburtsort" or "firma" or "ausweisNummer"))
        {
            var wert = ((string)antwort.Wert!).Normalize();
            Assert.That(werte, Does.Contain(wert), $"{antwort.Pfad} in the XML");
        }
    }

    private async Task<string> WarteAsync(string ags, string vorgangsnummer)
    {
        for (var uhr = Stopwatch.StartNew(); uhr.Elapsed < Geduld; await Task.Delay(200))
        {
            var liste = JsonNode.Parse(await system.Transport.Client.GetStringAsync($"/test-fachverfahren/{ags}/nachrichten"))!["nachrichten"]!.AsArray();
            if (liste.FirstOrDefault(eintrag => (string)eintrag!["vorgangsnummer"]! == vorgangsnummer) is { } nachricht)
            {
                return (string)nachricht["uuid"]!;
            }
        }

        throw new AssertionException($"{vorgangsnummer} did not reach the test Fachverfahren within {Geduld.TotalSeconds} s");
    }

    private async Task<IReadOnlyList<byte[]>> AnlagenAsync(string ags, string uuid)
    {
        var anlagen = new List<byte[]>();
        while (true)
        {
            using var antwort = await system.Transport.Client.GetAsync($"/test-fachverfahren/{ags}/nachrichten/{uuid}/anlagen/{anlagen.Count + 1}");
            if (!antwort.IsSuccessStatusCode)
            {
                return anlagen;
            }

            anlagen.Add(await antwort.Content.ReadAsByteArrayAsync());
        }
    }

    private static IEnumerable<(string Seite, string Feld, string Label, string Wert)> Zeilen(JsonObject zusammenfassung) =>
        from seite in zusammenfassung["seiten"]!.AsArray()
        from gruppe in seite!["gruppen"]!.AsArray()
        from zeile in gruppe!["zeilen"]!.AsArray()
        select ((string)seite["id"]!, (string)zeile["feld"]!, (string)zeile["label"]!, (string?)zeile["wert"] ?? "");

    // Attachments of the applicant are documents, too; those here have no page.
    private static string Glatter(byte[] anlage)
    {
        try
        {
            using var pdf = PdfDocument.Open(anlage);
            return Ohne(string.Concat(pdf.GetPages().SelectMany(seite => seite.Letters).Where(zeichen => zeichen.StartBaseLine.Y is > 50 and < 785).Select(zeichen => zeichen.Value)));
        }
        catch (Exception ausnahme) when (ausnahme is not OutOfMemoryException)
        {
            return "";
        }
    }

    private static string Ohne(string text) => string.Concat(text.Where(zeichen => !char.IsWhiteSpace(zeichen))).Normalize();
}
