using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.TestFachverfahren;

/// <summary>A message that the test Fachverfahren received.</summary>
/// <param name="Id">nachrichtenUUID.</param>
/// <param name="Ags">Authority it was for.</param>
/// <param name="Typ">Number of the message.</param>
/// <param name="Vorgangsnummer">antragsidentifikation.</param>
/// <param name="EmpfangenAm">When it was stored.</param>
public sealed record EmpfangeneNachricht(Guid Id, string Ags, string Typ, string Vorgangsnummer, DateTimeOffset EmpfangenAm);

/// <summary>The test Fachverfahren's inbox. PRE only; cleared after seven days (design D20).</summary>
public sealed class EmpfangeneNachrichten(SystemDb system)
{
    /// <summary>Stores a message; one with a UUID that is there already is left out.</summary>
    /// <returns><c>false</c> if it was there: a repeated delivery of the same message.</returns>
    public async Task<bool> AddAsync(EmpfangeneNachricht message, byte[] xml, string urteil, CancellationToken cancel = default) =>
        await system.ExecuteAsync("""
            insert into aufenthalt.test_fachverfahren_nachricht (id, ags, typ, vorgangsnummer, inhalt, urteil, empfangen_am)
            values ($1, $2, $3, $4, $5, $6::jsonb, $7) on conflict do nothing
            """, [message.Id, message.Ags, message.Typ, message.Vorgangsnummer, xml, urteil, message.EmpfangenAm], cancel) == 1;

    /// <summary>Messages of an authority, oldest first.</summary>
    public Task<IReadOnlyList<EmpfangeneNachricht>> ListAsync(string ags, CancellationToken cancel = default) =>
        system.QueryAsync<EmpfangeneNachricht>("""
            select id, ags, typ, vorgangsnummer, empfangen_am from aufenthalt.test_fachverfahren_nachricht where ags = $1 order by empfangen_am, id
            """, [ags], cancel);

    /// <summary>The XML of a message; <c>null</c> if the authority has none with this UUID.</summary>
    public Task<byte[]?> XmlAsync(string ags, Guid id, CancellationToken cancel = default) =>
        system.SingleAsync<byte[]>(
            "select inhalt from aufenthalt.test_fachverfahren_nachricht where ags = $1 and id = $2", [ags, id], cancel);

    /// <summary>Deletes what is older than seven days.</summary>
    public Task<int> ClearAsync(DateTimeOffset now, CancellationToken cancel = default) =>
        system.ExecuteAsync("delete from aufenthalt.test_fachverfahren_nachricht where empfangen_am < $1", [now.AddDays(-7)], cancel);
}
