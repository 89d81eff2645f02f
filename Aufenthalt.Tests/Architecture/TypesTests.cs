using Microsoft.AspNetCore.Components;
using NUnit.Framework;

namespace Aufenthalt.Tests.Architecture;

public sealed class TypesTests
{
    [TestCaseSource(nameof(HostNames))]
    public void A_host_shows_nothing_but_its_entry(string host)
    {
        var assembly = Haus.Hosts.Single(candidate => candidate.GetName().Name == host);

        var shown = Haus.EigeneTypen(assembly)
            .Where(type => type.IsPublic)
            .Where(type => !typeof(IComponent).IsAssignableFrom(type) && type.Name != "_Imports")
            .Select(type => type.Name);

        Assert.That(shown, Is.EqualTo(new[] { host.Split('.')[1] + "Host" }));
    }

    // Two words that Finbuckle.MultiTenant defines and others implement; see the README.
    private static readonly string[] BorrowedInterfaces = ["ITenantInfo", "IMultiTenantContextAccessor", "IMultiTenantContext", "IMultiTenantStrategy", "IMultiTenantStore"];

    [Test]
    public void An_interface_has_two_real_implementations()
    {
        var types = Haus.Projekte.SelectMany(Haus.EigeneTypen).ToList();

        var lonely = types
            .Where(type => type.IsInterface && !BorrowedInterfaces.Contains(type.Name.Split('`')[0]))
            .Where(contract => types.Count(type => !type.IsInterface && !type.IsAbstract && Implements(type, contract)) < 2)
            .Select(type => type.FullName);

        Assert.That(lonely, Is.Empty);
    }

    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces().Any(candidate => (candidate.IsGenericType ? candidate.GetGenericTypeDefinition() : candidate) == contract);

    private static IEnumerable<string> HostNames() => Haus.Hosts.Select(host => host.GetName().Name!);
}
