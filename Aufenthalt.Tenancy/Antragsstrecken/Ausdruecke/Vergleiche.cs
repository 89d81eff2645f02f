namespace Aufenthalt.Tenancy.Antragsstrecken.Ausdruecke;

/// <summary>Comparison of two values; a text beside a date or a decimal is read as such.</summary>
internal static class Vergleiche
{
    internal static bool? Pruefe(Vergleichsart art, Wert links, Wert rechts)
    {
        if (links is Wahrheitswert l && rechts is Wahrheitswert r)
        {
            return art switch
            {
                Vergleichsart.Gleich => l.Wahrheit == r.Wahrheit,
                Vergleichsart.Ungleich => l.Wahrheit != r.Wahrheit,
                _ => null,
            };
        }

        return Ordne(links, rechts) is not { } ordnung
            ? null
            : art switch
            {
                Vergleichsart.Gleich => ordnung == 0,
                Vergleichsart.Ungleich => ordnung != 0,
                Vergleichsart.Kleiner => ordnung < 0,
                Vergleichsart.KleinerGleich => ordnung <= 0,
                Vergleichsart.Groesser => ordnung > 0,
                _ => ordnung >= 0,
            };
    }

    internal static bool Gleich(Wert links, Wert rechts) => Pruefe(Vergleichsart.Gleich, links, rechts) == true;

    private static int? Ordne(Wert links, Wert rechts) => (links, rechts) switch
    {
        (Zahlwert l, Zahlwert r) => l.Zahl.CompareTo(r.Zahl),
        (Datumswert l, Datumswert r) => l.Tag.CompareTo(r.Tag),
        (Textwert l, Textwert r) => string.CompareOrdinal(l.Text, r.Text),
        (Zahlwert l, Textwert r) => Rechnen.Lies(r.Text) is { } zahl ? l.Zahl.CompareTo(zahl) : null,
        (Datumswert l, Textwert r) => Kalender.LiesTag(r.Text) is { } tag ? l.Tag.CompareTo(tag) : null,
        (Textwert, Zahlwert or Datumswert) => Ordne(rechts, links) is { } ordnung ? -ordnung : null,
        _ => null,
    };
}
