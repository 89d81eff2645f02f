using System.Globalization;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>What a peer says it can do (FeatureDescription). Absent means an old peer.</summary>
internal sealed record Faehigkeiten(IReadOnlyDictionary<string, string> Merkmale, long? HoechstNachricht, long? HoechstStueck)
{
    private static readonly XNamespace Raum = OsciNamen.Osci2017;

    /// <summary>What we say about ourselves: binary parts, OAEP, SHA-3 on input, GCM, 12-byte IVs; no chunked transfer.</summary>
    public static IReadOnlyList<(string Schluessel, string Version)> Unsere { get; } =
    [
        ("DisableBase64", "1.2.0"), ("OAEPEncryption", "1.6.0"), ("SHA3HashAlgo", "1.6.3"),
        ("GCMPaddingModus", "1.7.0"), ("Support96Bit12ByteIV", "1.9.0"),
    ];

    public bool Kann(string merkmal) => Merkmale.ContainsKey(merkmal);

    public static Faehigkeiten? Lies(Umschlag umschlag)
    {
        var block = umschlag.Bloecke.FirstOrDefault(b => b.Name == "FeatureDescription" && b.Namensraum == OsciNamen.Osci2017);
        if (block is null)
            return null;
        var merkmale = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var merkmal in block.Element.Elements(Raum + "SupportedFeatures").Elements(Raum + "Feature"))
            merkmale[merkmal.Pflicht("Key")] = merkmal.Pflicht("Version");
        return new Faehigkeiten(merkmale, Zahl(block.Element, "MaxMessageSize"), Zahl(block.Element, "MaxChunkSize"));
    }

    private static long? Zahl(XElement element, string attribut) =>
        long.TryParse(element.Attribute(attribut)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var zahl) ? zahl : null;
}
