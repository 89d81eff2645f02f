using System.Data.Common;
using Aufenthalt.Tenancy.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>What a clean-up removed.</summary>
/// <param name="Sitzungen">Ended sessions, with their uploads.</param>
/// <param name="Antworten">Answers to submissions older than 24 hours.</param>
/// <param name="Links">Unused links to PDFs.</param>
/// <param name="Briefe">Mails older than seven days.</param>
public sealed record Aufgeraeumt(long Sitzungen, long Antworten, long Links, long Briefe)
{
    internal bool IsNothing => Sitzungen + Antworten + Links + Briefe == 0;
}

/// <summary>
/// Deletes what may be kept no longer: ended sessions after 30 minutes, drafts after 14 days, repeated answers after 24 hours, mails of PRE
/// after seven days. Every process does it; batches skip what another one holds.
/// </summary>
public sealed partial class Aufraeumer(SystemDb system, TimeProvider clock, ILogger<Aufraeumer> log) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Runs until nothing is left.</summary>
    /// <returns>What was removed.</returns>
    public async Task<Aufgeraeumt> RunAsync(CancellationToken cancel = default)
    {
        var total = new Aufgeraeumt(0, 0, 0, 0);
        while (true)
        {
            var step = (await system.SingleAsync<Aufgeraeumt>("select * from aufenthalt.raeume_auf($1, $2)", [clock.GetUtcNow(), Batch], cancel))!;
            total = new Aufgeraeumt(
                total.Sitzungen + step.Sitzungen, total.Antworten + step.Antworten, total.Links + step.Links, total.Briefe + step.Briefe);
            if (step.Sitzungen < Batch && step.Antworten < Batch && step.Briefe < Batch)
            {
                return total;
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var done = await RunAsync(stoppingToken);
                if (!done.IsNothing)
                {
                    LogDone(log, done.Sitzungen, done.Antworten, done.Links, done.Briefe);
                }
            }
            catch (Exception error) when (error is DbException or TimeoutException)
            {
                LogFailed(log, error.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Cleaned up: {Sessions} sessions, {Answers} answers, {Links} links, {Mails} mails")]
    private static partial void LogDone(ILogger log, long sessions, long answers, long links, long mails);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clean-up is tried again in a minute: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
