using System.Text.Json.Nodes;

namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>The item of a repeatable group that an expression stands at; no group: <see cref="Aussen"/>.</summary>
internal readonly record struct Platz(string? Gruppe, int Index)
{
    internal static readonly Platz Aussen = new(null, -1);
}

/// <summary>
/// Answers of one session seen through one definition: what is visible, which value each field has, which truth values
/// an expression can take. Lives as long as the answers stay the same.
/// </summary>
internal sealed class Auswerter(Definition definition, Angaben angaben, Auswertungskontext kontext)
{
    private readonly Dictionary<(string Pfad, int Index), bool> sichtbar = [];
    private readonly Dictionary<object, bool> seitenteile = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Pfad, int Index), Wert> werte = [];

    internal Definition Definition => definition;

    internal Angaben Angaben => angaben;

    internal Auswertungskontext Kontext => kontext;

    internal bool IstSichtbar(Seite seite) => Gemerkt(seite, seite.Wenn);

    internal bool IstSichtbar(Feldort ort, int index)
    {
        if (sichtbar.TryGetValue((ort.Feld.Pfad, index), out var bekannt))
        {
            return bekannt;
        }

        var ergebnis = IstSichtbar(ort.Seite) && Gemerkt(ort.Gruppe, ort.Gruppe.Wenn)
            && (ort.Eltern is null || (IstSichtbar(definition.Felder[ort.Eltern.Id], -1)))
            && Immer(ort.Feld.Wenn, PlatzVon(ort, index));
        sichtbar[(ort.Feld.Pfad, index)] = ergebnis;
        return ergebnis;
    }

    /// <summary>The value of a field, empty when hidden; partial dates are still periods.</summary>
    internal Wert Wert(Feldort ort, int index)
    {
        var schluessel = (ort.Teil is null ? ort.Feld.Pfad : $"{ort.Feld.Pfad}.{ort.Teil}", index);
        if (!werte.TryGetValue(schluessel, out var wert))
        {
            wert = IstSichtbar(ort, index) ? Lies(ort, index) : Ausdruecke.Wert.Leer;
            werte[schluessel] = wert;
        }

        return wert;
    }

    /// <summary>The number of items of a visible group.</summary>
    internal int Anzahl(string gruppe) =>
        definition.Felder.TryGetValue(gruppe, out var ort) && ort.Feld.Typ == Feldtyp.Gruppe && IstSichtbar(ort, -1)
        && angaben[gruppe] is JsonArray eintraege ? eintraege.Count : 0;

    /// <summary>The stored value of a field, visible or not.</summary>
    internal JsonNode? Roh(Feldort ort, int index) => ort.Eltern switch
    {
        null => angaben[ort.Feld.Id],
        { Typ: Feldtyp.Gruppe } gruppe => angaben[gruppe.Id] is JsonArray eintraege && index >= 0 && index < eintraege.Count
            ? (eintraege[index] as JsonObject)?[ort.Feld.Id] : null,
        var block => (angaben[block.Id] as JsonObject)?[ort.Feld.Id],
    };

    internal Wahrheitsmenge Menge(Ausdruck ausdruck, Platz platz) =>
        ausdruck is Konstante konstante ? Kleene.Menge(konstante.Wert.AlsWahrheit()) : new Lauf(this, platz, null).Menge(ausdruck);

    /// <summary>Whether the expression is true in every combination of its partial dates.</summary>
    internal bool Immer(Ausdruck ausdruck, Platz platz) => Menge(ausdruck, platz) == Wahrheitsmenge.Wahr;

    internal static Platz PlatzVon(Feldort ort, int index) =>
        ort.Eltern?.Typ == Feldtyp.Gruppe ? new Platz(ort.Eltern.Id, index) : Platz.Aussen;

    private bool Gemerkt(object teil, Ausdruck wenn)
    {
        if (!seitenteile.TryGetValue(teil, out var ergebnis))
        {
            ergebnis = Immer(wenn, Platz.Aussen);
            seitenteile[teil] = ergebnis;
        }

        return ergebnis;
    }

    private Wert Lies(Feldort ort, int index)
    {
        if (ort.Teil is { } teil)
        {
            return WertLeser.Teil(Roh(ort, index), teil);
        }

        return ort.Feld.Typ switch
        {
            Feldtyp.Gruppe => Ausdruecke.Wert.Von(Enumerable.Range(0, Anzahl(ort.Feld.Id)).Select(i => Ausdruecke.Wert.Von((decimal?)i))),
            Feldtyp.Block => Ausdruecke.Wert.Von(Mitglieder(ort.Feld, -1)),
            Feldtyp.Hinweis => Ausdruecke.Wert.Leer,
            _ => WertLeser.Lies(ort.Feld, Roh(ort, index)),
        };
    }

    /// <summary>The values of the visible members that have one.</summary>
    private IEnumerable<Wert> Mitglieder(Feld eltern, int index) =>
        eltern.Felder.Select(mitglied => Wert(definition.Felder[mitglied.Pfad], index)).Where(wert => wert is not Leerwert);
}
