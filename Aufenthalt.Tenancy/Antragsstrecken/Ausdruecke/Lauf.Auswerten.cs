namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>The operators.</summary>
internal sealed partial class Lauf
{
    internal Wert Auswerten(Ausdruck ausdruck) => ausdruck switch
    {
        Konstante k => k.Wert,
        Feldbezug f => Lies(f.Pfad),
        Verknuepfung v => Wert.Von(Verknuepfe(v)),
        Vergleich v => Vergleiche(v),
        InWerten i => In(Auswerten(i.Wert), i.Werte),
        InListe i => In(Auswerten(i.Wert), auswerter.Kontext.Schwellen.Liste(i.Liste, auswerter.Kontext.Heute) ?? default),
        Enthaelt e => Enthaelt(Auswerten(e.Liste), Auswerten(e.Wert)),
        Merkmalsfrage m => Merkmal(m.Art, Auswerten(m.Wert)),
        Passt p => Auswerten(p.Text) is Textwert t ? Wert.Von((bool?)p.Muster.Passt(t.Text)) : Wert.Leer,
        Heute => Wert.Von((DateOnly?)auswerter.Kontext.Heute),
        Zeitspanne z => Spanne(z),
        PlusDauer p => Tag(Auswerten(p.Datum)) is { } tag ? Wert.Von(Kalender.Plus(tag, p.Dauer)) : Wert.Leer,
        Rechnung r => Rechne(r),
        Schwellenbezug s => auswerter.Kontext.Schwellen.Wert(s.Name, auswerter.Kontext.Heute),
        Schalterbezug s => Wert.Von((bool?)auswerter.Kontext.Schalter.Contains(s.Name)),
        JeEintrag j => Frage(j),
        Doppelt d => Doppelt(d),
        Ueberlappt u => Ueberlappt(u),
        WennDann w => Auswerten(w.Bedingung).AlsWahrheit() switch
        {
            true => Auswerten(w.Dann),
            false => Auswerten(w.Sonst),
            null => Wert.Leer,
        },
        _ => Wert.Leer,
    };

    private bool? Verknuepfe(Verknuepfung v)
    {
        if (v.Art == Verknuepfungsart.Nicht)
        {
            return !Auswerten(v.Teile[0]).AlsWahrheit();
        }

        var und = v.Art == Verknuepfungsart.Und;
        bool? ergebnis = und;
        foreach (var teil in v.Teile)
        {
            var wahr = Auswerten(teil).AlsWahrheit();
            ergebnis = und ? Kleene.Und(ergebnis, wahr) : Kleene.Oder(ergebnis, wahr);
            if (ergebnis == !und)
            {
                break;
            }
        }

        return ergebnis;
    }

    private Wert Vergleiche(Vergleich v)
    {
        var (links, rechts) = (Auswerten(v.Links), Auswerten(v.Rechts));
        return links.IstLeer || rechts.IstLeer ? Wert.Leer : Wert.Von(Ausdruecke.Vergleiche.Pruefe(v.Art, links, rechts));
    }

    private static Wert In(Wert wert, System.Collections.Immutable.ImmutableArray<Wert> liste)
    {
        if (wert.IstLeer || liste.IsDefault)
        {
            return Wert.Leer;
        }

        return wert is Listenwert mehrere
            ? Wert.Von((bool?)mehrere.Werte.Any(einer => liste.Any(eintrag => Gleich(einer, eintrag))))
            : Wert.Von((bool?)liste.Any(eintrag => Gleich(wert, eintrag)));
    }

    private static Wert Enthaelt(Wert liste, Wert wert) =>
        liste is Listenwert mehrere && !wert.IstLeer ? Wert.Von((bool?)mehrere.Werte.Any(einer => Gleich(einer, wert))) : Wert.Leer;

    private static Wert Merkmal(Merkmal art, Wert wert) => art switch
    {
        Ausdruecke.Merkmal.Leer => Wert.Von((bool?)(wert is Leerwert)),
        Ausdruecke.Merkmal.Anzahl => Wert.Von((decimal?)(wert switch { Listenwert l => l.Werte.Length, { IstLeer: true } => 0, _ => 1 })),
        Ausdruecke.Merkmal.Laenge => wert is Textwert t ? Wert.Von((decimal?)t.Text.EnumerateRunes().Count()) : Wert.Leer,
        _ => wert is Textwert t ? Wert.Von((decimal?)Woerter(t.Text)) : Wert.Leer,
    };

    private static int Woerter(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private Wert Spanne(Zeitspanne z)
    {
        var (von, bis) = (Tag(Auswerten(z.Von)), Tag(Auswerten(z.Bis)));
        return von is { } v && bis is { } b ? Wert.Von((decimal?)Kalender.Messe(z.Mass, v, b)) : Wert.Leer;
    }

    private Wert Rechne(Rechnung r)
    {
        var ergebnis = Zahl(Auswerten(r.Teile[0]));
        foreach (var teil in r.Teile.Skip(1))
        {
            var zahl = Zahl(Auswerten(teil));
            ergebnis = ergebnis is { } links && zahl is { } rechts ? Rechnen.Rechne(r.Art, links, rechts) : null;
        }

        return Wert.Von(ergebnis);
    }

    // A literal text stands for a date or a decimal where one is wanted.
    private static DateOnly? Tag(Wert wert) => wert switch { Datumswert d => d.Tag, Textwert t => Kalender.LiesTag(t.Text), _ => null };

    private static decimal? Zahl(Wert wert) => wert switch { Zahlwert z => z.Zahl, Textwert t => Rechnen.Lies(t.Text), _ => null };

    private static bool Gleich(Wert links, Wert rechts) => Ausdruecke.Vergleiche.Gleich(links, rechts);

}
