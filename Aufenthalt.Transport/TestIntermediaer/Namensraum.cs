using System.Xml;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Names the test Intermediär needs, with the prefixes it writes.</summary>
internal static class Namensraum
{
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Osci = "http://www.osci.de/2002/04/osci";
    public const string Osci7 = "http://xoev.de/transport/osci12/7";
    public const string Osci8 = "http://xoev.de/transport/osci12/8";
    public const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    public const string Xenc = "http://www.w3.org/2001/04/xmlenc#";
    public const string Xenc11 = "http://www.w3.org/2009/xmlenc11#";
    public const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public const string Deklarationen =
        $"""xmlns:soap="{Soap}" xmlns:osci="{Osci}" xmlns:ds="{Ds}" xmlns:xenc="{Xenc}" xmlns:xsi="{Xsi}" """;

    public static XmlNamespaceManager Kuerzel(XmlDocument dokument)
    {
        var kuerzel = new XmlNamespaceManager(dokument.NameTable);
        foreach (var (praefix, uri) in ((string, string)[])[("soap", Soap), ("osci", Osci), ("ds", Ds), ("xenc", Xenc), ("xenc11", Xenc11), ("o8", Osci8)])
            kuerzel.AddNamespace(praefix, uri);
        return kuerzel;
    }

    public static string SchemaLocation(string typ) => $"{Soap} soap{typ}.xsd {Ds} oscisig.xsd {Xenc} oscienc.xsd";
}
