using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>The kinds of values that the compiler tells apart; <see cref="Offen"/> fits everywhere.</summary>
internal enum Wertart { Offen, Text, Zahl, Datum, Wahrheit, Liste }

/// <summary>Finds expressions that can never have a value, such as a date compared with a truth value.</summary>
internal sealed class Typpruefung(Definition definition, Schwellen schwellen, Befund befund)
{
    private string ort = "";
    private readonly Stack<string> gruppen = new();

    internal void Pruefe(Fundstelle stelle)
    {
        ort = stelle.Ort;
        if (stelle.Gruppe is { } gruppe)
        {
            gruppen.Push(gruppe);
        }

        var art = Art(stelle.Ausdruck);
        if (stelle.Bedingung)
        {
            Verlange(art, Wertart.Wahrheit);
        }
    }

    private Wertart Art(Ausdruck ausdruck)
    {
        switch (ausdruck)
        {
            case Konstante k:
                return k.Wert switch { Textwert => Wertart.Text, Zahlwert => Wertart.Zahl, _ => Wertart.Wahrheit };
            case Feldbezug f:
                return Feldart(f.Pfad);
            case Verknuepfung v:
                Alle(v.Teile, Wertart.Wahrheit);
                return Wertart.Wahrheit;
            case Vergleich v:
                Vergleichbar(v);
                return Wertart.Wahrheit;
            case Merkmalsfrage { Art: Merkmal.Laenge or Merkmal.Woerter } m:
                Verlange(Art(m.Wert), Wertart.Text);
                return Wertart.Zahl;
            case Merkmalsfrage { Art: Merkmal.Anzahl } m:
                Verlange(Art(m.Wert), Wertart.Liste);
                return Wertart.Zahl;
            case Enthaelt e:
                Verlange(Art(e.Liste), Wertart.Liste);
                Art(e.Wert);
                return Wertart.Wahrheit;
            case Passt p:
                Verlange(Art(p.Text), Wertart.Text);
                return Wertart.Wahrheit;
            default:
                return OhneFelder(ausdruck);
        }
    }

    private Wertart OhneFelder(Ausdruck ausdruck)
    {
        switch (ausdruck)
        {
            case Heute:
                return Wertart.Datum;
            case Zeitspanne z:
                Alle([z.Von, z.Bis], Wertart.Datum);
                return Wertart.Zahl;
            case PlusDauer p:
                Alle([p.Datum], Wertart.Datum);
                return Wertart.Datum;
            case Rechnung r:
                Alle(r.Teile, Wertart.Zahl);
                return Wertart.Zahl;
            case Schwellenbezug s:
                return schwellen.Art(s.Name);
            case JeEintrag j:
                gruppen.Push(j.Gruppe);
                Verlange(Art(j.Inhalt), j.Frage == Gruppenfrage.Summe ? Wertart.Zahl : Wertart.Wahrheit);
                gruppen.Pop();
                return j.Frage == Gruppenfrage.Summe ? Wertart.Zahl : Wertart.Wahrheit;
            case WennDann w:
                Verlange(Art(w.Bedingung), Wertart.Wahrheit);
                var (dann, sonst) = (Art(w.Dann), Art(w.Sonst));
                return dann == sonst ? dann : Wertart.Offen;
            default:
                foreach (var teil in Bezuege.Teile(ausdruck))
                {
                    Art(teil);
                }

                return Wertart.Wahrheit;
        }
    }

    private Wertart Feldart(string pfad)
    {
        if (!definition.Felder.TryGetValue(pfad, out var ziel))
        {
            return Wertart.Offen;
        }

        return ziel.Eltern is { Typ: Feldtyp.Gruppe } gruppe && !gruppen.Contains(gruppe.Id) ? Wertart.Liste
            : ziel.Teil is not null ? Wertart.Text
            : ziel.Feld.Typ switch
            {
                Feldtyp.Zahl or Feldtyp.Betrag => Wertart.Zahl,
                Feldtyp.Datum or Feldtyp.Teildatum => Wertart.Datum,
                Feldtyp.Janein or Feldtyp.Bestaetigung => Wertart.Wahrheit,
                Feldtyp.Mehrfach or Feldtyp.Upload or Feldtyp.Gruppe or Feldtyp.Block or Feldtyp.Anschrift => Wertart.Liste,
                Feldtyp.Berechnet => ziel.Feld.Werttyp switch
                {
                    "zahl" or "betrag" => Wertart.Zahl,
                    "datum" => Wertart.Datum,
                    "janein" => Wertart.Wahrheit,
                    _ => Wertart.Text,
                },
                _ => Wertart.Text,
            };
    }

    private void Alle(IEnumerable<Ausdruck> teile, Wertart gewollt)
    {
        foreach (var teil in teile)
        {
            if (!Liest(teil, gewollt))
            {
                Verlange(Art(teil), gewollt);
            }
        }
    }

    private void Vergleichbar(Vergleich v)
    {
        var (links, rechts) = (Art(v.Links), Art(v.Rechts));
        var passt = links == rechts && links != Wertart.Liste;
        passt |= links == Wertart.Offen || rechts == Wertart.Offen;
        passt |= Liest(v.Links, rechts) || Liest(v.Rechts, links);
        if (!passt || (links == Wertart.Wahrheit && v.Art is not (Vergleichsart.Gleich or Vergleichsart.Ungleich)))
        {
            Melde($"{links} und {rechts} lassen sich so nicht vergleichen.", $"{links} and {rechts} do not compare like this.");
        }
    }

    // A literal text stands for a date or a decimal where one is wanted.
    private static bool Liest(Ausdruck literal, Wertart gewollt) => literal is Konstante { Wert: Textwert t } && gewollt switch
    {
        Wertart.Datum => Kalender.LiesTag(t.Text) is not null,
        Wertart.Zahl => Rechnen.Lies(t.Text) is not null,
        _ => false,
    };

    private void Verlange(Wertart ist, Wertart gewollt)
    {
        if (ist != gewollt && ist != Wertart.Offen)
        {
            Melde($"Hier steht {gewollt}, nicht {ist}.", $"{gewollt} is wanted here, not {ist}.");
        }
    }

    private void Melde(string deutsch, string englisch) => befund.Melde("typ_falsch", ort, deutsch, englisch);
}
