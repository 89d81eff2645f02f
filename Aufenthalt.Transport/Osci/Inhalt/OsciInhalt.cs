using System.Buffers.Binary;
using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Osci.Inhalt;

/// <summary>
/// Content that is signed by its author and encrypted for its reader: the osci:ContentPackage as it will stand in the body,
/// with the two certificates it refers to. Stored as it is and sent again byte for byte.
/// Stored form: magic, length and DER of the author's certificate, length and DER of the reader's, the package.
/// </summary>
internal sealed class OsciInhalt
{
    private const int HoechstZertifikat = 64 * 1024;
    private readonly Func<Stream> _quelle;
    private readonly long _anfang;

    private OsciInhalt(Func<Stream> quelle, long anfang, long laenge, X509Certificate2 autor, X509Certificate2 leser)
    {
        (_quelle, _anfang, Laenge, Autor, Leser) = (quelle, anfang, laenge, autor, leser);
    }

    /// <summary>The author's signature certificate (without key).</summary>
    public X509Certificate2 Autor { get; }

    /// <summary>
    /// The reader's cipher certificate; it is also the address of the mailbox. If the DVDV names another one today, the
    /// content must be built anew.
    /// </summary>
    public X509Certificate2 Leser { get; }

    /// <summary>Bytes of the package.</summary>
    public long Laenge { get; }

    public static ReadOnlySpan<byte> Kennung => "OSCI-INHALT-1\n"u8;

    /// <param name="quelle">Opens the stored form; called once per pass, so the stream must be new each time.</param>
    /// <exception cref="InvalidDataException">The bytes are not the stored form.</exception>
    public static OsciInhalt Lies(Func<Stream> quelle)
    {
        using var strom = quelle();
        Span<byte> kennung = stackalloc byte[Kennung.Length];
        strom.ReadExactly(kennung);
        if (!kennung.SequenceEqual(Kennung))
            throw new InvalidDataException("This is not stored OSCI content.");
        var autor = Zertifikat(strom, out var a);
        var leser = Zertifikat(strom, out var l);
        long anfang = Kennung.Length + a + l;
        return new OsciInhalt(quelle, anfang, strom.Length - anfang, autor, leser);
    }

    public static OsciInhalt Lies(byte[] gespeichert) => Lies(() => new MemoryStream(gespeichert, writable: false));

    /// <summary>A new stream over the package.</summary>
    public Stream Oeffne()
    {
        var strom = _quelle();
        strom.Position = _anfang;
        return strom;
    }

    public static void SchreibeKopf(Stream ziel, X509Certificate2 autor, X509Certificate2 leser)
    {
        ziel.Write(Kennung);
        Span<byte> laenge = stackalloc byte[4];
        foreach (var zertifikat in (X509Certificate2[])[autor, leser])
        {
            BinaryPrimitives.WriteInt32BigEndian(laenge, zertifikat.RawDataMemory.Length);
            ziel.Write(laenge);
            ziel.Write(zertifikat.RawDataMemory.Span);
        }
    }

    private static X509Certificate2 Zertifikat(Stream strom, out int bytes)
    {
        Span<byte> kopf = stackalloc byte[4];
        strom.ReadExactly(kopf);
        var laenge = BinaryPrimitives.ReadInt32BigEndian(kopf);
        if (laenge is <= 0 or > HoechstZertifikat)
            throw new InvalidDataException("The stored OSCI content is damaged.");
        var der = new byte[laenge];
        strom.ReadExactly(der);
        bytes = laenge + 4;
        return X509CertificateLoader.LoadCertificate(der);
    }
}
