using System.Data.Common;
using Aufenthalt.Tenancy.TestFachverfahren;
using Aufenthalt.Transport.Testumgebung;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Empties the test Fachverfahren's mailbox every second, and its inbox after seven days.</summary>
internal sealed partial class Postabholer(
    Testnetz netz, Posteingang eingang, EmpfangeneNachrichten inbox, IHostApplicationLifetime host, TimeProvider clock, ILogger<Postabholer> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Its Intermediär may live in this process, which answers only once the host has started.
        await using (host.ApplicationStarted.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), started))
        {
            await started.Task.WaitAsync(stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await CollectAsync(stoppingToken);
            await Task.Delay(Every, stoppingToken);
        }
    }

    private readonly TaskCompletionSource started = new();

    private async Task CollectAsync(CancellationToken cancel)
    {
        try
        {
            var collected = await netz.Fachverfahren.PostfachAsync(netz.Ziel, eingang.NimmAnAsync, abbruch: cancel);
            if (!collected.IstErledigt)
            {
                LogAway(log, collected.Fehler.Code);
            }

            await inbox.ClearAsync(clock.GetUtcNow(), cancel);
        }
        catch (Exception error) when (error is DbException)
        {
            LogAway(log, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Test Fachverfahren: the mailbox could not be read: {Code}")]
    private static partial void LogAway(ILogger log, string code);
}
