using System.Diagnostics;
using Aufenthalt.Tests.Fixtures;

namespace Aufenthalt.Tests.Transport.Osci;

/// <summary>
/// The OSCI schemas and a recorded loop. They do not belong to the project: they lie in a folder <c>shared</c> beside the
/// checkout, or where <c>AUFENTHALT_SHARED</c> says.
/// </summary>
internal static class OsciUnterlagen
{
    /// <summary>The folder, or null on machines without it.</summary>
    public static string? Ordner { get; } = Finde();

    public static IEnumerable<string> Beispiele(string muster) => Ordner is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Ordner, "beispiele"), muster).Select(pfad => Path.GetFileName(pfad)!).Order(StringComparer.Ordinal);

    public static byte[] Beispiel(string name) => File.ReadAllBytes(Path.Combine(Ordner!, "beispiele", name));

    /// <summary>What xmllint says against the schema the envelope names; null if it is valid.</summary>
    public static async Task<string?> PruefeAsync(byte[] umschlag, string nachrichtentyp)
    {
        var datei = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllBytesAsync(datei, umschlag);
        try
        {
            return await Werkzeug.LaufeAsync("xmllint",
                ["--nonet", "--noout", "--schema", Path.Combine(Ordner!, $"soap{nachrichtentyp}.xsd"), datei],
                ("XML_CATALOG_FILES", Katalog.Value));
        }
        finally
        {
            File.Delete(datei);
        }
    }

    /// <summary>The schemas import by web address; this catalogue leads each to its file, so that nothing is fetched.</summary>
    private static Lazy<string> Katalog { get; } = new(() =>
    {
        (string Adresse, string Datei)[] eintraege =
        [
            ("http://www.w3.org/2001/xml.xsd", "xml.xsd"),
            ("http://schemas.xmlsoap.org/soap/envelope/", "soap-envelope.xsd"),
            ("https://www.w3.org/2008/xmlsec/Drafts/xmlenc-core-11/xenc-schema-11.xsd", "xenc-schema-11.xsd"),
            ("http://www.w3.org/TR/xmlenc-core/xenc-schema.xsd", "xenc-schema.xsd"),
            ("http://www.w3.org/TR/2001/CR-xmldsig-core-20010419/xmldsig-core-schema.xsd", "xmldsig-core-schema.xsd"),
            ("http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd", "xmldsig-core-schema.xsd"),
            ("http://www.w3.org/2001/XMLSchema.dtd", "XMLSchema.dtd"),
        ];
        var zeilen = eintraege.Select(e => $"<system systemId=\"{e.Adresse}\" uri=\"{new Uri(Path.Combine(Ordner!, "extern", e.Datei))}\"/>");
        var datei = Path.Combine(Pfade.Ergebnisse, "osci-katalog.xml");
        File.WriteAllText(datei, $"<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\">{string.Concat(zeilen)}</catalog>");
        return datei;
    });

    private static string? Finde()
    {
        if (Environment.GetEnvironmentVariable("AUFENTHALT_SHARED") is { Length: > 0 } angabe)
            return Mit(angabe);
        for (var ordner = new DirectoryInfo(Pfade.Wurzel); ordner is not null; ordner = ordner.Parent)
        {
            if (Mit(Path.Combine(ordner.FullName, "shared")) is { } gefunden)
                return gefunden;
        }
        return null;
    }

    private static string? Mit(string shared)
    {
        var ordner = Path.Combine(shared, "schemas", "osci12");
        return Directory.Exists(Path.Combine(ordner, "beispiele")) ? ordner : null;
    }
}

/// <summary>Runs a program of the machine.</summary>
internal static class Werkzeug
{
    /// <returns>Null on exit code 0, else what it wrote.</returns>
    public static async Task<string?> LaufeAsync(string programm, IEnumerable<string> argumente, params (string Name, string Wert)[] umgebung)
    {
        var start = new ProcessStartInfo(programm) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in argumente)
            start.ArgumentList.Add(argument);
        foreach (var (name, wert) in umgebung)
            start.Environment[name] = wert;
        using var prozess = Process.Start(start)!;
        var fehler = prozess.StandardError.ReadToEndAsync();
        var ausgabe = await prozess.StandardOutput.ReadToEndAsync();
        await prozess.WaitForExitAsync();
        return prozess.ExitCode == 0 ? null : ausgabe + await fehler;
    }
}
