namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>Header of a message between authorities (XInneres-Basisnachricht).</summary>
internal sealed record Kopf
{
    /// <summary>New for each new or corrected message; the same for a pure resend.</summary>
    public required Guid Uuid { get; init; }

    /// <summary>Six digits, "130101".</summary>
    public required string Typ { get; init; }

    /// <summary>When the message was made, kept to the millisecond.</summary>
    public required DateTimeOffset Erstellt { get; init; }

    public required Behoerde Leser { get; init; }

    public required Behoerde Autor { get; init; }

    public required Postanschrift AnschriftAutor { get; init; }

    public Postanschrift? AnschriftLeser { get; init; }

    public required Produkt Produkt { get; init; }

    /// <summary>Set on messages that must not be processed as real ones (PRE).</summary>
    public string? Test { get; init; }
}

/// <param name="Kennung">Key in the directory DVDV: prefix, colon, id.</param>
/// <param name="Erreichbarkeit">At least one is required of an author.</param>
internal sealed record Behoerde(string Kennung, string Name, Liste<Kommunikation> Erreichbarkeit)
{
    public Behoerde(string kennung, string name, params Kommunikation[] erreichbarkeit)
        : this(kennung, name, new Liste<Kommunikation>(erreichbarkeit))
    {
    }
}

/// <param name="Kanal">Code of the list erreichbarkeit: 01 mail, 02 telephone, 03 mobile, 09 web.</param>
internal sealed record Kommunikation(string Kanal, string Kennung, string? Zusatz = null);

internal sealed record Produkt(string Name, string Hersteller, string? Version);
