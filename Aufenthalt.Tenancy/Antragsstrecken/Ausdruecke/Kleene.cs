namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>The truth values an expression can take over all combinations of its partial dates.</summary>
[Flags]
internal enum Wahrheitsmenge
{
    Keine = 0,
    Wahr = 1,
    Falsch = 2,
    Unbekannt = 4,
}

/// <summary>Three-valued logic after Kleene; null is unknown.</summary>
internal static class Kleene
{
    internal static bool? Und(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;

    internal static bool? Oder(bool? a, bool? b) => a == true || b == true ? true : a == false && b == false ? false : null;

    internal static Wahrheitsmenge Menge(bool? wert) =>
        wert switch { true => Wahrheitsmenge.Wahr, false => Wahrheitsmenge.Falsch, null => Wahrheitsmenge.Unbekannt };

    internal static IEnumerable<bool?> Werte(Wahrheitsmenge menge)
    {
        if (menge.HasFlag(Wahrheitsmenge.Falsch))
        {
            yield return false;
        }

        if (menge.HasFlag(Wahrheitsmenge.Unbekannt))
        {
            yield return null;
        }

        if (menge.HasFlag(Wahrheitsmenge.Wahr))
        {
            yield return true;
        }
    }

    /// <summary>Every outcome of the operator over two sets whose members occur independently.</summary>
    internal static Wahrheitsmenge Verbinde(Wahrheitsmenge a, Wahrheitsmenge b, Func<bool?, bool?, bool?> operation) =>
        Werte(a).SelectMany(x => Werte(b), operation).Aggregate(Wahrheitsmenge.Keine, (menge, wert) => menge | Menge(wert));
}
