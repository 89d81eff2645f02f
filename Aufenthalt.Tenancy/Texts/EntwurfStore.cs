using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Texts;

/// <summary>What an editor typed and has not saved yet.</summary>
/// <param name="Sprache">BCP 47 tag.</param>
/// <param name="Wert">The text as typed, unchecked.</param>
/// <param name="GespeichertAm">When it was kept.</param>
public sealed record TextEntwurf(string Sprache, string Wert, DateTimeOffset GespeichertAm);

/// <summary>Drafts of each editor: nothing typed is lost by a closed tab (design section 4). Applicants never see one.</summary>
public sealed class EntwurfStore(TenantDb db)
{
    /// <summary>Drafts of a person for one text.</summary>
    public Task<IReadOnlyList<TextEntwurf>> ListAsync(
        TenantScope scope, Guid person, string dienst, string pfad, CancellationToken cancel = default) =>
        db.QueryAsync<TextEntwurf>(scope, """
            select sprache, wert, gespeichert_am from aufenthalt.text_entwurf where benutzer = $1 and dienst = $2 and pfad = $3 order by sprache
            """, [person.ToString(), dienst, pfad], cancel);

    /// <summary>Keeps what was typed.</summary>
    public Task KeepAsync(
        TenantScope scope, Guid person, string dienst, string pfad, string sprache, string wert, CancellationToken cancel = default) =>
        db.ExecuteAsync(scope, """
            insert into aufenthalt.text_entwurf (tenant_id, environment, benutzer, dienst, pfad, sprache, wert) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant_id, environment, benutzer, dienst, pfad, sprache) do update set wert = $7, gespeichert_am = now()
            """, [scope.TenantId, scope.Environment, person.ToString(), dienst, pfad, sprache, wert], cancel);

    /// <summary>Forgets the drafts of a text: saved or thrown away.</summary>
    public Task ForgetAsync(TenantScope scope, Guid person, string dienst, string pfad, CancellationToken cancel = default) =>
        db.ExecuteAsync(scope, "delete from aufenthalt.text_entwurf where benutzer = $1 and dienst = $2 and pfad = $3",
            [person.ToString(), dienst, pfad], cancel);
}
