using System.Text.Json;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Tenancy.Uebernahmen;

/// <summary>What PRO must have before anything is promoted into it (design sections 3 and 4). Codes: <c>text_fehlt</c>, <c>platzhalter</c>, <c>postleitzahlen</c>.</summary>
/// <param name="Code">Which gate is open.</param>
/// <param name="Gegenstand">What it is about: path of a text, or empty.</param>
public sealed record OffeneSchranke(string Code, string Gegenstand);

/// <summary>Checks a configuration as it would be after a promotion.</summary>
public static class Schranken
{
    /// <summary>The gates that are open; empty: the promotion may happen.</summary>
    public static IReadOnlyList<OffeneSchranke> Pruefe(IReadOnlyDictionary<Posten, string> stand)
    {
        var open = new List<OffeneSchranke>();
        foreach (var pfad in TextPfad.PflichtAufPro)
        {
            var values = stand.Where(posten => posten.Key.Bereich == Bereiche.Texte && posten.Key.Schluessel.EndsWith($"|{pfad}|de", StringComparison.Ordinal)).ToList();
            if (values.Count == 0)
            {
                open.Add(new("text_fehlt", pfad));
            }
            else if (values.Exists(posten => Platzhaltertext.Steht(Text(posten.Value))))
            {
                open.Add(new("platzhalter", pfad));
            }
        }

        var check = stand.GetValueOrDefault(new(Bereiche.Einstellungen, "plz_pruefung")) == "true";
        if (check && !stand.Keys.Any(posten => posten.Bereich == Bereiche.Postleitzahlen))
        {
            open.Add(new("postleitzahlen", ""));
        }

        return open;
    }

    private static string Text(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("wert").GetString() ?? "";
    }
}
