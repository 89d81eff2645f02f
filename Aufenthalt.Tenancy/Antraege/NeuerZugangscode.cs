using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Post;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// For who lost the access code: a one-time link to the address on file makes a new one and voids the old. Whoever asks gets no hint whether
/// the number exists or an address is on file.
/// </summary>
public sealed class NeuerZugangscode(TenantDb db, AntragStore applications, Fassungen fassungen, PostStore mail, OutboxSignal signal)
{
    /// <summary>Reason of the mail.</summary>
    public const string Anlass = "neuer_code";

    /// <summary>A link is good for this time.</summary>
    public static readonly TimeSpan Gueltigkeit = TimeSpan.FromHours(24);

    // One mail in this time, however often somebody asks.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Sends the link, if there is such an Antrag with an address on file.</summary>
    /// <param name="sicht">The tenant's present state.</param>
    /// <param name="number">The number that was entered.</param>
    /// <param name="address">Public address of the environment.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task RequestAsync(MandantenSicht sicht, Vorgangsnummer number, Uri address, DateTimeOffset now, CancellationToken cancel = default)
    {
        var scope = sicht.Scope;
        var id = await db.SingleAsync<Guid?>(scope, "select id from aufenthalt.antrag where vorgangsnummer = $1", [number.Value], cancel);
        if (id is null || await applications.LoadAsync(scope, id.Value, cancel) is not { Inhalt.Kontakt.Emails: { Count: > 0 } recipients } antrag)
        {
            return;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var content = await MailAsync(sicht, antrag, recipients, new Uri(address, $"/{sicht.Tenant.Ags}/vorgang?lang={Uri.EscapeDataString(antrag.Sprache)}#neuer-code={token}"), now, cancel);
        var letters = await mail.AddAsync(scope, antrag.Id, Anlass, antrag.Sprache, content, now, cancel);
        var sent = await db.TransactionAsync(scope, async transaction =>
        {
            var made = await transaction.ExecuteAsync("""
                insert into aufenthalt.code_link (tenant_id, environment, antrag_id, token_sha256, erstellt_am, gueltig_bis_am)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (tenant_id, environment, antrag_id) do update set token_sha256 = $4, erstellt_am = $5, gueltig_bis_am = $6
                where code_link.erstellt_am < $7
                """, [scope.TenantId, scope.Environment, antrag.Id, Hash(token), now, now + Gueltigkeit, now - Pause], cancel);
            if (made == 1)
            {
                await transaction.ExecuteBatchAsync(letters, cancel);
            }

            return made == 1;
        }, cancel);
        if (sent)
        {
            signal.Raise();
        }
    }

    /// <summary>Uses a link up: makes a new code and voids the old.</summary>
    /// <returns>Number and new code; <c>null</c> if the link is unknown, used or too old.</returns>
    public async Task<(Vorgangsnummer Number, Zugangscode Code)?> RedeemAsync(TenantScope scope, string token, DateTimeOffset now, CancellationToken cancel = default)
    {
        var code = Zugangscode.New();
        return await db.TransactionAsync(scope, async transaction =>
        {
            var id = await transaction.SingleAsync<Guid?>(
                "delete from aufenthalt.code_link where token_sha256 = $1 and gueltig_bis_am > $2 returning antrag_id", [Hash(token), now], cancel);
            if (id is null
                || !Vorgangsnummer.TryParse(await transaction.SingleAsync<string>("select vorgangsnummer from aufenthalt.antrag where id = $1", [id], cancel), out var number))
            {
                return ((Vorgangsnummer, Zugangscode)?)null;
            }

            await transaction.ExecuteBatchAsync([
                ("update aufenthalt.antrag set zugangscode_sha256 = $2 where id = $1", [id, code.Hash(number)]),
                EreignisStore.Append(scope, id.Value, "neuer_code", now),
            ], cancel);
            return (number, code);
        }, cancel);
    }

    private async Task<PostInhalt> MailAsync(
        MandantenSicht sicht, Antrag antrag, IReadOnlyList<string> recipients, Uri link, DateTimeOffset now, CancellationToken cancel)
    {
        var fassung = await fassungen.OfAsync(antrag, cancel);
        return Bestaetigungsmail.Mail(sicht, fassung, antrag.Sprache, recipients, Anlass, new Dictionary<string, string>
        {
            ["vorgangsnummer"] = antrag.Vorgangsnummer.Value,
            ["link"] = link.ToString(),
            ["datum"] = Amtstag.In(now + Gueltigkeit).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture),
        });
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
