namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>Questions about the items of a repeatable group, judged item by item or pair by pair.</summary>
internal sealed partial class Lauf
{
    private Wert Frage(JeEintrag frage)
    {
        // Dates outside the group are the same for all items, so they are chosen here, before the items are looked at.
        foreach (var pfad in Bezuege.Aussen(auswerter.Definition, frage))
        {
            Lies(pfad);
        }

        var eintraege = Enumerable.Range(0, auswerter.Anzahl(frage.Gruppe))
            .Select(index => new Lauf(auswerter, new Platz(frage.Gruppe, index), this));
        return frage.Frage == Gruppenfrage.Summe ? Summe(eintraege, frage.Inhalt) : Quantor(frage, eintraege);
    }

    private Wert Quantor(JeEintrag frage, IEnumerable<Lauf> eintraege)
    {
        var einige = frage.Frage == Gruppenfrage.Einige;
        var menge = Kleene.Menge(!einige);
        foreach (var eintrag in eintraege)
        {
            menge = Kleene.Verbinde(menge, eintrag.Menge(frage.Inhalt), einige ? Kleene.Oder : Kleene.Und);
        }

        return Eines(menge);
    }

    private Wert Summe(IEnumerable<Lauf> eintraege, Ausdruck inhalt)
    {
        decimal? kleinste = 0, groesste = 0;
        foreach (var eintrag in eintraege)
        {
            var grenzen = eintrag.Grenzen(inhalt);
            kleinste = Plus(kleinste, grenzen?.Kleinste);
            groesste = Plus(groesste, grenzen?.Groesste);
        }

        return kleinste == groesste ? Wert.Von(kleinste) : Wert.Von(Waehle(2) == 0 ? kleinste : groesste);
    }

    private static decimal? Plus(decimal? a, decimal? b) =>
        a is { } x && b is { } y ? Rechnen.Rechne(Rechenart.Addiere, x, y) : null;

    private Wert Doppelt(Doppelt frage) => Paare(frage.Gruppe, (i, j) =>
    {
        var (kann, muss) = (true, true);
        foreach (var mitglied in frage.Mitglieder)
        {
            var (a, b) = (Glied(frage.Gruppe, mitglied, i), Glied(frage.Gruppe, mitglied, j));
            var gleich = (from x in Moeglichkeiten(a) from y in Moeglichkeiten(b) select Gleich(x, y)).ToArray();
            (kann, muss) = (kann && gleich.Any(wert => wert), muss && gleich.Length > 0 && gleich.All(wert => wert));
        }

        return (kann, muss);
    });

    private Wert Ueberlappt(Ueberlappt frage) => Paare(frage.Gruppe, (i, j) =>
    {
        var (a, b) = (Glied(frage.Gruppe, frage.Von, i), Glied(frage.Gruppe, frage.Bis, i));
        var (c, d) = (Glied(frage.Gruppe, frage.Von, j), Glied(frage.Gruppe, frage.Bis, j));
        return Spanne(a) is { } von1 && Spanne(b) is { } bis1 && Spanne(c) is { } von2 && Spanne(d) is { } bis2
            ? (von1.Erster <= bis2.Letzter && von2.Erster <= bis1.Letzter, von1.Letzter <= bis2.Erster && von2.Letzter <= bis1.Erster)
            : (false, false);
    });

    private Wert Paare(string gruppe, Func<int, int, (bool Kann, bool Muss)> pruefe)
    {
        var anzahl = auswerter.Anzahl(gruppe);
        var paare = (from i in Enumerable.Range(0, anzahl) from j in Enumerable.Range(i + 1, anzahl - i - 1) select pruefe(i, j)).ToArray();
        return paare.Any(paar => paar.Muss) ? Wert.Wahr
            : paare.Any(paar => paar.Kann) ? Eines(Wahrheitsmenge.Falsch | Wahrheitsmenge.Wahr)
            : Wert.Falsch;
    }

    private Wert Glied(string gruppe, string mitglied, int index) =>
        auswerter.Definition.Felder.TryGetValue($"{gruppe}.{mitglied}", out var ort) ? auswerter.Wert(ort, index) : Wert.Leer;

    private static IEnumerable<Wert> Moeglichkeiten(Wert wert) => wert switch
    {
        { IstLeer: true } => [],
        Zeitraumwert z => [Wert.Von((DateOnly?)z.Erster), Wert.Von((DateOnly?)z.Letzter)],
        _ => [wert],
    };

    private static Zeitraumwert? Spanne(Wert wert) => wert switch
    {
        Zeitraumwert z => z,
        Datumswert d => new Zeitraumwert(d.Tag, d.Tag),
        _ => null,
    };

    private Wert Eines(Wahrheitsmenge menge)
    {
        var werte = Kleene.Werte(menge).ToArray();
        return Wert.Von(werte[Waehle(werte.Length)]);
    }
}
