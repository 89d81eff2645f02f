using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Aufenthalt.Transport.Osci.Mime;
using Aufenthalt.Transport.Osci.Rueckmeldungen;
using Aufenthalt.Transport.Osci.Signatur;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>A response whose signature holds. Owns the store with its parts until disposed.</summary>
internal sealed class Antwort : IDisposable
{
    private readonly MimeNachricht _nachricht;

    private Antwort(MimeNachricht nachricht, Umschlag umschlag, Zertifikatsblock zertifikate, X509Certificate2 signierer)
    {
        (_nachricht, Umschlag, Zertifikate, Signierer) = (nachricht, umschlag, zertifikate, signierer);
        var ergebnis = Ergebnis();
        Rueckmeldungen = Rueckmeldung.Lies(ergebnis);
        Laufzettel = [.. ergebnis.Elements(XmlStueck.Osci + "ProcessCardBundle").Select(Osci.Laufzettel.Lies)];
        MessageId = ergebnis.Element(XmlStueck.Osci + "MessageId") is { } id ? Osci.Laufzettel.Kennung(id) : null;
    }

    public Umschlag Umschlag { get; }

    public Zertifikatsblock Zertifikate { get; }

    public X509Certificate2 Signierer { get; }

    public MimeNachricht Nachricht => _nachricht;

    public IReadOnlyList<Rueckmeldung> Rueckmeldungen { get; }

    public IReadOnlyList<Laufzettel> Laufzettel { get; }

    /// <summary>The id a getMessageId was answered with.</summary>
    public string? MessageId { get; }

    /// <summary>Reads and verifies; on failure the message is disposed.</summary>
    public static Antwort Lies(MimeNachricht nachricht, string erwartet, long grenze)
    {
        try
        {
            using var strom = nachricht.Oeffne(nachricht.Teile[0]);
            var umschlag = Umschlagleser.Lies(strom, grenze);
            if (umschlag.Nachrichtentyp != "ResponseTo" + erwartet)
                throw Format.Fehler("9100", "Die Antwort ist von anderer Art als der Auftrag.", "The response is of another kind than the order.", "Envelope");
            var zertifikate = Zertifikatsblock.Lies(umschlag);
            var signierer = Nachrichtensignatur.Pruefe(umschlag, nachricht, zertifikate, "SupplierSignature");
            return new Antwort(nachricht, umschlag, zertifikate, signierer);
        }
        catch
        {
            nachricht.Dispose();
            throw;
        }
    }

    /// <summary>The element that carries feedback: a header block for deliveries, a child of the body otherwise.</summary>
    private XElement Ergebnis()
    {
        var name = "responseTo" + Umschlag.Nachrichtentyp!["ResponseTo".Length..];
        if (Umschlag.Block(name) is { } block)
            return block.Element;
        var koerper = Umschlag.Koerper.Kanonisch
            ?? throw Format.Fehler("zu-gross", "Der Körper der Antwort ist zu groß.", "The body of the response is too large.", "Body");
        return XmlStueck.Lies(koerper).Eines(XmlStueck.Osci + name);
    }

    /// <summary>The envelope, if it is small enough to be kept as evidence.</summary>
    public byte[] UmschlagAlsBeleg()
    {
        using var strom = _nachricht.Oeffne(_nachricht.Teile[0]);
        if (strom.Length > XmlGrenzen.Blockgroesse)
            return [];
        var bytes = new byte[strom.Length];
        strom.ReadExactly(bytes);
        return bytes;
    }

    public void Dispose() => _nachricht.Dispose();
}
