using System.Text.Json;
using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>An entry of the log of a Vorgang. Codes and identifiers only: applicant, authority and operator each read it in their own words.</summary>
/// <param name="Nr">Counts from 1 within the Antrag.</param>
/// <param name="Art">What happened: <c>eingegangen</c>, <c>gebaut</c>, <c>hinterlegt</c>, <c>abgeholt</c>, <c>quittiert</c>, <c>wartet</c>, <c>gescheitert</c> …</param>
/// <param name="Am">When.</param>
/// <param name="Daten">JSON object with codes and identifiers; nothing an applicant said.</param>
public sealed record Ereignis(int Nr, string Art, DateTimeOffset Am, string Daten);

/// <summary>The append-only log of each Antrag.</summary>
public sealed class EreignisStore(TenantDb db)
{
    /// <summary>Adds an entry.</summary>
    /// <param name="scope">Tenant and environment.</param>
    /// <param name="antrag">Key of the Antrag.</param>
    /// <param name="art">What happened.</param>
    /// <param name="am">When.</param>
    /// <param name="daten">Codes and identifiers; nothing an applicant said.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task AppendAsync(
        TenantScope scope, Guid antrag, string art, DateTimeOffset am, IReadOnlyDictionary<string, string>? daten = null, CancellationToken cancel = default)
    {
        var (sql, values) = Append(scope, antrag, art, am, daten);
        return db.ExecuteAsync(scope, sql, values, cancel);
    }

    /// <summary>The statement that adds an entry; run it in the transaction that changes the state.</summary>
    public static (string Sql, object?[] Values) Append(
        TenantScope scope, Guid antrag, string art, DateTimeOffset am, IReadOnlyDictionary<string, string>? daten = null) =>
        ("""
         insert into aufenthalt.vorgang_ereignis (tenant_id, environment, antrag_id, nr, art, am, daten)
         select $1, $2, $3, 1 + coalesce(max(nr), 0), $4, $5, $6::jsonb from aufenthalt.vorgang_ereignis where antrag_id = $3
         """, [scope.TenantId, scope.Environment, antrag, art, am, JsonSerializer.Serialize(daten ?? new Dictionary<string, string>())]);

    /// <summary>All entries of an Antrag, in order.</summary>
    public Task<IReadOnlyList<Ereignis>> ListAsync(TenantScope scope, Guid antrag, CancellationToken cancel = default) =>
        db.QueryAsync<Ereignis>(scope,
            "select nr, art, am, daten::text as daten from aufenthalt.vorgang_ereignis where antrag_id = $1 order by nr", [antrag], cancel);
}
