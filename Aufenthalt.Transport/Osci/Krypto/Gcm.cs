using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>
/// AES-GCM in the layout of XML Encryption: IV, ciphertext, 16-byte tag. Small messages go through .NET's
/// <see cref="AesGcm"/>, which wants everything in one piece. Larger ones, and the 16-byte IVs of old peers, go through
/// BouncyCastle, which takes a stream; both give the same bytes.
/// </summary>
internal static class Gcm
{
    public const int IvLaenge = 12;
    public const int AlteIvLaenge = 16;
    public const int TagLaenge = 16;
    public const int Schluessellaenge = 32;

    /// <summary>Up to this size the message is encrypted in one piece.</summary>
    public const int EinStueck = 8 * 1024 * 1024;

    private const int Block = 128 * 1024;

    /// <summary>Encrypts in one piece: IV, ciphertext, tag.</summary>
    public static byte[] Verschluessele(ReadOnlySpan<byte> klar, ReadOnlySpan<byte> schluessel)
    {
        var aus = new byte[IvLaenge + klar.Length + TagLaenge];
        RandomNumberGenerator.Fill(aus.AsSpan(0, IvLaenge));
        using var aes = new AesGcm(schluessel, TagLaenge);
        aes.Encrypt(aus.AsSpan(0, IvLaenge), klar, aus.AsSpan(IvLaenge, klar.Length), aus.AsSpan(IvLaenge + klar.Length));
        return aus;
    }

    /// <summary>
    /// Decrypts. Nothing that was written to <paramref name="klar"/> may be used unless this returns true.
    /// The length is the number of bytes in <paramref name="chiffrat"/>, if known, or -1.
    /// </summary>
    public static bool Entschluessele(Stream chiffrat, long laenge, Stream klar, byte[] schluessel, int ivLaenge)
    {
        if (laenge is >= 0 and <= EinStueck && ivLaenge == IvLaenge)
            return InEinemStueck(chiffrat, (int)laenge, klar, schluessel);
        var iv = new byte[ivLaenge];
        if (chiffrat.ReadAtLeast(iv, ivLaenge, throwOnEndOfStream: false) < ivLaenge)
            return false;
        var gcm = Maschine(verschluesseln: false, schluessel, iv);
        var ein = new byte[Block];
        var aus = new byte[Block + 2 * TagLaenge];
        for (int n; (n = chiffrat.Read(ein)) > 0;)
            klar.Write(aus, 0, gcm.ProcessBytes(ein, 0, n, aus, 0));
        try
        {
            klar.Write(aus, 0, gcm.DoFinal(aus, 0));
            return true;
        }
        catch (InvalidCipherTextException)
        {
            return false;
        }
    }

    public static IAeadBlockCipher Maschine(bool verschluesseln, byte[] schluessel, byte[] iv)
    {
        var gcm = new GcmBlockCipher(AesUtilities.CreateEngine());
        gcm.Init(verschluesseln, new AeadParameters(new KeyParameter(schluessel), TagLaenge * 8, iv));
        return gcm;
    }

    private static bool InEinemStueck(Stream chiffrat, int laenge, Stream klar, byte[] schluessel)
    {
        if (laenge < IvLaenge + TagLaenge)
            return false;
        var alles = new byte[laenge];
        if (chiffrat.ReadAtLeast(alles, laenge, throwOnEndOfStream: false) < laenge)
            return false;
        var text = alles.AsSpan(IvLaenge, laenge - IvLaenge - TagLaenge);
        using var aes = new AesGcm(schluessel, TagLaenge);
        try
        {
            aes.Decrypt(alles.AsSpan(0, IvLaenge), text, alles.AsSpan(laenge - TagLaenge), text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        klar.Write(text);
        CryptographicOperations.ZeroMemory(alles);
        return true;
    }
}
