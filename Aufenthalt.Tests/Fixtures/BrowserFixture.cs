using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

// In no namespace, so that it covers every test of this assembly.
/// <summary>Ends the browser with the run.</summary>
[SetUpFixture]
internal sealed class BrowserFixture
{
    [OneTimeTearDown]
    public Task Beende() => Browser.BeendeAsync();
}
