using System.Net;
using System.Text.Json;
using static Aufenthalt.Transport.Dvdv.Antwortformen;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>Answers of the directory that are no success, as reasons.</summary>
internal static class Problemdeutung
{
    public static bool Voruebergehend(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests || (int)status >= 500;

    public static async Task<Dvdvfehler> FehlerAsync(HttpResponseMessage antwort, CancellationToken cancel)
    {
        var grund = await GrundAsync(antwort, cancel);
        return antwort.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Dvdvfehler.NichtAngemeldet(grund),
            var status when Voruebergehend(status) => Dvdvfehler.NichtErreichbar(grund),
            _ => Dvdvfehler.Abgelehnt(grund),
        };
    }

    /// <summary>Problem details if the server gave them, else the status. The body is bounded, it comes from outside.</summary>
    private static async Task<string> GrundAsync(HttpResponseMessage antwort, CancellationToken cancel)
    {
        var status = $"HTTP {(int)antwort.StatusCode}";
        if (antwort.Content.Headers.ContentType?.MediaType != "application/problem+json" || antwort.Content.Headers.ContentLength > 65_536)
        {
            return status;
        }

        try
        {
            var problem = JsonSerializer.Deserialize<Problem>(await antwort.Content.ReadAsStringAsync(cancel));
            return problem?.Titel is null ? status : $"{status}, {problem.Titel}: {problem.Einzelheiten}";
        }
        catch (JsonException)
        {
            return status;
        }
    }

    /// <summary>The warning header of DVDV, encoded words of RFC 2047 decoded.</summary>
    public static string? Warnung(HttpResponseMessage antwort) =>
        antwort.Headers.TryGetValues("dvdv-warning-msg", out var werte) ? MimeKit.Utils.Rfc2047.DecodeText(System.Text.Encoding.ASCII.GetBytes(string.Join(' ', werte))) : null;
}
