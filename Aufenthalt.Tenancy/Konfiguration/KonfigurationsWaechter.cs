using Aufenthalt.Tenancy.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Aufenthalt.Tenancy.Konfiguration;

/// <summary>
/// Learns of changed configuration in three ways: NOTIFY, a poll of all versions, and a full comparison at every (re)connect, because
/// notifications sent while the connection was away are lost (design D7). Compares versions, never a cursor.
/// </summary>
public sealed partial class KonfigurationsWaechter(
    SystemDb system, MandantenSichten sichten, MandantenVerzeichnis verzeichnis, TimeProvider clock, ILogger<KonfigurationsWaechter> log)
    : BackgroundService
{
    private const string Channel = "aufenthalt_konfiguration";
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim signal = new(0);
    private volatile bool everything = true;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(ListenAsync(stoppingToken), CompareAsync(stoppingToken));

    private async Task ListenAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await system.ListenAsync(Channel, Received, cancel);
            }
            catch (Exception error) when (error is NpgsqlException or IOException)
            {
                LogLost(log, error.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
            }
        }
    }

    private void Received(string? payload)
    {
        everything |= payload is null or "*";
        signal.Release();
    }

    private async Task CompareAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await signal.WaitAsync(PollEvery, cancel);
            try
            {
                await CompareOnceAsync(cancel);
            }
            catch (NpgsqlException error)
            {
                everything = true;
                LogLost(log, error.Message);
            }
        }
    }

    private async Task CompareOnceAsync(CancellationToken cancel)
    {
        if (everything)
        {
            everything = false;
            sichten.Forget();
            await verzeichnis.ReloadAsync(cancel);
        }

        var versions = await system.QueryAsync<VersionRow>("select tenant_id, environment, version from aufenthalt.tenant_version", [], cancel);
        if (versions.Any(row => !verzeichnis.Kennt(row.TenantId)))
        {
            await verzeichnis.ReloadAsync(cancel);
        }

        foreach (var row in versions)
        {
            sichten.Announce(new TenantScope(row.TenantId, TenantEnvironmentNames.Parse(row.Environment)!.Value), row.Version);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer; configuration is compared again when it does: {Reason}")]
    private static partial void LogLost(ILogger log, string reason);

    private sealed record VersionRow(Guid TenantId, string Environment, long Version);
}
