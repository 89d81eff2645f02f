using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Admin;

/// <summary>One whole system for all tests of the console, started by the first that asks. Each test takes texts, postcodes or services of its own.</summary>
[SetUpFixture]
internal sealed class Konsolenlauf
{
    private static readonly Lazy<Task<Gesamtsystem>> Gestartet = new(Gesamtsystem.StarteAsync);

    public static Task<Gesamtsystem> SystemAsync() => Gestartet.Value;

    [OneTimeTearDown]
    public async Task Beende()
    {
        if (Gestartet is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Gestartet.Value).DisposeAsync();
        }
    }
}
