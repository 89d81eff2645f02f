using System.Collections.Frozen;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Every path that an expression can read, and where it stands.</summary>
internal static class Feldverzeichnis
{
    /// <summary>Readable beside the fields; no field may have these ids.</summary>
    internal static readonly FrozenSet<string> Kontextnamen = FrozenSet.ToFrozenSet(["anliegen", "sprache", "plz", "ort"]);

    private static readonly string[] Anschriftteile = ["strasse", "hausnummer", "zusatz", "plz", "ort", "postfach", "staat"];

    internal static FrozenDictionary<string, Feldort> Erstelle(IEnumerable<Seite> seiten, Befund befund)
    {
        var verzeichnis = new Dictionary<string, Feldort>(StringComparer.Ordinal);
        foreach (var seite in seiten)
        {
            foreach (var gruppe in seite.Gruppen)
            {
                foreach (var ort in gruppe.Felder.SelectMany(feld => Orte(feld, seite, gruppe)))
                {
                    var pfad = ort.Teil is null ? ort.Feld.Pfad : $"{ort.Feld.Pfad}.{ort.Teil}";
                    if (Kontextnamen.Contains(pfad) || !verzeichnis.TryAdd(pfad, ort))
                    {
                        befund.Melde("id_doppelt", $"{seite.Id}/{gruppe.Id}", $"Die Id „{pfad}“ gibt es schon.", $"The id \"{pfad}\" exists already.");
                    }
                }
            }
        }

        return verzeichnis.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<Feldort> Orte(Feld feld, Seite seite, Gruppe gruppe) =>
        feld.Felder.SelectMany(mitglied => Teile(new Feldort(mitglied, seite, gruppe, feld)))
            .Concat(Teile(new Feldort(feld, seite, gruppe, null)))
            .Concat(feld is { Typ: Feldtyp.Upload, Ausweg: true } ? Ausweg(feld).Select(neben => new Feldort(neben, seite, gruppe, null)) : []);

    private static IEnumerable<Feldort> Teile(Feldort ort) =>
        ort.Feld.Typ == Feldtyp.Anschrift ? Anschriftteile.Select(teil => ort with { Teil = teil }).Prepend(ort) : [ort];

    // "Ich kann das Dokument jetzt nicht hochladen" and its reason are values beside the upload.
    private static Feld[] Ausweg(Feld upload) =>
    [
        new() { Id = upload.Id + "Fehlt", Pfad = upload.Pfad + "Fehlt", Typ = Feldtyp.Janein, Pflicht = Ausdruck.Nie, Wenn = upload.Wenn },
        new() { Id = upload.Id + "FehltGrund", Pfad = upload.Pfad + "FehltGrund", Typ = Feldtyp.Text, Max = 500, Zeilen = 3, Pflicht = Ausdruck.Nie, Wenn = upload.Wenn },
    ];
}
