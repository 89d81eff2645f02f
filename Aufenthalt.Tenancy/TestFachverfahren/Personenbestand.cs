using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.TestFachverfahren;

/// <summary>A person that the test Fachverfahren knows.</summary>
/// <param name="Id">Key of the register.</param>
/// <param name="Ags">Authority whose register it is.</param>
/// <param name="Suchname">Family and given name in the search form of DIN 91379.</param>
/// <param name="Geburtsdatum">As in the message: "1998", "1998-05", "1998-05-17" or "unbekannt".</param>
/// <param name="Staaten">Destatis keys of the nationalities.</param>
/// <param name="Vorgangsnummer">Application that brought the person in.</param>
/// <param name="AngelegtAm">When that was.</param>
public sealed record BekanntePerson(Guid Id, string Ags, string Suchname, string Geburtsdatum, string[] Staaten, string Vorgangsnummer, DateTimeOffset AngelegtAm);

/// <summary>The test Fachverfahren's register of persons. PRE only; cleared after seven days (design D20).</summary>
public sealed class Personenbestand(SystemDb system)
{
    /// <summary>Everybody of that name in the register of an authority.</summary>
    public Task<IReadOnlyList<BekanntePerson>> FindAsync(string ags, string suchname, CancellationToken cancel = default) =>
        system.QueryAsync<BekanntePerson>("""
            select id, ags, suchname, geburtsdatum, staaten, vorgangsnummer, angelegt_am from aufenthalt.test_fachverfahren_person
            where ags = $1 and suchname = $2 order by angelegt_am, id
            """, [ags, suchname], cancel);

    /// <summary>Adds a person.</summary>
    public Task AddAsync(BekanntePerson person, CancellationToken cancel = default) =>
        system.ExecuteAsync("""
            insert into aufenthalt.test_fachverfahren_person (id, ags, suchname, geburtsdatum, staaten, vorgangsnummer, angelegt_am)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """, [person.Id, person.Ags, person.Suchname, person.Geburtsdatum, person.Staaten, person.Vorgangsnummer, person.AngelegtAm], cancel);

    /// <summary>Deletes what is older than seven days.</summary>
    public Task<int> ClearAsync(DateTimeOffset now, CancellationToken cancel = default) =>
        system.ExecuteAsync("delete from aufenthalt.test_fachverfahren_person where angelegt_am < $1", [now.AddDays(-7)], cancel);
}
