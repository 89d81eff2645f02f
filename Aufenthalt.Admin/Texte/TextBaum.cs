using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Admin.Texte;

/// <summary>One path in the tree of texts.</summary>
/// <param name="Pfad">Dotted path.</param>
/// <param name="Geaendert">The tenant has a value of its own.</param>
/// <param name="Pflicht">Must be adapted before going live.</param>
/// <param name="Offen">Mandatory and still the standard.</param>
internal sealed record TextKnoten(string Pfad, bool Geaendert, bool Pflicht, bool Offen);

/// <summary>What the tree shows for a service: every path, grouped by its first part, after filter and search.</summary>
internal sealed class TextBaum(Definition definition, IReadOnlyList<MandantText> eigene)
{
    private readonly HashSet<string> changed =
        [.. eigene.Where(text => text.Dienst == definition.Schluessel || text.Dienst == TextPfad.Mandantenweit).Select(text => text.Pfad)];

    /// <summary>Groups in order, each with its paths.</summary>
    public IEnumerable<IGrouping<string, TextKnoten>> Gruppen(string filter, string suche) =>
        Paths()
            .Where(path => Matches(path, suche))
            .Select(path => new TextKnoten(path, changed.Contains(path), IsMandatory(path), IsMandatory(path) && !changed.Contains(path)))
            .Where(node => filter switch
            {
                "geaendert" => node.Geaendert,
                "pflicht" => node.Pflicht,
                _ => true,
            })
            .GroupBy(node => node.Pfad.Split('.')[0]);

    private IEnumerable<string> Paths() =>
        definition.Texte["de"].Keys.Concat(changed).Distinct().OrderBy(path => Rank(path)).ThenBy(path => path, StringComparer.Ordinal);

    private bool Matches(string path, string search) =>
        search.Length == 0
        || path.Contains(search, StringComparison.OrdinalIgnoreCase)
        || (definition.Text("de", path)?.Contains(search, StringComparison.OrdinalIgnoreCase) ?? false)
        || eigene.Any(text => text.Pfad == path && text.Wert.Contains(search, StringComparison.OrdinalIgnoreCase));

    private static bool IsMandatory(string path) => TextPfad.PflichtAufPro.Contains(path);

    // The groups an authority changes come first.
    private static int Rank(string path) => path.Split('.')[0] switch
    {
        "variables" => 0,
        "service" => 1,
        "html" => 2,
        "anliegen" => 3,
        _ => 4,
    };
}
