namespace Aufenthalt.Tenancy.Postleitzahlen;

/// <summary>What a change of the list means for one postcode.</summary>
public enum PlzArt
{
    /// <summary>Is added and belongs to the authority alone.</summary>
    Neu,

    /// <summary>Is added; a neighbour has a part of it. The applicant is asked for the place.</summary>
    Geteilt,

    /// <summary>Is in the list already.</summary>
    Vorhanden,

    /// <summary>Belongs to another authority alone.</summary>
    AndereBehoerde,

    /// <summary>No postcode of the reference data: a large recipient, a new one, or a slip.</summary>
    Unbekannt,

    /// <summary>Is removed, because the new list replaces the old one.</summary>
    Entfaellt,
}

/// <summary>One line of the preview.</summary>
/// <param name="Plz">Five digits.</param>
/// <param name="Art">What would happen.</param>
/// <param name="Behoerden">Names of other authorities that have it.</param>
public sealed record PlzBefund(string Plz, PlzArt Art, IReadOnlyList<string> Behoerden);

/// <summary>Shows what a pasted list or file would change before anything is changed.</summary>
/// <param name="Befunde">One per postcode, in order.</param>
/// <param name="Falsch">Parts that are no German postcode.</param>
public sealed record PlzVorschau(IReadOnlyList<PlzBefund> Befunde, IReadOnlyList<string> Falsch)
{
    /// <summary>Postcodes that would be added.</summary>
    public IEnumerable<string> Dazu => Befunde.Where(one => one.Art is not (PlzArt.Vorhanden or PlzArt.Entfaellt)).Select(one => one.Plz);

    /// <summary>Postcodes that would be removed.</summary>
    public IEnumerable<string> Weg => Befunde.Where(one => one.Art == PlzArt.Entfaellt).Select(one => one.Plz);

    /// <summary>Nothing in it needs a second look.</summary>
    public bool Unbedenklich => Falsch.Count == 0 && Befunde.All(one => one.Art is PlzArt.Neu or PlzArt.Geteilt or PlzArt.Vorhanden);

    /// <summary>Checks a text.</summary>
    /// <param name="behoerdeAgs">AGS of the authority.</param>
    /// <param name="liste">Its present list.</param>
    /// <param name="text">Postcodes and ranges in any form: typed, pasted, or a CSV file.</param>
    /// <param name="ersetzen">The text replaces the list instead of adding to it.</param>
    public static PlzVorschau Pruefe(string behoerdeAgs, IReadOnlyCollection<string> liste, string text, bool ersetzen)
    {
        var (plz, falsch) = PlzEingabe.Lies(text);
        var gone = ersetzen ? liste.Except(plz).Select(one => new PlzBefund(one, PlzArt.Entfaellt, [])) : [];
        return new PlzVorschau(
            [.. plz.Select(one => Befund(behoerdeAgs, liste, one)).Concat(gone).OrderBy(one => one.Plz, StringComparer.Ordinal)],
            falsch);
    }

    /// <summary>Postcodes of a list that others share, with those others.</summary>
    public static IReadOnlyList<PlzBefund> Ueberschneidungen(string behoerdeAgs, IEnumerable<string> liste) =>
        [.. liste.Select(plz => new PlzBefund(plz, PlzArt.Geteilt, Others(behoerdeAgs, plz))).Where(one => one.Behoerden.Count > 0)];

    /// <summary>The authority's own postcodes after the reference data: those of its Gemeinden, without towns that have an authority of their own.</summary>
    public static IReadOnlyList<string> Eigene(string behoerdeAgs) =>
        Gemeindeverzeichnis.Instance.PostleitzahlenVon(Gemeindeverzeichnis.Instance.GemeindenVon(behoerdeAgs).Select(gemeinde => gemeinde.Ags));

    private static PlzBefund Befund(string behoerdeAgs, IReadOnlyCollection<string> liste, string plz)
    {
        var others = Others(behoerdeAgs, plz);
        var own = Gemeindeverzeichnis.Instance.GemeindenMit(plz).Any(gemeinde => gemeinde.BehoerdeAgs == behoerdeAgs);
        var art = liste.Contains(plz) ? PlzArt.Vorhanden
            : !Gemeindeverzeichnis.Instance.Kennt(plz) ? PlzArt.Unbekannt
            : !own ? PlzArt.AndereBehoerde
            : others.Count > 0 ? PlzArt.Geteilt : PlzArt.Neu;
        return new PlzBefund(plz, art, others);
    }

    private static List<string> Others(string behoerdeAgs, string plz) =>
        [.. Gemeindeverzeichnis.Instance.GemeindenMit(plz).Select(gemeinde => gemeinde.BehoerdeAgs).Where(ags => ags != behoerdeAgs).Distinct()
            .Select(ags => Gemeindeverzeichnis.Instance.Behoerden[ags].Anzeigename).Order(StringComparer.Ordinal)];
}
