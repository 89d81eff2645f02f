using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>Labels of pages, groups and fields in both languages, in the wording for representatives where one acts.</summary>
internal sealed partial class Feldbeschriftungen(PdfTexte texte, WirksameAngaben wirksam)
{
    private static readonly string[][] Namen = [["vorname", "familienname"], ["einzelname"], ["fachkraftVorname", "fachkraftFamilienname"]];

    private readonly bool vertretung = Text(wirksam.Werte, "handelndePerson") == "vertretung";

    public Beschriftung Seite(Seite seite) => texte.Finde($"seite.{seite.Id}.titel") ?? new Beschriftung(seite.Id);

    public Beschriftung? Gruppe(Seite seite, Antragsstrecken.Gruppe gruppe) => texte.Finde($"gruppe.{seite.Id}.{gruppe.Id}.titel");

    public Beschriftung Label(Feld feld) =>
        (vertretung && feld.Vertretung ? texte.Finde($"feld.{feld.Pfad}.label.vertretung") : null) ?? texte.Finde($"feld.{feld.Pfad}.label") ?? new Beschriftung(feld.Id);

    /// <summary>"Kind 2"; where the group names no item, the group's label and the number.</summary>
    public Beschriftung Eintrag(Feld gruppe, int index)
    {
        var name = texte.Finde($"feld.{gruppe.Pfad}.eintrag") ?? Label(gruppe);
        return new Beschriftung(Nummeriert(name.Deutsch, index), name.Uebersetzung is { } andere ? Nummeriert(andere, index) : null);
    }

    /// <summary>The label at a path of a message: <c>kinder[0].vorname</c> gives "Kind 1: Vorname(n)".</summary>
    public Beschriftung? Stelle(Definition definition, string pfad)
    {
        if (!definition.Felder.TryGetValue(Indizes().Replace(pfad, ""), out var ort))
        {
            return null;
        }

        var label = Label(ort.Feld);
        return ort.Eltern is { Typ: Feldtyp.Gruppe } gruppe && Indizes().Match(pfad) is { Success: true } treffer
            ? Verbunden(Eintrag(gruppe, int.Parse(treffer.Groups[1].Value, CultureInfo.InvariantCulture)), label)
            : label;
    }

    /// <summary>The person the Antrag is for; empty if no service-wide name field is answered.</summary>
    public static string Person(WirksameAngaben angaben) => Namen
        .Select(ids => string.Join(' ', ids.Select(id => Text(angaben.Werte, id)).Where(name => name.Length > 0)))
        .FirstOrDefault(name => name.Length > 0) ?? "";

    private static Beschriftung Verbunden(Beschriftung eintrag, Beschriftung label) => new(
        $"{eintrag.Deutsch}: {label.Deutsch}",
        label.Uebersetzung is null ? null : $"{eintrag.Uebersetzung ?? eintrag.Deutsch}: {label.Uebersetzung}");

    private static string Nummeriert(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name} {index + 1}");

    private static string Text(JsonObject werte, string id) => werte[id] is JsonValue wert && wert.TryGetValue<string>(out var text) ? text : "";

    [GeneratedRegex(@"\[([0-9]+)\]")]
    private static partial Regex Indizes();
}
