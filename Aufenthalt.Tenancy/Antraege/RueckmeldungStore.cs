using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>A comment on a service.</summary>
/// <param name="Id">Key.</param>
/// <param name="Dienst">Service.</param>
/// <param name="Sprache">Language it was used in.</param>
/// <param name="Sterne">One to five.</param>
/// <param name="Text">Comment; may be empty.</param>
/// <param name="ErstelltAm">When.</param>
public sealed record Rueckmeldung(Guid Id, string Dienst, string Sprache, short Sterne, string Text, DateTimeOffset ErstelltAm);

/// <summary>Stars and comments of applicants.</summary>
public sealed class RueckmeldungStore(TenantDb db)
{
    private const int LongestText = 2000;

    /// <summary>Stores one; a comment that is too long is cut.</summary>
    public Task AddAsync(
        TenantScope scope, string dienst, string sprache, int sterne, string text, DateTimeOffset now, CancellationToken cancel = default) =>
        db.ExecuteAsync(scope, """
            insert into aufenthalt.rueckmeldung (tenant_id, environment, id, dienst, sprache, sterne, text, erstellt_am)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """, [scope.TenantId, scope.Environment, Guid.CreateVersion7(), dienst, sprache, (short)sterne, Storable(text), now], cancel);

    /// <summary>The newest ones of a tenant, for the console.</summary>
    public Task<IReadOnlyList<Rueckmeldung>> ListAsync(TenantScope scope, int limit, CancellationToken cancel = default) =>
        db.QueryAsync<Rueckmeldung>(scope,
            "select id, dienst, sprache, sterne, text, erstellt_am from aufenthalt.rueckmeldung order by erstellt_am desc limit $1", [limit], cancel);

    // PostgreSQL stores no U+0000; a surrogate is not cut in half.
    private static string Storable(string text)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        if (clean.Length <= LongestText)
        {
            return clean;
        }

        return char.IsHighSurrogate(clean[LongestText - 1]) ? clean[..(LongestText - 1)] : clean[..LongestText];
    }
}
