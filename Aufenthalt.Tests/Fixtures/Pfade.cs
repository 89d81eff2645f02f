namespace Aufenthalt.Tests.Fixtures;

/// <summary>Places of this checkout.</summary>
internal static class Pfade
{
    /// <summary>The folder of <c>Aufenthalt.sln</c>.</summary>
    public static string Wurzel { get; } = FindeWurzel();

    /// <summary>Pictures, logs and other things a person may want to look at after a run; not in the repository.</summary>
    public static string Ergebnisse { get; } = Directory.CreateDirectory(Path.Combine(Wurzel, ".data", "testergebnisse")).FullName;

    /// <summary>A file or folder of the checkout, named from its root.</summary>
    public static string Im(params string[] teile) => Path.Combine([Wurzel, .. teile]);

    /// <summary>The built assembly of a host, in the configuration in which these tests were built.</summary>
    public static string Host(string projekt) => Im(projekt, "bin", Konfiguration, "net10.0", projekt + ".dll");

    /// <summary>Every file of the checkout that belongs to the project: no build output, no packages, no data of a run.</summary>
    public static IEnumerable<string> Quelldateien(params string[] endungen) =>
        Directory.EnumerateFiles(Wurzel, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(pfad => Path.GetRelativePath(Wurzel, pfad).Replace('\\', '/'))
            .Where(pfad => endungen.Contains(Path.GetExtension(pfad), StringComparer.Ordinal))
            .Where(pfad => !pfad.Split('/').Any(NichtVomProjekt.Contains));

    private static readonly HashSet<string> NichtVomProjekt =
        new(StringComparer.Ordinal) { ".git", ".data", ".tools", "bin", "obj", "node_modules", "artifacts", "TestResults" };

    // …/Aufenthalt.Tests/bin/<configuration>/net10.0/
    private static string Konfiguration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindeWurzel()
    {
        for (var ordner = new DirectoryInfo(AppContext.BaseDirectory); ordner is not null; ordner = ordner.Parent)
        {
            if (File.Exists(Path.Combine(ordner.FullName, "Aufenthalt.sln")))
            {
                return ordner.FullName;
            }
        }

        throw new InvalidOperationException($"No Aufenthalt.sln above {AppContext.BaseDirectory}: the tests run from within a checkout.");
    }
}
