using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Aufenthalt.Api.Tenants;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// How much one address and one tenant may ask for. Generous: behind one address may sit a whole shelter. All numbers are settings
/// under <c>Mengengrenzen</c>. Documents that are bytes in memory are not counted.
/// </summary>
internal sealed class Mengengrenzen : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly PartitionedRateLimiter<string> failures;
    private readonly Zahlen numbers;

    public Mengengrenzen(IConfiguration configuration)
    {
        numbers = configuration.GetSection(nameof(Mengengrenzen)).Get<Zahlen>() ?? new Zahlen();
        failures = PartitionedRateLimiter.Create<string, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = numbers.Fehlversuche,
                Window = TimeSpan.FromMinutes(numbers.FehlversucheMinuten),
                QueueLimit = 0,
            }));
    }

    /// <summary>Marks an endpoint whose answer lies ready in memory.</summary>
    internal sealed class Frei;

    internal sealed class Zahlen
    {
        public int AdresseVorrat { get; init; } = 2000;

        public int AdresseJeSekunde { get; init; } = 100;

        public int MandantVorrat { get; init; } = 20_000;

        public int MandantJeSekunde { get; init; } = 1000;

        public int Fehlversuche { get; init; } = 30;

        public int FehlversucheMinuten { get; init; } = 3;
    }

    public PartitionedRateLimiter<HttpContext> All() => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsFree(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Address(context), _ => Bucket(numbers.AdresseVorrat, numbers.AdresseJeSekunde, Second))),
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsFree(context) || context.Features.Get<MandantKontext>() is not { } tenant
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(
                $"{tenant.Sicht.Scope}", _ => Bucket(numbers.MandantVorrat, numbers.MandantJeSekunde, Second))));

    /// <summary>Whether an address has guessed wrong too often lately. Who guesses right is never counted, and nobody else is locked out.</summary>
    public bool GuessesTooOften(HttpContext context)
    {
        using var lease = failures.AttemptAcquire(Address(context), 0);
        return !lease.IsAcquired;
    }

    /// <summary>Counts a wrong access code or an unknown number.</summary>
    public void CountWrongGuess(HttpContext context)
    {
        using var lease = failures.AttemptAcquire(Address(context));
    }

    public void Dispose() => failures.Dispose();

    /// <summary>The answer to who asked too much.</summary>
    public static async ValueTask RejectAsync(HttpContext context, RateLimitLease? lease)
    {
        var wait = lease?.TryGetMetadata(MetadataName.RetryAfter, out var told) == true ? told : TimeSpan.FromSeconds(10);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Problem.ZuVieleAnfragen.WriteAsync(context);
    }

    private static bool IsFree(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Frei>() is not null;

    // An IPv6 customer has a whole /64; each of its addresses would otherwise count alone.
    private static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new System.Net.IPNetwork(new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]), 64).ToString()
            : address.ToString();
    }

    private static TokenBucketRateLimiterOptions Bucket(int stock, int refill, TimeSpan period) => new()
    {
        TokenLimit = stock,
        TokensPerPeriod = refill,
        ReplenishmentPeriod = period,
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
