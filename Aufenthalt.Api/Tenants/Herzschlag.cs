using System.Data.Common;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Api.Tenants;

/// <summary>Tells the console that this process lives and which versions it serves: at once when they change, else every ten seconds.</summary>
internal sealed partial class Herzschlag(ApiProzessStore store, MandantenSichten sichten, TimeProvider clock, ILogger<Herzschlag> log) : BackgroundService
{
    private static readonly TimeSpan Blick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Ruhe = TimeSpan.FromSeconds(10);
    private readonly Guid id = Guid.CreateVersion7();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await store.EndAsync(id, cancellationToken);
        }
        catch (DbException error)
        {
            LogUnheard(log, error.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = clock.GetUtcNow();
        var told = new Dictionary<Tenancy.TenantScope, long>();
        var lastBeat = long.MinValue;
        using var look = new PeriodicTimer(Blick);
        while (await look.WaitForNextTickAsync(stoppingToken))
        {
            var served = sichten.Served.ToDictionary(entry => entry.Scope, entry => entry.Version);
            var changed = served.Count != told.Count || served.Any(entry => told.GetValueOrDefault(entry.Key, -1) != entry.Value);
            if (!changed && lastBeat > Environment.TickCount64 - (long)Ruhe.TotalMilliseconds)
            {
                continue;
            }

            try
            {
                await store.BeatAsync(id, started, clock.GetUtcNow(), served.Select(entry => (entry.Key, entry.Value)), stoppingToken);
                (told, lastBeat) = (served, Environment.TickCount64);
            }
            catch (Exception error) when (error is DbException or TimeoutException)
            {
                LogUnheard(log, error.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat was not written: {Reason}")]
    private static partial void LogUnheard(ILogger log, string reason);
}
