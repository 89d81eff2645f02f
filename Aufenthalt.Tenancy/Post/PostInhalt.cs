using System.Text.Json;

namespace Aufenthalt.Tenancy.Post;

/// <summary>A mail as it will be sent: text and HTML say the same.</summary>
/// <param name="An">Recipients.</param>
/// <param name="AbsenderName">Display name of the sender: the authority.</param>
/// <param name="AntwortAn">Reply-To; empty for none.</param>
/// <param name="Betreff">Subject, one line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Html">Complete HTML document.</param>
/// <param name="NurOrdner">The mail must reach nobody: a mail of PRE to an address that is none of the tenant's test addresses (design D20).</param>
public sealed record PostInhalt(
    IReadOnlyList<string> An, string AbsenderName, string AntwortAn, string Betreff, string Text, string Html, bool NurOrdner)
{
    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    internal static PostInhalt Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<PostInhalt>(json)!;
}

/// <summary>A mail of the outbox.</summary>
/// <param name="Id">Key; <c>bezug</c> of its outbox row.</param>
/// <param name="AntragId">Antrag it is about.</param>
/// <param name="Anlass">Why it is sent: <c>bestaetigung</c>, <c>neue_nachricht</c>, <c>neuer_code</c>.</param>
/// <param name="Sprache">Language it is written in.</param>
/// <param name="ErstelltAm">When it was written.</param>
/// <param name="GesendetAm">When it was handed to the mail server.</param>
/// <param name="Fehler">What the last attempt ended with; no content.</param>
/// <param name="Inhalt">The mail; <c>null</c> once it was cleared.</param>
public sealed record PostStueck(
    Guid Id, Guid? AntragId, string Anlass, string Sprache, DateTimeOffset ErstelltAm, DateTimeOffset? GesendetAm, string? Fehler, PostInhalt? Inhalt);
