using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.TestFachverfahren;

internal enum Abgleich
{
    Neu,
    Bekannt,
    Mehrdeutig,
}

/// <param name="Gruende">Why, in words for a caseworker, without personal data.</param>
/// <param name="Treffer">The one person meant, when bekannt.</param>
internal sealed record Abgleichergebnis(Abgleich Ergebnis, IReadOnlyList<string> Gruende, Guid? Treffer = null);

/// <summary>Is the person known? Name in search form, birth date and nationality; anything between yes and no is left to a human.</summary>
internal static class Personenabgleich
{
    /// <summary>Family and given name as one key; a person with one name has only that.</summary>
    public static string Suchname(Person person) => $"{Suchform.Von(person.Familienname)} {Suchform.Von(person.Vorname)}".Trim();

    /// <param name="namensgleiche">Everybody in the register with the same <see cref="Suchname"/>.</param>
    public static Abgleichergebnis Pruefe(Person person, IReadOnlyList<BekanntePerson> namensgleiche)
    {
        if (namensgleiche.Count == 0)
        {
            return new Abgleichergebnis(Abgleich.Neu, ["Niemand mit diesem Namen ist bekannt."]);
        }

        var urteile = namensgleiche.Select(kandidat => (Kandidat: kandidat, Datum: Vergleiche(Datum(person), kandidat.Geburtsdatum), Staat: TeiltStaat(person, kandidat))).ToList();
        var sicher = urteile.Where(urteil => urteil is { Datum: Gleichheit.Gleich, Staat: true }).ToList();
        var moeglich = urteile.Where(urteil => urteil.Datum != Gleichheit.Verschieden).ToList();
        if (sicher.Count == 1 && moeglich.Count == 1)
        {
            return new Abgleichergebnis(Abgleich.Bekannt, ["Name, Geburtsdatum und Staatsangehörigkeit stimmen überein."], sicher[0].Kandidat.Id);
        }

        return moeglich.Count == 0
            ? new Abgleichergebnis(Abgleich.Neu, ["Der Name ist bekannt, das Geburtsdatum ist ein anderes."])
            : new Abgleichergebnis(Abgleich.Mehrdeutig, [.. Gruende(sicher.Count, moeglich)]);
    }

    private enum Gleichheit
    {
        Verschieden,
        Vereinbar,
        Gleich,
    }

    private static IEnumerable<string> Gruende(int sicher, List<(BekanntePerson Kandidat, Gleichheit Datum, bool Staat)> moeglich)
    {
        if (moeglich.Count > 1)
        {
            yield return sicher > 1 ? "Mehrere Personen stimmen in allem überein." : "Mehrere Personen kommen in Frage.";
        }

        if (moeglich.Any(urteil => urteil.Datum == Gleichheit.Vereinbar))
        {
            yield return "Ein Geburtsdatum ist nur zum Teil bekannt.";
        }

        if (moeglich.Any(urteil => !urteil.Staat))
        {
            yield return "Name und Geburtsdatum stimmen überein, die Staatsangehörigkeit nicht.";
        }
    }

    private static string Datum(Person person) => person.Geburt.Tag?.Text ?? Teildatum.Unbekannt;

    // "1998" is compatible with "1998-05-17": one is the beginning of the other.
    private static Gleichheit Vergleiche(string eines, string anderes) =>
        eines == Teildatum.Unbekannt || anderes == Teildatum.Unbekannt ? Gleichheit.Vereinbar
        : eines == anderes ? eines.Length == 10 ? Gleichheit.Gleich : Gleichheit.Vereinbar
        : eines.StartsWith(anderes, StringComparison.Ordinal) || anderes.StartsWith(eines, StringComparison.Ordinal) ? Gleichheit.Vereinbar
        : Gleichheit.Verschieden;

    private static bool TeiltStaat(Person person, BekanntePerson kandidat) => person.Staatsangehoerigkeiten.Intersect(kandidat.Staaten).Any();
}
