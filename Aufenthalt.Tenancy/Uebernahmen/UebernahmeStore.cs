using System.Text.Json;
using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Uebernahmen;

/// <summary>
/// Promotion of configuration (design section 3): a diff, all or selected, applied in one transaction, refused when the target changed since
/// the diff was shown, kept in a history, and taken back the same way. Nothing personal is in it.
/// </summary>
public sealed class UebernahmeStore(TenantDb db, TimeProvider clock)
{
    /// <summary>How long a promotion can be taken back.</summary>
    public static readonly TimeSpan Ruecknahmefrist = TimeSpan.FromDays(30);

    /// <summary>What differs, by area and key; newer edits of the target are marked.</summary>
    public async Task<IReadOnlyList<Unterschied>> VergleicheAsync(TenantScope quelle, TenantScope ziel, CancellationToken cancel = default)
    {
        var from = await db.TransactionAsync(quelle, transaction => Konfigurationsstand.LiesAsync(transaction, cancel), cancel);
        var to = await db.TransactionAsync(ziel, transaction => Konfigurationsstand.LiesAsync(transaction, cancel), cancel);
        var promoted = new Dictionary<Posten, string?>();
        foreach (var wechsel in (await VerlaufAsync(ziel, cancel)).Where(done => done.RueckgaengigAm is null).Reverse().SelectMany(done => done.Wechsel))
        {
            promoted[wechsel.Posten] = wechsel.Nachher;
        }

        return [.. from.Keys.Union(to.Keys)
            .Where(posten => from.GetValueOrDefault(posten) != to.GetValueOrDefault(posten))
            .Select(posten => new Unterschied(
                posten, from.GetValueOrDefault(posten), to.GetValueOrDefault(posten),
                to.GetValueOrDefault(posten) is { } own && own != promoted.GetValueOrDefault(posten)))
            .OrderBy(unterschied => Rank(unterschied.Posten.Bereich)).ThenBy(unterschied => unterschied.Posten.Schluessel, StringComparer.Ordinal)];
    }

    /// <summary>Applies differences as they were shown, all in one transaction.</summary>
    /// <param name="ziel">Environment that is changed.</param>
    /// <param name="quelle">Where from, for the history.</param>
    /// <param name="gewaehlt">Differences of <see cref="VergleicheAsync"/>.</param>
    /// <param name="notiz">Why.</param>
    /// <param name="by">By whom.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Conflicts if the target is not as shown any more; nothing is applied then.</returns>
    public Task<UebernahmeErgebnis> UebernimmAsync(
        TenantScope ziel, string quelle, IReadOnlyList<Unterschied> gewaehlt, string notiz, string by, CancellationToken cancel = default) =>
        db.TransactionAsync(ziel, async transaction =>
        {
            var changes = gewaehlt.Select(one => new Postenwechsel(one.Posten.Bereich, one.Posten.Schluessel, one.Ziel, one.Quelle)).ToList();
            var gates = ziel.Environment == TenantEnvironment.Pro ? await GatesAsync(transaction, changes, cancel) : [];
            var conflicts = gates.Count > 0 ? [] : await ApplyAsync(transaction, changes, by, notiz.Length > 0 ? notiz : $"Übernahme aus {quelle}", cancel);
            if (gates.Count > 0 || conflicts.Count > 0 || changes.Count == 0)
            {
                return new UebernahmeErgebnis(null, conflicts, gates);
            }

            var id = Guid.CreateVersion7();
            await transaction.ExecuteAsync("""
                insert into aufenthalt.uebernahme (tenant_id, environment, id, quelle, notiz, posten, am, von) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
                """, [ziel.TenantId, ziel.Environment, id, quelle, notiz, JsonSerializer.Serialize(changes), clock.GetUtcNow(), by], cancel);
            return new UebernahmeErgebnis(id, [], []);
        }, cancel);

