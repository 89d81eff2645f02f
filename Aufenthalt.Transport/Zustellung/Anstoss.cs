using System.Collections.Concurrent;
using System.Data.Common;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Hangfire;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>
/// Finds tenants with due work and enqueues a job for each: at once when the applicant's Api signals, every second otherwise, so a lost
/// signal costs a second (design D13). A tenant whose job has not run yet is not enqueued again before 15 seconds (D14).
/// </summary>
internal sealed partial class Anstoss(
    SystemDb system, OutboxStore outbox, IBackgroundJobClient jobs, TimeProvider clock, ILogger<Anstoss> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<(TenantScope, string), DateTimeOffset> enqueued = new();
    private readonly SemaphoreSlim signal = new(0);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ListenAsync(stoppingToken), SweepAsync(stoppingToken));

    /// <summary>A job of this process is done: the tenant may be enqueued again at once.</summary>
    public void Finished(TenantScope scope, string art) => enqueued.TryRemove((scope, art), out _);

    private async Task ListenAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await system.ListenAsync(OutboxStore.Channel, _ => signal.Release(), cancel);
            }
            catch (Exception error) when (error is DbException or IOException)
            {
                LogAway(log, error.Message);
                await Task.Delay(Poll, cancel);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await SweepOnceAsync(cancel);
            }
            catch (Exception error) when (error is DbException or BackgroundJobClientException)
            {
                LogAway(log, error.Message);
            }

            await signal.WaitAsync(Poll, cancel);
        }
    }

    private async Task SweepOnceAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var art in new[] { OutboxArt.Zustellung, OutboxArt.Laufzettel, OutboxArt.Post })
        {
            foreach (var scope in await outbox.DueTenantsAsync(art, now, cancel))
            {
                if (enqueued.TryGetValue((scope, art), out var since) && now - since < Patience)
                {
                    continue;
                }

                enqueued[(scope, art)] = now;
                jobs.Enqueue<MandantJob>(job => job.ExecuteAsync(scope.TenantId, scope.Environment.Name(), art, CancellationToken.None));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue cannot be read; tried again in a second: {Reason}")]
    private static partial void LogAway(ILogger log, string reason);
}
