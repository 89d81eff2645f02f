using NUnit.Framework;

namespace Aufenthalt.Tests;

public sealed class SmokeTests
{
    [Test]
    public void The_hosts_are_distinct_assemblies() =>
        Assert.That(
            new[] { typeof(Api.ApiHost), typeof(Admin.AdminHost), typeof(Transport.TransportHost) }
                .Select(type => type.Assembly)
                .Distinct()
                .Count(),
            Is.EqualTo(3));
}
