using Aufenthalt.Tenancy.Antragsstrecken;

namespace Aufenthalt.Tenancy.Zusammenfassung;

/// <summary>All that a summary is made of: answers, definition, texts, files, receipt.</summary>
public sealed record Antragsinhalt
{
    /// <summary>The definition the answers were given to.</summary>
    public required Definition Definition { get; init; }

    /// <summary>All stored answers; hidden ones are left out here.</summary>
    public required Angaben Angaben { get; init; }

    /// <summary>Day of receipt, thresholds, Anliegen, switches. Its language does not count: see <see cref="Texte"/>.</summary>
    public required Auswertungskontext Kontext { get; init; }

    /// <summary>The tenant's decided texts with variables filled in, German and the applicant's language.</summary>
    public required PdfTexte Texte { get; init; }

    /// <summary>Name of the Ausländerbehörde.</summary>
    public required string Behoerde { get; init; }

    /// <summary>Its AGS.</summary>
    public required string Ags { get; init; }

    /// <summary>The number as shown to people; empty before sending.</summary>
    public string Vorgangsnummer { get; init; } = "";

    /// <summary>Time of receipt; before sending, now.</summary>
    public required DateTimeOffset EingegangenAm { get; init; }

    /// <summary>True in PRE.</summary>
    public required bool Test { get; init; }

    /// <summary>German name of the language in which the form was filled in.</summary>
    public required string SpracheName { get; init; }

    /// <summary>Hash of the tenant's resolved texts and variables.</summary>
    public string TexteSha256 { get; init; } = "";

    /// <summary>Version of <c>schwellen.json</c>.</summary>
    public string SchwellenVersion { get; init; } = "";

    /// <summary>Id of an Unterlage → what is known about the file.</summary>
    public IReadOnlyDictionary<string, Datei> Dateien { get; init; } = new Dictionary<string, Datei>();
}

/// <summary>An uploaded file.</summary>
/// <param name="Name">Name given by the applicant.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Hash of the content in lower-case hexadecimal.</param>
/// <param name="Vermerk">Why it is not attached after all; null if it is.</param>
public sealed record Datei(string Name, long Bytes, string Sha256, string? Vermerk = null);
