using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antraege;

namespace Aufenthalt.Api.Netz;

/// <summary>
/// An error as the caller gets it: <c>application/problem+json</c> (RFC 9457) with a stable <c>code</c>, told in the language asked for.
/// The words stand in <c>Daten/systemtexte</c> under <c>fehler.{code}</c>.
/// </summary>
internal sealed record Problem(int Status, string Code) : IResult
{
    private IReadOnlyDictionary<string, JsonNode?> Members { get; init; } = new Dictionary<string, JsonNode?>();

    private IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    private string? Detail { get; init; }

    public static Problem HostUnbekannt { get; } = new(StatusCodes.Status421MisdirectedRequest, "host_unbekannt");

    public static Problem AgsUngueltig { get; } = new(StatusCodes.Status404NotFound, "ags_ungueltig");

    public static Problem MandantUnbekannt { get; } = new(StatusCodes.Status404NotFound, "mandant_unbekannt");

    public static Problem AntragsstreckeUnbekannt { get; } = new(StatusCodes.Status404NotFound, "antragsstrecke_unbekannt");

    public static Problem NichtFreigegeben { get; } = new(StatusCodes.Status404NotFound, "antragsstrecke_nicht_freigegeben");

    public static Problem DefinitionUnbekannt { get; } = new(StatusCodes.Status404NotFound, "definition_unbekannt");

    public static Problem SitzungAbgelaufen { get; } = new(StatusCodes.Status401Unauthorized, "sitzung_abgelaufen");

    public static Problem SeiteUnbekannt { get; } = new(StatusCodes.Status404NotFound, "seite_unbekannt");

    public static Problem FeldUnbekannt { get; } = new(StatusCodes.Status404NotFound, "feld_unbekannt");

    public static Problem VersionVeraltet { get; } = new(StatusCodes.Status412PreconditionFailed, "version_veraltet");

    public static Problem VorgangUnbekannt { get; } = new(StatusCodes.Status404NotFound, "vorgang_unbekannt");

    public static Problem AnfrageUngueltig { get; } = new(StatusCodes.Status400BadRequest, "anfrage_ungueltig");

    public static Problem ZuVieleAnfragen { get; } = new(StatusCodes.Status429TooManyRequests, "zu_viele_anfragen");

    /// <summary>The same with a further member.</summary>
    public Problem With(string name, JsonNode? value) => this with { Members = new Dictionary<string, JsonNode?>(Members) { [name] = value } };

    /// <summary>The same with a value for a place in its text.</summary>
    public Problem Naming(string name, string value) => this with { Values = new Dictionary<string, string>(Values) { [name] = value } };

    /// <summary>The same, told by words of its own.</summary>
    public Problem Saying(string detail) => this with { Detail = detail };

    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext);

    public async Task WriteAsync(HttpContext context)
    {
        var language = Sprachwunsch.Shipped(context);
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.ContentLanguage = language;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Body(language), ApiJson.Default.JsonObject), context.RequestAborted);
        }
    }

    private JsonObject Body(string language)
    {
        var body = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = Systemtexte.Find($"titel.{Status}", language) ?? Systemtexte.Get("titel.fehler", language),
            ["status"] = Status,
            ["detail"] = Detail ?? Systemtexte.Get($"fehler.{Code}", language, Values),
            ["code"] = Code,
        };
        foreach (var (name, value) in Members)
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }
}
