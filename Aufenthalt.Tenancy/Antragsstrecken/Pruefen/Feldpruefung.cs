using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Checks the fields of a page: whether an answer is missing, then the type, then the rules at the field.</summary>
internal sealed class Feldpruefung(Auswerter auswerter, Seite seite, Meldungsliste liste)
{
    private readonly Wertpruefung wertpruefung = new(auswerter.Kontext, seite.Id, liste);
    private readonly Regelpruefung regelpruefung = new(auswerter, seite, liste);

    internal void Pruefe(Feld feld) => Pruefe(feld, -1, feld.Id, verlangt: true);

    private void Pruefe(Feld feld, int index, string pfad, bool verlangt)
    {
        var ort = auswerter.Definition.Felder[feld.Pfad];
        if (!auswerter.IstSichtbar(ort, index))
        {
            return;
        }

        var wert = auswerter.Roh(ort, index);
        var pflicht = verlangt && auswerter.Immer(feld.Pflicht, Auswerter.PlatzVon(ort, index));
        switch (feld.Typ)
        {
            case Feldtyp.Hinweis or Feldtyp.Berechnet:
                break;
            case Feldtyp.Upload:
                Upload(feld, pflicht);
                break;
            case Feldtyp.Gruppe:
                Gruppe(feld, pflicht);
                break;
            case Feldtyp.Block:
                Block(feld, wert as JsonObject, pflicht);
                break;
            default:
                Einfach(feld, wert, pfad, pflicht);
                break;
        }

        regelpruefung.Pruefe(feld.Regeln, Auswerter.PlatzVon(ort, index));
    }

    private void Einfach(Feld feld, JsonNode? wert, string pfad, bool pflicht)
    {
        if (wert is null || (feld.Typ == Feldtyp.Bestaetigung && Ausdruecke.WertLeser.Lies(feld, wert) != Wert.Wahr))
        {
            if (pflicht)
            {
                liste.Fehler(seite.Id, pfad, Pflichtcode(feld));
            }

            return;
        }

        wertpruefung.Pruefe(feld, wert, pfad);
    }

    private static string Pflichtcode(Feld feld) => feld.Typ switch
    {
        Feldtyp.Bestaetigung => "pflicht_bestaetigung",
        Feldtyp.Auswahl or Feldtyp.Mehrfach or Feldtyp.Janein or Feldtyp.Staat or Feldtyp.Staatsangehoerigkeit => "pflicht_auswahl",
        _ => "pflicht",
    };

    private void Gruppe(Feld feld, bool pflicht)
    {
        var anzahl = auswerter.Anzahl(feld.Id);
        if (anzahl == 0 && pflicht)
        {
            liste.Fehler(seite.Id, feld.Id, "pflicht");
        }
        else if (anzahl > 0 && anzahl < feld.Min)
        {
            liste.Fehler(seite.Id, feld.Id, "gruppe_zu_klein", ("min", feld.Min));
        }
        else if (anzahl > feld.Max)
        {
            liste.Fehler(seite.Id, feld.Id, "gruppe_zu_gross", ("max", feld.Max));
        }

        for (var i = 0; i < anzahl; i++)
        {
            foreach (var mitglied in feld.Felder)
            {
                Pruefe(mitglied, i, $"{feld.Id}[{i}].{mitglied.Id}", verlangt: true);
            }
        }
    }

    // The members of a voluntary block are demanded once one of them is filled.
    private void Block(Feld feld, JsonObject? wert, bool pflicht)
    {
        foreach (var mitglied in feld.Felder)
        {
            Pruefe(mitglied, -1, $"{feld.Id}.{mitglied.Id}", pflicht || wert is { Count: > 0 });
        }
    }

    private void Upload(Feld feld, bool pflicht)
    {
        var anzahl = (auswerter.Angaben[feld.Id] as JsonArray)?.Count ?? 0;
        var mindestens = Math.Max(feld.Min ?? 1, 1);
        if (pflicht && anzahl < mindestens)
        {
            var fehlt = feld.Ausweg && WertLeser.Lies(new Feld { Id = "", Pfad = "", Typ = Feldtyp.Janein }, auswerter.Angaben[feld.Id + "Fehlt"]) == Wert.Wahr;
            if (!fehlt)
            {
                liste.Fehler(seite.Id, feld.Id, "beleg_pflicht", ("min", mindestens));
            }
            else
            {
                liste.Warnung(seite.Id, feld.Id, "beleg_fehlt");
                Grund(feld);
            }
        }

        if (anzahl > feld.Max)
        {
            liste.Fehler(seite.Id, feld.Id, "beleg_zu_viele", ("max", feld.Max));
        }
    }

    private void Grund(Feld upload)
    {
        var grund = auswerter.Definition.Felder[upload.Id + "FehltGrund"].Feld;
        if (auswerter.Angaben[grund.Id] is not { } text)
        {
            liste.Fehler(seite.Id, grund.Id, "pflicht");
            return;
        }

        wertpruefung.Pruefe(grund, text, grund.Id);
    }
}
