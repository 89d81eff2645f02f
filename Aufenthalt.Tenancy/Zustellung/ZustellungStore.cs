using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;

namespace Aufenthalt.Tenancy.Zustellung;

/// <summary>A Vorgang in the list of deliveries. Nothing in it tells what an applicant said.</summary>
/// <param name="Id">Key of the Antrag.</param>
/// <param name="Vorgangsnummer">Number that applicant and authority know.</param>
/// <param name="Dienst">Key of the Antragsstrecke.</param>
/// <param name="Zustand">State (design section 8).</param>
/// <param name="ZustandSeit">Since when.</param>
/// <param name="EingegangenAm">Receipt, legally decisive.</param>
/// <param name="Grund">Code of the reason, while waiting or failed.</param>
/// <param name="Versuche">Attempts of the present series.</param>
/// <param name="FaelligAm">Next attempt.</param>
public sealed record ZustellungZeile(
    Guid Id, string Vorgangsnummer, string Dienst, string Zustand, DateTimeOffset ZustandSeit, DateTimeOffset EingegangenAm,
    string? Grund, int? Versuche, DateTimeOffset? FaelligAm);

/// <summary>An event of a Vorgang.</summary>
/// <param name="Nr">Number within the Vorgang.</param>
/// <param name="Art">Kind of event.</param>
/// <param name="Am">When.</param>
/// <param name="Daten">JSON of codes and identifiers.</param>
public sealed record VorgangEreignis(int Nr, string Art, DateTimeOffset Am, string Daten);

/// <summary>What the console sees and does of deliveries.</summary>
public sealed class ZustellungStore(TenantDb db, TimeProvider clock)
{
    /// <summary>Deliveries, newest first.</summary>
    /// <param name="scope">Tenant and environment.</param>
    /// <param name="suche">Part of a Vorgangsnummer, or empty.</param>
    /// <param name="zustand">One state, or empty.</param>
    /// <param name="offset">Rows to skip.</param>
    /// <param name="limit">Rows to return at most.</param>
    /// <param name="von">Received from this day on (German time), or <c>null</c>.</param>
    /// <param name="bis">Received up to and including this day, or <c>null</c>.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<IReadOnlyList<ZustellungZeile>> ListAsync(
        TenantScope scope, string suche, string zustand, int offset, int limit, DateOnly? von = null, DateOnly? bis = null,
        CancellationToken cancel = default) =>
        db.QueryAsync<ZustellungZeile>(scope, """
            select a.id, a.vorgangsnummer, a.dienst, a.zustand, a.zustand_seit, a.eingegangen_am, a.grund, o.versuche, o.faellig_am
            from aufenthalt.antrag a
            left join lateral (
                select versuche, faellig_am from aufenthalt.outbox
                where art = 'zustellung' and bezug = a.id) o on true
            where ($1 = '' or a.vorgangsnummer like '%' || upper($1) || '%') and ($2 = '' or a.zustand = $2)
              and ($5::date is null or (a.eingegangen_am at time zone 'Europe/Berlin')::date >= $5::date)
              and ($6::date is null or (a.eingegangen_am at time zone 'Europe/Berlin')::date <= $6::date)
            order by a.eingegangen_am desc, a.id offset $3 limit $4
            """, [suche, zustand, offset, limit, von, bis], cancel);

    /// <summary>After an outage: a new series for everything that waits or failed.</summary>
    /// <returns>How many began.</returns>
    public async Task<int> ResendAllAsync(TenantScope scope, string by, CancellationToken cancel = default)
    {
        var stuck = await db.QueryAsync<Guid>(scope, "select id from aufenthalt.antrag where zustand in ('wartet', 'gescheitert') order by eingegangen_am", [], cancel);
        var begun = 0;
        foreach (var antrag in stuck)
        {
            begun += await ResendAsync(scope, antrag, by, cancel) ? 1 : 0;
        }

        return begun;
    }

    /// <summary>How many Vorgänge are in each state.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(TenantScope scope, CancellationToken cancel = default) =>
        (await db.QueryAsync<Anzahl>(scope, "select zustand, count(*)::int as zahl from aufenthalt.antrag group by zustand", [], cancel))
            .ToDictionary(row => row.Zustand, row => row.Zahl);

    /// <summary>All events of a Vorgang, oldest first.</summary>
    public Task<IReadOnlyList<VorgangEreignis>> EventsAsync(TenantScope scope, Guid antrag, CancellationToken cancel = default) =>
        db.QueryAsync<VorgangEreignis>(scope,
            "select nr, art, am, daten::text from aufenthalt.vorgang_ereignis where antrag_id = $1 order by nr", [antrag], cancel);

    /// <summary>Starts a new series of attempts. A Vorgang that the authority already has is left alone.</summary>
    /// <returns>Whether a new series began.</returns>
    public Task<bool> ResendAsync(TenantScope scope, Guid antrag, string by, CancellationToken cancel = default) =>
        db.TransactionAsync(scope, async transaction =>
        {
            var now = clock.GetUtcNow();
            var changed = await transaction.ExecuteAsync("""
                update aufenthalt.antrag set zustand = 'wartet', zustand_seit = $2, grund = null
                where id = $1 and zustand in ('eingegangen', 'gebaut', 'wartet', 'gescheitert')
                """, [antrag, now], cancel);
            if (changed == 0)
            {
                return false;
            }

            await transaction.ExecuteBatchAsync([
                OutboxStore.NewSeries(scope, OutboxArt.Zustellung, antrag, now),
                ("""
                 insert into aufenthalt.vorgang_ereignis (tenant_id, environment, antrag_id, nr, art, am, daten)
                 select $1, $2, $3, coalesce(max(nr), 0) + 1, 'erneut-veranlasst', $4, jsonb_build_object('von', $5::text)
                 from aufenthalt.vorgang_ereignis where antrag_id = $3
                 """, [scope.TenantId, scope.Environment, antrag, now, by]),
            ], cancel);
            return true;
        }, cancel);

    private sealed record Anzahl(string Zustand, int Zahl);
}
