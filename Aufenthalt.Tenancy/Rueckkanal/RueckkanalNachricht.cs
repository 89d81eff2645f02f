using System.Text.Json;

namespace Aufenthalt.Tenancy.Rueckkanal;

/// <summary>Kinds of messages that come back from an authority (XAusländer, module OZG).</summary>
public static class RueckkanalArt
{
    /// <summary>130104: where the matter stands.</summary>
    public const string Statusmeldung = "statusmeldung";

    /// <summary>130102: a question, often for documents, with or without a last day.</summary>
    public const string Rueckfrage = "rueckfrage";

    /// <summary>130105: an appointment.</summary>
    public const string Termin = "termin";

    /// <summary>130109: another authority is responsible.</summary>
    public const string Unzustaendigkeit = "unzustaendigkeit";

    /// <summary>130110: the authority means to refuse; the applicant is heard first (§ 28 VwVfG).</summary>
    public const string Ablehnungsabsicht = "ablehnungsabsicht";

    /// <summary>130107: what the authority says to a withdrawal.</summary>
    public const string Ruecknahme = "ruecknahme";

    /// <summary>Whatever else an authority sends, such as 130402 to 130407 of the fast-track procedure.</summary>
    public const string Mitteilung = "mitteilung";

    /// <summary>Whether the applicant may answer a message of this kind.</summary>
    public static bool IstBeantwortbar(string art) => art is Rueckfrage or Ablehnungsabsicht or Mitteilung;
}

/// <summary>An appointment at the authority.</summary>
/// <param name="Datum">Day.</param>
/// <param name="Ab">From, German official time.</param>
/// <param name="Bis">Until, if said.</param>
/// <param name="Ort">Address in one line, if said.</param>
/// <param name="Hinweis">Room, floor and the like.</param>
public sealed record RueckkanalTermin(DateOnly Datum, TimeOnly Ab, TimeOnly? Bis, string? Ort, string? Hinweis);

/// <summary>What a message says; stored sealed. Text of the authority is shown as text, never as HTML.</summary>
public sealed record RueckkanalInhalt
{
    /// <summary>The words of the authority; empty where the kind alone says it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Documents that are asked for, each by the words of the authority. At most <see cref="HoechstensUnterlagen"/> get a place of their own in the reply form.</summary>
    public IReadOnlyList<string> Unterlagen { get; init; } = [];

    /// <summary>The appointment.</summary>
    public RueckkanalTermin? Termin { get; init; }

    /// <summary>Page for booking an appointment; shown as a link only if it is https.</summary>
    public string? Onlinevergabe { get; init; }

    /// <summary>Name of the authority that is responsible instead.</summary>
    public string? ZustaendigeBehoerde { get; init; }

    /// <summary>Code of the status, list ozg.status: 01, 02, 03, 05, 06, 07.</summary>
    public string? Status { get; init; }

    /// <summary>The reply form has this many places for requested documents.</summary>
    public const int HoechstensUnterlagen = 8;

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    internal static RueckkanalInhalt Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<RueckkanalInhalt>(json)!;
}

/// <summary>A letter that came with a message.</summary>
/// <param name="Name">File name without path.</param>
/// <param name="Typ"><c>application/pdf</c> or <c>image/jpeg</c>.</param>
/// <param name="Inhalt">Content.</param>
public sealed record NeueRueckkanalAnlage(string Name, string Typ, ReadOnlyMemory<byte> Inhalt);

/// <summary>A message that arrived, as transport hands it over. Its signer was checked already.</summary>
/// <param name="Id">nachrichtenUUID.</param>
/// <param name="AntragId">The Antrag it is about.</param>
/// <param name="Art">See <see cref="RueckkanalArt"/>.</param>
/// <param name="Typ">Number of the message: <c>130102</c> …</param>
/// <param name="Inhalt">What it says.</param>
/// <param name="Frist">Last day to answer, German official time.</param>
/// <param name="Anlagen">Letters.</param>
public sealed record NeueRueckkanalNachricht(
    Guid Id, Guid AntragId, string Art, string Typ, RueckkanalInhalt Inhalt, DateOnly? Frist = null, IReadOnlyList<NeueRueckkanalAnlage>? Anlagen = null);

/// <summary>A letter in a list.</summary>
/// <param name="Nr">Counts from 1 within the message.</param>
/// <param name="Name">File name.</param>
/// <param name="Typ">Content type.</param>
/// <param name="Groesse">Bytes.</param>
public sealed record RueckkanalAnlage(int Nr, string Name, string Typ, long Groesse);

/// <summary>A message of the authority as the applicant sees it.</summary>
/// <param name="Id">nachrichtenUUID.</param>
/// <param name="AntragId">The Antrag it is about.</param>
/// <param name="Art">See <see cref="RueckkanalArt"/>.</param>
/// <param name="Typ">Number of the message.</param>
/// <param name="Inhalt">What it says.</param>
/// <param name="Frist">Last day to answer.</param>
/// <param name="EmpfangenAm">When it arrived here.</param>
/// <param name="GelesenAm">When the applicant first saw it.</param>
/// <param name="BeantwortetAm">When the applicant answered it last.</param>
/// <param name="Anlagen">Letters, in order.</param>
public sealed record RueckkanalNachricht(
    Guid Id, Guid AntragId, string Art, string Typ, RueckkanalInhalt Inhalt, DateOnly? Frist, DateTimeOffset EmpfangenAm,
    DateTimeOffset? GelesenAm, DateTimeOffset? BeantwortetAm, IReadOnlyList<RueckkanalAnlage> Anlagen);
