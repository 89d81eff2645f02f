using System.Collections.Immutable;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>
/// Evaluates rules. F fires only if it is true in every combination of the partial dates it reads, W and H if it is in any:
/// nobody is stopped because of a date that is not known.
/// </summary>
internal sealed class Regelpruefung(Auswerter auswerter, Seite seite, Meldungsliste liste)
{
    /// <summary>Evaluates rules where they stand: at the current item of a group, or outside.</summary>
    internal void Pruefe(IEnumerable<Regel> regeln, Platz platz)
    {
        foreach (var regel in regeln)
        {
            Pruefe(regel, platz);
        }
    }

    private void Pruefe(Regel regel, Platz platz)
    {
        var ort = auswerter.Definition.Felder[regel.Feld];
        var index = platz.Gruppe is not null && ort.Eltern?.Id == platz.Gruppe ? platz.Index : -1;
        if (ort.Eltern?.Typ == Feldtyp.Gruppe && index < 0)
        {
            // Said from outside about a member: the message stands at the group.
            ort = auswerter.Definition.Felder[ort.Eltern.Id];
        }

        if (!auswerter.IstSichtbar(ort, index))
        {
            return;
        }

        var (menge, werte) = new Lauf(auswerter, platz, null).Menge(regel.Wenn, lauf => Werte(regel, lauf));
        var feuert = regel.Schwere == Schwere.Fehler ? menge == Wahrheitsmenge.Wahr : menge.HasFlag(Wahrheitsmenge.Wahr);
        if (feuert)
        {
            liste.Fuege(new Meldung(seite.Id, Pfad(ort, index), regel.Code, regel.Schwere)
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
