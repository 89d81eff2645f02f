namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>
/// Evaluates one expression for every combination of the partial dates it reads. Each time a partial date (or the outcome
/// of a question about a group) is met for the first time in a pass, that is a choice; passes are repeated until every choice was made
/// both ways. Without partial dates there is exactly one pass.
/// </summary>
internal sealed partial class Lauf(Auswerter auswerter, Platz platz, Lauf? aussen)
{
    /// <summary>More combinations than this at one level, and the outcome is unknown: eight independent partial dates.</summary>
    internal const int Hoechstzahl = 256;

    private readonly List<(int Wahl, int Umfang)> wahlen = [];
    private Dictionary<(string Pfad, int Index), Wert>? fest;
    private int zeiger;

    /// <summary>The truth values the expression can take.</summary>
    internal Wahrheitsmenge Menge(Ausdruck ausdruck)
    {
        var menge = Wahrheitsmenge.Keine;
        return Durchlaufe(() => menge |= Kleene.Menge(Auswerten(ausdruck).AlsWahrheit())) ? menge : Wahrheitsmenge.Unbekannt;
    }

    /// <summary>The truth values of a condition, and what <paramref name="beigabe"/> gave in the first pass in which it was true.</summary>
    internal (Wahrheitsmenge Menge, T? Beigabe) Menge<T>(Ausdruck ausdruck, Func<Lauf, T> beigabe)
        where T : class
    {
        var menge = Wahrheitsmenge.Keine;
        T? erste = null;
        var vollstaendig = Durchlaufe(() =>
        {
            var wahr = Auswerten(ausdruck).AlsWahrheit();
            menge |= Kleene.Menge(wahr);
            if (wahr == true && erste is null)
            {
                erste = beigabe(this);
            }
        });
        return (vollstaendig ? menge : Wahrheitsmenge.Unbekannt, erste);
    }

    /// <summary>The value of an expression when all combinations agree; empty otherwise.</summary>
    internal Wert Eindeutig(Ausdruck ausdruck)
    {
        var werte = new HashSet<Wert>();
        return Durchlaufe(() => werte.Add(Auswerten(ausdruck))) && werte.Count == 1 ? werte.Single() : Wert.Leer;
    }

    /// <summary>Smallest and largest decimal, an empty value counting as 0; null when there are too many combinations.</summary>
    private (decimal Kleinste, decimal Groesste)? Grenzen(Ausdruck ausdruck)
    {
        decimal? kleinste = null, groesste = null;
        var vollstaendig = Durchlaufe(() =>
        {
            var zahl = (Auswerten(ausdruck) as Zahlwert)?.Zahl ?? 0;
            kleinste = Math.Min(kleinste ?? zahl, zahl);
            groesste = Math.Max(groesste ?? zahl, zahl);
        });
        return vollstaendig ? (kleinste!.Value, groesste!.Value) : null;
    }

    private bool Durchlaufe(Action durchgang)
    {
        wahlen.Clear();
        for (var zahl = 0; zahl < Hoechstzahl; zahl++)
        {
            zeiger = 0;
            fest?.Clear();
            durchgang();
            if (!Weiter())
            {
                return true;
            }
        }

        return false;
    }

    private bool Weiter()
    {
        while (wahlen.Count > 0 && wahlen[^1].Wahl + 1 == wahlen[^1].Umfang)
        {
            wahlen.RemoveAt(wahlen.Count - 1);
        }

        if (wahlen.Count == 0)
        {
            return false;
        }

        wahlen[^1] = (wahlen[^1].Wahl + 1, wahlen[^1].Umfang);
        return true;
    }

    private int Waehle(int umfang)
    {
        if (umfang == 1)
        {
            return 0;
        }

        if (zeiger == wahlen.Count)
        {
            wahlen.Add((0, umfang));
        }

        return wahlen[zeiger++].Wahl;
    }

    private Wert? Fest((string Pfad, int Index) schluessel) =>
        fest is not null && fest.TryGetValue(schluessel, out var wert) ? wert : aussen?.Fest(schluessel);

    private Wert Merke((string Pfad, int Index) schluessel, Wert wert) => (fest ??= [])[schluessel] = wert;

    private int? Index(string gruppe) => platz.Gruppe == gruppe ? platz.Index : aussen?.Index(gruppe);
}
