using Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>An expression, where it stands, and which kind of value is wanted there.</summary>
/// <param name="Ausdruck">The expression.</param>
/// <param name="Ort">For faults.</param>
/// <param name="Gruppe">The repeatable group whose current item it sees, or null.</param>
/// <param name="Bedingung">Whether a truth value is wanted.</param>
internal sealed record Fundstelle(Ausdruck Ausdruck, string Ort, string? Gruppe, bool Bedingung = true);

/// <summary>Every expression of a definition.</summary>
internal static class Ausdruecksammlung
{
    internal static IEnumerable<Fundstelle> Alle(Definition definition) => definition.Seiten.SelectMany(seite =>
        seite.Regeln.SelectMany(regel => Regel(regel, seite.Id, null))
            .Concat(seite.Gruppen.Select(gruppe => new Fundstelle(gruppe.Wenn, $"{seite.Id}/{gruppe.Id}.wenn", null)))
            .Concat(seite.Felder.SelectMany(feld => feld.Felder.Select(mitglied => (Feld: mitglied, Eltern: (Feld?)feld)).Prepend((feld, null)))
                .SelectMany(paar => Feld(paar.Feld, $"{seite.Id}/{paar.Feld.Pfad}", paar.Eltern?.Typ == Feldtyp.Gruppe ? paar.Eltern.Id : null)))
            .Prepend(new Fundstelle(seite.Wenn, $"{seite.Id}.wenn", null)))
        .Concat(definition.Nachricht?.GrundDesAufenthalts is { } grund ? [new Fundstelle(grund, "nachricht.grundDesAufenthalts", null, false)] : []);

    /// <summary>The rules of all pages, fields and members.</summary>
    internal static IEnumerable<Regel> Regeln(Definition definition) => definition.Seiten.SelectMany(seite =>
        seite.Regeln.Concat(seite.Felder.SelectMany(feld => feld.Felder.Prepend(feld)).SelectMany(feld => feld.Regeln)));

    internal static IReadOnlySet<string> Schwellennamen(Definition definition) => Alle(definition)
        .SelectMany(stelle => Bezuege.Alle(stelle.Ausdruck))
        .Select(teil => teil switch { Schwellenbezug s => s.Name, InListe i => i.Liste, _ => null })
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Fundstelle> Feld(Feld feld, string ort, string? gruppe)
    {
        yield return new Fundstelle(feld.Wenn, $"{ort}.wenn", gruppe);
        yield return new Fundstelle(feld.Pflicht, $"{ort}.pflicht", gruppe);
        if (feld.Ausdruck is { } ausdruck)
        {
            yield return new Fundstelle(ausdruck, $"{ort}.ausdruck", gruppe, feld.Werttyp == "janein");
        }

        foreach (var stelle in feld.Regeln.SelectMany(regel => Regel(regel, ort, gruppe)))
        {
            yield return stelle;
        }
    }

    private static IEnumerable<Fundstelle> Regel(Regel regel, string ort, string? gruppe) =>
        regel.Werte.Select(wert => new Fundstelle(wert.Value, $"{ort}/{regel.Code}.{wert.Key}", gruppe, false))
            .Prepend(new Fundstelle(regel.Wenn, $"{ort}/{regel.Code}", gruppe));
}
