using System.Collections.Immutable;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>Reading fields.</summary>
internal sealed partial class Lauf
{
    private Wert Lies(string pfad)
    {
        if (!auswerter.Definition.Felder.TryGetValue(pfad, out var ort))
        {
            return Kontextwert(pfad);
        }

        if (ort.Eltern?.Typ != Feldtyp.Gruppe)
        {
            return LiesEinen(ort, pfad, -1);
        }

        return Index(ort.Eltern.Id) is { } index ? LiesEinen(ort, pfad, index) : Liste(ort);
    }

    private Wert Kontextwert(string name) => name switch
    {
        "anliegen" => Wert.Von(auswerter.Kontext.Anliegen),
        "sprache" => Wert.Von(auswerter.Kontext.Sprache),
        "plz" => Wert.Von(auswerter.Kontext.Plz),
        "ort" => Wert.Von(auswerter.Kontext.Ort),
        _ => Wert.Leer,
    };

    private Wert LiesEinen(Feldort ort, string pfad, int index)
    {
        if (Fest((pfad, index)) is { } bekannt)
        {
            return bekannt;
        }

        if (ort.Feld.Typ == Feldtyp.Berechnet)
        {
            return Merke((pfad, index), Berechne(ort, index));
        }

        var wert = auswerter.Wert(ort, index);
        return wert is Zeitraumwert zeitraum
            ? Merke((pfad, index), Wert.Von((DateOnly?)(Waehle(2) == 0 ? zeitraum.Erster : zeitraum.Letzter)))
            : wert;
    }

    // A computed value is worked out inside the pass, so that it goes with the dates chosen there.
    private Wert Berechne(Feldort ort, int index) =>
        auswerter.IstSichtbar(ort, index) && ort.Feld.Ausdruck is { } ausdruck ? Auswerten(ausdruck) : Wert.Leer;

    private Wert Liste(Feldort ort) => Wert.Von(
        Enumerable.Range(0, auswerter.Anzahl(ort.Eltern!.Id))
            .Select(index => Listenglied(ort, index))
            .Where(wert => !wert.IstLeer)
            .ToImmutableArray());

    private Wert Listenglied(Feldort ort, int index) =>
        ort.Feld.Typ == Feldtyp.Berechnet ? new Lauf(auswerter, new Platz(ort.Eltern!.Id, index), null).Eindeutig(new Feldbezug(ort.Feld.Pfad))
        : auswerter.Wert(ort, index) is var wert && wert is Zeitraumwert zeitraum ? Wert.Von((DateOnly?)zeitraum.Erster)
        : wert;
}
