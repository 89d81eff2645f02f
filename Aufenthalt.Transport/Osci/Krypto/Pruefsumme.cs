using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>
/// A running digest behind a stream, so that whatever writes to a stream can be hashed. SHA-3 falls back to BouncyCastle
/// where the system's OpenSSL does not offer it.
/// </summary>
internal sealed class Pruefsumme : SchreibenderStrom
{
    private readonly IncrementalHash? _netz;
    private readonly Sha3Digest? _sha3;

    /// <exception cref="OsciFormatException">The algorithm is unknown or no longer accepted.</exception>
    public Pruefsumme(string verfahren)
    {
        var sha3 = Sha3Laenge(verfahren);
        if (sha3 > 0)
            _sha3 = new Sha3Digest(sha3);
        else
            _netz = IncrementalHash.CreateHash(Name(verfahren));
    }

    public static byte[] Berechne(string verfahren, ReadOnlySpan<byte> daten)
    {
        using var summe = new Pruefsumme(verfahren);
        summe.Write(daten);
        return summe.Fertig();
    }

    public byte[] Fertig()
    {
        if (_netz is not null)
            return _netz.GetHashAndReset();
        var aus = new byte[_sha3!.GetDigestSize()];
        _sha3.DoFinal(aus, 0);
        return aus;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _netz?.AppendData(buffer);
        _sha3?.BlockUpdate(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _netz?.Dispose();
        base.Dispose(disposing);
    }

    private static int Sha3Laenge(string verfahren) => verfahren switch
    {
        Verfahren.Sha3_256 => 256,
        Verfahren.Sha3_384 => 384,
        Verfahren.Sha3_512 => 512,
        _ => 0,
    };

    private static HashAlgorithmName Name(string verfahren) => verfahren switch
    {
        Verfahren.Sha256 => HashAlgorithmName.SHA256,
        Verfahren.Sha512 => HashAlgorithmName.SHA512,
        _ => throw Format.Fehler("verfahren", "Das Hashverfahren wird nicht angenommen.", "The digest algorithm is not accepted.", "DigestMethod"),
    };
}
