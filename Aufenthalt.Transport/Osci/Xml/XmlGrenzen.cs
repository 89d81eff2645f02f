using System.Xml;

namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>How foreign XML is read: no DTD, no resolver, bounded size and depth.</summary>
internal static class XmlGrenzen
{
    /// <summary>Header blocks are small; a larger one is an attack or an error.</summary>
    public const int Blockgroesse = 1024 * 1024;

    public const int Tiefe = 64;
    public const int Bloecke = 64;
    public const int Kennungen = 10_000;

    public static XmlReader Leser(Stream quelle, long hoechstZeichen) => XmlReader.Create(quelle, Einstellungen(hoechstZeichen));

    public static XmlReaderSettings Einstellungen(long hoechstZeichen) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = hoechstZeichen,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = true,
        IgnoreWhitespace = false,
        IgnoreComments = false,
        IgnoreProcessingInstructions = false,
        CloseInput = false,
    };
}
