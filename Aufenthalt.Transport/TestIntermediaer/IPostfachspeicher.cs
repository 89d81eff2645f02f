namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Where message ids, deliveries and their cards are kept: in memory for tests, in PostgreSQL for `up`.</summary>
internal interface IPostfachspeicher
{
    Task GibKennungAusAsync(string messageId, DateTimeOffset jetzt, CancellationToken abbruch);

    /// <summary>Uses up the id and stores, in one step.</summary>
    Task<Ablage> LegeAbAsync(Zustellung zustellung, int? hoechstImPostfach, CancellationToken abbruch);

    Task<Zustellung?> FindeAsync(string messageId, CancellationToken abbruch);

    /// <summary>The oldest delivery of a mailbox that is not acknowledged.</summary>
    Task<string?> NaechsteUngeleseneAsync(string postfach, CancellationToken abbruch);

    Task<IReadOnlyList<Karte>> KartenAsync(Kartenfrage frage, CancellationToken abbruch);

    Task VermerkeAbrufAsync(string messageId, DateTimeOffset zeit, CancellationToken abbruch);

    Task VermerkeEmpfangAsync(string messageId, DateTimeOffset zeit, CancellationToken abbruch);

    /// <summary>Deletes what was stored before this time.</summary>
    Task<int> LoescheVorAsync(DateTimeOffset zeit, CancellationToken abbruch);
}
