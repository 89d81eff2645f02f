using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

/// <summary>A visible page with its visible groups.</summary>
public sealed record WirksameSeite(Seite Seite, IReadOnlyList<WirksameGruppe> Gruppen);

/// <summary>A visible group with its visible fields.</summary>
public sealed record WirksameGruppe(Gruppe Gruppe, IReadOnlyList<WirksamesFeld> Felder);

/// <summary>A visible field and its answer.</summary>
/// <param name="Feld">The field.</param>
/// <param name="Wert">The value as the format writes it; null when not answered.</param>
/// <param name="Eintraege">For a repeatable group the visible fields of each item, for a block those of the one sub-form; else empty.</param>
/// <param name="FehltGrund">For an upload that could not be made: the reason given; else null.</param>
public sealed record WirksamesFeld(Feld Feld, JsonNode? Wert, IReadOnlyList<IReadOnlyList<WirksamesFeld>> Eintraege, string? FehltGrund = null);

/// <summary>
/// What counts: the values of visible fields only, computed values included. Summary, PDF and message are made from this and nothing else.
/// </summary>
/// <param name="Werte">Field id → value, nested as the format writes it. Computed values are strings (or bool), whether shown or not.</param>
/// <param name="Seiten">The same in the order of the form.</param>
public sealed record WirksameAngaben(JsonObject Werte, IReadOnlyList<WirksameSeite> Seiten)
{
    /// <summary>The code of the purpose of stay for the message, or null.</summary>
    public string? GrundDesAufenthalts { get; init; }

    /// <summary>Leaves out everything hidden and works out computed values.</summary>
    public static WirksameAngaben Bestimme(Definition definition, Angaben angaben, Auswertungskontext kontext)
    {
        var auswerter = new Auswerter(definition, angaben, kontext);
        var seiten = definition.Seiten.Where(auswerter.IstSichtbar).Select(seite => Seite(auswerter, seite)).ToArray();
        var felder = seiten.SelectMany(seite => seite.Gruppen).SelectMany(gruppe => gruppe.Felder).ToArray();
        var werte = Objekt(felder);
        var uploads = felder.Where(feld => feld.Feld is { Typ: Feldtyp.Upload, Ausweg: true }).Select(feld => feld.Feld.Id);
        foreach (var neben in uploads.SelectMany(id => (string[])[id + "Fehlt", id + "FehltGrund"]))
        {
            if (angaben[neben] is { } wert)
            {
                werte[neben] = wert.DeepClone();
            }
        }

        var grund = definition.Nachricht?.GrundDesAufenthalts is { } ausdruck ? new Lauf(auswerter, Platz.Aussen, null).Eindeutig(ausdruck) : Wert.Leer;
        return new WirksameAngaben(werte, seiten) { GrundDesAufenthalts = (grund as Textwert)?.Text };
    }

    private static WirksameSeite Seite(Auswerter auswerter, Seite seite) => new(
        seite,
        [.. seite.Gruppen.Select(gruppe => new WirksameGruppe(gruppe, Felder(auswerter, gruppe.Felder, -1))).Where(gruppe => gruppe.Felder.Count > 0)]);

    private static WirksamesFeld[] Felder(Auswerter auswerter, IEnumerable<Feld> felder, int index) =>
        [.. felder.Select(feld => auswerter.Definition.Felder[feld.Pfad]).Where(ort => auswerter.IstSichtbar(ort, index)).Select(ort => Feld(auswerter, ort, index))];

    private static WirksamesFeld Feld(Auswerter auswerter, Feldort ort, int index)
    {
        var feld = ort.Feld;
        switch (feld.Typ)
        {
            case Feldtyp.Gruppe:
                var eintraege = Enumerable.Range(0, auswerter.Anzahl(feld.Id)).Select(i => Felder(auswerter, feld.Felder, i)).ToArray();
                return new WirksamesFeld(feld, eintraege.Length == 0 ? null : new JsonArray([.. eintraege.Select(Objekt)]), eintraege);
            case Feldtyp.Block:
                var mitglieder = Felder(auswerter, feld.Felder, -1);
                return new WirksamesFeld(feld, Objekt(mitglieder) is { Count: > 0 } objekt ? objekt : null, [mitglieder]);
            case Feldtyp.Berechnet:
                var lauf = new Lauf(auswerter, Auswerter.PlatzVon(ort, index), null);
                return new WirksamesFeld(feld, Berechnet.AlsJson(feld, lauf.Eindeutig(new Feldbezug(feld.Pfad))), []);
            default:
                var fehlt = feld.Typ == Feldtyp.Upload && WertLeser.Lies(Nebenfeld, auswerter.Angaben[feld.Id + "Fehlt"]) == Wert.Wahr;
                return new WirksamesFeld(feld, auswerter.Roh(ort, index)?.DeepClone(), [], fehlt ? Angaben.Text(auswerter.Angaben[feld.Id + "FehltGrund"]) ?? "" : null);
        }
    }

    private static Feld Nebenfeld { get; } = new() { Id = "", Pfad = "", Typ = Feldtyp.Janein };

    private static JsonObject Objekt(IEnumerable<WirksamesFeld> felder) =>
        new(felder.Where(feld => feld.Wert is not null).Select(feld => KeyValuePair.Create(feld.Feld.Id, feld.Wert?.DeepClone())));
}