    /// <summary>Takes a promotion back, all of it; refused when one of its settings was changed since.</summary>
    /// <returns>Conflicts, or the promotion that is taken back; neither when it is unknown, too old, or taken back already.</returns>
    public Task<UebernahmeErgebnis> NimmZurueckAsync(TenantScope ziel, Guid id, string by, CancellationToken cancel = default) =>
        db.TransactionAsync(ziel, async transaction =>
        {
            var now = clock.GetUtcNow();
            var row = await transaction.SingleAsync<Zeile>($"{SelectSql} where id = $1 and rueckgaengig_am is null and am >= $2 for update",
                [id, now - Ruecknahmefrist], cancel);
            if (row is null)
            {
                return new UebernahmeErgebnis(null, [], []);
            }

            var back = Read(row).Wechsel.Select(done => done with { Vorher = done.Nachher, Nachher = done.Vorher }).ToList();
            var conflicts = await ApplyAsync(transaction, back, by, "Übernahme rückgängig", cancel);
            if (conflicts.Count > 0)
            {
                return new UebernahmeErgebnis(null, conflicts, []);
            }

            await transaction.ExecuteAsync("update aufenthalt.uebernahme set rueckgaengig_am = $2, rueckgaengig_von = $3 where id = $1", [id, now, by], cancel);
            return new UebernahmeErgebnis(id, [], []);
        }, cancel);

    /// <summary>Promotions into an environment, newest first.</summary>
    public async Task<IReadOnlyList<Uebernahme>> VerlaufAsync(TenantScope ziel, CancellationToken cancel = default) =>
        [.. (await db.QueryAsync<Zeile>(ziel, SelectSql + " order by id desc limit 500", [], cancel)).Select(Read)];

    private static async Task<IReadOnlyList<OffeneSchranke>> GatesAsync(
        TenantTransaction transaction, List<Postenwechsel> changes, CancellationToken cancel)
    {
        var after = await Konfigurationsstand.LiesAsync(transaction, cancel);
        foreach (var change in changes)
        {
            if (change.Nachher is { } value)
            {
                after[change.Posten] = value;
            }
            else
            {
                after.Remove(change.Posten);
            }
        }

        return Schranken.Pruefe(after);
    }

    // The row of the environment is locked first: two promotions at once wait for each other.
    private static async Task<IReadOnlyList<Postenwechsel>> ApplyAsync(
        TenantTransaction transaction, List<Postenwechsel> changes, string by, string notiz, CancellationToken cancel)
    {
        await transaction.ExecuteAsync("select 1 from aufenthalt.tenant_umgebung for update", [], cancel);
        var now = await Konfigurationsstand.LiesAsync(transaction, cancel);
        var conflicts = changes.Where(change => now.GetValueOrDefault(change.Posten) != change.Vorher)
            .Select(change => change with { Vorher = now.GetValueOrDefault(change.Posten) }).ToList();
        if (conflicts.Count > 0)
        {
            return conflicts;
        }

        foreach (var change in changes)
        {
            await Konfigurationsstand.SchreibeAsync(transaction, change.Posten, change.Nachher, by, notiz, cancel);
        }

        await transaction.RaiseVersionAsync(cancel);
        return [];
    }

    private static int Rank(string bereich) => Bereiche.Alle.ToList().IndexOf(bereich);

    private static Uebernahme Read(Zeile row) => new(
        row.Id, row.Quelle, row.Notiz, JsonSerializer.Deserialize<List<Postenwechsel>>(row.Posten)!, row.Am, row.Von, row.RueckgaengigAm, row.RueckgaengigVon);

    private const string SelectSql =
        "select id, quelle, notiz, posten::text as posten, am, von, rueckgaengig_am, rueckgaengig_von from aufenthalt.uebernahme";

    private sealed record Zeile(
        Guid Id, string Quelle, string Notiz, string Posten, DateTimeOffset Am, string Von, DateTimeOffset? RueckgaengigAm, string? RueckgaengigVon);
}
