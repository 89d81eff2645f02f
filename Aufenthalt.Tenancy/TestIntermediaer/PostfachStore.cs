using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.TestIntermediaer;

/// <summary>A delivery as it lies in the mailbox of the test Intermediär.</summary>
/// <param name="MessageId">OSCI message id.</param>
/// <param name="Postfach">SHA-256 (hex) of the addressee's cipher certificate.</param>
/// <param name="AbsenderSignatur">SHA-256 (hex) of the originator's signature certificate.</param>
/// <param name="AbsenderChiffre">SHA-256 (hex) of the originator's cipher certificate.</param>
/// <param name="Betreff">Subject, unencrypted by the standard.</param>
/// <param name="EingangAm">Stored (Creation).</param>
/// <param name="AbrufAm">The addressee's fetch was answered (Forwarding).</param>
/// <param name="EmpfangAm">The addressee confirmed (Reception).</param>
/// <param name="Pruefvermerke">Inspections of certificates, XML.</param>
public sealed record PostfachKarte(
    string MessageId, string Postfach, string AbsenderSignatur, string? AbsenderChiffre, string? Betreff,
    DateTimeOffset EingangAm, DateTimeOffset? AbrufAm, DateTimeOffset? EmpfangAm, string Pruefvermerke);

/// <summary>What a delivery carries: all of it as the sender sent it.</summary>
/// <param name="Koerper">The body, canonical; its content is encrypted for the reader.</param>
/// <param name="Zertifikate">The block of certificates, XML.</param>
/// <param name="Anlagen">Attachments in a form of the Intermediär's own.</param>
public sealed record PostfachInhalt(byte[] Koerper, string Zertifikate, byte[] Anlagen);

/// <summary>Selection of cards; see fetchProcessCard of OSCI-Transport 1.2.</summary>
/// <param name="Signatur">SHA-256 (hex) of the signature certificate that asks.</param>
/// <param name="Chiffre">SHA-256 (hex) of the cipher certificate that asks.</param>
/// <param name="MessageIds">Only these, or null.</param>
/// <param name="GeaendertSeit">Only changed since, or null.</param>
/// <param name="EingangSeit">Only stored since, or null.</param>
/// <param name="NurOhneEmpfang">Only unconfirmed ones.</param>
/// <param name="AlsEmpfaenger">Those addressed to the asking party count.</param>
/// <param name="AlsAbsender">Those the asking party sent count.</param>
/// <param name="Hoechstens">At most so many, oldest first.</param>
public sealed record PostfachFrage(
    string Signatur, string Chiffre, string[]? MessageIds, DateTimeOffset? GeaendertSeit, DateTimeOffset? EingangSeit,
    bool NurOhneEmpfang, bool AlsEmpfaenger, bool AlsAbsender, int Hoechstens);

/// <summary>Mailboxes of the test Intermediär. Nothing here belongs to a tenant, and only Transport may reach it.</summary>
public sealed class PostfachStore(SystemDb system)
{
    private const string Spalten =
        "message_id, postfach, absender_signatur, absender_chiffre, betreff, eingang_am, abruf_am, empfang_am, pruefvermerke";

    /// <summary>Notes that an id was issued.</summary>
    public Task IssueAsync(string messageId, DateTimeOffset now, CancellationToken cancel = default) =>
        system.ExecuteAsync("insert into aufenthalt.test_kennung (message_id, ausgegeben_am) values ($1, $2)", [messageId, now], cancel);

    /// <summary>Uses up the id and stores the delivery, in one statement.</summary>
    /// <returns><c>false</c> if the id was not issued or is used up; then nothing is stored.</returns>
    public async Task<bool> DepositAsync(PostfachKarte karte, PostfachInhalt inhalt, CancellationToken cancel = default) =>
        await system.ExecuteAsync("""
            with kennung as (delete from aufenthalt.test_kennung where message_id = $1 returning message_id)
            insert into aufenthalt.test_zustellung
                (message_id, postfach, absender_signatur, absender_chiffre, betreff, eingang_am, pruefvermerke, koerper, zertifikate, anlagen)
            select message_id, $2, $3, $4::text, $5::text, $6, $7, $8, $9, $10 from kennung
            """,
            [karte.MessageId, karte.Postfach, karte.AbsenderSignatur, karte.AbsenderChiffre, karte.Betreff, karte.EingangAm, karte.Pruefvermerke,
             inhalt.Koerper, inhalt.Zertifikate, inhalt.Anlagen], cancel) == 1;

