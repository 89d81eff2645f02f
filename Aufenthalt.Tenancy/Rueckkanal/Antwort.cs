using System.Text.Json;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;

namespace Aufenthalt.Tenancy.Rueckkanal;

/// <summary>What an applicant sends after the Antrag.</summary>
public static class AntwortArt
{
    /// <summary>An answer, with or without documents: 130103.</summary>
    public const string Antwort = "antwort";

    /// <summary>The withdrawal of the Antrag: 130111.</summary>
    public const string Ruecknahme = "ruecknahme";
}

/// <summary>What an answer says; stored sealed.</summary>
/// <param name="Text">The applicant's words; may be empty when there are documents. For a withdrawal the reason, if one was given.</param>
/// <param name="Bezeichnungen">Upload field → what the document is, in German, for the caseworker.</param>
public sealed record AntwortInhalt(string Text, IReadOnlyDictionary<string, string> Bezeichnungen)
{
    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    internal static AntwortInhalt Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<AntwortInhalt>(json)!;
}

/// <summary>An answer or a withdrawal that waits for delivery or was delivered. Its outbox row has the art <c>antwort</c> and its id as <c>bezug</c>.</summary>
/// <param name="Scope">Tenant and environment.</param>
/// <param name="Id">Key; good as nachrichtenUUID of its message, because it never changes.</param>
/// <param name="AntragId">The Antrag it belongs to.</param>
/// <param name="NachrichtId">The message that is answered (ausloeserUUID); <c>null</c> where none is.</param>
/// <param name="Art">See <see cref="AntwortArt"/>.</param>
/// <param name="Zustand">State of delivery, the same words as an Antrag's.</param>
/// <param name="EingegangenAm">When the applicant sent it; counts for the deadline.</param>
/// <param name="Inhalt">What it says; <c>null</c> once destroyed.</param>
/// <param name="Unterlagen">Documents; content through <see cref="UnterlagenStore.PartsAsync"/>.</param>
public sealed record Antwort(
    TenantScope Scope, Guid Id, Guid AntragId, Guid? NachrichtId, string Art, AntragZustand Zustand, DateTimeOffset EingegangenAm,
    AntwortInhalt? Inhalt, IReadOnlyList<Unterlage> Unterlagen);
