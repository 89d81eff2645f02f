using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Outbox;
using Hangfire;

namespace Aufenthalt.Transport.Zustellung;

/// <summary>
/// Drains one tenant's queue: at most 20 rows or 60 seconds, then others have their turn. Leaves at once if another process works on the
/// tenant (design D14). Jobs carry ids only.
/// </summary>
internal sealed class MandantJob(SystemDb system, OutboxStore outbox, IEnumerable<IBearbeiter> workers, Anstoss starter, IConfiguration configuration, TimeProvider clock)
{
    private const int MaxRows = 20;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);
    private readonly TimeSpan lease = configuration.GetValue("Zustellung:Lease", Besitzer.Lease);

    /// <summary>Runs the job. Hangfire does not repeat it: the sweep finds what is left.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task ExecuteAsync(Guid tenant, string environment, string art, CancellationToken cancel)
    {
        var scope = new TenantScope(tenant, TenantEnvironmentNames.Parse(environment)!.Value);
        try
        {
            await using var held = await system.TryLockAsync(LockKey(scope, art), cancel);
            if (held is not null)
            {
                await DrainAsync(scope, workers.Single(worker => worker.Art == art), cancel);
            }
        }
        finally
        {
            starter.Finished(scope, art);
        }
    }

    private async Task DrainAsync(TenantScope scope, IBearbeiter worker, CancellationToken cancel)
    {
        var began = clock.GetUtcNow();
        for (var done = 0; done < MaxRows && clock.GetUtcNow() - began < MaxTime && !cancel.IsCancellationRequested; done++)
        {
            var rows = await outbox.ClaimAsync(scope, worker.Art, Besitzer.Kennung, lease, limit: 1, clock.GetUtcNow(), cancel);
            if (rows is not [var row])
            {
                return;
            }

            await Besitzer.WhileRenewingAsync(outbox, row.Id, lease, clock, lost => worker.BearbeiteAsync(row, lost), cancel);
        }
    }

    private static long LockKey(TenantScope scope, string art) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{art}|{scope.TenantId:N}|{scope.Environment.Name()}")));
}
