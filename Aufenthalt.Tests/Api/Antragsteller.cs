using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Api;

/// <summary>An applicant's browser: one session at one door, spoken over HTTP as an outsider would.</summary>
internal sealed class Antragsteller
{
    private readonly HttpClient client;

    private Antragsteller(HttpClient client, string sitzung, string token)
    {
        this.client = client;
        Sitzung = sitzung;
        Token = token;
    }

    public string Sitzung { get; }

    public string Token { get; }

    public string Pfad => $"/api/sitzungen/{Sitzung}";

    public static async Task<Antragsteller> BeginneAsync(HttpClient client, string ags = ApiWelt.Bielefeld, string sprache = "de", string plz = "33602")
    {
        using var antwort = await client.PostAsJsonAsync(
            $"/api/{ags}/antragsstrecken/{Definitionen.Erwerb}/sitzungen", new { sprache, anliegen = "neu", plz, ort = ags });
        antwort.EnsureSuccessStatusCode();
        return Mit(client, await ApiWelt.JsonAsync(antwort));
    }

    public static Antragsteller Mit(HttpClient client, JsonObject begonnen) =>
        new(client, (string)begonnen["sitzung"]!, (string)begonnen["token"]!);

    public Antragsteller MitKennung(string sitzung) => new(client, sitzung, Token);

    public Antragsteller AnTuer(HttpClient andere) => new(andere, Sitzung, Token);

    public Antragsteller MitToken(string token) => new(client, Sitzung, token);

    public Task<HttpResponseMessage> GetAsync(string pfad = "") => SendeAsync(HttpMethod.Get, pfad);

    public async Task<JsonObject> StandAsync(string anhang = "")
    {
        using var antwort = await GetAsync(anhang);
        antwort.EnsureSuccessStatusCode();
        return await ApiWelt.JsonAsync(antwort);
    }

    public Task<HttpResponseMessage> SeiteAsync(string seite, object angaben, string? ifMatch = null, string anhang = "") =>
        SendeAsync(HttpMethod.Put, $"/seiten/{seite}{anhang}", JsonContent.Create(new { angaben }), ifMatch);

    public Task<HttpResponseMessage> AbsendenAsync(string schluessel) =>
        SendeAsync(HttpMethod.Post, "/absenden", null, null, schluessel);

    public Task<HttpResponseMessage> LadeHochAsync(string feld, byte[] inhalt, string name, string typ = "application/pdf", string anhang = "") =>
        SendeAsync(HttpMethod.Post, $"/unterlagen/{feld}{anhang}", Multipart(inhalt, name, typ));

    public async Task<HttpResponseMessage> SendeAsync(
        HttpMethod methode, string pfad, HttpContent? inhalt = null, string? ifMatch = null, string? idempotenz = null)
    {
        using var anfrage = new HttpRequestMessage(methode, Pfad + pfad) { Content = inhalt };
        anfrage.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (ifMatch is not null)
        {
            anfrage.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (idempotenz is not null)
        {
            anfrage.Headers.Add("Idempotency-Key", idempotenz);
        }

        return await client.SendAsync(anfrage);
    }

    /// <summary>Fills in every page of <c>at-erwerbstaetigkeit</c> that is asked for, uploads included.</summary>
    public async Task FuelleAusAsync(Func<string, JsonObject, JsonObject>? aendere = null, bool ohneUnterlagen = false)
    {
        var erledigt = new HashSet<string>();
        while (true)
        {
            var offen = ((JsonArray)(await StandAsync())["seiten"]!)
                .Where(seite => (bool)seite!["sichtbar"]! && (string)seite["zustand"]! != "vollstaendig")
                .Select(seite => (string)seite!["id"]!)
                .FirstOrDefault(seite => !erledigt.Contains(seite));
            if (offen is null)
            {
                return;
            }

            erledigt.Add(offen);
            await FuelleSeiteAsync(offen, aendere, ohneUnterlagen);
        }
    }

    private async Task FuelleSeiteAsync(string seite, Func<string, JsonObject, JsonObject>? aendere, bool ohneUnterlagen)
    {
        if (seite == "unterlagen" && !ohneUnterlagen)
        {
            foreach (var (feld, name) in Beispielantrag.Unterlagen)
            {
                using var hoch = await LadeHochAsync(feld, Beispielantrag.Pdf(name), name);
                hoch.EnsureSuccessStatusCode();
            }
        }

        var angaben = Beispielantrag.Seite(seite);
        using var antwort = await SeiteAsync(seite, aendere?.Invoke(seite, angaben) ?? angaben);
        if (!antwort.IsSuccessStatusCode && !ohneUnterlagen)
        {
            var koerper = await antwort.Content.ReadAsStringAsync();
            throw new InvalidOperationException($"{seite}: {antwort.StatusCode} {koerper}");
        }
    }

    private static MultipartFormDataContent Multipart(byte[] inhalt, string name, string typ)
    {
        var datei = new ByteArrayContent(inhalt);
        datei.Headers.ContentType = new MediaTypeHeaderValue(typ);
        // As browsers do it: the name as UTF-8 between quotes.
        datei.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"datei\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name.Replace("\"", "%22", StringComparison.Ordinal)))}\"");
        return new MultipartFormDataContent("----grenze") { datei };
    }
}
