using System.Xml;

namespace Aufenthalt.Transport.XAuslaender.Pruefung;

/// <summary>
/// Resolves what a schema includes or imports to files of one folder, by path or by file name. The official schemas name each other by
/// absolute addresses; nothing is ever fetched from the network.
/// </summary>
internal sealed class Schemakatalog : XmlResolver
{
    private readonly Dictionary<string, string> _dateien = new(StringComparer.OrdinalIgnoreCase);

    public Schemakatalog(string ordner)
    {
        foreach (var datei in Directory.EnumerateFiles(ordner, "*.xsd", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            _dateien.TryAdd(Path.GetFileName(datei), datei);
        }
    }

    /// <summary>Full path of a schema by its file name.</summary>
    public string? Datei(string name) => _dateien.GetValueOrDefault(name);

    /// <exception cref="XmlException">The schema is not in the folder.</exception>
    public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
    {
        if (absoluteUri.IsFile && File.Exists(absoluteUri.LocalPath))
        {
            return File.OpenRead(absoluteUri.LocalPath);
        }

        return Datei(Path.GetFileName(absoluteUri.LocalPath)) is { } datei
            ? File.OpenRead(datei)
            : throw new XmlException($"Das Schema {absoluteUri} liegt nicht im Ordner.");
    }
}
