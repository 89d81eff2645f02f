using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Verschluesselung;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What a used link leads to.</summary>
/// <param name="Antrag">Key of the Antrag.</param>
/// <param name="Art"><c>antrag</c> or <c>eingangsbestaetigung</c>.</param>
/// <param name="Sprache">Second language of the document.</param>
/// <param name="Zugangscode">The access code that the link was made with.</param>
/// <param name="Nachricht">The message whose letter is meant, where <c>Art</c> is <c>anlage</c>.</param>
/// <param name="AnlageNr">Number of the letter.</param>
public sealed record PdfLink(Guid Antrag, string Art, string Sprache, string Zugangscode, Guid? Nachricht, int? AnlageNr);

/// <summary>
/// Links to the PDFs of an Antrag: one use, 60 seconds. The access code travels inside, sealed, because it stands on the applicant's copy and
/// only a hash of it is kept.
/// </summary>
public sealed class PdfLinkStore(TenantDb db, Schluesselbund keys)
{
    /// <summary>A link is good for this time.</summary>
    public static readonly TimeSpan Gueltigkeit = TimeSpan.FromSeconds(60);

    /// <summary>Kinds of PDF.</summary>
    public static IReadOnlyList<string> Arten { get; } = ["antrag", "eingangsbestaetigung"];

    private const string Zweck = "pdf-link";

    /// <summary>Makes a link.</summary>
    /// <returns>Its secret, for the address.</returns>
    public Task<string> CreateAsync(
        Antrag antrag, string art, string sprache, Zugangscode code, DateTimeOffset now, CancellationToken cancel = default) =>
        StoreAsync(antrag, art, sprache, code, null, null, now, cancel);

    /// <summary>Makes a link to a letter of the authority.</summary>
    /// <returns>Its secret, for the address.</returns>
    public Task<string> CreateForLetterAsync(
        Antrag antrag, Zugangscode code, Guid nachricht, int nr, DateTimeOffset now, CancellationToken cancel = default) =>
        StoreAsync(antrag, "anlage", antrag.Sprache, code, nachricht, nr, now, cancel);

    private async Task<string> StoreAsync(
        Antrag antrag, string art, string sprache, Zugangscode code, Guid? nachricht, int? nr, DateTimeOffset now, CancellationToken cancel)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var hash = Hash(token);
        var key = await keys.NewAsync(antrag.Scope, Zweck, Convert.ToHexStringLower(hash), cancel);
        var seal = Siegel.Close(key.Key, Encoding.ASCII.GetBytes(code.Reveal()), Bound(antrag.Scope, hash));
        await db.ExecuteAsync(antrag.Scope, """
            insert into aufenthalt.pdf_link (tenant_id, environment, token_sha256, antrag_id, art, sprache, zugangscode, gueltig_bis_am, nachricht_id, anlage_nr)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::uuid, $10::int)
            """, [
                antrag.Scope.TenantId, antrag.Scope.Environment, hash, antrag.Id, art, sprache,
                (byte[])[(byte)key.Wrapped.Length, .. key.Wrapped, .. seal], now + Gueltigkeit, nachricht, nr,
            ], cancel);
        return token;
    }

    /// <summary>Uses a link up.</summary>
    /// <returns><c>null</c> if it is unknown, used or too old.</returns>
    public async Task<PdfLink?> UseAsync(TenantScope scope, string token, DateTimeOffset now, CancellationToken cancel = default)
    {
        var hash = Hash(token);
        var row = await db.SingleAsync<Zeile>(scope,
            "delete from aufenthalt.pdf_link where token_sha256 = $1 returning antrag_id, art, sprache, zugangscode, gueltig_bis_am, nachricht_id, anlage_nr",
            [hash], cancel);
        if (row is null || row.GueltigBisAm <= now)
        {
            return null;
        }

        var wrapped = row.Zugangscode[1..(1 + row.Zugangscode[0])];
        var key = await keys.OpenAsync(scope, Zweck, Convert.ToHexStringLower(hash), wrapped, cancel);
        var code = Siegel.Open(key, row.Zugangscode.AsSpan(1 + wrapped.Length), Bound(scope, hash));
        return new PdfLink(row.AntragId, row.Art, row.Sprache, Encoding.ASCII.GetString(code), row.NachrichtId, row.AnlageNr);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static Bindung Bound(TenantScope scope, byte[] hash) => new(scope, Zweck, Convert.ToHexStringLower(hash));

    private sealed record Zeile(Guid AntragId, string Art, string Sprache, byte[] Zugangscode, DateTimeOffset GueltigBisAm, Guid? NachrichtId, int? AnlageNr);
}
