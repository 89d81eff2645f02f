using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;
using Aufenthalt.Tenancy.Antragsstrecken.Eingaben;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>Takes the answers of one page: cleans them, puts them into the session's answers, says what is wrong.</summary>
public static class SeitenPruefung
{
    /// <summary>
    /// The PUT of a page. It replaces the page: what is not sent is removed, except values of fields that the new answers hide
    /// (they stay dormant) and uploads (changed by their own endpoints).
    /// </summary>
    /// <param name="definition">The definition of the session.</param>
    /// <param name="seite">Id of the page.</param>
    /// <param name="angaben">The member <c>angaben</c> of the body, raw.</param>
    /// <param name="gespeichert">All stored answers of the session.</param>
    /// <param name="kontext">Clock and everything else rules look at.</param>
    /// <param name="kenntUnterlage">Whether an id is a document of an upload field of this session (field, id); null admits all.</param>
    public static SeitenErgebnis Nimm(
        Definition definition,
        string seite,
        JsonElement angaben,
        Angaben gespeichert,
        Auswertungskontext kontext,
        Func<string, string, bool>? kenntUnterlage = null)
    {
        if (definition.Seite(seite) is not { } ziel)
        {
            return new Abgewiesen("seite_unbekannt", seite, $"Die Seite „{seite}“ gibt es nicht.", $"There is no page \"{seite}\".");
        }

        if (angaben.ValueKind != JsonValueKind.Object)
        {
            return Eingelesen.WertFormat("angaben").Abweisung!;
        }

        var orte = definition.Felder.Values
            .Where(ort => ort is { Eltern: null, Teil: null } && ort.Seite.Id == seite)
            .ToDictionary(ort => ort.Feld.Id, StringComparer.Ordinal);
        var gesandt = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var eigenschaft in angaben.EnumerateObject())
        {
            var name = Feldeingabe.Name(eigenschaft);
            var gelesen = orte.TryGetValue(name, out var ort) ? Feldeingabe.Lies(ort.Feld, eigenschaft.Value, name) : Eingelesen.FeldUnbekannt(name);
            if ((gelesen.Abweisung ?? Unterlagen(ort, gelesen.Wert, kenntUnterlage)) is { } abweisung)
            {
                return abweisung;
            }

            gesandt[name] = gelesen.Wert;
        }

        return Uebernimm(definition, ziel, [.. orte.Values], gesandt, gespeichert, kontext);
    }

    /// <summary>Checks a stored page again.</summary>
    public static IReadOnlyList<Meldung> Pruefe(Definition definition, Seite seite, Angaben angaben, Auswertungskontext kontext) =>
        Pruefe(new Auswerter(definition, angaben, kontext), seite);

    internal static IReadOnlyList<Meldung> Pruefe(Auswerter auswerter, Seite seite)
    {
        var liste = new Meldungsliste();
        if (!auswerter.IstSichtbar(seite))
        {
            return liste.Meldungen;
        }

        var felder = new Feldpruefung(auswerter, seite, liste);
        foreach (var feld in seite.Felder)
        {
            felder.Pruefe(feld);
        }

        new Regelpruefung(auswerter, seite, liste).Pruefe(seite.Regeln, Platz.Aussen);
        // What is said about a missing document and its reason stands at the upload.
        var stellen = seite.Felder
            .SelectMany((feld, stelle) => feld.Typ == Feldtyp.Upload ? [(feld.Id, stelle), (feld.Id + "Fehlt", stelle), (feld.Id + "FehltGrund", stelle)] : new[] { (feld.Id, stelle) })
            .ToDictionary(paar => paar.Item1, paar => paar.Item2, StringComparer.Ordinal);
        return [.. liste.Meldungen.OrderBy(meldung => stellen[meldung.Feld.Split('.', '[')[0]])];
    }

    private static Angenommen Uebernimm(
        Definition definition, Seite seite, IReadOnlyCollection<Feldort> orte, Dictionary<string, JsonNode?> gesandt, Angaben gespeichert, Auswertungskontext kontext)
    {
        var ersetzt = orte.Where(ort => ort.Feld.Typ != Feldtyp.Upload || gesandt.ContainsKey(ort.Feld.Id)).Select(ort => ort.Feld.Id);
        var ohne = gespeichert.Mit(ersetzt.Select(id => KeyValuePair.Create(id, gesandt.GetValueOrDefault(id))));
        var sicht = new Auswerter(definition, ohne, kontext);
        var schlafend = orte.Select(ort => KeyValuePair.Create(ort.Feld.Id, Schlafend.Erhalte(sicht, ort, gespeichert, gesandt)));
        var neu = ohne.Mit(schlafend.Where(wert => wert.Value is not null));
        var ids = orte.Select(ort => ort.Feld.Id).Where(id => neu[id] is not null);
        var seitenwerte = new JsonObject(ids.Select(id => KeyValuePair.Create(id, neu[id]?.DeepClone())));
        return new Angenommen(neu, seitenwerte, Pruefe(new Auswerter(definition, neu, kontext), seite));
    }

    private static Abgewiesen? Unterlagen(Feldort? ort, JsonNode? wert, Func<string, string, bool>? kennt)
    {
        if (kennt is null || ort?.Feld.Typ != Feldtyp.Upload || wert is not JsonArray ids)
        {
            return null;
        }

        var feld = ort.Feld.Id;
        return ids.Select(Angaben.Text).FirstOrDefault(id => !kennt(feld, id!)) is { } fremd
            ? new Abgewiesen(
                "unterlage_unbekannt", feld, $"Die Unterlage „{fremd}“ gehört nicht zu „{feld}“.", $"The document \"{fremd}\" does not belong to \"{feld}\".")
            : null;
    }
}
