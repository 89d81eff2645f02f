using System.Threading.Channels;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Konfiguration;

namespace Aufenthalt.Api.Antraege;

/// <summary>
/// Requests for a new access code, worked off beside the answer: whoever asks must not learn from its duration whether the number exists. A
/// bounded queue; what does not fit is dropped, and asking again helps.
/// </summary>
internal sealed partial class Codeanforderungen(NeuerZugangscode codes, TimeProvider clock, ILogger<Codeanforderungen> log) : BackgroundService
{
    private readonly Channel<(MandantenSicht Sicht, Vorgangsnummer Number, Uri Address)> queue =
        Channel.CreateBounded<(MandantenSicht, Vorgangsnummer, Uri)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(MandantenSicht sicht, Vorgangsnummer number, Uri address) => queue.Writer.TryWrite((sicht, number, address));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (sicht, number, address) in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await codes.RequestAsync(sicht, number, address, clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception error) when (error is System.Data.Common.DbException or TimeoutException)
            {
                LogFailed(log, error.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request for a new access code could not be worked off: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
