namespace Aufenthalt.Transport.Osci.Krypto;

/// <summary>
/// Algorithm identifiers. What is not listed here is refused on input: SHA-1, RSA 1.5 key transport, CBC and Triple-DES
/// are still in the schemas but no longer acceptable (BSI TR-02102).
/// </summary>
internal static class Verfahren
{
    public const string C14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    public const string Base64 = "http://www.w3.org/2000/09/xmldsig#base64";

    public const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    public const string Sha512 = "http://www.w3.org/2001/04/xmlenc#sha512";
    public const string Sha3_256 = "http://www.w3.org/2007/05/xmldsig-more#sha3-256";
    public const string Sha3_384 = "http://www.w3.org/2007/05/xmldsig-more#sha3-384";
    public const string Sha3_512 = "http://www.w3.org/2007/05/xmldsig-more#sha3-512";

    public const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public const string RsaSha512 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512";
    public const string EcdsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    public const string EcdsaSha512 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512";
    public const string PssSha256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1";
    public const string PssSha512 = "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1";
    public const string PssSha3_256 = "http://www.w3.org/2007/05/xmldsig-more#sha3-256-rsa-MGF1";
    public const string PssSha3_384 = "http://www.w3.org/2007/05/xmldsig-more#sha3-384-rsa-MGF1";
    public const string PssSha3_512 = "http://www.w3.org/2007/05/xmldsig-more#sha3-512-rsa-MGF1";

    public const string RsaOaep = "http://www.w3.org/2009/xmlenc11#rsa-oaep";
    public const string Mgf1Sha256 = "http://www.w3.org/2009/xmlenc11#mgf1sha256";
    public const string Mgf1Sha384 = "http://www.w3.org/2009/xmlenc11#mgf1sha384";
    public const string Mgf1Sha512 = "http://www.w3.org/2009/xmlenc11#mgf1sha512";
    public const string Sha384Digest = "http://www.w3.org/2001/04/xmldsig-more#sha384";

    public const string Aes128Gcm = "http://www.w3.org/2009/xmlenc11#aes128-gcm";
    public const string Aes192Gcm = "http://www.w3.org/2009/xmlenc11#aes192-gcm";
    public const string Aes256Gcm = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
}
