using System.Text.RegularExpressions;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Whether ids are unique and written as the format says. Ids of fields are checked for doubles by <see cref="Feldverzeichnis"/>.</summary>
internal static partial class Kennungspruefung
{
    internal static void Pruefe(Definition definition, Befund befund)
    {
        Eindeutig(definition.Seiten.Select(seite => seite.Id), "seiten", befund);
        Eindeutig(definition.Anliegen.Select(anliegen => anliegen.Id), "anliegen", befund);
        foreach (var seite in definition.Seiten)
        {
            Form(Kebab(), seite.Id, seite.Id, befund);
            Eindeutig(seite.Gruppen.Select(gruppe => gruppe.Id), seite.Id, befund);
            foreach (var feld in seite.Felder.SelectMany(feld => feld.Felder.Prepend(feld)))
            {
                Feld(feld, $"{seite.Id}/{feld.Pfad}", befund);
            }
        }
    }

    private static void Feld(Feld feld, string ort, Befund befund)
    {
        Form(Kamel(), feld.Id, ort, befund);
        Eindeutig(feld.Optionen, ort, befund);
        foreach (var option in feld.Optionen)
        {
            Form(Option(), option, ort, befund);
        }

        if (feld.Typ is Feldtyp.Auswahl or Feldtyp.Mehrfach && feld.Optionen.IsEmpty)
        {
            befund.Melde("optionen_fehlen", ort, "Es gibt keine Optionen.", "There are no options.");
        }

        if (feld.Min > feld.Max || feld.Von > feld.Bis)
        {
            befund.Melde("grenzen_vertauscht", ort, "Die untere Grenze liegt über der oberen.", "The lower bound lies above the upper one.");
        }
    }

    private static void Form(Regex form, string id, string ort, Befund befund)
    {
        if (!form.IsMatch(id))
        {
            befund.Melde("id_form", ort, $"Die Id „{id}“ ist nicht zulässig geschrieben.", $"The id \"{id}\" is not written as it should be.");
        }
    }

    private static void Eindeutig(IEnumerable<string> ids, string ort, Befund befund)
    {
        foreach (var doppelt in ids.GroupBy(id => id).Where(gruppe => gruppe.Count() > 1).Select(gruppe => gruppe.Key))
        {
            befund.Melde("id_doppelt", ort, $"Die Id „{doppelt}“ gibt es zweimal.", $"The id \"{doppelt}\" exists twice.");
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*\z")]
    private static partial Regex Kamel();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]*\z")]
    private static partial Regex Option();
}
