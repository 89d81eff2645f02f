using Aufenthalt.Tenancy.Outbox;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>Who holds a row: this process, under a lease that is renewed while work goes on.</summary>
internal static class Besitzer
{
    /// <summary>Name of this process in the outbox.</summary>
    public static string Kennung { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>How long a row stays with a process that died (design D14); <c>Zustellung:Lease</c> changes it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Runs work and renews the lease every 20 seconds; cancels the work when the lease is lost.</summary>
    public static async Task WhileRenewingAsync(
        OutboxStore outbox, Guid row, TimeSpan lease, TimeProvider clock, Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var renewing = RenewAsync(outbox, row, lease, clock, lost, done.Token);
        try
        {
            await work(lost.Token);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private static async Task RenewAsync(
        OutboxStore outbox, Guid row, TimeSpan lease, TimeProvider clock, CancellationTokenSource lost, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(lease / 3, clock, done);
                if (!await outbox.RenewAsync(row, Kennung, clock.GetUtcNow() + lease, done))
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The work is over: nothing to renew.
        }
    }
}
