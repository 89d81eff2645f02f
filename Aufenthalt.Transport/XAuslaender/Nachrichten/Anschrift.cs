namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>An address in Germany in the parts the standard wants. A house number is split: digits, letter or extra, part number.</summary>
internal sealed record Gebaeude
{
    public required string Strasse { get; init; }

    public string? Hausnummer { get; init; }

    public string? Zusatzziffer { get; init; }

    public string? Teilnummer { get; init; }

    public required string Postleitzahl { get; init; }

    public required string Wohnort { get; init; }

    public string? Stockwerk { get; init; }

    public string? FruehererGemeindename { get; init; }

    public string? Wohnungsinhaber { get; init; }

    public string? Zusatzangaben { get; init; }
}

internal sealed record Postfach(string? Nummer, string Wohnort, string Postleitzahl);

/// <summary>Exactly one of the two.</summary>
internal sealed record Postanschrift(Gebaeude? Gebaeude, Postfach? Postfach)
{
    public static Postanschrift Von(Gebaeude gebaeude) => new(gebaeude, null);

    public static Postanschrift Von(Postfach postfach) => new(null, postfach);
}

/// <param name="Staat">Destatis key, not 000.</param>
/// <param name="Zeilen">None, or two to five lines of at most 35 characters, the person's name included.</param>
internal sealed record Auslandsanschrift(string Staat, Liste<string> Zeilen);
