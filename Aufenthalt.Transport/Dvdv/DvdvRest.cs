using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using static Aufenthalt.Transport.Dvdv.Antwortformen;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>The directory over its REST interface v2: token, look-up, problem details, retry.</summary>
internal sealed class DvdvRest(HttpClient http, DvdvOptionen optionen, TimeProvider uhr) : IDvdvVerzeichnis, IDisposable
{
    private const int Hoechstens = 200;
    private static readonly TimeSpan[] Pausen = [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];
    private static readonly TimeSpan LaengstePause = TimeSpan.FromSeconds(30);

    private readonly Tokenquelle _token = new(http, optionen, uhr);

    public async Task<DvdvErgebnis> FindeAsync(string organisation, string dienst, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(new Anfrage(organisation, dienst));
        var adresse = Adresse($"v2/findservicedescription?request_json={Uri.EscapeDataString(json)}");
        var (antwort, fehler) = await SendeAsync(() => new HttpRequestMessage(HttpMethod.Get, adresse), cancel);
        using (antwort)
        {
            return antwort?.StatusCode switch
            {
                null => DvdvErgebnis.Von(fehler!),
                HttpStatusCode.NoContent or HttpStatusCode.NotFound => DvdvErgebnis.Von(Dvdvfehler.KeinEintrag(organisation, dienst, Problemdeutung.Warnung(antwort))),
                HttpStatusCode.OK => await LiesAsync<Service>(antwort, cancel) is { } service
                    ? Geprueft(organisation, service)
                    : DvdvErgebnis.Von(Dvdvfehler.Unverstaendlich(organisation)),
                _ => DvdvErgebnis.Von(await Problemdeutung.FehlerAsync(antwort, cancel)),
            };
        }
    }

    public async Task<IReadOnlyList<DvdvErgebnis>> FindeAlleAsync(IReadOnlyList<string> organisationen, string dienst, CancellationToken cancel)
    {
        var ergebnisse = new List<DvdvErgebnis>(organisationen.Count);
        foreach (var teil in organisationen.Chunk(Hoechstens))
        {
            ergebnisse.AddRange(await SucheTeilAsync(teil, dienst, cancel));
        }

        return ergebnisse;
    }

    public void Dispose() => _token.Dispose();

    private async Task<IEnumerable<DvdvErgebnis>> SucheTeilAsync(string[] organisationen, string dienst, CancellationToken cancel)
    {
        var anfragen = organisationen.Select(organisation => new Anfrage(organisation, dienst)).ToList();
        var adresse = Adresse("v2/batch/findservicedescription");
        var (antwort, fehler) = await SendeAsync(() => new HttpRequestMessage(HttpMethod.Post, adresse) { Content = JsonContent.Create(anfragen) }, cancel);
        using (antwort)
        {
            if (antwort is null || antwort.StatusCode != HttpStatusCode.OK)
            {
                var grund = fehler ?? await Problemdeutung.FehlerAsync(antwort!, cancel);
                return organisationen.Select(_ => DvdvErgebnis.Von(grund));
            }

            // The answer is positional: null where there is no valid service.
            var dienste = await LiesAsync<Service?[]>(antwort, cancel);
            return dienste is null || dienste.Length != organisationen.Length
                ? organisationen.Select(_ => DvdvErgebnis.Von(Dvdvfehler.Unverstaendlich("Anzahl der Ergebnisse")))
                : organisationen.Zip(dienste, (organisation, service) => service is null
                    ? DvdvErgebnis.Von(Dvdvfehler.KeinEintrag(organisation, dienst))
                    : Geprueft(organisation, service));
        }
    }

    private async Task<(HttpResponseMessage? Antwort, Dvdvfehler? Fehler)> SendeAsync(Func<HttpRequestMessage> anfrage, CancellationToken cancel)
    {
        if (optionen.Adresse is null)
        {
            return (null, Dvdvfehler.NichtEingerichtet);
        }

        string? verworfen = null;
        for (var versuch = 0; ; versuch++)
        {
            var (antwort, token, fehler) = await VersucheAsync(anfrage(), verworfen, cancel);
            if (antwort?.StatusCode == HttpStatusCode.Unauthorized && token is not null && verworfen is null)
            {
                verworfen = token;
                antwort.Dispose();
                continue;
            }

            var nochmal = antwort is null ? fehler!.Voruebergehend : Problemdeutung.Voruebergehend(antwort.StatusCode);
            if (!nochmal || versuch >= Pausen.Length)
            {
                return (antwort, fehler);
            }

            var pause = Pause(antwort, versuch);
            antwort?.Dispose();
            await Task.Delay(pause, uhr, cancel);
        }
    }

    private async Task<(HttpResponseMessage? Antwort, string? Token, Dvdvfehler? Fehler)> VersucheAsync(HttpRequestMessage anfrage, string? verworfen, CancellationToken cancel)
    {
        using (anfrage)
        {
            try
            {
                var (token, fehler) = optionen.Zugang == "intern" ? (null, null) : await _token.HoleAsync(verworfen, cancel);
                if (fehler is not null)
                {
                    return (null, null, fehler);
                }

                if (token is not null)
                {
                    anfrage.Headers.TryAddWithoutValidation("Authorization", $"EmbeddedBearer {token}");
                }

                return (await http.SendAsync(anfrage, cancel), token, null);
            }
            catch (Exception ausnahme) when (ausnahme is HttpRequestException or IOException || (ausnahme is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                return (null, null, Dvdvfehler.NichtErreichbar(ausnahme is OperationCanceledException ? "keine Antwort innerhalb der Frist" : ausnahme.Message));
            }
            catch (CryptographicException ausnahme)
            {
                return (null, null, Dvdvfehler.NichtAngemeldet(ausnahme.Message));
            }
        }
    }

    private static TimeSpan Pause(HttpResponseMessage? antwort, int versuch)
    {
        var gewuenscht = antwort?.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        var eigene = Pausen[versuch] * (1 + Random.Shared.NextDouble());
        var laenger = gewuenscht > eigene ? gewuenscht : eigene;
        return laenger < LaengstePause ? laenger : LaengstePause;
    }

    private DvdvErgebnis Geprueft(string organisation, Service service)
    {
        var gedeutet = Dienstdeutung.Deute(organisation, service);
        return gedeutet.Dienst is { } gefunden ? Zertifikatspruefung.Pruefe(organisation, gefunden, uhr.GetUtcNow()) : gedeutet;
    }

    private static async Task<T?> LiesAsync<T>(HttpResponseMessage antwort, CancellationToken cancel)
        where T : class?
    {
        try
        {
            return await antwort.Content.ReadFromJsonAsync<T>(cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Uri Adresse(string pfad) => new($"{optionen.Adresse}{optionen.Pfad}/{pfad}", UriKind.RelativeOrAbsolute);
}
