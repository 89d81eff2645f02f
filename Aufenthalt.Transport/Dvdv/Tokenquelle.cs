using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using static Aufenthalt.Transport.Dvdv.Antwortformen;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>Access token of the standalone sign-in: an assertion signed with the client certificate registered in the DVDV. There are no refresh tokens.</summary>
internal sealed class Tokenquelle(HttpClient http, DvdvOptionen optionen, TimeProvider uhr) : IDisposable
{
    private static readonly TimeSpan Rand = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _sperre = new(1);
    private string? _token;
    private DateTimeOffset _ablauf;

    /// <param name="verworfen">The token the server has just refused; a newer one is not fetched twice.</param>
    public async Task<(string? Token, Dvdvfehler? Fehler)> HoleAsync(string? verworfen, CancellationToken cancel)
    {
        await _sperre.WaitAsync(cancel);
        try
        {
            if (_token is not null && _token != verworfen && _ablauf > uhr.GetUtcNow())
            {
                return (_token, null);
            }

            return await FordereAsync(cancel);
        }
        finally
        {
            _sperre.Release();
        }
    }

    public void Dispose() => _sperre.Dispose();

    private async Task<(string? Token, Dvdvfehler? Fehler)> FordereAsync(CancellationToken cancel)
    {
        var adresse = new Uri(optionen.Adresse!, "extern/standaloneauth/token");
        using var formular = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Behauptung(adresse),
        });
        using var antwort = await http.PostAsync(adresse, formular, cancel);
        if (!antwort.IsSuccessStatusCode)
        {
            return (null, await Problemdeutung.FehlerAsync(antwort, cancel));
        }

        var token = await antwort.Content.ReadFromJsonAsync<Token>(cancel);
        if (token?.Wert is null)
        {
            return (null, Dvdvfehler.Unverstaendlich("kein Token"));
        }

        (_token, _ablauf) = (token.Wert, uhr.GetUtcNow().AddSeconds(token.LaeuftAbIn) - Rand);
        return (_token, null);
    }

    private string Behauptung(Uri adresse)
    {
        using var zertifikat = X509CertificateLoader.LoadPkcs12FromFile(optionen.Zertifikat!, optionen.ZertifikatPasswort);
        using var schluessel = zertifikat.GetRSAPrivateKey() ?? throw new CryptographicException("Das Clientzertifikat hat keinen RSA-Schlüssel.");
        var jetzt = uhr.GetUtcNow().ToUnixTimeSeconds();
        // The directory names certificates by their SHA-1 fingerprint; it is a name here, not a protection.
        var name = $"fp:{Convert.ToHexStringLower(Convert.FromHexString(zertifikat.Thumbprint))}";
        var kopf = Base64Url(JsonSerializer.SerializeToUtf8Bytes(new { alg = "RS256", typ = "JWT" }));
        var inhalt = Base64Url(JsonSerializer.SerializeToUtf8Bytes(new
        {
            sub = name,
            iss = name,
            aud = adresse.ToString(),
            iat = jetzt,
            nbf = jetzt,
            exp = jetzt + 300,
            jti = Guid.CreateVersion7().ToString(),
        }));
        var signatur = schluessel.SignData(Encoding.ASCII.GetBytes($"{kopf}.{inhalt}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{kopf}.{inhalt}.{Base64Url(signatur)}";
    }

    private static string Base64Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
