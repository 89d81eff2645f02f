using Aufenthalt.Tests.Fixtures;
using Aufenthalt.Transport;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport;

public sealed class StartpruefungTests
{
    [Test]
    public void Without_a_master_key_the_process_ends_with_one_line_that_names_the_setting()
    {
        var ended = Assert.ThrowsAsync<AssertionException>(async () => await HostProzess.StarteAsync(
            "Aufenthalt.Transport", [new("ConnectionStrings:Transport", "Host=127.0.0.1;Port=1;Database=x;Username=x")]));

        Assert.That(ended!.Message, Does.Contain("ended with code 1").And.Contain("Verschluesselung:Hauptschluessel is not set"));
        Assert.That(ended.Message, Does.Not.Contain("   at "), "no stack trace");
    }

    [Test]
    public void A_file_that_is_none_and_a_file_without_a_key_are_named()
    {
        var empty = Path.GetTempFileName();
        try
        {
            Assert.That(Startpruefung.Mangel(With(empty)), Does.Contain("holds no key"));
            Assert.That(Startpruefung.Mangel(With(empty + ".fehlt")), Does.Contain("cannot be used"));
        }
        finally
        {
            File.Delete(empty);
        }
    }

    private static IConfiguration With(string file) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ConnectionStrings:Transport"] = "Host=127.0.0.1",
        ["Verschluesselung:Hauptschluessel"] = file,
    }).Build();
}
