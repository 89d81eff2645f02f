using System.Collections.Frozen;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Which pages, groups and fields the answers make visible.</summary>
/// <param name="Seiten">Ids of the visible pages.</param>
/// <param name="Gruppen">Visible groups as <c>seite/gruppe</c>.</param>
/// <param name="Felder">Paths of the visible fields; members of a repeatable group with index: <c>kinder[0].vorname</c>.</param>
public sealed record Sichtbarkeit(FrozenSet<string> Seiten, FrozenSet<string> Gruppen, FrozenSet<string> Felder)
{
    /// <summary>Works out the visibility of everything.</summary>
    public static Sichtbarkeit Bestimme(Definition definition, Angaben angaben, Auswertungskontext kontext)
    {
        var auswerter = new Auswerter(definition, angaben, kontext);
        var seiten = definition.Seiten.Where(auswerter.IstSichtbar).ToArray();
        return new Sichtbarkeit(
            seiten.Select(seite => seite.Id).ToFrozenSet(StringComparer.Ordinal),
            seiten.SelectMany(seite => seite.Gruppen.Where(gruppe => auswerter.Immer(gruppe.Wenn, Platz.Aussen)).Select(gruppe => $"{seite.Id}/{gruppe.Id}"))
                .ToFrozenSet(StringComparer.Ordinal),
            definition.Felder.Values.Where(ort => ort.Teil is null).SelectMany(ort => Pfade(auswerter, ort)).ToFrozenSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Pfade(Auswerter auswerter, Feldort ort)
    {
        if (ort.Eltern?.Typ != Feldtyp.Gruppe)
        {
            return auswerter.IstSichtbar(ort, -1) ? [ort.Feld.Pfad] : [];
        }

        return Enumerable.Range(0, auswerter.Anzahl(ort.Eltern.Id))
            .Where(index => auswerter.IstSichtbar(ort, index))
            .Select(index => $"{ort.Eltern.Id}[{index}].{ort.Feld.Id}");
    }
}
