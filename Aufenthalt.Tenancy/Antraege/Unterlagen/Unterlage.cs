namespace Aufenthalt.Tenancy.Antraege.Unterlagen;

/// <summary>An uploaded document of a session or an Antrag.</summary>
/// <param name="Id">Key; stands in the answers of its field.</param>
/// <param name="Feld">Id of the upload field.</param>
/// <param name="Reihenfolge">Place within the field.</param>
/// <param name="Typ"><c>application/pdf</c> or <c>image/jpeg</c>, nothing else is kept.</param>
/// <param name="Groesse">Bytes.</param>
/// <param name="Teile">Number of sealed parts of at most <see cref="UnterlagenStore.Teilgroesse"/> bytes.</param>
/// <param name="Name">File name without path, cleaned, unique within session or Antrag.</param>
/// <param name="Sha256">Hash of the content, lower-case hexadecimal.</param>
/// <param name="HochgeladenAm">When it arrived.</param>
public sealed record Unterlage(
    Guid Id, string Feld, int Reihenfolge, string Typ, long Groesse, int Teile, string Name, string Sha256, DateTimeOffset HochgeladenAm)
{
    internal byte[] Schluessel { get; init; } = [];
}

/// <summary>A document that is to be added.</summary>
/// <param name="Feld">Id of the upload field.</param>
/// <param name="MaxImFeld">How many the field takes; 0 for no limit of its own.</param>
/// <param name="Typ">Content type after <see cref="Dateipruefung"/>.</param>
/// <param name="Name">Name after <see cref="Dateiname.Saeubere"/>.</param>
/// <param name="Inhalt">Content.</param>
public sealed record NeueUnterlage(string Feld, int MaxImFeld, string Typ, string Name, ReadOnlyMemory<byte> Inhalt);

/// <summary>How much may be uploaded; told before and enforced after (design section 5).</summary>
/// <param name="DateiBytes">Bytes of one file.</param>
/// <param name="Dateien">Files of one application.</param>
/// <param name="SummeBytes">Bytes of all files together.</param>
public sealed record Uploadgrenzen(long DateiBytes, int Dateien, long SummeBytes)
{
    /// <summary>10 MB a file, 20 files, 35 MB together: what one message can carry after encoding (base64, encryption).</summary>
    public static Uploadgrenzen Standard { get; } = new(10 * 1024 * 1024, 20, 35 * 1024 * 1024);

    /// <summary>Content types that are accepted.</summary>
    public static IReadOnlyList<string> Typen { get; } = [Dateipruefung.Pdf, Dateipruefung.Jpeg, Dateipruefung.Png];
}

/// <summary>Why a document was not added: <c>sitzung_abgelaufen</c>, <c>bereits_abgesendet</c>, <c>dateien_zu_viele</c>, <c>summe_zu_gross</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Grenze">The number that was passed; 0 where there is none.</param>
public sealed record UploadAblehnung(string Code, long Grenze = 0);
