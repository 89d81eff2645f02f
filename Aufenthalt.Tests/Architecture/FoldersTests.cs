using System.Text.RegularExpressions;
using Aufenthalt.Tests.Fixtures;
using NUnit.Framework;

namespace Aufenthalt.Tests.Architecture;

/// <summary>Folders are about something, not about a layer, and names say what a thing is.</summary>
public sealed partial class FoldersTests
{
    private const int LongestFile = 300;
    private const int LongestProgram = 80;

    private static readonly string[] Code = [".cs", ".razor", ".ts", ".mjs"];

    [Test]
    public void No_folder_is_a_layer() =>
        Assert.That(
            Pfade.Quelldateien(".cs", ".razor", ".ts").Where(path => path.Split('/').SkipLast(1).Any(folder => LayerName().IsMatch(folder))),
            Is.Empty);

    [Test]
    public void No_file_or_type_has_an_empty_name()
    {
        var files = Pfade.Quelldateien(".cs", ".razor", ".ts", ".mjs", ".sh").Where(path => EmptyName().IsMatch(Path.GetFileName(path).Split('.')[0]));
        var types = Haus.Projekte.SelectMany(Haus.EigeneTypen).Where(type => EmptyName().IsMatch(type.Name)).Select(type => type.FullName!);

        Assert.That(files.Concat(types), Is.Empty);
    }

    [Test]
    public void No_file_is_longer_than_a_reader_follows() =>
        Assert.That(
            Pfade.Quelldateien(Code).Select(path => (path, lines: File.ReadLines(Pfade.Im(path)).Count())).Where(file => file.lines > LongestFile),
            Is.Empty);

    [Test]
    public void Program_is_a_table_of_contents() =>
        Assert.That(
            Pfade.Quelldateien(".cs").Where(path => Path.GetFileName(path) == "Program.cs")
                .Select(path => (path, lines: File.ReadLines(Pfade.Im(path)).Count())).Where(file => file.lines > LongestProgram),
            Is.Empty);

    [Test]
    public void A_namespace_says_the_folder_or_the_project()
    {
        var wrong = from path in Pfade.Quelldateien(".cs")
                    let stated = File.ReadLines(Pfade.Im(path)).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
                    where stated is not null
                    let folder = Path.GetDirectoryName(path)!.Replace('/', '.')
                    where stated.TrimEnd(';', ' ', '{')["namespace ".Length..] is var name && name != folder && name != folder.Split(".")[0] + "." + folder.Split(".")[1] && !IsVersionFolder(folder, name)
                    select $"{path}: {stated}";

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Tests_stand_in_the_folder_of_what_they_test()
    {
        var known = Directory.GetDirectories(Pfade.Im("Aufenthalt.Tests"))
            .Select(folder => Path.GetFileName(folder)!)
            .Except(["bin", "obj", "TestResults"]);

        Assert.That(known, Is.SubsetOf(new[] { "Tenancy", "Api", "Admin", "Transport", "Architecture", "Fixtures", "EndToEnd", "Daten", "Vektoren" }));
    }

    // A folder may carry a version of a standard ("26.11") that no identifier can.
    private static bool IsVersionFolder(string folder, string name) =>
        Digits().IsMatch(folder) && Digits().Replace(folder, "") == Digits().Replace(name, "");

    [GeneratedRegex("^(Services|Models|Interfaces|Helpers|Utils|Utilities|Common|Shared|Core|Misc|Extensions|Dtos|Entities|Repositories|Managers)$", RegexOptions.IgnoreCase)]
    private static partial Regex LayerName();

    [GeneratedRegex("(Helper|Manager|Util|Utils|Common|Misc|Extensions|Dto|Impl)s?$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"[._]?V?\d+|_")]
    private static partial Regex Digits();
}
