using Aufenthalt.Tenancy.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Aufenthalt.Tenancy.Outbox;

/// <summary>
/// Tells Transport that work was committed: after the commit, never inside it (a NOTIFY in the transaction serialises all commits), and at
/// most every 100 ms however many there were (design D13). A lost signal costs nothing: Transport polls.
/// </summary>
public sealed partial class OutboxSignal(SystemDb system, ILogger<OutboxSignal> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim raised = new(0, 1);
    private int pending;

    /// <summary>Call after the commit.</summary>
    public void Raise()
    {
        if (Interlocked.Exchange(ref pending, 1) == 0)
        {
            raised.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        raised.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await raised.WaitAsync(stoppingToken);
            Interlocked.Exchange(ref pending, 0);
            try
            {
                await system.NotifyAsync(OutboxStore.Channel, "", stoppingToken);
            }
            catch (NpgsqlException error)
            {
                LogUnheard(log, error.Message);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The signal to Transport was not sent; it finds the work at its next poll: {Reason}")]
    private static partial void LogUnheard(ILogger log, string reason);
}
