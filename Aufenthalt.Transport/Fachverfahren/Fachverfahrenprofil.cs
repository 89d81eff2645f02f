using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.Fachverfahren;

/// <summary>What the receiver of an authority takes and sends. Data: <c>Fachverfahren/profile/*.json</c>; what no maker has published is a setting and named as open.</summary>
internal sealed record Fachverfahrenprofil
{
    /// <summary>Key that a tenant's settings name.</summary>
    public required string Schluessel { get; init; }

    public required string Name { get; init; }

    public required string Hersteller { get; init; }

    /// <summary>Versions of XAusländer it takes.</summary>
    public required IReadOnlyList<string> Versionen { get; init; }

    public required Verfahrensgrenzen Grenzen { get; init; }

    /// <summary>Numbers of the messages it can send back.</summary>
    public required IReadOnlyList<string> Rueckmeldungen { get; init; }

    /// <summary>State from which the authority is responsible for the data and retention starts: <c>abgeholt</c> or <c>quittiert</c>.</summary>
    public required string Uebergabe { get; init; }

    public required Aktenform Akte { get; init; }

    public required Oscirahmen Osci { get; init; }

    public required IReadOnlyList<Ungeklaert> Ungeklaert { get; init; }
}

/// <param name="NachrichtBytes">Largest message, base64 included.</param>
/// <param name="Anlagen">Most documents in one message.</param>
/// <param name="Dateitypen">Endings of the documents it takes.</param>
/// <param name="Pakete">It takes documents in packages (000040).</param>
internal sealed record Verfahrensgrenzen(long NachrichtBytes, int Anlagen, IReadOnlyList<string> Dateitypen, bool Pakete);

/// <summary>What the hand-over to an electronic file holds beside the summary.</summary>
internal sealed record Aktenform(bool Metadaten, bool Anlagen);

/// <param name="Behaelter">Id of the OSCI content container.</param>
/// <param name="Betreff">Subject of the delivery.</param>
internal sealed record Oscirahmen(string Behaelter, string Betreff);
