using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: it can serve, which needs the database with a schema of at least this
/// build, and not being about to stop. <c>Herunterfahren:NachlaufSekunden</c> keeps serving after SIGTERM until the load balancer has noticed.
/// </summary>
internal sealed class Bereitschaft(SystemDb db, IConfiguration configuration) : IHostedLifecycleService
{
    private volatile bool stopping;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "ok").WithMetadata(new Mengengrenzen.Frei()).ExcludeFromDescription();
        routes.MapGet("/health/ready", async (Bereitschaft self, CancellationToken cancel) =>
            await self.IsReadyAsync(cancel) ? Results.Text("ok") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithMetadata(new Mengengrenzen.Frei()).ExcludeFromDescription();
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        stopping = true;
        return Task.Delay(TimeSpan.FromSeconds(configuration.GetValue("Herunterfahren:NachlaufSekunden", 0)), cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            return !stopping && await Migrator.IsCurrentAsync(db, cancel);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or TimeoutException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
