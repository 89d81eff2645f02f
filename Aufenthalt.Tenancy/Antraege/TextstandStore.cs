using System.Collections.Concurrent;
using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>Keeps the states of texts that sessions and Anträge refer to. They never change, so what was read once stays in memory.</summary>
public sealed class TextstandStore(TenantDb db)
{
    private const int MostKept = 5000;
    private readonly ConcurrentDictionary<(TenantScope, string), Textstand> kept = new();

    /// <summary>Stores a state unless it is there already.</summary>
    public async Task EnsureAsync(TenantScope scope, Textstand stand, CancellationToken cancel = default)
    {
        if (kept.ContainsKey((scope, stand.Sha256)))
        {
            return;
        }

        await db.ExecuteAsync(scope, """
            insert into aufenthalt.textstand (tenant_id, environment, sha256, dokument) values ($1, $2, $3, $4) on conflict do nothing
            """, [scope.TenantId, scope.Environment, stand.Sha256, stand.Dokument], cancel);
        Keep(scope, stand);
    }

    /// <summary>Reads a state.</summary>
    /// <exception cref="InvalidOperationException">It is not there: sessions and Anträge always refer to one that is.</exception>
    public async Task<Textstand> LoadAsync(TenantScope scope, string sha256, CancellationToken cancel = default)
    {
        if (kept.TryGetValue((scope, sha256), out var known))
        {
            return known;
        }

        var document = await db.SingleAsync<byte[]>(scope, "select dokument from aufenthalt.textstand where sha256 = $1", [sha256], cancel)
            ?? throw new InvalidOperationException($"Text state {sha256} is missing.");
        return Keep(scope, Textstand.Lies(document));
    }

    private Textstand Keep(TenantScope scope, Textstand stand)
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept[(scope, stand.Sha256)] = stand;
    }
}
