using System.Collections.Immutable;
using System.Globalization;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Collects the messages of pages; a code stands at a field once.</summary>
internal sealed class Meldungsliste
{
    private readonly List<Meldung> meldungen = [];
    private readonly HashSet<(string Feld, string Code)> gesehen = [];

    internal IReadOnlyList<Meldung> Meldungen => meldungen;

    internal void Fuege(Meldung meldung)
    {
        if (gesehen.Add((meldung.Feld, meldung.Code)))
        {
            meldungen.Add(meldung);
        }
    }

    internal void Fehler(string seite, string feld, string code, params (string Name, object? Wert)[] werte) =>
        Fuege(new Meldung(seite, feld, code, Schwere.Fehler) { Werte = Werte(werte) });

    internal void Warnung(string seite, string feld, string code, params (string Name, object? Wert)[] werte) =>
        Fuege(new Meldung(seite, feld, code, Schwere.Warnung) { Werte = Werte(werte) });

    internal static ImmutableSortedDictionary<string, string> Werte((string Name, object? Wert)[] werte) => werte
        .Where(wert => wert.Wert is not null)
        .ToImmutableSortedDictionary(wert => wert.Name, wert => Convert.ToString(wert.Wert, CultureInfo.InvariantCulture)!, StringComparer.Ordinal);
}
