namespace Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

/// <summary>A fault in the data of an Antragsstrecke.</summary>
/// <param name="Code">Kind of fault, e.g. <c>operator_unbekannt</c>, <c>feld_unbekannt</c>, <c>id_doppelt</c>, <c>text_fehlt</c>, <c>zirkel</c>, <c>liste_unbekannt</c>.</param>
/// <param name="Ort">File or service, then the path to the faulty member.</param>
/// <param name="Deutsch">What is wrong, for a German reader.</param>
/// <param name="Englisch">The same in English.</param>
public sealed record Kompilierfehler(string Code, string Ort, string Deutsch, string Englisch)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Ort}: {Code}: {Deutsch}";
}

/// <summary>Collects faults, so that an author sees all of them at once.</summary>
internal sealed class Befund
{
    private readonly List<Kompilierfehler> fehler = [];

    internal IReadOnlyList<Kompilierfehler> Fehler => fehler;

    internal bool IstRein => fehler.Count == 0;

    internal void Melde(string code, string ort, string deutsch, string englisch) =>
        fehler.Add(new Kompilierfehler(code, ort, deutsch, englisch));
}
