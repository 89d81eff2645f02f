using System.Text.Json.Nodes;
using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Everything a message is made of. The same input gives the same bytes, so a retry may build it again.</summary>
internal sealed record NachrichtEingabe
{
    public required string Vorgangsnummer { get; init; }

    /// <summary>Chosen and stored before the first attempt.</summary>
    public required Guid NachrichtUuid { get; init; }

    public required DateTimeOffset ErstelltAm { get; init; }

    /// <summary>When the applicant submitted; its day in Germany is the antragsdatum.</summary>
    public required DateTimeOffset EingegangenAm { get; init; }

    public required Beteiligte Beteiligte { get; init; }

    /// <summary>True when the case has a return channel; false forbids the authority to answer electronically.</summary>
    public bool Rueckkanal { get; init; }

    /// <summary>Text of the attribute <c>test</c>; set in PRE, null in PRO.</summary>
    public string? Test { get; init; }

    public required Antragsart Art { get; init; }

    /// <summary>Effective answers: what hidden fields hold is gone.</summary>
    public required JsonObject Angaben { get; init; }

    /// <summary>The authority's PDF. It holds every answer, so nothing said is lost where the standard has no element.</summary>
    public Dokumentquelle? Zusammenfassung { get; init; }

    public IReadOnlyList<Anlage> Anlagen { get; init; } = [];

    /// <summary>The message this one answers (130103, 130404, 130406).</summary>
    public Guid? AusloeserUuid { get; init; }
}

/// <summary>Reader and author of a message as its header names them.</summary>
/// <param name="Leser">The Ausländerbehörde: key in DVDV and name.</param>
/// <param name="Autor">The online service: key in DVDV, name and at least one way to reach it.</param>
internal sealed record Beteiligte(Behoerde Leser, Behoerde Autor, Postanschrift AnschriftAutor, Postanschrift? AnschriftLeser, Produkt Produkt);

/// <summary>A document the applicant gave.</summary>
/// <param name="Id">Stable id; becomes the document's UUID when it travels in a package.</param>
/// <param name="Feld">Id of the upload field.</param>
/// <param name="Bezeichnung">German name for the caseworker, usually the field's label.</param>
/// <param name="Inhaltstyp">application/pdf or image/jpeg; the standard takes nothing else.</param>
internal sealed record Anlage(Guid Id, string Feld, string Bezeichnung, string? Dateiname, string Inhaltstyp, Dokumentquelle Quelle);

/// <summary>Why a message cannot be built. Final: the same answers would fail again.</summary>
internal sealed record Baufehler(string Code, string Deutsch, string English, string Stelle);

/// <summary>A message, or every reason why there is none.</summary>
internal sealed record Bauergebnis(Nachricht? Nachricht, IReadOnlyList<Baufehler> Fehler);
