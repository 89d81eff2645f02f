using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aufenthalt.Tests.Transport.Dvdv;

/// <summary>A directory that answers as told and remembers what it was asked.</summary>
internal sealed class DvdvServer : HttpMessageHandler
{
    public const string Dienst = "http://www.osci.de/xauslaender2611/xauslaender2611OZGPORTALABH.wsdl";

    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _naechste = new();

    public List<(HttpMethod Art, Uri Adresse, string? Anmeldung, string Inhalt)> Anfragen { get; } = [];

    public List<string> Behauptungen { get; } = [];

    public int Token { get; private set; }

    public DvdvServer Antworte(HttpStatusCode status, string? inhalt = null, string art = "application/json", Action<HttpResponseMessage>? dazu = null)
    {
        _naechste.Enqueue(_ =>
        {
            var antwort = new HttpResponseMessage(status) { Content = new StringContent(inhalt ?? "", Encoding.UTF8, art) };
            dazu?.Invoke(antwort);
            return antwort;
        });
        return this;
    }

    public DvdvServer Wirf(Exception ausnahme)
    {
        _naechste.Enqueue(_ => throw ausnahme);
        return this;
    }

    public static JsonObject Service(string intermediaer, string? empfaenger, string? widerrufen = null, string? einzeln = null)
    {
        var elemente = new JsonArray
        {
            new JsonObject { ["serviceElementType"] = "OSCI_INTERMEDIARY", ["serviceElementUri"] = "https://osci.example/x", ["cipherCertificate"] = new JsonObject { ["content"] = intermediaer } },
            new JsonObject { ["serviceElementType"] = "OSCI_ADDRESSEE", ["serviceElementUri"] = "osci:abh", ["serviceElementDescriptionName"] = "abh" },
        };
        if (empfaenger is not null)
        {
            elemente[1]!["cipherCertificate"] = new JsonObject { ["content"] = empfaenger, ["revocationDate"] = widerrufen, ["revocationReason"] = widerrufen is null ? null : "KEY_COMPROMISE" };
        }

        if (einzeln is not null)
        {
            elemente.Add(new JsonObject { ["serviceElementType"] = "CIPHER_CERTIFICATE", ["serviceElementDescriptionName"] = "abh", ["cipherCertificate"] = new JsonObject { ["content"] = einzeln } });
        }

        return new JsonObject { ["id"] = 1, ["serviceElements"] = elemente };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var inhalt = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
        {
            Token++;
            Behauptungen.Add(System.Web.HttpUtility.ParseQueryString(inhalt)["client_assertion"]!);
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(JsonSerializer.Serialize(new { access_token = $"t{Token}", expires_in = 86400 }), Encoding.UTF8, "application/json"),
            };
        }

        Anfragen.Add((request.Method, request.RequestUri, request.Headers.TryGetValues("Authorization", out var werte) ? werte.Single() : null, inhalt));
        return _naechste.Dequeue()(request);
    }
}
