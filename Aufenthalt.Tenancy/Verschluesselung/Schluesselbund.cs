using System.Collections.Concurrent;
using System.Security.Cryptography;
using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Verschluesselung;

/// <summary>A key of one object (Antrag, session, upload) in the clear, and wrapped by its tenant's key as it is stored.</summary>
/// <param name="Key">32 bytes; never stored.</param>
/// <param name="Wrapped">What the object's row holds. Destroying it destroys the object.</param>
public readonly record struct Objektschluessel(byte[] Key, byte[] Wrapped);

/// <summary>Hands out keys: master key → tenant key → key per object (design D17).</summary>
public sealed class Schluesselbund(TenantDb db, Hauptschluessel master)
{
    private const int KeyLength = 32;
    private const int IdLength = 16;
    private readonly ConcurrentDictionary<(TenantScope, Guid), byte[]> opened = new();
    private readonly ConcurrentDictionary<TenantScope, Guid> current = new();

    /// <summary>Makes a key for a new object.</summary>
    /// <param name="scope">Tenant and environment that own the object.</param>
    /// <param name="purpose">What the object is: <c>antrag</c>, <c>sitzung</c>, <c>unterlage</c>.</param>
    /// <param name="id">The object's key within its table.</param>
    /// <param name="cancel">Stops waiting for the database.</param>
    public async Task<Objektschluessel> NewAsync(TenantScope scope, string purpose, string id, CancellationToken cancel = default)
    {
        var tenantKeyId = await CurrentTenantKeyAsync(scope, cancel);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var seal = Siegel.Close(opened[(scope, tenantKeyId)], key, Bound(scope, purpose, id));
        return new Objektschluessel(key, [.. tenantKeyId.ToByteArray(), .. seal]);
    }

    /// <summary>Unwraps the key of an object.</summary>
    /// <exception cref="CryptographicException">The wrapped key was changed or belongs to another object or tenant.</exception>
    public async Task<byte[]> OpenAsync(TenantScope scope, string purpose, string id, byte[] wrapped, CancellationToken cancel = default)
    {
        if (wrapped.Length <= IdLength)
        {
            throw new CryptographicException("Not a wrapped key.");
        }

        var tenantKey = await TenantKeyAsync(scope, new Guid(wrapped.AsSpan(0, IdLength)), cancel);
        return Siegel.Open(tenantKey, wrapped.AsSpan(IdLength), Bound(scope, purpose, id));
    }

    private static Bindung Bound(TenantScope scope, string purpose, string id) => new(scope, $"schluessel-{purpose}", id);

    private async Task<Guid> CurrentTenantKeyAsync(TenantScope scope, CancellationToken cancel)
    {
        if (current.TryGetValue(scope, out var known))
        {
            return known;
        }

        var rows = await KeysAsync(scope, cancel);
        var newest = rows.Where(row => row.Hauptschluessel == master.Current).MaxBy(row => row.Id);
        var id = newest?.Id ?? await AddTenantKeyAsync(scope, cancel);
        await TenantKeyAsync(scope, id, cancel);
        return current[scope] = id;
    }

    private async Task<byte[]> TenantKeyAsync(TenantScope scope, Guid id, CancellationToken cancel)
    {
        if (opened.TryGetValue((scope, id), out var key))
        {
            return key;
        }

        var row = (await KeysAsync(scope, cancel)).SingleOrDefault(row => row.Id == id)
            ?? throw new CryptographicException("The tenant key of this object does not exist.");
        return opened[(scope, id)] = Siegel.Open(master.Key(row.Hauptschluessel), row.Verpackt, TenantKeyBound(scope, id));
    }

    private async Task<Guid> AddTenantKeyAsync(TenantScope scope, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        var seal = Siegel.Close(master.Key(master.Current), RandomNumberGenerator.GetBytes(KeyLength), TenantKeyBound(scope, id));
        await db.ExecuteAsync(scope, InsertSql, [scope.TenantId, scope.Environment, id, master.Current, seal], cancel);
        return id;
    }

    private Task<IReadOnlyList<KeyRow>> KeysAsync(TenantScope scope, CancellationToken cancel) =>
        db.QueryAsync<KeyRow>(scope, "select id, hauptschluessel, verpackt from aufenthalt.mandant_schluessel", [], cancel);

    private static Bindung TenantKeyBound(TenantScope scope, Guid id) => new(scope, "mandant", id.ToString("N"));

    private const string InsertSql = """
        insert into aufenthalt.mandant_schluessel (tenant_id, environment, id, hauptschluessel, verpackt)
        values ($1, $2, $3, $4, $5)
        """;

    private sealed record KeyRow(Guid Id, string Hauptschluessel, byte[] Verpackt);
}
