using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// Decrypted content whose signature holds. Lives in memory and is wiped on dispose.
/// </summary>
internal sealed class OsciKlartext(Zwischenlager container, string containerId, string inhaltId, X509Certificate2 autor, IReadOnlyList<OsciAnlage> anlagen)
    : IDisposable
{
    public string ContainerId => containerId;

    /// <summary>Who signed the content. Its mathematics holds; whether it is trusted says <see cref="AutorFehler"/>.</summary>
    public X509Certificate2 Autor => autor;

    /// <summary>Null if the author's certificate passed all checks.</summary>
    public OsciFehler? AutorFehler { get; set; }

    public IReadOnlyList<OsciAnlage> Anlagen => anlagen;

    /// <summary>The transported message, decoded.</summary>
    public byte[] AlsBytes()
    {
        using var ziel = new MemoryStream();
        KopiereNach(ziel);
        return ziel.ToArray();
    }

    public void KopiereNach(Stream ziel)
    {
        container.Position = 0;
        using var xml = XmlGrenzen.Leser(container, container.Length);
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Base64Content" && xml.GetAttribute("Id") == inhaltId)
            {
                using var inhalt = new Base64Lesestrom(xml);
                inhalt.CopyTo(ziel);
                return;
            }
            xml.Read();
        }
    }

    public void Dispose()
    {
        container.Dispose();
        foreach (var anlage in anlagen)
            anlage.Dispose();
    }
}

/// <summary>An attachment beside the message; its digest was part of the author's signature.</summary>
internal sealed class OsciAnlage(string name, Zwischenlager inhalt) : IDisposable
{
    public string Name => name;

    public long Laenge => inhalt.Length;

    public void KopiereNach(Stream ziel)
    {
        inhalt.Position = 0;
        inhalt.CopyTo(ziel);
    }

    public void Dispose() => inhalt.Dispose();
}
