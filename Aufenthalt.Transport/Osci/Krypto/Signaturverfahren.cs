using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>Makes rsa-sha256 signatures and checks those of the closed list the schemas allow.</summary>
internal static class Signaturverfahren
{
    public static byte[] Signiere(ReadOnlySpan<byte> daten, X509Certificate2 signierer)
    {
        using var rsa = signierer.GetRSAPrivateKey()
            ?? throw Format.Fehler("zertifikat", "Zum Signaturzertifikat fehlt der private RSA-Schlüssel.", "The signature certificate has no private RSA key.", "Signature");
        return rsa.SignData(daten, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <exception cref="OsciFormatException">The algorithm is unknown or no longer accepted.</exception>
    public static bool Pruefe(string verfahren, ReadOnlySpan<byte> daten, byte[] signatur, X509Certificate2 zertifikat) => verfahren switch
    {
        Verfahren.RsaSha256 => Rsa(daten, signatur, zertifikat, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        Verfahren.RsaSha512 => Rsa(daten, signatur, zertifikat, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        Verfahren.PssSha256 => Rsa(daten, signatur, zertifikat, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        Verfahren.PssSha512 => Rsa(daten, signatur, zertifikat, HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
        Verfahren.PssSha3_256 => Sha3Pss(daten, signatur, zertifikat, 256),
        Verfahren.PssSha3_384 => Sha3Pss(daten, signatur, zertifikat, 384),
        Verfahren.PssSha3_512 => Sha3Pss(daten, signatur, zertifikat, 512),
        Verfahren.EcdsaSha256 => Ecdsa(daten, signatur, zertifikat, HashAlgorithmName.SHA256),
        Verfahren.EcdsaSha512 => Ecdsa(daten, signatur, zertifikat, HashAlgorithmName.SHA512),
        _ => throw Format.Fehler("verfahren", "Das Signaturverfahren wird nicht angenommen.", "The signature algorithm is not accepted.", "SignatureMethod"),
    };

    private static bool Rsa(ReadOnlySpan<byte> daten, byte[] signatur, X509Certificate2 zertifikat, HashAlgorithmName hash, RSASignaturePadding polsterung)
    {
        using var rsa = zertifikat.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(daten, signatur, hash, polsterung);
    }

    private static bool Ecdsa(ReadOnlySpan<byte> daten, byte[] signatur, X509Certificate2 zertifikat, HashAlgorithmName hash)
    {
        using var ecdsa = zertifikat.GetECDsaPublicKey();
        return ecdsa is not null && ecdsa.VerifyData(daten, signatur, hash);
    }

    /// <summary>.NET's PSS on OpenSSL depends on the system for SHA-3; BouncyCastle does not.</summary>
    private static bool Sha3Pss(ReadOnlySpan<byte> daten, byte[] signatur, X509Certificate2 zertifikat, int laenge)
    {
        using var rsa = zertifikat.GetRSAPublicKey();
        if (rsa is null)
            return false;
        var pruefer = new PssSigner(new RsaBlindedEngine(), new Sha3Digest(laenge), new Sha3Digest(laenge), laenge / 8);
        pruefer.Init(forSigning: false, DotNetUtilities.GetRsaPublicKey(rsa));
        pruefer.BlockUpdate(daten);
        return pruefer.VerifySignature(signatur);
    }
}
