using System.Security.Cryptography;

namespace Aufenthalt.Transport.Osci.Mime;

/// <summary>Packs parts into a Multipart/Related message whose header stands inside the body of the HTTP message.</summary>
internal static class MimeSchreiber
{
    /// <summary>24 random bytes; the alphabet of base64 holds no blank, which peers would split the header at.</summary>
    public static string NeueGrenze() => "MIME_boundary_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24));

    public static Bytefolge Kopf(string grenze) => new Bytefolge().Plus(
        $"MIME-Version: 1.0\r\nContent-Type: Multipart/Related; boundary={grenze}; type=text/xml\r\n");

    public static Bytefolge PlusUmschlag(this Bytefolge folge, string grenze, Bytefolge umschlag, bool mitLaenge)
    {
        var laenge = mitLaenge ? $"Content-Length: {umschlag.Laenge}\r\n" : string.Empty;
        return folge
            .Plus($"\r\n--{grenze}\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-ID: <osci@message>\r\n{laenge}\r\n")
            .Plus(umschlag);
    }

    public static Bytefolge PlusChiffratkopf(this Bytefolge folge, string grenze) => folge.Plus(
        $"\r\n--{grenze}\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <osci_enc>\r\n\r\n");

    public static Bytefolge PlusEnde(this Bytefolge folge, string grenze) => folge.Plus($"\r\n--{grenze}--\r\n");
}
