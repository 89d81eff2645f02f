using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>Whether everything that is named exists, and nothing depends on itself.</summary>
internal sealed class Bezugspruefung(Definition definition, Schwellen schwellen, Befund befund)
{
    private readonly HashSet<string> abwesend = new(StringComparer.Ordinal);

    /// <summary>Checks, and returns the ids that only shared pages read and this service does not have.</summary>
    internal IReadOnlySet<string> Pruefe(Aufloesung aufloesung)
    {
        var stellen = Ausdruecksammlung.Alle(definition).ToArray();
        foreach (var stelle in stellen)
        {
            foreach (var teil in Bezuege.Alle(stelle.Ausdruck))
            {
                Pruefe(teil, stelle.Ort);
            }

            foreach (var pfad in Bezuege.Felder(stelle.Ausdruck).Where(pfad => !Bekannt(pfad)))
            {
                Fehlend(pfad, stelle.Ort, aufloesung);
            }
        }

        Regelfelder();
        new Zirkelsuche(definition, befund).Suche();
        if (befund.IstRein)
        {
            foreach (var stelle in stellen)
            {
                new Typpruefung(definition, schwellen, befund).Pruefe(stelle);
            }
        }

        return abwesend;
    }

    private bool Bekannt(string pfad) => definition.Felder.ContainsKey(pfad) || Feldverzeichnis.Kontextnamen.Contains(pfad);

    private void Fehlend(string pfad, string ort, Aufloesung aufloesung)
    {
        var stamm = pfad.Split('.') is [var gruppe, var mitglied, ..] ? $"{gruppe}.{mitglied}" : pfad;
        if (!aufloesung.EigeneBezuege.Contains(pfad)
            && (aufloesung.GemeinsamePfade.Contains(pfad) || aufloesung.GemeinsamePfade.Contains(stamm)))
        {
            abwesend.Add(pfad);
            return;
        }

        befund.Melde("feld_unbekannt", ort, $"Das Feld „{pfad}“ gibt es nicht.", $"There is no field \"{pfad}\".");
    }

    private void Pruefe(Ausdruck teil, string ort)
    {
        switch (teil)
        {
            case Schwellenbezug { Name: var name } when schwellen.IstListe(name) != false:
                befund.Melde("schwelle_unbekannt", ort, $"Die Schwelle „{name}“ gibt es nicht.", $"There is no dated value \"{name}\".");
                break;
            case InListe { Liste: var name } when schwellen.IstListe(name) != true:
                befund.Melde("liste_unbekannt", ort, $"Die Liste „{name}“ gibt es nicht.", $"There is no dated list \"{name}\".");
                break;
            case JeEintrag { Gruppe: var gruppe } when Bekannt(gruppe):
                PruefeGruppe(gruppe, ort);
                break;
            case Doppelt { Gruppe: var gruppe } when Bekannt(gruppe):
                PruefeGruppe(gruppe, ort);
                break;
            case Ueberlappt { Gruppe: var gruppe } when Bekannt(gruppe):
                PruefeGruppe(gruppe, ort);
                break;
            case Feldbezug { Pfad: var pfad } when definition.Felder.TryGetValue(pfad, out var ziel) && ziel.Feld.Typ == Feldtyp.Hinweis:
                befund.Melde("feld_ohne_wert", ort, $"„{pfad}“ ist ein Hinweis und hat keinen Wert.", $"\"{pfad}\" is a notice and has no value.");
                break;
            default:
                break;
        }
    }

    private void PruefeGruppe(string gruppe, string ort)
    {
        if (definition.Felder[gruppe].Feld.Typ != Feldtyp.Gruppe)
        {
            befund.Melde("gruppe_unbekannt", ort, $"„{gruppe}“ ist keine Gruppe.", $"\"{gruppe}\" is not a group.");
        }
    }

    private void Regelfelder()
    {
        foreach (var seite in definition.Seiten)
        {
            var regeln = seite.Regeln.Concat(seite.Felder.SelectMany(feld => feld.Felder.Prepend(feld)).SelectMany(feld => feld.Regeln));
            foreach (var regel in regeln.Where(regel => !definition.Felder.ContainsKey(regel.Feld)))
            {
                befund.Melde("feld_unbekannt", $"{seite.Id}/{regel.Code}", $"Das Feld „{regel.Feld}“ gibt es nicht.", $"There is no field \"{regel.Feld}\".");
            }
        }
    }
}
