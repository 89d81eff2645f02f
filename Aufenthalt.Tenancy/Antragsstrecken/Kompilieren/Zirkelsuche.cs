using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>
/// Finds fields whose visibility or formula depends on themselves. A field depends on everything read by its own <c>wenn</c>,
/// by that of its group and page, by that of the group or block it is a member of, and by its formula.
/// </summary>
internal sealed class Zirkelsuche(Definition definition, Befund befund)
{
    private readonly HashSet<string> fertig = new(StringComparer.Ordinal);
    private readonly List<string> weg = [];

    internal void Suche()
    {
        foreach (var pfad in definition.Felder.Keys.Order(StringComparer.Ordinal))
        {
            Besuche(pfad);
        }
    }

    private void Besuche(string pfad)
    {
        if (fertig.Contains(pfad) || !definition.Felder.TryGetValue(pfad, out var ort))
        {
            return;
        }

        var anfang = weg.IndexOf(pfad);
        if (anfang >= 0)
        {
            var kreis = string.Join(" → ", weg.Skip(anfang).Append(pfad));
            befund.Melde("zirkel", ort.Seite.Id, $"Diese Felder hängen von sich selbst ab: {kreis}.", $"These fields depend on themselves: {kreis}.");
            return;
        }

        weg.Add(pfad);
        foreach (var ziel in Ausdruecke(ort).SelectMany(Bezuege.Felder).Distinct().SelectMany(Aufgefaltet))
        {
            Besuche(ziel);
        }

        weg.RemoveAt(weg.Count - 1);
        fertig.Add(pfad);
    }

    private static IEnumerable<Ausdruck> Ausdruecke(Feldort ort) =>
        new[] { ort.Seite.Wenn, ort.Gruppe.Wenn, ort.Eltern?.Wenn, ort.Feld.Wenn, ort.Feld.Ausdruck }.OfType<Ausdruck>();

    // To read a block is to read its members; the items of a group are counted without looking at their members.
    private IEnumerable<string> Aufgefaltet(string pfad) =>
        definition.Felder.TryGetValue(pfad, out var ort) && ort.Feld.Typ == Feldtyp.Block
            ? ort.Feld.Felder.Select(mitglied => mitglied.Pfad).Prepend(pfad)
            : [pfad];
}
