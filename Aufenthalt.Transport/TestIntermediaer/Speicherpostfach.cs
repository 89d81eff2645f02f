namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Mailboxes in memory.</summary>
internal sealed class Speicherpostfach : IPostfachspeicher
{
    private readonly Lock _schloss = new();
    private readonly Dictionary<string, DateTimeOffset> _kennungen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Zustellung> _zustellungen = new(StringComparer.Ordinal);

    public Task GibKennungAusAsync(string messageId, DateTimeOffset jetzt, CancellationToken abbruch)
    {
        lock (_schloss)
            _kennungen[messageId] = jetzt;
        return Task.CompletedTask;
    }

    public Task<Ablage> LegeAbAsync(Zustellung zustellung, int? hoechstImPostfach, CancellationToken abbruch)
    {
        lock (_schloss)
        {
            if (_zustellungen.Values.Count(z => z.Karte.Postfach == zustellung.Karte.Postfach && z.Karte.Empfang is null) >= hoechstImPostfach)
                return Task.FromResult(Ablage.PostfachVoll);
            if (!_kennungen.Remove(zustellung.Karte.MessageId))
                return Task.FromResult(Ablage.KennungUnbekanntOderBenutzt);
            _zustellungen.Add(zustellung.Karte.MessageId, zustellung);
            return Task.FromResult(Ablage.Abgelegt);
        }
    }

    public Task<Zustellung?> FindeAsync(string messageId, CancellationToken abbruch)
    {
        lock (_schloss)
            return Task.FromResult(_zustellungen.GetValueOrDefault(messageId));
    }

    public Task<string?> NaechsteUngeleseneAsync(string postfach, CancellationToken abbruch)
    {
        lock (_schloss)
        {
            return Task.FromResult(_zustellungen.Values.Select(z => z.Karte)
                .Where(k => k.Postfach == postfach && k.Empfang is null)
                .OrderBy(k => k.Eingang).ThenBy(k => k.MessageId, StringComparer.Ordinal).FirstOrDefault()?.MessageId);
        }
    }

    public Task<IReadOnlyList<Karte>> KartenAsync(Kartenfrage frage, CancellationToken abbruch)
    {
        lock (_schloss)
        {
            return Task.FromResult<IReadOnlyList<Karte>>([.. _zustellungen.Values.Select(z => z.Karte)
                .Where(k => Darf(frage, k) && Passt(frage, k))
                .OrderBy(k => k.Eingang).ThenBy(k => k.MessageId, StringComparer.Ordinal)
                .Take(frage.Hoechstens)]);
        }
    }

    public Task VermerkeAbrufAsync(string messageId, DateTimeOffset zeit, CancellationToken abbruch) =>
        Aendere(messageId, karte => karte.Empfang is null ? karte with { Abruf = zeit } : karte);

    public Task VermerkeEmpfangAsync(string messageId, DateTimeOffset zeit, CancellationToken abbruch) =>
        Aendere(messageId, karte => karte with { Empfang = karte.Empfang ?? zeit });

    public Task<int> LoescheVorAsync(DateTimeOffset zeit, CancellationToken abbruch)
    {
        lock (_schloss)
        {
            var alte = _zustellungen.Where(z => z.Value.Karte.Eingang < zeit).Select(z => z.Key).ToArray();
            foreach (var id in alte)
                _zustellungen.Remove(id);
            foreach (var id in _kennungen.Where(k => k.Value < zeit).Select(k => k.Key).ToArray())
                _kennungen.Remove(id);
            return Task.FromResult(alte.Length);
        }
    }

    private Task Aendere(string messageId, Func<Karte, Karte> aenderung)
    {
        lock (_schloss)
        {
            if (_zustellungen.TryGetValue(messageId, out var zustellung))
                _zustellungen[messageId] = zustellung with { Karte = aenderung(zustellung.Karte) };
        }
        return Task.CompletedTask;
    }

    private static bool Darf(Kartenfrage frage, Karte karte) =>
        (frage.Rolle != "Originator" && karte.Postfach == frage.Chiffre)
        || (frage.Rolle != "Addressee" && (karte.AbsenderSignatur == frage.Signatur || karte.AbsenderChiffre == frage.Chiffre));

    private static bool Passt(Kartenfrage frage, Karte karte) =>
        (frage.MessageIds is null || frage.MessageIds.Contains(karte.MessageId))
        && (frage.GeaendertSeit is null || karte.LetzteAenderung >= frage.GeaendertSeit)
        && (frage.EmpfangenSeit is null || karte.Eingang >= frage.EmpfangenSeit)
        && (!frage.NurOhneEmpfang || karte.Empfang is null);
}
