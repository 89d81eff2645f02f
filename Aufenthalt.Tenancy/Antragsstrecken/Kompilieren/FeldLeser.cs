using System.Collections.Immutable;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Reads a field from compiled JSON. A property that the type does not know is an error.</summary>
internal static class FeldLeser
{
    private static readonly Dictionary<string, Feldtyp> Typen =
        Enum.GetValues<Feldtyp>().ToDictionary(typ => typ.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    internal static Feld? Lies(Objektleser json, string? eltern = null)
    {
        var (id, typname) = (json.Text("id", noetig: true), json.Text("typ", noetig: true));
        if (id is null || typname is null)
        {
            return null;
        }

        if (!Typen.TryGetValue(typname, out var typ))
        {
            json.Befund.Melde("typ_unbekannt", json.Ort, $"Den Typ „{typname}“ gibt es nicht.", $"There is no type \"{typname}\".");
            return null;
        }

        var pfad = eltern is null ? id : $"{eltern}.{id}";
        var feld = Gemeinsames(json, new Feld { Id = id, Pfad = pfad, Typ = typ });
        feld = Besonderes(json, feld);
        json.Schliesse();
        return feld;
    }

    private static Feld Gemeinsames(Objektleser json, Feld feld) => feld with
    {
        Pflicht = json.Ausdruck("pflicht") ?? (feld.Typ is Feldtyp.Hinweis or Feldtyp.Berechnet ? Ausdruck.Nie : Ausdruck.Immer),
        Wenn = json.Ausdruck("wenn") ?? Ausdruck.Immer,
        Regeln = [.. json.Objekte("regeln").Select(regel => RegelLeser.Lies(regel, feld.Pfad)).OfType<Regel>()],
        Autocomplete = json.Text("autocomplete"),
        Vertretung = json.Bool("vertretung", false),
        ImXml = json.Bool("imXml", false),
        Quelle = json.Text("quelle"),
    };

    private static Feld Besonderes(Objektleser json, Feld feld) => feld.Typ switch
    {
        Feldtyp.Text => feld with { Min = json.Ganzzahl("min"), Max = json.Ganzzahl("max"), Zeilen = json.Ganzzahl("zeilen"), Muster = Muster(json) },
        Feldtyp.Name => feld with { Min = json.Ganzzahl("min"), Max = json.Ganzzahl("max") },
        Feldtyp.Zahl => feld with { Von = json.Dezimal("von"), Bis = json.Dezimal("bis"), Stellen = json.Ganzzahl("stellen") ?? 0, Einheit = json.Text("einheit") },
        Feldtyp.Betrag => feld with { Von = json.Dezimal("von"), Bis = json.Dezimal("bis"), Stellen = 2 },
        Feldtyp.Datum => Datum(json, feld),
        Feldtyp.Teildatum => Datum(json, feld) with
        {
            NurMonat = json.Text("genau") == "monat",
            UnbekanntErlaubt = json.Bool("unbekannt", true),
        },
        Feldtyp.Janein => feld with { Darstellung = json.Text("darstellung") },
        Feldtyp.Auswahl or Feldtyp.Mehrfach => feld with
        {
            Optionen = json.Texte("optionen"),
            Liste = json.Text("liste"),
            Darstellung = json.Text("darstellung"),
        },
        Feldtyp.Staatsangehoerigkeit => feld with { Historisch = json.Bool("historisch", false) },
        Feldtyp.Anschrift => feld with { Art = Art(json) },
        Feldtyp.Email or Feldtyp.Telefon => Zweimal(json, feld),
        Feldtyp.Gruppe => feld with { Min = json.Ganzzahl("min"), Max = json.Ganzzahl("max"), Felder = Mitglieder(json, feld) },
        Feldtyp.Block => feld with { Felder = Mitglieder(json, feld) },
        Feldtyp.Upload => feld with { Min = json.Ganzzahl("min"), Max = json.Ganzzahl("max"), Ausweg = json.Bool("ausweg", true) },
        Feldtyp.Berechnet => Berechnet(json, feld),
        _ => feld,
    };

    private static Feld Datum(Objektleser json, Feld feld) =>
        feld with { Zukunft = json.Bool("zukunft", true), Vergangenheit = json.Bool("vergangenheit", true) };

    // The browser asks twice; the server receives one value.
    private static Feld Zweimal(Objektleser json, Feld feld)
    {
        json.Bool("zweimal", false);
        return feld;
    }

    private static Feld Berechnet(Objektleser json, Feld feld)
    {
        json.Hole("ausdruck", noetig: true);
        var werttyp = json.Text("werttyp", noetig: true);
        if (werttyp is not (null or "zahl" or "betrag" or "datum" or "janein" or "text"))
        {
            json.Befund.Melde("werttyp_unbekannt", json.Ort, $"Den Werttyp „{werttyp}“ gibt es nicht.", $"There is no value type \"{werttyp}\".");
        }

        return feld with
        {
            Ausdruck = json.Ausdruck("ausdruck"),
            Werttyp = werttyp,
            Stellen = json.Ganzzahl("stellen") ?? (werttyp == "betrag" ? 2 : 0),
            Sichtbar = json.Bool("sichtbar", true),
        };
    }

    private static Muster? Muster(Objektleser json)
    {
        var quelle = json.Text("muster");
        var muster = quelle is null ? null : Ausdruecke.Muster.Lies(quelle);
        if (quelle is not null && muster is null)
        {
            json.Befund.Melde("muster_ungueltig", json.Ort, $"Das Muster „{quelle}“ ist nicht zulässig.", $"The pattern \"{quelle}\" is not admitted.");
        }

        return muster;
    }

    private static Anschriftart Art(Objektleser json)
    {
        var art = json.Text("art");
        if (art is not (null or "inland" or "inland-oder-postfach" or "ausland" or "ort"))
        {
            json.Befund.Melde("anschriftart_unbekannt", json.Ort, $"Die Anschriftart „{art}“ gibt es nicht.", $"There is no kind of address \"{art}\".");
        }

        return art switch
        {
            "inland-oder-postfach" => Anschriftart.InlandOderPostfach,
            "ausland" => Anschriftart.Ausland,
            "ort" => Anschriftart.Ort,
            _ => Anschriftart.Inland,
        };
    }

    private static ImmutableArray<Feld> Mitglieder(Objektleser json, Feld feld)
    {
        ImmutableArray<Feld> mitglieder = [.. json.Objekte("felder").Select(mitglied => Lies(mitglied, feld.Pfad)).OfType<Feld>()];
        if (mitglieder.Any(mitglied => mitglied.Typ is Feldtyp.Gruppe or Feldtyp.Block or Feldtyp.Upload))
        {
            json.Befund.Melde(
                "mitglied_unzulaessig", json.Ort,
                "Gruppen, Blöcke und Uploads stehen nicht in einer Gruppe oder einem Block.",
                "Groups, blocks and uploads do not stand inside a group or block.");
        }

        return mitglieder;
    }
}
