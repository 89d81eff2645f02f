using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Aufenthalt.Tenancy.Verschluesselung;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. A seal opens only for the same scope, purpose and object: these are its
/// additional authenticated data (design D17).
/// </summary>
/// <remarks>Form: version (1 byte) | nonce (12) | ciphertext | tag (16).</remarks>
public static class Siegel
{
    private const byte Plain = 1;
    private const byte Compressed = 2;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Seals bytes as they are, for content that is compressed already (uploads, messages).</summary>
    public static byte[] Close(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, in Bindung bound) => Close(Plain, key, content, bound);

    /// <summary>Compresses and seals, for text.</summary>
    public static byte[] CloseText(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, in Bindung bound)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, target, out var length, quality: 1, window: 22)
            ? Close(Compressed, key, target.AsSpan(0, length), bound)
            : Close(Plain, key, content, bound);
    }

    /// <summary>Opens a seal of either kind.</summary>
    /// <exception cref="CryptographicException">Changed, truncated, or sealed for another scope, purpose, object or key.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> seal, in Bindung bound)
    {
        if (seal.Length < 1 + NonceLength + TagLength || seal[0] is not (Plain or Compressed))
        {
            throw new CryptographicException("Not a seal of a known form.");
        }

        var content = new byte[seal.Length - 1 - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(seal.Slice(1, NonceLength), seal[(1 + NonceLength)..^TagLength], seal[^TagLength..], content, bound.Bytes(seal[0]));
        return seal[0] == Compressed ? Decompress(content) : content;
    }

    private static byte[] Close(byte version, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, in Bindung bound)
    {
        var seal = new byte[1 + NonceLength + content.Length + TagLength];
        seal[0] = version;
        var nonce = seal.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, content, seal.AsSpan(1 + NonceLength, content.Length), seal.AsSpan(seal.Length - TagLength), bound.Bytes(version));
        return seal;
    }

    private static byte[] Decompress(byte[] content)
    {
        using var source = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var target = new MemoryStream(content.Length * 4);
        source.CopyTo(target);
        return target.ToArray();
    }
}

/// <summary>What a seal is bound to.</summary>
/// <param name="Scope">Tenant and environment.</param>
/// <param name="Purpose">What the bytes are: <c>antrag</c>, <c>sitzung</c>, <c>unterlage</c> …</param>
/// <param name="Id">Which one: its key, with part number and count where it has parts.</param>
public readonly record struct Bindung(TenantScope Scope, string Purpose, string Id)
{
    internal byte[] Bytes(byte version) =>
        Encoding.UTF8.GetBytes($"{version}|{Scope.TenantId:N}|{Scope.Environment.Name()}|{Purpose}|{Id}");
}
