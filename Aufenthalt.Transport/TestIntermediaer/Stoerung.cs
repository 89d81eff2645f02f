using System.Collections.Concurrent;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>What shall go wrong with one order.</summary>
internal sealed record Stoerfall
{
    public static readonly Stoerfall Keiner = new();

    /// <summary>The connection is closed at once; nothing is read.</summary>
    public bool Verweigern { get; init; }

    public TimeSpan Verzoegerung { get; init; }

    /// <summary>The order is carried out, then the connection breaks before the answer.</summary>
    public bool TrennenNachAusfuehrung { get; init; }

    /// <summary>Carried out, but the answer is garbage.</summary>
    public bool MuellAlsAntwort { get; init; }

    /// <summary>The response is signed with a certificate that has expired.</summary>
    public bool AbgelaufenesZertifikat { get; init; }

    /// <summary>A mailbox with this many unread deliveries takes no more (feedback 9811).</summary>
    public int? HoechstImPostfach { get; init; }

    /// <summary>The delivery appears twice in the mailbox, under two message ids.</summary>
    public bool DoppeltZustellen { get; init; }

    /// <summary>The Intermediär's clock is off by so much.</summary>
    public TimeSpan Uhrversatz { get; init; }

    /// <summary>The order is not carried out and answered with this code (fault or feedback, as its number says).</summary>
    public string? Code { get; init; }

    /// <summary>The order is carried out and this warning added.</summary>
    public string? Warnung { get; init; }
}

/// <summary>Switchable faults of the test Intermediär. Order types are named as in the protocol (StoreDelivery, …).</summary>
internal sealed class Stoerung
{
    private readonly ConcurrentDictionary<string, Haltepunkt> _haltepunkte = new(StringComparer.Ordinal);

    /// <summary>Decides for each order; replace it for faults at random.</summary>
    public Func<string, Stoerfall> Wahl { get; set; } = _ => Stoerfall.Keiner;

    /// <summary>The same fault for the named order types, or for all.</summary>
    public void Setze(Stoerfall fall, params string[] auftragstypen) =>
        Wahl = typ => auftragstypen.Length == 0 || auftragstypen.Contains(typ) ? fall : Stoerfall.Keiner;

    public void Keine() => Wahl = _ => Stoerfall.Keiner;

    /// <summary>
    /// Lets orders wait at a point until it is released: <c>StoreDelivery:angekommen</c>, <c>:geprueft</c>,
    /// <c>:ausgefuehrt</c> (stored, answer not yet sent), for every order type.
    /// </summary>
    public Haltepunkt HalteAn(string punkt) => _haltepunkte.GetOrAdd(punkt, _ => new Haltepunkt());

    public void GibFrei(string punkt)
    {
        if (_haltepunkte.TryRemove(punkt, out var haltepunkt))
            haltepunkt.GibFrei();
    }

    internal Task PunktAsync(string auftragstyp, string punkt, CancellationToken abbruch) =>
        _haltepunkte.TryGetValue($"{auftragstyp}:{punkt}", out var haltepunkt) ? haltepunkt.WarteAsync(abbruch) : Task.CompletedTask;
}

/// <summary>A point an order waits at.</summary>
internal sealed class Haltepunkt
{
    private readonly TaskCompletionSource _erreicht = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _frei = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first order stands here.</summary>
    public Task Erreicht => _erreicht.Task;

    internal void GibFrei() => _frei.TrySetResult();

    internal Task WarteAsync(CancellationToken abbruch)
    {
        _erreicht.TrySetResult();
        return _frei.Task.WaitAsync(abbruch);
    }
}
