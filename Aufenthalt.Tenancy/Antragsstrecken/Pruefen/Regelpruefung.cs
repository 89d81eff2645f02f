using System.Collections.Immutable;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>
/// Evaluates rules. F fires only if it is true in every combination of the partial dates it reads, W and H if it is in any:
/// nobody is stopped because of a date that is not known.
/// </summary>
internal sealed class Regelpruefung(Auswerter auswerter, Seite seite, Meldungsliste liste)
{
    /// <summary>Evaluates rules for one item of a group, or for none (index -1).</summary>
    internal void Pruefe(IEnumerable<Regel> regeln, int index)
    {
        foreach (var regel in regeln)
        {
            Pruefe(regel, index);
        }
    }

    private void Pruefe(Regel regel, int index)
    {
        var ort = auswerter.Definition.Felder[regel.Feld];
        var imEintrag = ort.Eltern?.Typ == Feldtyp.Gruppe && index >= 0;
        if (ort.Eltern?.Typ == Feldtyp.Gruppe && !imEintrag)
        {
            ort = auswerter.Definition.Felder[ort.Eltern.Id];
        }

        if (!auswerter.IstSichtbar(ort, imEintrag ? index : -1))
        {
            return;
        }

        var lauf = new Lauf(auswerter, imEintrag ? new Platz(ort.Eltern!.Id, index) : Platz.Aussen, null);
        var (menge, werte) = lauf.Menge(regel.Wenn, pass => Werte(regel, pass));
        var feuert = regel.Schwere == Schwere.Fehler ? menge == Wahrheitsmenge.Wahr : menge.HasFlag(Wahrheitsmenge.Wahr);
        if (feuert)
        {
            liste.Fuege(new Meldung(seite.Id, Pfad(ort, imEintrag ? index : -1), regel.Code, regel.Schwere)
            {
                Werte = werte ?? ImmutableSortedDictionary<string, string>.Empty,
                Dienst = regel.Dienst,
            });
        }
    }

    private ImmutableSortedDictionary<string, string> Werte(Regel regel, Lauf lauf) => regel.Werte.ToImmutableSortedDictionary(
        wert => wert.Key, wert => Anzeige.Text(lauf.Auswerten(wert.Value), auswerter.Kontext.Sprache), StringComparer.Ordinal);

    private static string Pfad(Feldort ort, int index)
    {
        var teil = ort.Teil is null ? "" : $".{ort.Teil}";
        return (index >= 0 ? $"{ort.Eltern!.Id}[{index}].{ort.Feld.Id}" : ort.Feld.Pfad) + teil;
    }
}
