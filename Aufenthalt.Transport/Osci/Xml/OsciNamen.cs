namespace Aufenthalt.Transport.Osci.Xml;

/// <summary>Namespaces and fixed values of OSCI-Transport 1.2 (with Korrigenda 1 to 8).</summary>
internal static class OsciNamen
{
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Osci = "http://www.osci.de/2002/04/osci";
    public const string Osci2017 = "http://xoev.de/transport/osci12/7";
    public const string Osci128 = "http://xoev.de/transport/osci12/8";
    public const string Ds = "http://www.w3.org/2000/09/xmldsig#";
    public const string Xenc = "http://www.w3.org/2001/04/xmlenc#";
    public const string Xenc11 = "http://www.w3.org/2009/xmlenc11#";
    public const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string XmlNs = "http://www.w3.org/XML/1998/namespace";

    public const string ActorNext = "http://schemas.xmlsoap.org/soap/actor/next";
    public const string ActorNone = "http://www.w3.org/2001/12/soap-envelope/actor/none";
    public const string TypX509Data = "http://www.w3.org/2000/09/xmldsig#X509Data";

    /// <summary>
    /// The value of xsi:schemaLocation. It is what tells message types apart, and peers compare the whole value.
    /// </summary>
    public static string SchemaLocation(string nachrichtentyp) =>
        $"{Soap} soap{nachrichtentyp}.xsd {Ds} oscisig.xsd {Xenc} oscienc.xsd";

    /// <summary>The message type named by xsi:schemaLocation, or null if the value is not one of the standard.</summary>
    public static string? Nachrichtentyp(string schemaLocation)
    {
        const string anfang = Soap + " soap";
        var ende = $".xsd {Ds} oscisig.xsd {Xenc} oscienc.xsd";
        return schemaLocation.StartsWith(anfang, StringComparison.Ordinal)
            && schemaLocation.EndsWith(ende, StringComparison.Ordinal)
            && schemaLocation.Length > anfang.Length + ende.Length
                ? schemaLocation[anfang.Length..^ende.Length]
                : null;
    }
}
