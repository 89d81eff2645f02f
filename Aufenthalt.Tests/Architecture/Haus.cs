using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace Aufenthalt.Tests.Architecture;

/// <summary>The four projects, loaded once for all architecture tests.</summary>
internal static class Haus
{
    public static Assembly Tenancy { get; } = typeof(global::Aufenthalt.Tenancy.TenancySetup).Assembly;

    public static Assembly Api { get; } = typeof(global::Aufenthalt.Api.ApiHost).Assembly;

    public static Assembly Admin { get; } = typeof(global::Aufenthalt.Admin.AdminHost).Assembly;

    public static Assembly Transport { get; } = typeof(global::Aufenthalt.Transport.TransportHost).Assembly;

    public static IReadOnlyList<Assembly> Hosts { get; } = [Api, Admin, Transport];

    public static IReadOnlyList<Assembly> Projekte { get; } = [Tenancy, .. Hosts];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Geladen =
        new(() => new ArchLoader().LoadAssemblies([.. Projekte]).Build());

    /// <summary>Every type of ours with what it uses, compiler-made ones included under the namespace of their owner.</summary>
    public static IEnumerable<IType> Typen(Assembly projekt) =>
        Geladen.Value.Types.Where(type => type.Assembly.Name.StartsWith(projekt.GetName().Name + ",", StringComparison.Ordinal)
            || type.Assembly.Name == projekt.GetName().Name);

    /// <summary>The folder below the project in which a type lives: <c>Aufenthalt.Tenancy.Texts.Sub</c> → <c>Texts</c>; empty for the root.</summary>
    public static string Ordner(Assembly projekt, string? vollerNamensraum)
    {
        var wurzel = projekt.GetName().Name + ".";
        return vollerNamensraum?.StartsWith(wurzel, StringComparison.Ordinal) == true ? vollerNamensraum[wurzel.Length..].Split('.')[0] : "";
    }

    public static IEnumerable<System.Type> EigeneTypen(Assembly projekt) =>
        projekt.GetTypes().Where(type => type.Namespace?.StartsWith("Aufenthalt.", StringComparison.Ordinal) == true
            && !type.Name.Contains('<', StringComparison.Ordinal));

    public static IEnumerable<string> VerwendeteAssemblys(Assembly projekt) =>
        projekt.GetReferencedAssemblies().Select(name => name.Name!);
}