    /// <summary>Number of unconfirmed deliveries in a mailbox.</summary>
    public Task<long> UnconfirmedAsync(string postfach, CancellationToken cancel = default) =>
        system.SingleAsync<long>("select count(*) from aufenthalt.test_zustellung where postfach = $1 and empfang_am is null", [postfach], cancel);

    /// <summary>One card, or null.</summary>
    public Task<PostfachKarte?> CardAsync(string messageId, CancellationToken cancel = default) =>
        system.SingleAsync<PostfachKarte>($"select {Spalten} from aufenthalt.test_zustellung where message_id = $1", [messageId], cancel);

    /// <summary>What a delivery carries, or null.</summary>
    public Task<PostfachInhalt?> ContentAsync(string messageId, CancellationToken cancel = default) =>
        system.SingleAsync<PostfachInhalt>("select koerper, zertifikate, anlagen from aufenthalt.test_zustellung where message_id = $1", [messageId], cancel);

    /// <summary>The oldest unconfirmed delivery of a mailbox, or null.</summary>
    public Task<string?> NextAsync(string postfach, CancellationToken cancel = default) =>
        system.SingleAsync<string>("""
            select message_id from aufenthalt.test_zustellung
            where postfach = $1 and empfang_am is null order by eingang_am, message_id limit 1
            """, [postfach], cancel);

    /// <summary>Cards the asking party may see, oldest first.</summary>
    public Task<IReadOnlyList<PostfachKarte>> CardsAsync(PostfachFrage frage, CancellationToken cancel = default) =>
        system.QueryAsync<PostfachKarte>($"""
            select {Spalten} from aufenthalt.test_zustellung
            where (($1 and postfach = $2) or ($3 and (absender_signatur = $4 or absender_chiffre = $2)))
              and ($5::text[] is null or message_id = any($5))
              and ($6::timestamptz is null or coalesce(empfang_am, abruf_am, eingang_am) >= $6)
              and ($7::timestamptz is null or eingang_am >= $7)
              and (not $8 or empfang_am is null)
            order by eingang_am, message_id limit $9
            """,
            [frage.AlsEmpfaenger, frage.Chiffre, frage.AlsAbsender, frage.Signatur, frage.MessageIds, frage.GeaendertSeit, frage.EingangSeit,
             frage.NurOhneEmpfang, frage.Hoechstens], cancel);

    /// <summary>Stamps Forwarding; an unconfirmed delivery may be fetched again.</summary>
    public Task ForwardedAsync(string messageId, DateTimeOffset at, CancellationToken cancel = default) =>
        system.ExecuteAsync("update aufenthalt.test_zustellung set abruf_am = $2 where message_id = $1 and empfang_am is null", [messageId, at], cancel);

    /// <summary>Stamps Reception, once.</summary>
    public Task ReceivedAsync(string messageId, DateTimeOffset at, CancellationToken cancel = default) =>
        system.ExecuteAsync("update aufenthalt.test_zustellung set empfang_am = $2 where message_id = $1 and empfang_am is null", [messageId, at], cancel);

    /// <summary>Deletes deliveries and unused ids from before a time.</summary>
    /// <returns>Number of deliveries deleted.</returns>
    public async Task<int> DeleteBeforeAsync(DateTimeOffset time, CancellationToken cancel = default)
    {
        await system.ExecuteAsync("delete from aufenthalt.test_kennung where ausgegeben_am < $1", [time], cancel);
        return await system.ExecuteAsync("delete from aufenthalt.test_zustellung where eingang_am < $1", [time], cancel);
    }
}
